@testable import MeetStore
import MeetTesting
import Testing

@Suite struct `The folder of a group` {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("name: T\n", to: "repo/meetings/group.yml")
    try folder.write("", to: "repo/meetings/2026-05-06/agenda.md")
    try folder.write("", to: "repo/docs/page.md")
    try folder.write("a folder of that name is no group", to: "bare/group.yml/page")
  }

  @Test(arguments: [
    ("repo", nil, "meetings/group.yml"),
    ("repo/meetings", nil, "group.yml"),
    ("repo/meetings/2026-05-06", nil, "../group.yml"),
    ("repo/docs", nil, "../meetings/group.yml"),
    ("bare", "../repo/meetings", "../repo/meetings/group.yml"),
    ("repo/meetings", ".", "group.yml"),
  ])
  func `is found`(_ standing: String, _ option: String?, _ shown: String) throws {
    let found = try GroupFolder.find(from: folder.path(standing), option: option)
    #expect(found.shown("group.yml") == shown)
    #expect(try FileStore.read(found.path("group.yml")) == Array("name: T\n".utf8))
  }

  @Test func `may not be there`() throws {
    let path = folder.path("bare")
    #expect {
      try GroupFolder.find(from: path)
    } throws: { error in
      "\(error)"
        == "no group here: no group.yml in '\(path)', its folder 'meetings' or above; "
        + "'--in DIR' names the folder"
    }
  }

  @Test(arguments: [
    (
      "docs",
      "no group 'docs': it holds no group.yml; name the folder in which group.yml stands"
    ),
    (
      "dosc",
      "no group 'dosc': there is no such folder; name the folder in which group.yml stands"
    ),
  ])
  func `is the one that was named, or none`(_ option: String, _ message: String) throws {
    #expect {
      try GroupFolder.find(from: folder.path("repo"), option: option)
    } throws: { error in
      "\(error)" == message
    }
  }
}
