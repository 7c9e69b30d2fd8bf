@testable import MeetKit
import Testing

@Suite struct `A recurring job` {
  @Test(arguments: [
    ("calendar, no lead", "4 months", "2026-01-20", 0, "2026-05-13", "2026-05-20", "2026-05-20"),
    ("on the day", "4 months", "2026-01-20", 0, "2026-05-20", "2026-05-20", "2026-05-20"),
    ("the day after", "4 months", "2026-01-20", 7, "2026-05-21", "2026-09-20", "2026-09-13"),
    ("before the anchor", "1 week", "2026-06-01", 3, "2026-05-01", "2026-06-01", "2026-05-29"),
    ("month's end", "1 month", "2026-01-31", 5, "2026-02-10", "2026-02-28", "2026-02-23"),
  ])
  func `comes every period from its anchor, and begins its lead before`(
    _ name: String,
    _ every: String,
    _ anchor: String,
    _ lead: Int,
    _ today: String,
    _ due: String,
    _ begins: String
  ) throws {
    let job = try job("every \(every)", "", .calendar(anchor: day(anchor))) { plan in
      plan.leads = lead > 0 ? [lead, 1] : []
    }
    let next = job.next(onOrAfter: try day(today))
    #expect(try next == .work(date(due, begins)))
  }

  @Test func `that hangs on its expiry is due its lead before, and stays due`() throws {
    let job = try job("annually", "", .expiry(day("2027-04-12"))) { $0.leads = [60, 30, 7] }
    let expected = try NextDate.expiry(date("2027-04-12", "2027-02-11"))
    for (today, isDue) in [("2027-02-10", false), ("2027-02-11", true), ("2027-05-01", true)] {
      let next = job.next(onOrAfter: try day(today))
      #expect(next == expected)
      #expect(try next.isDue(on: day(today)) == isDue)
    }
    #expect(try job.missingDetails(on: day("2027-04-12"), in: group()).isEmpty)
    #expect(
      try job.missingDetails(on: day("2027-04-13"), in: group()) == [.newExpiry("2027-04-12")]
    )
  }

  @Test func `that follows its completion comes a period after, and waits`() throws {
    let job = try job("every 4 months", "", .completion(lastDone: day("2026-02-20")))
    for today in ["2026-03-01", "2026-06-20", "2026-09-01"] {
      #expect(
        try job.next(onOrAfter: day(today)) == .work(date("2026-06-20", "2026-06-20"))
      )
    }
  }

  @Test(arguments: [
    ("bi-annually", "", NextDate.Reason.ambiguous), ("now and then", "", .unknown),
    ("twice a week", "", .noCertainDays), ("", "", .noFrequency), ("", "on demand", .onDemand),
    ("various", "", .onDemand), ("fairly rare", "on demand", .rare),
    ("daily?", "at convenience", .duty), ("daily", "on demand", .duty),
    ("monthly", "", .noAnchor), ("N/A", "now automated", .noVerification),
    ("annually", "expiry date (~April 2027)", .noExpiry), ("monthly", "automated", .noVerification),
  ])
  func `has no date without a reason`(
    _ frequency: String,
    _ contingency: String,
    _ reason: NextDate.Reason
  ) throws {
    let job = try job(frequency, contingency, nil)
    #expect(try job.next(onOrAfter: day("2026-05-13")) == .none(reason))
  }

  @Test(arguments: ["monthly", "N/A", "annually"])
  func `has no date without a page`(_ frequency: String) throws {
    let contingency = frequency == "annually" ? "expiry date" : ""
    let row = try taskRow("A", frequency, contingency)
    let next = Job(row: row).next(onOrAfter: try day("2026-05-13"))
    #expect(next == .none(.noPage))
  }

  @Test func `that a machine does is verified`() throws {
    let job = try job("N/A", "now automated", nil) { plan in
      plan.verification = .init(
        period: try #require(Period(4, .month)),
        anchor: try day("2026-01-09"),
        how: "bring one back"
      )
    }
    #expect(
      try job.next(onOrAfter: day("2026-05-13")) == .verification(date("2026-09-09", "2026-09-09"))
    )
  }

  @Test(arguments: [
    ("2026-02-01", "2026-03-15", nil, "2026-03-31"),
    ("2026-02-01", "2026-02-28", nil, "2026-03-31"),
    ("2026-02-01", "2026-02-27", nil, "2026-02-28"), ("2026-03-01", nil, nil, "2026-02-28"),
    ("2026-02-28", nil, nil, "it is paused: no help in spring"),
    ("2026-02-01", "2026-03-15", "2026-03-30", "it ended on 2026-03-30"),
  ])
  func `rests while it is paused, and ends`(
    _ from: String,
    _ until: String?,
    _ end: String?,
    _ expected: String
  ) throws {
    let job = try job("monthly", "", .calendar(anchor: day("2026-01-31"))) { plan in
      plan.pause = .init(
        from: try day(from),
        until: try until.map { try day($0) },
        why: "no help in spring"
      )
      plan.until = try end.map { try day($0) }
    }
    let next = job.next(onOrAfter: try day("2026-02-10"))
    #expect((next.date?.day.description ?? next.reason?.description) == expected)
  }

  @Test func `may be done with another one, called by its verb`() throws {
    let names = ["Upgrade the server", "Run the copies", "Clean the cache"]
    let words = ["upgrading the server", "running the copies", "cleaning the cache"]
    for (name, words) in zip(names, words) {
      let main = try Job(row: taskRow(name, "4-monthly", ""))
      let other = try Job(row: taskRow("Other", "4-monthly", "when \(words)", line: 2))
      let tasks = TaskList(jobs: [other, main])
      #expect(tasks.companion(of: other) == main)
      #expect(tasks.companions(with: main) == [other])
      #expect(tasks.companion(of: main) == nil)
      #expect(try other.next(onOrAfter: day("2026-05-13"), companion: main) == .none(.with(name)))
    }
  }

  @Test func `lacks what it does not have`() throws {
    let today = try day("2026-05-13")
    let group = try group()
    var row = try taskRow("Graphs", "daily?", "at convenience")
    #expect(
      Job(row: row).missingDetails(on: today, in: group) == [.settling("daily?"), .person, .page]
    )
    row.strangers = ["@kim"]
    #expect(
      Job(row: row).missingDetails(on: today, in: group)
        == [.settling("daily?"), .knownPerson("@kim"), .page]
    )
    row = try taskRow("Domain", "bi-annually", "expiry date (April 2026)")
    row.people = [try person("eli")]
    #expect(
      Job(row: row).missingDetails(on: today, in: group) == [
        .clearWords(["every 6 months", "every 2 years"]), .successor(try person("eli")), .buddy,
        .newExpiry("2026-04"), .page,
      ]
    )
    row = try taskRow("Bills", "often", "")
    row.people = [try person("ada"), try person("bo")]
    let plan = JobPlan(id: try #require(JobID("bills")), place: .init(file: "jobs/bills.md"))
    #expect(
      Job(row: row, plan: plan).missingDetails(on: today, in: group)
        == [.knownWords("often"), .link, .checklist]
    )
    row = try taskRow("Bills", "", "")
    row.people = [try person("ada"), try person("eli")]
    #expect(Job(row: row).missingDetails(on: today, in: group) == [.frequency, .buddy, .page])
    for (frequency, contingency, lack) in [
      ("monthly", "", MissingDetail.anchor), ("annually", "expiry date", .expiry),
      ("N/A", "now automated", .verification),
    ] {
      let job = try job(frequency, contingency, nil)
      #expect(job.missingDetails(on: today, in: group) == [lack])
    }
  }

  @Test func `proposes a ticket for its page when somebody does it`() throws {
    var row = try taskRow("Bills", "monthly", "")
    #expect(Job(row: row).proposedTicket == nil)
    row.people = [try person("ada")]
    #expect(Job(row: row).proposedTicket == "Write the page for Bills")
    row.people = []
    row.strangers = ["@kim"]
    #expect(Job(row: row).proposedTicket == "Write the page for Bills")
    let plan = JobPlan(id: try #require(JobID("bills")), place: .init(file: "jobs/bills.md"))
    #expect(Job(row: row, plan: plan).proposedTicket == nil)
  }

  @Test(arguments: [
    (["ada", "bo"], [], [], "ada", ["bo"]), (["ada", "bo"], ["bo"], [], "bo", ["ada"]),
    (["ada", "bo"], ["ada"], ["cam"], "ada", ["cam"]),
    ([], ["cam", "ada"], ["ada"], "cam", ["ada"]),
    ([], [], ["ada"], nil, ["ada"]), ([], [], [], nil, []),
  ])
  func `is done by whom its page names, before the table`(
    _ table: [String],
    _ people: [String],
    _ buddies: [String],
    _ assignee: String?,
    _ others: [String]
  ) throws {
    var row = try taskRow("Bills", "monthly", "")
    row.people = try table.map(person)
    let plan = JobPlan(
      id: try #require(JobID("bills")),
      people: try people.map(person),
      buddies: try buddies.map(person),
      place: .init(file: "jobs/bills.md")
    )
    let job = Job(row: row, plan: plan)
    #expect(job.assignee?.text == assignee)
    #expect(job.buddies.map(\.text) == others)
  }

  @Test(arguments: [
    ("Renew the domain", "renew-the-domain"), ("Let's Encrypt / TLS", "let-s-encrypt-tls"),
    ("نسخ ليلية", "نسخ-ليلية"), ("…", nil),
  ])
  func `has an id from its name`(_ name: String, _ id: String?) {
    #expect(JobID(naming: name)?.text == id)
    #expect(JobID(name) == nil)
  }
}

/// A job with a page, a link, two people and a checklist.
private func job(
  _ frequency: String,
  _ contingency: String,
  _ schedule: JobPlan.Schedule?,
  _ change: (inout JobPlan) throws -> Void = { _ in }
) throws -> Job {
  var plan = JobPlan(
    id: try #require(JobID("a")),
    schedule: schedule,
    people: [try person("ada")],
    buddies: [try person("bo")],
    checklist: ["look"],
    place: .init(file: "jobs/a.md")
  )
  try change(&plan)
  var row = try taskRow("A", frequency, contingency)
  row.link = plan.id
  return Job(row: row, plan: plan)
}

private func taskRow(
  _ name: String,
  _ frequency: String,
  _ contingency: String,
  line: Int = 1
) throws -> TaskRow {
  var words = TaskRow.Words()
  words.name = name
  words.frequency = frequency
  words.contingency = contingency
  return TaskRow(
    words: words,
    name: name,
    link: nil,
    table: "scheduled jobs",
    labels: [],
    people: [],
    place: .init(file: "tasks.md", line: line, column: 1)
  )
}

private func date(_ day: String, _ begins: String) throws -> NextDate.JobDate {
  NextDate.JobDate(day: try #require(Day(day)), begins: try #require(Day(begins)))
}

/// Ada and Bo; Eli left in March 2026.
private func group() throws -> Group {
  let since = try day("2024-02-01")
  let people = try [("ada", nil), ("bo", nil), ("eli", "2026-03-31")].map { id, until in
    Person(
      id: try person(id),
      name: id,
      initials: id,
      zone: .utc,
      memberships: [Membership(role: .admin, from: since, until: until.flatMap { Day($0) })]
    )
  }
  return Group(name: "T", prefix: "TWG", zone: .utc, cadence: nil, people: people)
}
