@testable import MeetKit
import Testing

@Suite struct `An agenda that people edited` {
  private let page = """
    ---
    agenda: 2026-05-20
    start: 2026-05-20 18:00 Europe/Berlin
    length: 60
    mark: 0
    ---
    Our own words.
    ## 18:00 [10 min] Opening: Hello
    ## 18:10 [10 min] Report: Sum of *all* things
    - about ../tickets/0002-two.md
    ## 18:20 [5 min] Closing: Bye
    ## Not this time
    - [10 min] Explore: Three · next time

    """

  @Test func `is asked for what it does not hold`() throws {
    let draft = Agenda(
      meeting: try #require(MeetingID("2026-05-20")),
      start: try instant("2026-05-20T16:00:00Z"),
      length: 60,
      items: [
        AgendaItem(kind: .opening, title: "Check-in", minutes: 10),
        AgendaItem(kind: .report, title: "Sum of *all* things", minutes: 10),
        AgendaItem(kind: .decide, title: "Two", minutes: 15, link: "../tickets/0002-two.md"),
        AgendaItem(kind: .explore, title: "Three", minutes: 10, link: "../tickets/0003-3.md"),
        AgendaItem(kind: .explore, title: "Four", minutes: 10, link: "../tickets/0004-4.md"),
        AgendaItem(kind: .closing, title: "Check-out", minutes: 5),
      ]
    )
    let bytes = Array(page.utf8)
    let new = AgendaPage.new(in: draft, page: try read(bytes), text: bytes)
    #expect(new.map(\.title) == ["Four"])
  }

  @Test func `tells an address from a longer one`() throws {
    let address = "https://git.example.org/twg/desk/-/issues/1"
    let draft = Agenda(
      meeting: try #require(MeetingID("2026-05-20")),
      start: try instant("2026-05-20T16:00:00Z"),
      length: 60,
      items: [AgendaItem(kind: .explore, title: "One", minutes: 10, link: address)]
    )
    func new(_ text: String) throws -> [String] {
      let bytes = Array(page.replacing("Our own words.", with: text).utf8)
      return AgendaPage.new(in: draft, page: try read(bytes), text: bytes).map(\.title)
    }
    #expect(try new("[#12](\(address)2)") == ["One"])
    #expect(try new("[#12](\(address)2) and [#1](\(address))") == [])
    #expect(try new("see \(address).") == [])
  }

  @Test(arguments: [
    ("https://git.example.org/twg/desk/-/issues/12", "#12"),
    ("https://git.example.org/twg/desk/-/work_items/12", "#12"),
    ("https://git.example.org/twg/desk/-/merge_requests/7", "!7"),
    ("https://git.example.org/issues/new", "https://git.example.org/issues/new"),
    ("../tickets/0012-cache.md", "#12"),
  ])
  func `calls a link`(_ link: String, _ label: String) {
    #expect(AgendaPage.label(of: link) == label)
  }

  @Test func `gets new items before its closing one, and keeps every line`() throws {
    #expect(
      try added(to: page)
        == page.replacing(
          "## 18:20 [5 min] Closing",
          with: """

            ## 18:20 [15 min] Decide: One \\| two
            - Lead: Ada
            - Why: urgent

            ## 18:35 [10 min] Explore: More

            ## 18:20 [5 min] Closing
            """
        )
    )
  }

  @Test func `gets new items with its own line ends`() throws {
    let windows = page.replacing("\n", with: "\r\n")
    #expect(
      try added(to: windows).utf8.elementsEqual(
        added(to: page).replacing("\n", with: "\r\n").utf8
      )
    )
  }

  @Test(arguments: [
    (
      ["## 18:20 [5 min] Closing: Bye\n"], "## Not this time",
      "\n## 18:20 [15 min] Decide: One \\| two\n- Lead: Ada\n- Why: urgent\n\n"
        + "## 18:35 [10 min] Explore: More\n\n## Not this time"
    ),
    (
      [
        "## 18:20 [5 min] Closing: Bye\n", "## Not this time\n",
        "- [10 min] Explore: Three · next time\n",
      ],
      "- about ../tickets/0002-two.md\n",
      "- about ../tickets/0002-two.md\n\n## 18:20 [15 min] Decide: One \\| two\n- Lead: Ada\n"
        + "- Why: urgent\n\n## 18:35 [10 min] Explore: More\n\n"
    ),
  ])
  func `gets new items where there is room`(
    _ gone: [String],
    _ old: String,
    _ new: String
  ) throws {
    let shorter = gone.reduce(page) { $0.replacing($1, with: "") }
    #expect(try added(to: shorter) == shorter.replacing(old, with: new))
  }

  private func added(to page: String) throws -> String {
    let bytes = Array(page.utf8)
    let items = [
      AgendaItem(
        kind: .decide,
        title: "One | two",
        minutes: 15,
        lead: try person("ada"),
        reason: "urgent"
      ),
      AgendaItem(kind: .explore, title: "More", minutes: 10),
    ]
    let longer = try AgendaPage.adding(
      items,
      to: bytes,
      agenda: try read(bytes),
      group: sampleGroup()
    )
    let read = try read(longer)
    #expect(read.items.filter { item in items.contains(item) } == items)
    return String(decoding: longer, as: UTF8.self)
  }

  private func read(_ page: [UInt8]) throws -> Agenda {
    try AgendaPage.read(
      page,
      file: "agenda.md",
      meeting: MeetingID(day: day("2026-05-20")),
      group: sampleGroup()
    ).value
  }
}
