import Foundation
@testable import MeetStore
import MeetTesting
import Testing

@Suite struct FileBatchTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private func items(_ files: [String: String]) -> [FileBatch.Item] {
    files.sorted { $0.key < $1.key }.map { (name: $0.key, bytes: Array($0.value.utf8)) }
  }

  @Test func `all files are there, in their folders, and nothing else`() throws {
    var files: [String: String] = [:]
    for number in 0..<50 { files["a\(number % 7)/b/\(number).txt"] = "text \(number)" }
    files["old.txt"] = "new"
    try folder.write("old", to: "site/old.txt")
    let site = folder.path("site")
    try FileBatch.replace(items(files), in: site)
    for (name, text) in files { #expect(try folder.read("site/" + name) == text) }
    #expect(try FileStore.names(in: site) == (0..<7).map { "a\($0)" } + ["old.txt"])
    #expect(try FileBatch.differ(items(files), in: site).allSatisfy { !$0 })
  }

  @Test func `what differs is what has other bytes or is not there`() throws {
    try folder.write("same", to: "a.txt")
    try folder.write("some", to: "b.txt")
    let items = items(["a.txt": "same", "b.txt": "same", "c.txt": "same"])
    #expect(try FileBatch.differ(items, in: folder.path) == [false, true, true])
  }

  @Test func `when one cannot be written all old ones stand, and nothing is left over`() throws {
    try folder.write("old", to: "site/a.txt")
    try folder.write("in the way", to: "site/z.txt/x")
    let site = folder.path("site")
    let error = #expect(throws: StoreError.self) {
      try FileBatch.replace(items(["a.txt": "new", "z.txt": "new"]), in: site)
    }
    #expect(error?.reason == "is a directory")
    #expect(try folder.read("site/a.txt") == "old")
    #expect(try FileStore.names(in: site) == ["a.txt", "z.txt"])
  }

  @Test func `when a new one cannot be written there are no new ones, and no folders of theirs`()
    throws
  {
    try folder.write("in the way", to: "site/z")
    let site = folder.path("site")
    let error = #expect(throws: StoreError.self) {
      try FileBatch.replace(items(["a/b/new.txt": "new", "b.txt": "new", "z/x": "new"]), in: site)
    }
    #expect(error?.reason == "is not a folder" || error?.reason == "not a directory")
    #expect(try FileStore.names(in: site) == ["z"])
    #expect(try folder.read("site/z") == "in the way")
  }

  @Test func `a link that leads nowhere is replaced`() throws {
    try FileStore.makeFolder(folder.path("site"))
    try FileManager.default.createSymbolicLink(
      atPath: folder.path("site/a.txt"),
      withDestinationPath: "nowhere"
    )
    try FileBatch.replace(items(["a.txt": "new"]), in: folder.path("site"))
    #expect(try folder.read("site/a.txt") == "new")
    #expect(!FileStore.exists(folder.path("site/nowhere")))
  }

  @Test func `nothing makes no folder`() throws {
    try FileBatch.replace([], in: folder.path("site"))
    #expect(!FileStore.exists(folder.path("site")))
  }
}
