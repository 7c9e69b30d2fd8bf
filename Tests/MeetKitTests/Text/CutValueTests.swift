@testable import MeetKit
import Testing

/// Values of a page's head that YAML reads otherwise than they look.
@Suite struct `A value without quotes (5b.2)` {
  @Test(
    "that is cut short is told with the form in which it is whole",
    arguments: [
      ("title: Follow up on #12", 2, 21, "title: \"Follow up on #12\""),
      ("title: Follow up on\t#12", 2, 21, "title: \"Follow up on #12\""),
      ("title: !urgent call", 2, 8, "title: \"!urgent call\""),
      ("title: ! call", 2, 8, "title: \"! call\""),
      ("title: Number # of members", 2, 15, "title: \"Number # of members\""),
      ("title: Report  #of members", 2, 16, "title: \"Report #of members\""),
      ("title: Follow up on\n  the cache #12", 3, 13, "title: \"Follow up on the cache #12\""),
      ("title: a\nasked by: finance #7", 3, 19, "asked by: \"finance #7\""),
      ("title: a\nasked by: null", 3, 11, "asked by: \"null\""),
      ("title: a\nasked by: #7", 3, 11, "asked by: \"#7\""),
      ("title: a\nassignee: bo #sam", 3, 14, "assignee: \"bo #sam\""),
      ("title: a\nlabels:\n  - far #away", 4, 9, "\"far #away\""),
    ]
  )
  func isTold(_ head: String, _ line: Int, _ column: Int, _ form: String) throws {
    let found = try diagnostics(head)
    let place = TextLocation(file: "0001-a.md", line: line, column: column)
    #expect(found.map(\.location) == [place])
    #expect(found.map(\.severity) == [.warning])
    let remedy = found.first?.remedy ?? ""
    #expect(remedy.hasPrefix("write '\(form)'"), "\(remedy)")
  }

  @Test(
    "that is what it looks like is not told",
    arguments: [
      "title: Follow up#12", "title: \"Follow up on #12\"", "title: 'Follow up on #12'",
      "title: a  # what it is about", "title: a\ndue: 2026-06-01 # the day of the move",
      "title: a  #", "title: yes", "title: no", "title: on", "title: 1:30", "title: 0x10",
      "title: 1e3", "title: 2026-05-20", "title: 12", "title: Hello!", "title: a & b",
      "title: a * b", "title: it's done", "title: Follow up\n  on the cache",
      "# a comment\ntitle: a", "title: a\nlabels: # none yet",
      "title: a\nlabels:\n  # those that count\n  - far", "title: a\ndue: ~",
    ]
  )
  func isTaken(_ head: String) throws {
    #expect(try diagnostics(head) == [])
  }

  @Test(
    "that is no text keeps its words as they stand",
    arguments: ["yes", "no", "on", "1:30", "0x10", "1e3", "2026-05-20", "012", "1_000", ".5", "=="]
  )
  func staysText(_ text: String) throws {
    let page = page("title: \(text)")
    let ticket = try TicketPage.read(Array(page.utf8), file: "a", name: "0001-a.md", group: nil)
    #expect(ticket.value.title == text)
  }

  private func diagnostics(_ head: String) throws -> [Diagnostic] {
    let bytes = Array(page(head).utf8)
    return try TicketPage.read(bytes, file: "0001-a.md", name: "0001-a.md", group: nil).diagnostics
  }

  private func page(_ head: String) -> String {
    "---\n\(head)\nnumber: 1\nopened: 2026-05-01\n---\n"
  }
}
