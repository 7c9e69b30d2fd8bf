import Foundation
import MeetStore
import Testing

@Suite struct `A file` {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func `is replaced whole`() throws {
    try FileStore.replaceAtomically(folder("page"), Array("one".utf8))
    try FileStore.replaceAtomically(folder("page"), Array("two".utf8))
    #expect(try folder.read("page") == "two")
    #expect(try folder.names() == ["page"])
  }

  @Test func `keeps its rights and its link`() throws {
    try folder.write("inner/page", "one")
    chmod(folder("inner/page"), 0o640)
    symlink("inner/page", folder("link"))
    try FileStore.replaceAtomically(folder("link"), Array("two".utf8))
    #expect(try folder.read("inner/page") == "two")
    let attributes = try FileManager.default.attributesOfItem(atPath: folder("inner/page"))
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    let link = try FileManager.default.attributesOfItem(atPath: folder("link"))
    #expect(link[.type] as? FileAttributeType == .typeSymbolicLink)
  }

  @Test func `is made only once`() throws {
    try FileStore.create(folder("minutes.md"), Array("the record".utf8))
    let error = #expect(throws: StoreError.self) {
      try FileStore.create(folder("minutes.md"), Array("another".utf8))
    }
    #expect(error?.cause == .exists)
    #expect(error?.shown(from: folder.path).description == "cannot write 'minutes.md': file exists")
    #expect(try folder.read("minutes.md") == "the record")
    #expect(try folder.names() == ["minutes.md"])
  }

  @Test func `that is missing reads as none`() throws {
    #expect(try FileStore.readIfThere(folder("nothing")) == nil)
    #expect(try FileStore.readIfThere(folder("nothing/deeper")) == nil)
    let error = #expect(throws: StoreError.self) { try FileStore.read(folder("nothing")) }
    #expect(
      error?.shown(from: folder.path).description
        == "cannot read 'nothing': no such file or directory"
    )
  }

  @Test func `needs its folder`() throws {
    let error = #expect(throws: StoreError.self) {
      try FileStore.replaceAtomically(folder("no/page"), [])
    }
    #expect(
      error?.shown(from: folder.path).description
        == "cannot write 'no/page': no such file or directory"
    )
    try FileStore.makeFolder(folder("no/way/down"))
    try FileStore.replaceAtomically(folder("no/way/down/page"), [1])
    #expect(try FileStore.read(folder("no/way/down/page")) == [1])
  }

  @Test(arguments: [
    ("/a/b", "c", "/a/b/c"), ("a/", "c", "a/c"), ("", "c", "c"), (".", "c", "c"),
    ("/a", "/c", "/c"), ("/", "c", "/c"),
  ])
  func `has a path that is joined`(_ folder: String, _ name: String, _ path: String) {
    #expect(FilePath.join(folder, name) == path)
  }

  @Test(arguments: [
    ("/a/b", "/a", "b"), ("/a", "/", "a"), ("/", "/", "/"), ("a", ".", "a"), ("a/b/", "a", "b"),
  ])
  func `has a path that is taken apart`(_ path: String, _ folder: String, _ name: String) {
    #expect(FilePath.folder(of: path) == folder)
    #expect(FilePath.name(of: path) == name)
  }
}
