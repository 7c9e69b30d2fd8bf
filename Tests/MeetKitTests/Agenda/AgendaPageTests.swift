@testable import MeetKit
import MeetTesting
import Testing

private let page = """
  ---
  agenda: 2026-05-20
  start: 2026-05-20 18:00 Europe/Berlin
  length: 60
  coordinator: cam
  secretary: ada
  ---
  # Tech working group · Wednesday 2026-05-20, 18:00–19:00 Europe/Berlin

  Bring tea.

  ## 18:00 [10 min] Opening: Check-in
  ## 1810 [15 minutes] D: Raise the \\*media\\* cache limit
  - Lead: A
  - Link: [#12](../tickets/0012-cache.md)
  - Why: urgent and important
  - see **the graph**

  * ask ليلى
  Some more words.
  ### Background
  [5 min] Check-out
  ## Not this time
  - [10 min] Explore: Old · things · no time left
    - Lead: ليلى
    - a note

  """

@Suite struct `The page of an agenda` {
  @Test func `is written with times, people, links and reasons`() throws {
    expectGolden(AgendaPage.write(try sample(), group: try sampleGroup()), "agenda.md")
  }

  @Test func `is read as people write it`() throws {
    let parsed = try read(page)
    let expected = Agenda(
      meeting: MeetingID(day: try day("2026-05-20")),
      start: try instant("2026-05-20T16:00:00Z"),
      length: 60,
      coordinator: try person("cam"),
      secretary: try person("ada"),
      items: [
        AgendaItem(kind: .opening, title: "Check-in", minutes: 10),
        AgendaItem(
          kind: .decide,
          title: "Raise the *media* cache limit",
          minutes: 15,
          lead: try person("ada"),
          link: "../tickets/0012-cache.md",
          reason: "urgent and important",
          notes: ["see **the graph**", "ask ليلى", "Some more words.", "### Background"]
        ),
        AgendaItem(kind: .closing, title: "Check-out", minutes: 5),
      ],
      leftOut: [
        .init(
          item: AgendaItem(
            kind: .explore,
            title: "Old · things",
            minutes: 10,
            lead: try person("layla"),
            notes: ["a note"]
          ),
          reason: "no time left"
        )
      ]
    )
    #expect(parsed.value == expected)
    #expect(parsed.diagnostics == [])
  }

  @Test func `is the same with a byte order mark and line ends of Windows`() throws {
    let bytes = page.utf8.flatMap { $0 == 0x0A ? [0x0D, 0x0A] : [$0] }
    let parsed = try AgendaPage.read(
      [0xEF, 0xBB, 0xBF] + bytes,
      file: "agenda.md",
      meeting: MeetingID(day: day("2026-05-20")),
      group: sampleGroup()
    )
    #expect(try parsed.value == read(page).value)
  }

  @Test(arguments: [
    Fault(
      "- Lead: A\n",
      "- Lead: Adda\n",
      "14:9: error: unknown person 'Adda'; did you mean 'ada'?"
    ),
    Fault(
      "coordinator: cam",
      "coordinator: kam",
      "5:14: error: unknown person 'kam'; did you mean 'cam'?"
    ),
    Fault(
      "secretary: ada",
      "secretary: cam",
      "6:12: warning: Cam both coordinates and keeps the minutes"
    ),
    Fault(
      "[15 minutes]",
      "[0 minutes]",
      "13:10: error: '0' is no length of an item; write '[15 min]', 1 to 600"
    ),
    Fault(
      "[15 minutes]",
      "[a few minutes]",
      "13:10: error: 'a few' is no length of an item; write '[15 min]', 1 to 600"
    ),
    Fault(
      "## 18:00 [10 min] Opening",
      "## 18:00 Opening",
      "12:1: warning: the item does not say how long it takes; 10 minutes are usual; "
        + "write '[10 min]' before its kind"
    ),
    Fault(
      "D: Raise",
      "Decde: Raise",
      "13:22: warning: 'Decde' is no kind of item; it counts as 'Explore'; "
        + "did you mean 'Decide'?"
    ),
    Fault(
      "[5 min] Check-out",
      "[5 min] Tea",
      "22:9: warning: 'Tea' is no kind of item; it counts as 'Explore'; the kinds are "
        + "'Opening', 'Report', 'Explore', 'Decide', 'Select', 'Review' and 'Closing'"
    ),
    Fault("Opening: Check-in", "Opening:", "12:19: error: the item has no title"),
    Fault(
      "agenda: 2026-05-20",
      "agenda: 2026-05-21",
      "2:9: error: the agenda is for 2026-05-21, and its folder for 2026-05-20"
    ),
    Fault(
      "start: 2026-05-20 18:00 Europe/Berlin",
      "start: 2026-05-20 18:00 America/New_York",
      "3:8: error: the meeting starts on 2026-05-21 in Europe/Berlin, "
        + "and its folder is for 2026-05-20"
    ),
    Fault(
      "start: 2026-05-20 18:00 Europe/Berlin",
      "start: 2026-02-30 25:00 Europe/Berln",
      "3:8: error: 2026-02-30 is not a date",
      "3:8: error: '25:00' is no time of the day; write it as 18:00",
      "3:25: error: unknown zone 'Europe/Berln'; did you mean 'Europe/Berlin'?"
    ),
    Fault(
      "start: 2026-05-20 18:00 Europe/Berlin",
      "start: tomorrow",
      "3:8: error: 'tomorrow' is no value of 'start'; "
        + "write it as 2026-05-20 18:00 Europe/Berlin"
    ),
    Fault("length: 60\n", "", "1:1: error: an agenda has no 'length'"),
    Fault(
      "secretary: ada",
      "secretery: ada",
      "6:1: error: 'secretery' is no key of an agenda; did you mean 'secretary'?"
    ),
  ])
  func `is found fault with`(_ fault: Fault) throws {
    let text = try fault.applied(to: page)
    let found = complaints { () throws(InvalidInput) in try read(text) }
    #expect(found == fault.complaints.map { "2026-05-20/agenda.md:" + $0 })
  }

  @Test func `may have no items`() throws {
    let text = String(page[..<(page.firstRange(of: "## ")?.lowerBound ?? page.endIndex)])
    let parsed = try read(text)
    #expect(parsed.value.items == [])
    #expect(
      parsed.diagnostics.map(\.description) == [
        "2026-05-20/agenda.md:8: warning: the agenda has no items; "
          + "an item begins '## [10 min] Explore: …'"
      ]
    )
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `is read as it was written, whatever stands in it`(_ seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let group = try sampleGroup()
    for _ in 0..<10 {
      let agenda = try random.agenda(of: group)
      let text = AgendaPage.write(agenda, group: group)
      let parsed = try AgendaPage.read(
        Array(text.utf8),
        file: "agenda.md",
        meeting: agenda.meeting,
        group: group
      )
      #expect(parsed.value == agenda, "seed \(seed)")
      #expect(!parsed.diagnostics.hasErrors)
      #expect(ContentMark.state(of: Array(text.utf8)) == .untouched)
    }
  }

  @Test func `tells the second of two equal times of the wall by its instant`() throws {
    let group = try sampleGroup()
    let agenda = Agenda(
      meeting: MeetingID(day: try day("2026-10-25")),
      start: try instant("2026-10-25T01:30:00Z"),
      length: 60
    )
    let text = AgendaPage.write(agenda, group: group)
    #expect(text.contains("start: 2026-10-25T01:30:00Z\n"))
    let parsed = try AgendaPage.read(
      Array(text.utf8),
      file: "agenda.md",
      meeting: agenda.meeting,
      group: group
    )
    #expect(parsed.value == agenda)
  }

  private func read(_ text: String) throws(InvalidInput) -> Parsed<Agenda> {
    guard let group = try? sampleGroup(), let day = Day("2026-05-20") else {
      throw InvalidInput([])
    }
    return try AgendaPage.read(
      Array(text.utf8),
      file: "2026-05-20/agenda.md",
      meeting: MeetingID(day: day),
      group: group
    )
  }

  private func sample() throws -> Agenda {
    Agenda(
      meeting: MeetingID(day: try day("2026-05-20")),
      start: try instant("2026-05-20T16:00:00Z"),
      length: 60,
      coordinator: try person("cam"),
      secretary: try person("layla"),
      items: [
        AgendaItem(kind: .opening, title: "Check-in", minutes: 10, lead: try person("cam")),
        AgendaItem(
          kind: .report,
          title: "Restore drill of 2026-05-09",
          minutes: 10,
          lead: try person("ada"),
          link: "../drills/2026-05-09-restore.md",
          reason: "passed, recovery 2 h 15 min",
          notes: ["The copy came back.", "Lead: nobody", "Why\\: not"]
        ),
        AgendaItem(
          kind: .decide,
          title: "**bold** | # [x](javascript:alert(1)) <b> a_b _c_ #",
          minutes: 15,
          link: "https://example.org/a?b=1&c=(2)"
        ),
        AgendaItem(kind: .review, title: "TWG-2026-003 Keep two copies", minutes: 5),
      ],
      leftOut: [
        .init(
          item: AgendaItem(
            kind: .explore,
            title: "Dark theme",
            minutes: 10,
            lead: try person("layla"),
            link: "../tickets/0009-dark-theme.md",
            reason: "open for 3 days",
            notes: ["asked twice"]
          ),
          reason: "no time left"
        )
      ]
    )
  }
}

extension SeededGenerator {
  fileprivate mutating func line(upTo length: Int) -> String {
    let marks = [
      "Lead:", "Link: ", "Why:", "[5 min]", " · ", "## ", "- ", "\\", "*", "](", "<", "&amp;", "#",
      "_", "1. ", "`", "Not this time", "---", ":", "\u{301}",
    ]
    var text = ""
    for _ in 0..<Int.random(in: 1...6, using: &self) {
      text += Bool.random(using: &self) ? pick(marks) : self.text(upTo: length)
    }
    let line = text.asLine
    return line.isEmpty ? "x" : line
  }

  fileprivate mutating func agenda(of group: Group) throws -> Agenda {
    let day = Day(number: Int.random(in: 20_000...21_000, using: &self))
    let clock = try #require(
      ClockTime(
        hour: Int.random(in: 0...23, using: &self),
        minute: Int.random(in: 0...59, using: &self)
      )
    )
    let start = group.zone.instant(day, clock)
    let items = (0..<Int.random(in: 1...5, using: &self)).map { _ in item(of: group) }
    let leftOut = (0..<Int.random(in: 0...2, using: &self)).map { _ in
      Agenda.LeftOut(
        item: item(of: group),
        reason: line(upTo: 10).replacing("·", with: ",").asLine
      )
    }
    return Agenda(
      meeting: MeetingID(day: group.zone.day(of: start)),
      start: start,
      length: Int.random(in: 5...600, using: &self),
      coordinator: group.people.randomElement(using: &self)?.id,
      secretary: nil,
      items: items,
      leftOut: leftOut
    )
  }

  private mutating func item(of group: Group) -> AgendaItem {
    AgendaItem(
      kind: pick(ItemKind.allCases),
      title: line(upTo: 10),
      minutes: Int.random(in: 1...600, using: &self),
      lead: Bool.random(using: &self) ? pick(group.people).id : nil,
      link: Bool.random(using: &self) ? line(upTo: 10) : nil,
      reason: Bool.random(using: &self) ? line(upTo: 10) : nil,
      notes: (0..<Int.random(in: 0...3, using: &self)).map { _ in line(upTo: 10) }
    )
  }
}
