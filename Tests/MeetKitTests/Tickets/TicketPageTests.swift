@testable import MeetKit
import Testing

private let page = """
  ---
  number: 12
  title: Raise the media cache limit
  labels: [urgent, important, storage]
  opened: 2026-04-02
  due: 2026-05-20
  assignee: cam
  asked by: finance working group
  confidential: false
  ---

  The cache fills the disk every third week.

  - second line

  """

@Suite struct `The page of a ticket` {
  @Test func `is read with everything it says`() throws {
    let parsed = try read(page)
    let expected = Ticket(
      .number(12),
      title: "Raise the media cache limit",
      labels: ["urgent", "important", "storage"].map { Label(name: $0) },
      urgency: .high,
      importance: .high,
      isOpen: true,
      opened: try day("2026-04-02"),
      due: try day("2026-05-20"),
      assignee: try person("cam"),
      askedBy: "finance working group",
      isConfidential: false,
      isMarked: false,
      link: "../tickets/0012-cache.md",
      text: "The cache fills the disk every third week.\n\n- second line"
    )
    #expect(parsed.value == expected)
    #expect(parsed.diagnostics == [])
  }

  @Test func `needs a number, a title and the day it was opened`() {
    let found = complaints { () throws(InvalidInput) in try read("---\nlabels: urgent\n---\n") }
    #expect(
      found == [
        "tickets/0012-cache.md:1:1: error: a ticket has no 'number'",
        "tickets/0012-cache.md:1:1: error: a ticket has no 'title'",
        "tickets/0012-cache.md:1:1: error: a ticket has no 'opened'",
      ]
    )
  }

  @Test(arguments: [
    (["urgent", "nice to have"], Ticket.Level.high, Ticket.Level.low, false),
    (["can wait", "agenda"], .low, .medium, true),
    (["storage"], .medium, .medium, false),
  ])
  func `takes urgency and importance from its labels`(
    _ labels: [String],
    _ urgency: Ticket.Level,
    _ importance: Ticket.Level,
    _ isMarked: Bool
  ) throws {
    let list = labels.joined(separator: ", ")
    let ticket = try read(page.replacing("urgent, important, storage", with: list)).value
    #expect(ticket.urgency == urgency)
    #expect(ticket.importance == importance)
    #expect(ticket.isMarked == isMarked)
  }

  @Test(arguments: [
    ("confidential: true", true, []), ("confidential: no", false, []),
    (
      "confidential: maybe", true,
      [
        "tickets/0012-cache.md:9:15: warning: 'maybe' is neither true nor false; "
          + "the ticket counts as confidential; "
          + "write 'confidential: true' or 'confidential: false'"
      ]
    ),
  ])
  func `is confidential when in doubt`(
    _ line: String,
    _ isConfidential: Bool,
    _ found: [String]
  ) throws {
    let parsed = try read(page.replacing("confidential: false", with: line))
    #expect(parsed.value.isConfidential == isConfidential)
    #expect(parsed.diagnostics.map(\.description) == found)
  }

  @Test(arguments: [
    Fault(
      "assignee: cam",
      "assignee: cma",
      "7:11: error: unknown person 'cma'; did you mean 'cam'?"
    ),
    Fault(
      "assignee: cam",
      "assignee: zoë",
      "7:11: error: unknown person 'zoë'; the people are in group.yml"
    ),
    Fault(
      "due: 2026-05-20",
      "due: 2026-02-29",
      "6:6: error: 2026-02-29 is not a date"
    ),
    Fault(
      "due: 2026-05-20",
      "closed: 2026-03-20",
      "6:9: error: the ticket is closed on 2026-03-20, before it was opened on 2026-04-02"
    ),
    Fault(
      "labels: [urgent, important, storage]",
      "labels: [can wait, urgent]",
      "4:10: warning: the labels say both 'urgent' and 'not urgent'; 'urgent' counts; "
        + "take one of them away"
    ),
    Fault(
      "number: 12",
      "number: 13",
      "2:9: error: the number is 13, and the file is called '0012-cache.md'; "
        + "its name begins with the number, as '0013-…'"
    ),
    Fault(
      "number: 12",
      "number: -1",
      "2:9: error: '-1' is no value of 'number'; write it as 12"
    ),
    Fault(
      "asked by: finance",
      "askedby: finance",
      "8:1: error: 'askedby' is no key of a ticket; did you mean 'asked by'?"
    ),
    Fault(
      "confidential: false\n---",
      "confidential: false",
      "1:1: error: the front matter does not end; close it with a line '---'"
    ),
    Fault(
      "---\nnumber",
      "number",
      "1:1: error: the page has no front matter; begin it with '---', its keys, and '---'"
    ),
    Fault(
      "title: Raise the",
      "title: Raise: the",
      "3:13: error: broken YAML: mapping values are not allowed in this context; "
        + "put a text that holds ': ' between quotes"
    ),
  ])
  func `is found fault with`(_ fault: Fault) throws {
    let text = try fault.applied(to: page)
    let found = complaints { () throws(InvalidInput) in try read(text) }
    #expect(found == ["tickets/0012-cache.md:" + fault.complaint])
  }

  @Test(arguments: [
    (
      #""**bold** [x](javascript:alert(1)) `code` # ## <b>""#,
      "**bold** [x](javascript:alert(1)) `code` # ## <b>"
    ),
    (#"'a | b | c'"#, "a | b | c"),
    (#""line\nline""#, "line\nline"),
    (#""\e[31mred\a""#, "\u{1B}[31mred\u{7}"),
    ("حد الذاكرة 缓存", "حد الذاكرة 缓存"),
    (String(repeating: "x", count: 5000), String(repeating: "x", count: 5000)),
    ("two\u{2028}lines", "two\u{2028}lines"),
  ])
  func `keeps a wild title as it is`(_ written: String, _ title: String) throws {
    let text = page.replacing("Raise the media cache limit", with: written)
    #expect(try read(text).value.title == title)
  }

  @Test func `does not check people without a group`() throws {
    let text = page.replacing("cam", with: "zelda")
    let bytes = Array(text.utf8)
    let parsed = try TicketPage.read(bytes, file: "t", name: "0012-x.md", group: nil)
    #expect(try parsed.value.assignee == person("zelda"))
    #expect(parsed.diagnostics == [])
  }

  private func read(_ text: String) throws(InvalidInput) -> Parsed<Ticket> {
    let group = try? sampleGroup()
    return try TicketPage.read(
      Array(text.utf8),
      file: "tickets/0012-cache.md",
      name: "0012-cache.md",
      group: group
    )
  }
}
