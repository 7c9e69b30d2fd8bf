@testable import MeetKit
import Testing

@Suite struct `A heading of an item` {
  @Test("items stand in the order in which they were begun, however quickly (5b.1)")
  func order() throws {
    var agenda = Agenda.evening
    agenda.items = [agenda.items[0], agenda.items[4]]
    var desk = TypedSession(agenda: agenda)
    let lines = [
      "/present ada bo cam", "/open", "#topic Wasps", "#topic Bees", "#topic Ants", "/next",
      "/close",
    ]
    for line in lines { desk.type(line, after: 0) }
    let headings = MinutesWriter.page(try desk.minutes).split(separator: "\n")
      .compactMap { ($0.wholeMatch(of: /## (\d) · .*/)?.1).map(String.init) }
    #expect(headings == ["1", "3", "4", "5", "2"])
  }

  private typealias Facts = (
    title: String, lead: String?, planned: Int, took: Int?, extensions: [MinutesItem.Extension]
  )

  private let headings: [(String, Facts)] = [
    ("## 1 · Opening · Check-in (planned 10 · took 9)", ("Check-in", nil, 10, 9, [])),
    ("## 2 · Decide · Raise it (Bo · planned 15 · not reached)", ("Raise it", "Bo", 15, nil, [])),
    (
      "## 3 · Decide · a · b (of \\(c) (Bo (guest) · planned 15 · took 19, +5, -3 to item 4)",
      ("a · b (of (c) (Bo", "guest)", 15, 19, [.init(minutes: 5), .init(minutes: -3, other: 4)])
    ),
    (
      "## 9999 · report · x (Bo · Dee · planned 1 · took 2, +5 from item 12)",
      ("x", "Bo · Dee", 1, 2, [.init(minutes: 5, other: 12)])
    ),
    ("## 4 · Decide ·  (planned 0 · took 0)", ("", nil, 0, 0, [])),
    ("## 5 · Check-in · x (planned 5 · took 5)", ("x", nil, 5, 5, [])),
  ]

  @Test func `says what the item is`() throws {
    for (line, facts) in headings {
      let item = try #require(MinutesItem(heading: line[...]), "\(line)")
      #expect(item.title == facts.title)
      #expect(item.lead == facts.lead)
      #expect(item.planned == facts.planned)
      #expect(item.took == facts.took)
      #expect(item.extensions == facts.extensions)
    }
  }

  @Test(arguments: [
    "", "## ", "# 1 · Decide · x (planned 5 · took 5)", "## 1 · Decide · x", "## 1 · Decide · x ()",
    "## 12345 · Decide · x (planned 5 · took 5)", "## ١ · Decide · x (planned 5 · took 5)",
    "## 1 · Dance · x (planned 5 · took 5)", "## 1 · Decide · x (planned 5 · took 5) ",
    "## 1 · Decide · x ( · planned 5 · took 5)", "## 1 · Decide · x (planned 5)",
    "## 1 · Decide · x (planned five · took 5)", "## 1 · Decide · x (planned 5 · took 123456)",
    "## 1 · Decide · x (planned 5 · took 5, 5)",
    "## 1 · Decide · x (planned 5 · took 5, +5 by item 3)",
    "## 1 · Decide · x (planned 5 · took 5, +5 from item 12345)",
    "## 1 · Decide (planned 5 · took 5)",
  ])
  func `is nothing else`(line: String) {
    #expect(MinutesItem(heading: line[...]) == nil)
  }
}
