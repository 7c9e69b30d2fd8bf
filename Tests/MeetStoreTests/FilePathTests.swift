@testable import MeetStore
import Testing

@Suite struct `A path` {
  @Test(arguments: [
    ("0012.md", ".", "0012.md"),
    ("../tickets/0012.md", "2026-05-20", "tickets/0012.md"),
    ("./a//b", "tickets", "tickets/a/b"),
    ("../../outside", "tickets", "../outside"),
    ("../..", "../..", "../../../.."),
    ("/etc/../tmp", "tickets", "/tmp"),
  ])
  func `leads on from a folder`(_ path: String, _ folder: String, _ expected: String) {
    #expect(FilePath.resolved(path, from: folder) == expected)
  }
}
