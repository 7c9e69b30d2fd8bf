@testable import MeetKit
import Testing

@Suite struct `What the log tells of a job` {
  @Test func `a date of the calendar stays open behind one that was done`() throws {
    var job = try self.job("monthly", .calendar(anchor: day("2026-01-31")))
    #expect(try job.pending(on: day("2026-05-13")).date?.day == day("2026-05-31"))
    job.record.settled = [try settled("2026-02-28", on: "2026-03-02")]
    let pending = try job.pending(on: day("2026-05-13"))
    #expect(try pending.date?.day == day("2026-03-31"))
    #expect(try job.standings(on: day("2026-05-13"), next: pending) == [.overdue])
    #expect(try job.dateSettled(on: day("2026-05-13")) == day("2026-04-30"))
    job.record.settled.append(try settled("2026-04-30", on: "2026-05-13"))
    #expect(try job.pending(on: day("2026-05-13")).date?.day == day("2026-05-31"))
  }

  @Test func `a date that was done before its day is behind`() throws {
    var job = try self.job("monthly", .calendar(anchor: day("2026-01-31")))
    job.record.settled = [try settled("2026-05-31", on: "2026-05-10")]
    #expect(try job.pending(on: day("2026-05-13")).date?.day == day("2026-06-30"))
    #expect(try job.dateSettled(on: day("2026-05-13")) == nil)
  }

  @Test func `completion counts from the last time`() throws {
    var job = try self.job("every 4 months", .completion(lastDone: day("2025-10-01")))
    #expect(try job.pending(on: day("2026-05-13")).date?.day == day("2026-02-01"))
    #expect(try job.dateSettled(on: day("2026-05-13")) == day("2026-02-01"))
    job.record.settled = [try settled("2026-02-01", on: "2026-02-20")]
    #expect(try job.pending(on: day("2026-05-13")).date?.day == day("2026-06-20"))
    #expect(try job.dateSettled(on: day("2026-05-13")) == day("2026-06-20"))
  }

  @Test func `what was renewed expires on the later day`() throws {
    var job = try self.job("annually", .expiry(day("2027-04-12")))
    job.plan?.leads = [60, 30, 7]
    job.record.renewed = try day("2026-04-12")
    #expect(try job.pending(on: day("2027-05-01")).date?.day == day("2027-04-12"))
    job.record.renewed = try day("2028-04-12")
    #expect(try job.pending(on: day("2027-05-01")).date?.begins == day("2028-02-12"))
    #expect(try job.missingDetails(on: day("2027-05-01"), in: group()) == [])
  }

  @Test func `each verification has to be told`() throws {
    var job = try self.job("N/A", nil)
    job.plan?.verification = .init(
      period: try #require(Period(4, .month)),
      anchor: try day("2026-01-09"),
      how: nil
    )
    for (today, date, standings) in [
      ("2026-01-01", "2026-01-09", []), ("2026-01-09", "2026-01-09", [JobStatus.verify]),
      ("2026-05-13", "2026-01-09", [.verify]),
    ] {
      let pending = try job.pending(on: day(today))
      #expect(try pending.date?.day == day(date))
      #expect(try job.standings(on: day(today), next: pending) == standings)
    }
    #expect(
      try job.missingDetails(on: day("2026-05-13"), in: group()) == [
        .overdueVerification(day("2026-01-09"))
      ]
    )
    #expect(try job.dateSettled(on: day("2026-05-13")) == day("2026-05-09"))
    job.record.settled = [try settled("2026-05-09", on: "2026-05-09")]
    #expect(try job.pending(on: day("2026-05-13")).date?.day == day("2026-09-09"))
  }

  @Test func `a job asks for what its words and its dates ask for`() throws {
    let today = try day("2026-05-13")
    for (words, anchor, lead, standings) in [
      ("monthly", "2026-01-13", 0, [JobStatus.due]),
      ("monthly?", "2026-01-13", 0, [.due, .settle]),
      ("monthly", "2026-01-15", 2, [.coming]), ("monthly", "2026-01-15", 1, []),
      ("bi-annually", "2026-01-15", 0, [.settle]), ("now and then", "2026-01-15", 0, []),
    ] {
      var job = try self.job(words, .calendar(anchor: day(anchor)))
      job.plan?.leads = lead > 0 ? [lead] : []
      #expect(job.standings(on: today, next: job.pending(on: today)) == standings, "\(words)")
    }
  }

  @Test func `a date is late when its grace is over`() throws {
    var job = try self.job("monthly", .calendar(anchor: day("2026-01-31")))
    job.plan?.grace = 7
    job.record.settled = [try settled("2026-03-31", on: "2026-03-31")]
    for (today, standing) in [
      ("2026-04-29", nil), ("2026-04-30", .due), ("2026-05-07", .due),
      ("2026-05-08", .overdue),
    ] as [(String, JobStatus?)] {
      let pending = try job.pending(on: day(today))
      #expect(try pending.date?.day == day("2026-04-30"))
      #expect(try job.standings(on: day(today), next: pending) == [standing].compactMap(\.self))
    }
  }

  @Test func `further leads remind`() throws {
    let job = try self.job("annually", .expiry(day("2027-04-12"))) { $0.leads = [60, 30, 7] }
    for (today, days) in [
      ("2027-02-11", nil), ("2027-03-12", nil), ("2027-03-13", 30), ("2027-04-04", 30),
      ("2027-04-05", 7), ("2027-04-12", 7),
    ] as [(String, Int?)] {
      let date = try day(today)
      #expect(job.reminder(of: job.pending(on: date), on: date) == days, "\(today)")
    }
  }

  @Test func `an open ticket keeps its date open, and one that was closed tells of it`() throws {
    let today = try day("2026-05-13")
    let jobs = TaskList(jobs: [
      try job("monthly", .calendar(anchor: day("2026-01-31")), id: "bills")
    ])
    let open = try ticket("bills/2026-03-31")
    let waiting = jobs.recording([], tickets: [open]).jobs[0]
    #expect(waiting.pending(on: today).date?.day == (try day("2026-03-31")))
    #expect(waiting.standings(on: today, next: waiting.pending(on: today)) == [.overdue])
    let closed = try ticket("bills/2026-03-31", closed: "2026-04-02")
    let told = jobs.recording([], tickets: [closed]).jobs[0]
    #expect(told.record.settled == [try settled("2026-03-31", on: "2026-04-02")])
    #expect(told.pending(on: today).date?.day == (try day("2026-04-30")))
    var unknown = closed
    unknown.closed = nil
    #expect(jobs.recording([], tickets: [unknown]).jobs[0].record == JobRecord())
  }

  @Test func `completion counts from the day on which the ticket was closed`() throws {
    let job = try self.job("every 4 months", .completion(lastDone: day("2025-10-20")), id: "keys")
    let ticket = try ticket("keys/2026-02-20", closed: "2026-03-01")
    let recorded = TaskList(jobs: [job]).recording([], tickets: [ticket]).jobs[0]
    #expect(recorded.pending(on: try day("2026-05-13")).date?.day == (try day("2026-07-01")))
  }

  @Test func `the ticket of an expiry that is closed asks for the new day`() throws {
    let job = try self.job("annually", .expiry(day("2027-04-12")), id: "domain")
    let jobs = TaskList(jobs: [job])
    let today = try day("2027-04-01")
    let recorded = jobs.recording(
      [],
      tickets: [try ticket("domain/2027-04-12", closed: "2027-03-30")]
    )
    #expect(
      try recorded.jobs[0].missingDetails(on: today, in: group()) == [
        .expiryBehindTicket(day("2027-04-12"))
      ]
    )
    #expect(recorded.jobs[0].pending(on: today).date?.day == (try day("2027-04-12")))
  }

  @Test func `a job's page names the job that it is done with, and what brings it up`() throws {
    let main = try job("4-monthly", .calendar(anchor: day("2026-01-20")), id: "upgrade")
    var other = try job("4-monthly", nil, id: "images") { plan in
      plan.companion = JobID("upgrade")
      plan.alsoOn = [.demand]
    }
    other.row.place = .init(file: "tasks.md", line: 2)
    let tasks = TaskList(jobs: [other, main])
    #expect(tasks.companion(of: other) == main)
    #expect(tasks.companions(with: main) == [other])
    #expect(
      other.next(onOrAfter: try day("2026-05-13"), companion: main) == .none(.with("upgrade"))
    )
    #expect(other.alsoOn == [.demand])
    var words = TaskRow.Words()
    words.contingency = "on point releases or demand"
    let row = TaskRow(
      words: words,
      name: "a",
      link: nil,
      table: "",
      labels: [],
      people: [],
      place: .init(file: "tasks.md")
    )
    #expect(Job(row: row).alsoOn == [.release, .demand])
  }

  @Test func `facts that stand are put beside the jobs they name`() throws {
    let (copies, domain) = try (id("copies"), id("domain"))
    let ada = try #require(PersonID("ada"))
    let facts = try [
      (
        "aaaaaaaa",
        Fact.Kind.jobDone(copies, date: day("2026-01-09"), on: day("2026-01-10"), note: nil)
      ),
      ("bbbbbbbb", .jobDone(copies, date: day("2026-05-09"), on: day("2026-05-09"), note: "well")),
      ("cccccccc", .undo("aaaaaaaa")),
      ("dddddddd", .expiryRenewed(domain, until: day("2028-04-12"), note: "both names")),
      ("eeeeeeee", .expiryRenewed(domain, until: day("2027-04-12"), note: nil)),
    ].map { Fact(id: $0, instant: Instant(seconds: 0), who: ada, kind: $1) }
    let list = try TaskList(
      jobs: [job("N/A", nil, id: "copies"), job("annually", nil, id: "domain"), job("daily", nil)]
    )
    let records = list.recording(facts).jobs.map(\.record)
    #expect(
      try records == [
        JobRecord(settled: [settled("2026-05-09", on: "2026-05-09")]),
        JobRecord(renewed: day("2028-04-12")), JobRecord(),
      ]
    )
  }
}

private func settled(_ date: String, on day: String) throws -> JobRecord.Settled {
  try .init(date: #require(Day(date)), on: #require(Day(day)))
}

private func id(_ text: String) throws -> JobID { try #require(JobID(text)) }

private func ticket(_ occurrence: String, closed: String? = nil) throws -> Ticket {
  Ticket(
    .page(try #require(Occurrence(occurrence))),
    title: occurrence,
    isOpen: closed == nil,
    opened: try day("2026-01-01"),
    closed: try closed.map { try day($0) },
    link: nil
  )
}

private func group() throws -> Group {
  Group(name: "T", prefix: "TWG", zone: .utc, cadence: nil, people: [])
}

extension `What the log tells of a job` {
  /// A job that lacks nothing but what its words leave open.
  private func job(
    _ frequency: String,
    _ schedule: JobPlan.Schedule?,
    id name: String = "a",
    _ change: (inout JobPlan) throws -> Void = { _ in }
  ) throws -> Job {
    var words = TaskRow.Words()
    words.frequency = frequency
    let people = try ["ada", "bo"].map { try #require(PersonID($0)) }
    var plan = JobPlan(
      id: try id(name),
      schedule: schedule,
      people: people,
      checklist: ["look"],
      place: .init(file: "jobs/\(name).md")
    )
    try change(&plan)
    let row = TaskRow(
      words: words,
      name: name,
      link: plan.id,
      table: "jobs",
      labels: [],
      people: [],
      place: .init(file: "tasks.md")
    )
    return Job(row: row, plan: plan)
  }
}
