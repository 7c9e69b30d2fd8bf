@testable import MeetKit
import Testing

@Suite struct `What a run announces` {
  private let now: Instant
  private let date: Occurrence

  init() throws {
    now = try instant("2026-05-13T09:00:00Z")
    date = Occurrence(try #require(JobID("renew")), try day("2026-05-31"))
  }

  @Test func `is withdrawn when somebody else was first`() throws {
    var announcements = TicketAnnouncements()
    #expect(announcements.withdrawal(of: date) == nil)
    let meant = Fact.Kind.ticket(.init(.intended, date))
    announcements.wrote([try fact("aaaaaaaa", meant)], at: now)
    #expect(announcements.own == ["aaaaaaaa"])
    #expect(announcements.withdrawal(of: date) == .undo("aaaaaaaa"))
    let other = TicketLedger.Intention(fact: "bbbbbbbb", who: try person("cam"), since: now)
    var plan = TicketPlan(jobs: TaskList(), facts: [], known: [], at: now, on: now.utc.day)
    plan.steps = [.wait(date, other)]
    #expect(announcements.facts(of: plan) == [.undo("aaaaaaaa")])
    #expect(announcements.facts(of: plan) == [])
  }

  @Test func `holds for ten minutes`() throws {
    var announcements = TicketAnnouncements()
    let later = now.adding(seconds: 300)
    #expect(announcements.deadline(of: date, now: later) == later.adding(seconds: 600))
    announcements.wrote([try fact("aaaaaaaa", .ticket(.init(.intended, date)))], at: now)
    #expect(announcements.deadline(of: date, now: later) == now.adding(seconds: 600))
  }

  @Test func `tells what it found`() throws {
    var announcements = TicketAnnouncements()
    var plan = TicketPlan(jobs: TaskList(), facts: [], known: [], at: now, on: now.utc.day)
    plan.steps = [
      .adopt(date, .number(3)), .nudge(date, open: .number(2)), .skip(date, open: .number(2)),
      .ask(date, last: try day("2026-05-30")),
      .close(date, keep: .number(3), others: [.number(4)]),
    ]
    #expect(
      announcements.facts(of: plan) == [
        .ticket(.init(.adopted, date, ticket: .number(3))),
        .ticket(.init(.nudged, date, ticket: .number(2))),
        .ticket(.init(.skipped, date, ticket: .number(2))),
      ]
    )
  }

  private func fact(_ id: String, _ kind: Fact.Kind) throws -> Fact {
    Fact(id: id, instant: now, who: try person("ada"), kind: kind)
  }
}
