@testable import MeetKit
import Testing

@Suite struct `A drafted agenda` {
  private let group: Group
  private let today: Day
  private let meeting: MeetingID

  init() throws {
    today = try #require(Day("2026-05-13"))
    meeting = try #require(MeetingID("2026-05-20"))
    let berlin = try #require(Zone("Europe/Berlin"))
    let since = try #require(Day("2024-01-01"))
    func person(_ id: String, until: Day? = nil) throws -> Person {
      Person(
        id: try #require(PersonID(id)),
        name: id.prefix(1).uppercased() + id.dropFirst(),
        initials: id,
        zone: berlin,
        memberships: [Membership(role: .admin, from: since, until: until)]
      )
    }
    group = Group(
      name: "T",
      prefix: "TWG",
      zone: berlin,
      cadence: nil,
      people: [
        try person("ada"), try person("bo"), try person("eli", until: Day("2026-03-31")),
      ]
    )
  }

  @Test func `has an opening and a closing even when nothing is open`() throws {
    let agenda = Agenda.draft(try material())
    #expect(
      lines(agenda) == [
        "opening 10 ada Check-in, attendance, last minutes, consent to the agenda",
        "| Introductions: the first meeting, so everybody says who they are",
        "| Expected: Ada, Bo",
        "| Who leaves early?",
        "| 60 minutes, until 19:00",
        "| Information that everybody should have",
        "| Consent to this agenda",
        "closing 5 ada Actions read back, backlog, evaluation, check-out",
      ]
    )
    #expect(agenda.leftOut == [])
    #expect(agenda.coordinator == group.people[0].id)
  }

  @Test func `brings drills, actions, reviews and tickets in that order`() throws {
    var material = try material()
    material.drills = [
      Drill(
        id: "2026-05-09-restore",
        kind: "restore",
        date: try #require(Day("2026-05-09")),
        documenting: group.people[1].id,
        result: "passed with findings",
        times: .init(
          started: Instant("2026-05-09T08:10Z"),
          usable: Instant("2026-05-09T10:25Z")
        ),
        recoveryTargetMinutes: 480,
        summary: "It came back.\n\nTwo keys were missing."
      )
    ]
    material.register = try register()
    material.tickets = [try ticket(12, .high, .high, due: "2026-05-20")]
    let agenda = Agenda.draft(material)
    #expect(
      lines(agenda).dropFirst(7) == [
        "report 10 bo Restore drill of 2026-05-09 <../drills/2026-05-09-restore.md> "
          + "(passed with findings, recovery 2 h 15 min, target 8 h)",
        "| For members: It came back.",
        "| For members: Two keys were missing.",
        "report 5 ada Open actions (3 are open)",
        "| Ada: TWG-A-003 Write it down, open for 7 days",
        "| Bo: TWG-A-001 Move the cron job, open for 35 days, overdue since 2026-04-30",
        "| Nobody yet: TWG-A-002 Ask finance, open for 7 days, due 2026-05-13",
        "review 5 bo TWG-2026-003 Two copies <../2026-04-08/minutes.md> "
          + "(to be reviewed by 2026-05-19)",
        "decide 15 ada Ticket 12 <../tickets/0012-t.md> "
          + "(rank 1, urgent and important, open for 41 days, due 2026-05-20)",
        "closing 5 ada Actions read back, backlog, evaluation, check-out",
      ]
    )
    material.minutes = [
      try minutes(
        of: "2026-05-13",
        items: [("Restore drill", "../drills/2026-05-09-restore.md", 8)]
      )
    ]
    #expect(Agenda.draft(material).items.count == agenda.items.count - 1)
  }

  @Test func `has a role whose term ends`() throws {
    var material = try material()
    material.register = try register()
    let index = try #require(material.register.decisions.firstIndex { $0.review != nil })
    material.register.decisions[index].term = RoleTerm(
      role: "secretary",
      holder: group.people[1].id,
      name: "Bo",
      from: try #require(Day("2025-11-19")),
      until: try #require(Day("2026-05-19")),
      isAccepted: true
    )
    #expect(
      lines(Agenda.draft(material)).contains(
        "review 5 bo TWG-2026-003 secretary <../2026-04-08/minutes.md> "
          + "(the term of Bo ends on 2026-05-19)"
      )
    )
  }

  @Test func `leaves out planned drills, and those after the meeting`() throws {
    var material = try material()
    let planned = Drill(id: "a", kind: "restore", date: today)
    var later = planned
    later.result = "passed"
    later.date = meeting.day.advanced(byDays: 1)
    material.drills = [planned, later]
    #expect(Agenda.draft(material).items.count == 2)
  }

  @Test func `asks for the report of a drill that was held`() throws {
    var material = try material()
    material.drills = [
      Drill(
        id: "2026-05-09-restore",
        kind: "restore",
        date: try #require(Day("2026-05-09")),
        documenting: group.people[1].id
      )
    ]
    material.length = 15
    let agenda = Agenda.draft(material)
    #expect(
      lines(agenda).dropFirst(7).dropLast() == [
        "report 5 bo Restore drill of 2026-05-09 <../drills/2026-05-09-restore.md> "
          + "(the report is missing)"
      ]
    )
    #expect(
      agenda.advice
        == "what must stand is 5 min longer than the meeting; move "
        + "'Restore drill of 2026-05-09' [5 min] to another day, or meet for 20 min"
    )
  }

  @Test func `begins with the people, the last minutes and the next meeting`() throws {
    var material = try material()
    let berlin = group.zone
    material.group.people.append(
      Person(
        id: try #require(PersonID("layla")),
        name: "ليلى",
        initials: "L",
        zone: berlin,
        memberships: [Membership(role: .admin, from: try #require(Day("2026-05-10")))]
      )
    )
    material.away = [group.people[1].id]
    material.minutes = [try minutes(items: [("Search is slow", nil, nil)])]
    material.minutes[0].items[0].lines = [
      .remark(.improvement, "end on *time*"), .remark(.parked, "A phone"),
    ]
    material.following = NextMeeting(
      start: try #require(Instant("2026-06-03T16:00:00Z")),
      coordinator: group.people[1].id,
      secretary: group.people[0].id
    )
    #expect(
      lines(Agenda.draft(material)) == [
        "opening 10 ada Check-in, attendance, last minutes, consent to the agenda "
          + "<../2026-05-06/minutes.md>",
        "| Introductions: ليلى, new since the last meeting",
        "| Expected: Ada, ليلى",
        "| Apologies: Bo",
        "| Who leaves early?",
        "| 60 minutes, until 19:00",
        "| Minutes of 2026-05-06: any corrections?",
        "| Information that everybody should have",
        "| Improvement from the last evaluation: end on *time*",
        "| Next meeting: Wednesday 2026-06-03 18:00, Bo coordinates, Ada keeps the minutes",
        "| Consent to this agenda",
        "explore 10 ada Search is slow (left over from 2026-05-06, second time)",
        "explore 5 ada Backlog (1 matter is parked)",
        "| A phone, parked on 2026-05-06",
        "closing 5 ada Actions read back, backlog, evaluation, check-out",
      ]
    )
  }

  @Test func `brings a ticket that was left over before the others, and once`() throws {
    var material = try material()
    material.tickets = [try ticket(1, .high, .high), try ticket(2, .low, .low)]
    var closed = try ticket(3, .high, .high)
    closed.isOpen = false
    material.tickets.append(closed)
    material.minutes = [
      try minutes(items: [
        ("Old title", "../tickets/0002-t.md", nil), ("Closed", "../tickets/0003-t.md", nil),
      ])
    ]
    #expect(
      lines(Agenda.draft(material)).filter { $0.contains("Ticket") || $0.contains("Closed") } == [
        "explore 10 ada Ticket 2 <../tickets/0002-t.md> (left over from 2026-05-06, second time; "
          + "rank 9, neither urgent nor important, open for 41 days, close it?)",
        "decide 15 ada Ticket 1 <../tickets/0001-t.md> (rank 1, urgent and important, open for 41 days)",
      ]
    )
  }

  @Test func `leaves out what finds no room, but nothing that must come up`() throws {
    var material = try material()
    material.length = 40
    material.tickets = [
      try ticket(1, .high, .high), try ticket(2, .medium, .high), try ticket(3, .low, .low),
    ]
    let agenda = Agenda.draft(material)
    #expect(agenda.items.map(\.title).dropFirst().dropLast() == ["Ticket 1", "Ticket 3"])
    #expect(agenda.leftOut.map(\.item.title) == ["Ticket 2"])
    #expect(agenda.leftOut.map(\.reason) == ["needs 15 min, 10 are left"])
    #expect(agenda.plannedMinutes == 32)
    material.length = 10
    material.register = try register()
    material.tickets = [try ticket(4, .low, .low, isMarked: true), try ticket(1, .high, .high)]
    let short = Agenda.draft(material)
    #expect(
      short.items.map(\.kind) == [.opening, .report, .review, .explore, .closing]
    )
    #expect(
      short.items[3].reason
        == "rank 9, neither urgent nor important, open for 41 days, marked for the agenda, close it?"
    )
    #expect(short.leftOut.map(\.item.title) == ["Ticket 1"])
  }

  @Test func `has room for the ticket it guards, whatever comes before it`() throws {
    var material = try material()
    material.length = 45
    material.minutes = try ["2026-04-22", "2026-05-06"].map { try minutes(of: $0, items: []) }
    material.tickets = [
      try ticket(1, .high, .high), try ticket(2, .high, .high, due: "2026-05-20"),
      try ticket(3, .low, .high), try ticket(4, .low, .high, opened: "2026-03-01"),
    ]
    let agenda = Agenda.draft(material)
    #expect(agenda.items.map(\.title).dropFirst().dropLast() == ["Ticket 2", "Ticket 4"])
    #expect(
      agenda.items[2].reason
        == "rank 4, important, not urgent, open for 73 days, has waited 2 meetings"
    )
    #expect(agenda.leftOut.map(\.item.title) == ["Ticket 1", "Ticket 3"])
    material.length = 10
    #expect(Agenda.draft(material).items.map(\.title).dropFirst().dropLast() == ["Ticket 4"])
    #expect(Agenda.draft(material).items.map(\.minutes) == [10, 5, 5])
  }

  @Test func `lists merge requests that wait for review`() throws {
    var material = try material()
    material.group.tracker.exclude = [Label("design")]
    material.mergeRequests = [
      MergeRequest(number: 9, title: "Later", opened: today),
      MergeRequest(
        number: 7,
        title: "Two\ncopies",
        opened: try #require(Day("2026-05-01")),
        reviewers: group.people.prefix(2).map(\.id)
      ),
      MergeRequest(number: 8, title: "Blue", labels: [Label("design")], opened: today),
      MergeRequest(number: 10, title: "Secret", opened: today, isConfidential: true),
    ]
    #expect(
      lines(Agenda.draft(material)).dropFirst(7).dropLast() == [
        "report 5 ada Merge requests that wait for review (3 wait)",
        "| Ada, Bo: !7 Two copies, open for 12 days",
        "| Nobody yet: !9 Later, opened today",
        "| Nobody yet: !10 (confidential), opened today",
      ]
    )
  }

  @Test func `tells nothing of a confidential ticket`() throws {
    var material = try material()
    var ticket = try ticket(7, .high, .medium)
    ticket.isConfidential = true
    ticket.askedBy = "a member"
    material.tickets = [ticket]
    #expect(
      lines(Agenda.draft(material))[7]
        == "explore 10 ada #7 (confidential) (rank 3, urgent, open for 41 days)"
    )
  }

  @Test func `has no closed ticket, and the coordinator for one who left`() throws {
    var material = try material()
    var closed = try ticket(1, .high, .high)
    closed.isOpen = false
    var orphan = try ticket(2, .high, .high)
    orphan.assignee = group.people[2].id
    var bos = try ticket(3, .high, .high)
    bos.assignee = group.people[1].id
    material.tickets = [closed, orphan, bos]
    #expect(
      lines(Agenda.draft(material)).dropFirst(7).dropLast() == [
        "decide 15 ada Ticket 2 <../tickets/0002-t.md> (rank 1, urgent and important, open for 41 days)",
        "decide 15 bo Ticket 3 <../tickets/0003-t.md> (rank 1, urgent and important, open for 41 days)",
      ]
    )
  }

  @Test(arguments: [
    ("one\ntwo\u{1B}[31m | **x**", "one two[31m | **x**"),
    (String(repeating: "x", count: 5000), String(repeating: "x", count: 199) + "…"),
  ])
  func `has titles of one line`(_ title: String, _ shown: String) throws {
    var material = try material()
    var ticket = try ticket(1, .high, .high)
    ticket.title = title
    material.tickets = [ticket]
    #expect(Agenda.draft(material).items[1].title == shown)
  }

  @Test func `tells at the opening what those on call left to the next`() throws {
    var material = try material()
    material.handOvers = [
      ShiftNote(
        week: try #require(CalendarWeek("2026-W19")),
        who: group.people[1].id,
        text: "two alarms",
        at: try #require(Instant("2026-05-11T08:00:00Z"))
      )
    ]
    let notes = Agenda.draft(material).items[0].notes
    #expect(
      notes.suffix(3) == [
        "Information that everybody should have",
        "For members: On call in 2026-W19, Bo: two alarms",
        "Consent to this agenda",
      ]
    )
  }

  @Test func `has the jobs that are late, and those with a reminder that has begun`() throws {
    func day(_ text: String) throws -> Day { try #require(Day(text)) }
    func job(
      _ id: String,
      _ frequency: String,
      _ schedule: JobPlan.Schedule?,
      _ change: (inout JobPlan) throws -> Void = { _ in }
    ) throws -> Job {
      try ticketJob(id, frequency, schedule) { plan in
        plan.people = [group.people[0].id, group.people[1].id]
        try change(&plan)
      }
    }
    var bills = try job("bills", "monthly", .calendar(anchor: day("2026-01-31")))
    bills.record.settled = [.init(date: try day("2026-03-31"), on: try day("2026-03-31"))]
    let period = try #require(Period(4, .month))
    var material = try material()
    material.jobs = TaskList(jobs: [
      bills, try job("domain", "annually", .expiry(day("2026-06-12"))) { $0.leads = [60, 30, 7] },
      try job("names", "annually", .expiry(day("2026-06-12"))) { $0.leads = [60, 14] },
      try job("keys", "annually", .expiry(day("2026-05-12"))) { $0.isConfidential = true },
      try job("copies", "N/A", nil) { plan in
        plan.verification = .init(period: period, anchor: try day("2026-01-09"), how: nil)
      },
    ])
    let item = try #require(Agenda.draft(material).items.dropFirst().first)
    #expect(item.title == "Recurring jobs")
    #expect(item.reason == "jobs that are late, or soon")
    #expect(
      item.notes == [
        "bills: overdue since 2026-04-30", "domain: 2026-06-12, which is in 30 days or less",
        "For members: keys: expired on 2026-05-12", "copies: to be verified since 2026-01-09",
      ]
    )
  }

  private func material() throws -> Agenda.Material {
    Agenda.Material(
      group: group,
      meeting: meeting,
      start: try #require(Instant("2026-05-20T16:00:00Z")),
      length: 60,
      coordinator: group.people[0].id,
      today: today
    )
  }

  private func minutes(
    of date: String = "2026-05-06",
    items: [(title: String, link: String?, took: Int?)]
  ) throws -> Minutes {
    let start = try #require(Instant("\(date)T16:00:00Z"))
    return Minutes(
      group: "T",
      meeting: try #require(MeetingID(date)),
      zone: group.zone,
      planned: .init(start: start, minutes: 60),
      held: .init(start: start, minutes: 60),
      items: items.enumerated().map { index, item in
        MinutesItem(
          number: index + 1,
          kind: item.link?.contains("drills") == true ? .report : .explore,
          title: item.title,
          planned: 10,
          took: item.took,
          link: item.link
        )
      }
    )
  }

  private func ticket(
    _ number: Int,
    _ urgency: Ticket.Level,
    _ importance: Ticket.Level,
    opened: String = "2026-04-02",
    due: String? = nil,
    isMarked: Bool = false
  ) throws -> Ticket {
    Ticket(
      .number(number),
      title: "Ticket \(number)",
      urgency: urgency,
      importance: importance,
      opened: try #require(Day(opened)),
      due: due.flatMap { Day($0) },
      isMarked: isMarked,
      link: "../tickets/\(number.padded(to: 4))-t.md"
    )
  }

  private func register() throws -> Register {
    let april = try #require(MeetingID("2026-04-08"))
    let may = try #require(MeetingID("2026-05-06"))
    func action(_ number: Int) -> ActionID { ActionID(prefix: "TWG", number: number) }
    return Register(
      decisions: [
        Decision(
          id: DecisionID(prefix: "TWG", year: 2026, number: 3),
          title: "Two copies",
          content: .init(text: "We keep two copies.", review: meeting.day.advanced(byDays: -1)),
          meeting: april,
          responsible: group.people[1].id
        ),
        Decision(
          id: DecisionID(prefix: "TWG", year: 2026, number: 4),
          title: "Later",
          content: .init(text: "Later.", review: meeting.day.advanced(byDays: 1)),
          meeting: april
        ),
      ],
      actions: [
        Action(
          id: action(1),
          owner: group.people[1].id,
          text: "Move the cron job",
          due: Day("2026-04-30"),
          meeting: april
        ),
        Action(id: action(2), owner: nil, text: "Ask\nfinance", due: today, meeting: may),
        Action(id: action(3), owner: group.people[0].id, text: "Write it down", meeting: may),
        Action(
          id: action(4),
          owner: group.people[0].id,
          text: "Done",
          meeting: may,
          status: .done(note: nil)
        ),
      ]
    )
  }

  /// The items, one line each and one for each note.
  private func lines(_ agenda: Agenda) -> [String] {
    agenda.items.flatMap { item in
      let head = [
        item.kind.rawValue, "\(item.minutes)", item.lead?.text, item.title,
        item.link.map { "<\($0)>" }, item.reason.map { "(\($0))" },
      ]
      return [head.compactMap { $0 }.joined(separator: " ")] + item.notes.map { "| " + $0 }
    }
  }
}
