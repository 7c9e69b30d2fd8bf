import Foundation
@testable import MeetStore
import MeetTesting
import Testing

@Suite struct FileStampsTests {
  @Test func `what is new, gone or different is told, but for what is left out or hidden`() throws {
    let folder = try TemporaryFolder()
    for name in ["a.md", "b/c.md", "b/d.md", "public/x.html", ".git/x"] {
      try folder.write("1", to: name)
    }
    let look = { FileStamps(below: folder.path, without: [folder.path("public")]) }
    let before = look()
    #expect(look().changes(since: before) == [])
    for name in ["b/c.md", "b/new.md", "public/x.html", ".git/x"] {
      try folder.write("two", to: name)
    }
    try FileManager.default.removeItem(atPath: folder.path("a.md"))
    #expect(look().changes(since: before) == ["a.md", "b/c.md", "b/new.md"])
  }
}
