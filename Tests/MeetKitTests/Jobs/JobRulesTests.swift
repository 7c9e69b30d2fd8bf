@testable import MeetKit
import Testing

@Suite struct `What counts as done for a job` {
  @Test func `the date that is due, with a note`() throws {
    var job = try job("monthly", .calendar(anchor: day("2026-01-31")))
    job.record.settled = [.init(date: try day("2026-03-31"), on: try day("2026-04-01"))]
    let kind = try rules(job).done(job, date: nil, on: nil, expires: nil, note: " all\nof it ")
    let id = try #require(JobID("nightly"))
    let (due, today) = try (day("2026-04-30"), day("2026-05-13"))
    #expect(kind == .jobDone(id, date: due, on: today, note: "all of it"))
  }

  @Test func `no date that has not come, unless it is named`() throws {
    var job = try job("monthly", .calendar(anchor: day("2026-01-31")))
    job.record.settled = [.init(date: try day("2026-04-30"), on: try day("2026-05-01"))]
    let rules = rules(job)
    #expect(
      words { try rules.done(job, date: nil, on: nil, expires: nil, note: nil) }
        .hasPrefix("failed: 'Nightly copies' is not due before ")
    )
    #expect(
      words {
        try rules.done(job, date: day("2026-04-30"), on: nil, expires: nil, note: nil)
      } == "failed: 'Nightly copies' of 2026-04-30 is done already"
    )
    #expect(
      words {
        try rules.done(job, date: day("2026-05-17"), on: nil, expires: nil, note: nil)
      } == "failed: 'Nightly copies' does not fall on 2026-05-17; its next date is 2026-05-31"
    )
    #expect(
      words {
        try rules.done(job, date: nil, on: day("2026-05-14"), expires: nil, note: nil)
      } == "usage: 2026-05-14 is not yet; say it when it is done"
    )
    #expect(
      words {
        try rules.done(job, date: nil, on: nil, expires: day("2026-06-01"), note: nil)
      } == "usage: 'Nightly copies' does not expire; leave '--expires' out"
    )
  }

  @Test func `a later day for what expires`() throws {
    let job = try job("annually", .expiry(day("2027-04-12")))
    let rules = rules(job)
    #expect(
      words { try rules.done(job, date: nil, on: nil, expires: nil, note: nil) }
        == "usage: 'Nightly copies' expires on 2027-04-12; '--expires DATE' says until when it is "
        + "good now"
    )
    #expect(
      words {
        try rules.done(job, date: nil, on: nil, expires: day("2027-04-12"), note: nil)
      } == "failed: 'Nightly copies' is good until 2027-04-12 already; 2027-04-12 is no later day"
    )
  }

  @Test func `nothing is taken back that nobody said`() throws {
    let job = try job("monthly", .calendar(anchor: day("2026-01-31")))
    let rules = rules(job)
    #expect(
      words { try rules.takenBack(job) }
        == "failed: no 'meet jobs done' of 'Nightly copies' stands; there is nothing to take back"
    )
    #expect(
      words { try rules.job(named: "nightlu") }
        == "failed: there is no job 'nightlu'; did you mean 'nightly'?"
    )
  }

  private func rules(_ job: Job) -> JobRules {
    JobRules(
      group: Group(name: "T", prefix: "TWG", zone: .utc, people: []),
      tasks: TaskList(jobs: [job]),
      facts: [],
      today: Day(number: 20_586)
    )
  }

  private func job(_ frequency: String, _ schedule: JobPlan.Schedule) throws -> Job {
    var words = TaskRow.Words()
    words.frequency = frequency
    let plan = JobPlan(
      id: try #require(JobID("nightly")),
      schedule: schedule,
      people: [],
      checklist: [],
      place: .init(file: "jobs/nightly.md")
    )
    let row = TaskRow(
      words: words,
      name: "Nightly copies",
      link: plan.id,
      table: "jobs",
      labels: [],
      people: [],
      place: .init(file: "tasks.md")
    )
    return Job(row: row, plan: plan)
  }
}
