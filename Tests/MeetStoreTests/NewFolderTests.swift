@testable import MeetStore
import MeetTesting
import Testing

@Suite struct `A folder that is made whole or not at all` {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  private struct Enough: Error {}

  private func fill(_ path: String) throws {
    try FileStore.makeFolder(path + "/day")
    for name in ["day/agenda.md", "last", "other"] {
      try FileStore.create(path + "/" + name, Array(name.utf8))
    }
  }

  @Test(arguments: ["club", "a/b/club", "."])
  func `has every file and leaves nothing beside it`(_ name: String) throws {
    try NewFolder.make(folder.path(name), last: "last", fill: fill)
    let prefix = name == "." ? "" : name + "/"
    #expect(folder.files() == ["day/agenda.md", "last", "other"].map { prefix + $0 })
    #expect(try folder.read(prefix + "other") == "other")
  }

  @Test(arguments: ["club", "a/b/club", "."])
  func `is not there when something fails on the way`(_ name: String) throws {
    try folder.write("mine", to: "README.md")
    #expect(throws: Enough.self) {
      try NewFolder.make(folder.path(name), last: "last") { path in
        try fill(path)
        throw Enough()
      }
    }
    #expect(folder.files() == ["README.md"])
    #expect(try FileStore.names(in: folder.path) == ["README.md"])
  }

  @Test func `changes nothing of what is there, and takes back what it added`() throws {
    try folder.write("mine", to: "last")
    #expect {
      try NewFolder.make(folder.path, last: "last", fill: fill)
    } throws: { error in
      (error as? StoreError)?.cause == .exists
    }
    #expect(folder.files() == ["last"])
    #expect(try FileStore.names(in: folder.path) == ["last"])
    #expect(try folder.read("last") == "mine")
  }

  @Test func `is named in a fault as the person named it`() throws {
    #expect {
      try NewFolder.make(folder.path("club"), last: "last") { path in
        _ = try FileStore.read(path + "/missing")
      }
    } throws: { error in
      (error as? StoreError)?.path == folder.path("club/missing")
    }
  }
}
