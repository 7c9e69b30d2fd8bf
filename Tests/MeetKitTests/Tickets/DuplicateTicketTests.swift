@testable import MeetKit
import MeetTrackers
import Testing

@Suite struct `A ticket that was closed as a duplicate (5b.4)` {
  @Test(
    "is one by the page's own word",
    arguments: [
      ("closed: 2026-05-02\nduplicate of: 12", true),
      ("closed: 2026-05-02\nduplicate of: \"#12\"", true),
      ("closed: 2026-05-02\nduplicate of: keys/2026-05-31", true),
      ("closed: 2026-05-02", false),
      // It may still be worked on.
      ("duplicate of: 12", false),
    ]
  )
  func isOnAPage(_ lines: String, _ isDuplicate: Bool) throws {
    let page = "---\nnumber: 13\ntitle: Keys\nopened: 2026-05-01\n\(lines)\n---\n"
    let read = try TicketPage.read(Array(page.utf8), file: "t", name: "0013-keys.md", group: nil)
    #expect(read.value.isDuplicate == isDuplicate)
    #expect(read.diagnostics == [])
  }

  @Test(
    "is one by the server's word",
    arguments: [
      (#""closed", "_links": {"closed_as_duplicate_of": "https://git.example/api/12"}"#, true),
      (#""closed", "_links": {"closed_as_duplicate_of": null}"#, false),
      (#""closed", "_links": {"notes": "x"}"#, false), (#""closed""#, false),
      (#""closed", "_links": 7"#, false),
      (#""opened", "_links": {"closed_as_duplicate_of": "https://git.example/api/12"}"#, false),
    ]
  )
  func isInAList(_ state: String, _ isDuplicate: Bool) throws {
    let list =
      #"[{"iid": 13, "title": "Keys", "created_at": "2026-05-01T09:00:00Z", "#
      + #""closed_at": null, "confidential": false, "state": \#(state)}]"#
    let group = try sampleGroup()
    let read = try GitLabList.tickets(Array(list.utf8), file: "issues.json", group: group)
    #expect(read.value.map(\.isDuplicate) == [isDuplicate])
  }
}
