import Foundation
@testable import MeetStore
import MeetTesting
import Testing

@Suite struct `A file` {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test func `is replaced whole`() throws {
    try FileStore.replaceAtomically(folder.path("page"), Array("one".utf8))
    try FileStore.replaceAtomically(folder.path("page"), Array("two".utf8))
    #expect(try folder.read("page") == "two")
    #expect(folder.files() == ["page"])
  }

  @Test func `keeps its rights and its link`() throws {
    try folder.write("one", to: "inner/page")
    chmod(folder.path("inner/page"), 0o640)
    symlink("inner/page", folder.path("link"))
    try FileStore.replaceAtomically(folder.path("link"), Array("two".utf8))
    #expect(try folder.read("inner/page") == "two")
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path("inner/page"))
    #expect(attributes[.posixPermissions] as? Int == 0o640)
    let link = try FileManager.default.attributesOfItem(atPath: folder.path("link"))
    #expect(link[.type] as? FileAttributeType == .typeSymbolicLink)
  }

  @Test func `is made only once`() throws {
    try FileStore.create(folder.path("minutes.md"), Array("the record".utf8))
    let error = #expect(throws: StoreError.self) {
      try FileStore.create(folder.path("minutes.md"), Array("another".utf8))
    }
    #expect(error?.cause == .exists)
    #expect(error?.shown(from: folder.path).description == "cannot write 'minutes.md': file exists")
    #expect(try folder.read("minutes.md") == "the record")
    #expect(folder.files() == ["minutes.md"])
  }

  @Test func `that is missing reads as none`() throws {
    #expect(try FileStore.readIfThere(folder.path("nothing")) == nil)
    #expect(try FileStore.readIfThere(folder.path("nothing/deeper")) == nil)
    let error = #expect(throws: StoreError.self) { try FileStore.read(folder.path("nothing")) }
    #expect(
      error?.shown(from: folder.path).description
        == "cannot read 'nothing': no such file or directory"
    )
  }

  @Test func `needs its folder`() throws {
    let error = #expect(throws: StoreError.self) {
      try FileStore.replaceAtomically(folder.path("no/page"), [])
    }
    #expect(
      error?.shown(from: folder.path).description
        == "cannot write 'no/page': no such file or directory"
    )
    try FileStore.makeFolder(folder.path("no/way/down"))
    try FileStore.replaceAtomically(folder.path("no/way/down/page"), [1])
    #expect(try FileStore.read(folder.path("no/way/down/page")) == [1])
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

  @Test func `that is a pipe is refused and not waited for (5b.3)`() throws {
    mkfifo(folder.path("minutes.md"), 0o600)
    let error = #expect(throws: StoreError.self) {
      try FileStore.read(folder.path("minutes.md"))
    }
    #expect(
      error?.shown(from: folder.path).description
        == "cannot read 'minutes.md': it is a pipe or a device, and no file; put a file in its place"
    )
    #expect(throws: StoreError.self) { try FileStore.read("/dev/zero") }
  }
}
