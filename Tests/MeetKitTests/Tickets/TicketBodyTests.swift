@testable import MeetKit
import Testing

@Suite struct `A ticket for a date of a job` {
  @Test func `is written as a page that reads back`() throws {
    let draft = try draft()
    let page = OccurrencePage.write(draft, group: try group())
    #expect(
      page == """
        ---
        occurrence: bills/2026-05-31
        title: "Bills: \\"all\\", 2026-05-31"
        labels: [~41, "by: hand"]
        opened: 2026-05-28
        due: 2026-05-31
        assignee: ada
        confidential: true
        mark: 2bf679be774c6af9
        ---
        To be done by 2026-05-31.

        No ticket was made for 2026-03-31, 2026-04-30.

        - [ ] \\/close the month
        - [ ] ask @\u{2060}bo, or mail bo@example.org
        - [ ] \\<!-- meet:occurrence bills/2026-06-30 --\\>
        - [ ] one / two

        When it is done, tell: @\u{2060}finance

        The job's page: [jobs/bills.md](../jobs/bills.md)

        <!-- meet:occurrence bills/2026-05-31 -->

        """
    )
    let ticket = try TicketPage.read(
      Array(page.utf8),
      file: "tickets/bills-2026-05-31.md",
      name: "bills-2026-05-31.md",
      group: group()
    )
    #expect(ticket.diagnostics == [])
    #expect(ticket.value.reference == .page(draft.occurrence))
    #expect(ticket.value.occurrence == draft.occurrence)
    #expect(Occurrence(markedIn: ticket.value.text) == draft.occurrence)
    #expect(ticket.value.title == draft.title)
    #expect(ticket.value.labels == draft.labels)
    #expect(ticket.value.publicTitle == "ticket for 2026-05-31 (confidential)")
  }

  @Test(arguments: [
    ("<!-- meet:occurrence bills/2026-05-31 -->", "bills/2026-05-31"),
    ("text\r\n  <!--  meet:occurrence bills/2026-05-31 -->  \r\nmore", "bills/2026-05-31"),
    ("> <!-- meet:occurrence bills/2026-05-31 -->", nil),
    ("see <!-- meet:occurrence bills/2026-05-31 -->", nil),
    ("<!-- meet:occurrence bills/2026-02-31 -->", nil),
    ("<!-- meet:occurrence Bills/2026-05-31 -->", nil),
    ("<!-- meet:occurrence bills-2026-05-31 -->", nil), ("", nil),
  ])
  func `is known again by its mark`(_ text: String, _ expected: String?) {
    #expect(Occurrence(markedIn: text)?.description == expected)
  }

  @Test(arguments: [
    ("bills-2026-05-31", "bills/2026-05-31"), ("نسخ-ليلية-2026-05-31", "نسخ-ليلية/2026-05-31"),
    ("2fa-keys-2026-05-31", "2fa-keys/2026-05-31"), ("bills-2026-05-32", nil),
    ("bills2026-05-31", nil), ("2026-05-31", nil), ("-2026-05-31", nil), ("0012-slug", nil),
  ])
  func `has a page that is named for it`(_ name: String, _ expected: String?) {
    let occurrence = Occurrence(pageName: name)
    #expect(occurrence?.description == expected)
    if let occurrence { #expect(occurrence.pageName == name) }
  }

  @Test(arguments: [
    "intended bills/2026-05-31", "made bills/2026-05-31", "made bills/2026-05-31 #41",
    "adopted bills/2026-05-31 #7", "nudged bills/2026-06-30 bills/2026-05-31",
    "skipped bills/2026-06-30 #41",
  ])
  func `has facts that are read as they were written`(_ words: String) throws {
    let line = "2026-05-13T09:00:00Z qwertyui ada \(words)"
    let log = GroupLog.read(Array("meet-log 1 group\n\(line)\n".utf8), file: "group.log")
    #expect(log.diagnostics == [])
    let fact = try #require(log.value.facts.first.flatMap { Fact($0) })
    #expect("\(fact.kind.words.verb) \(fact.kind.words.rest)" == words)
  }

  @Test(arguments: [
    "intended", "intended bills", "intended bills/2026-05-31 #4", "made bills/2026-05-31 41",
    "made bills/2026-05-31 #0",
  ])
  func `has facts that are kept when nobody understands them`(_ words: String) throws {
    let line = "2026-05-13T09:00:00Z qwertyui ada \(words)"
    let log = GroupLog.read(Array("meet-log 1 group\n\(line)\n".utf8), file: "group.log")
    #expect(log.diagnostics.map(\.severity) == [.warning])
    #expect(log.value.facts.first.map { Fact($0) == nil } == true)
  }

  private func draft() throws -> TicketDraft {
    var words = TaskRow.Words()
    words.name = "Bills"
    words.frequency = "monthly"
    let plan = JobPlan(
      id: try #require(JobID("bills")),
      people: [try #require(PersonID("ada"))],
      tell: ["@finance"],
      checklist: [
        "/close the month", "ask @bo, or mail bo@example.org",
        "<!-- meet:occurrence bills/2026-06-30 -->", "one / two",
      ],
      isConfidential: true,
      place: .init(file: "jobs/bills.md")
    )
    let row = TaskRow(
      words: words,
      name: "Bills: \"all\"",
      link: plan.id,
      table: "scheduled jobs",
      labels: ["41", "by: hand"].map { TaskLabel(name: $0, kind: .other, meaning: "") },
      people: [],
      place: .init(file: "tasks.md")
    )
    return TicketDraft(
      Occurrence(plan.id, try #require(Day("2026-05-31"))),
      of: Job(row: row, plan: plan),
      kind: .work,
      missed: try ["2026-03-31", "2026-04-30"].map { try #require(Day($0)) },
      together: [],
      opened: try #require(Day("2026-05-28"))
    )
  }

  private func group() throws -> Group {
    let ada = Person(
      id: try #require(PersonID("ada")),
      name: "Ada",
      initials: "A",
      zone: .utc,
      memberships: []
    )
    return Group(name: "T", prefix: "TWG", zone: .utc, cadence: nil, people: [ada])
  }
}
