@testable import MeetKit
import Testing

/// What becomes of a decision whose review has passed.
@Suite struct `At the end of its term` {
  private static let id = DecisionID(prefix: "TWG", year: 2026, number: 1)

  private func decision(
    on day: String,
    _ rule: Policy.AtTermEnd,
    renewed: Bool = false,
    until last: String? = nil,
    review: String = "2026-11-04"
  ) throws -> Decision {
    try history(on: day, rule, renewed: renewed, until: last, review: review).decision
  }

  private func history(
    on day: String,
    _ rule: Policy.AtTermEnd,
    renewed: Bool = false,
    until last: String? = nil,
    review: String = "2026-11-04"
  ) throws -> DecisionHistory {
    let zone = try #require(Zone("Europe/Berlin"))
    let group = Group(
      name: "T",
      prefix: "TWG",
      zone: zone,
      cadence: nil,
      people: [],
      policy: Policy(atTermEnd: rule)
    )
    func minutes(_ day: String, _ line: MinutesLine) throws -> Minutes {
      let start = try #require(Instant("\(day)T18:00:00Z"))
      return Minutes(
        group: "T",
        meeting: try #require(MeetingID(day)),
        zone: zone,
        planned: .init(start: start, minutes: 60),
        held: .init(start: start, minutes: 60),
        items: [MinutesItem(number: 1, kind: .decide, title: "Media", planned: 60, lines: [line])]
      )
    }
    var record = MinutesDecision(
      id: Self.id,
      content: .init(text: "Media go.", review: Day(review)),
      consenting: 3
    )
    record.until = last.flatMap { Day($0) }
    var pages = [try minutes("2026-05-06", .decision(record))]
    if renewed, let until = Day("2027-05-05") {
      pages.append(try minutes("2026-12-02", .renewed(Self.id, until: until)))
    }
    let now = try #require(Instant("\(day)T12:00:00Z"))
    let register = Register(minutes: pages, facts: [], group: group, asOf: now)
    let histories = DecisionHistory.all(of: register, minutes: pages, facts: [], group: group)
    return try #require(histories.first)
  }

  @Test(arguments: [
    (Policy.AtTermEnd.goesOn, "2026-12-31", "2027-01-01 ended: its last day was 2026-12-31"),
    (.lapses, "", "2026-11-05 ended: lapsed: not reviewed by 2026-11-04"), (.goesOn, "", ""),
  ])
  func `its history has the day on which it ended by itself`(
    rule: Policy.AtTermEnd,
    until: String,
    end: String
  ) throws {
    let events = try history(on: "2030-01-01", rule, until: until).events
    #expect(
      events.map { "\($0.day) \($0.words)" } == ["2026-05-06 decided"] + (end.isEmpty ? [] : [end])
    )
  }

  @Test(arguments: ["2026-11-04", "2026-11-05", "2030-01-01"])
  func `it goes on and is due`(day: String) throws {
    let decision = try decision(on: day, .goesOn)
    #expect(decision.stands)
    #expect(decision.reviewDue == Day("2026-11-04"))
  }

  @Test(arguments: [("2026-11-04", true), ("2026-11-05", false), ("2030-01-01", false)])
  func `it lapses with its last day where the group wants it`(day: String, stands: Bool) throws {
    let decision = try decision(on: day, .lapses)
    #expect(decision.stands == stands)
    #expect(
      decision.status
        == (stands ? .active : .ended(reason: "lapsed: not reviewed by 2026-11-04"))
    )
  }

  @Test(arguments: [("2026-12-31", true), ("2027-01-01", false)], Policy.AtTermEnd.allCases)
  func `with a last day it ends by itself`(
    day: (on: String, stands: Bool),
    rule: Policy.AtTermEnd
  ) throws {
    let decision = try decision(on: day.on, rule, until: "2026-12-31", review: "2027-02-03")
    #expect(decision.stands == day.stands)
    if !day.stands { #expect(decision.status == .ended(reason: "its last day was 2026-12-31")) }
  }

  @Test func `a meeting that renews it after all puts it in force again`() throws {
    #expect(try decision(on: "2026-12-03", .lapses, renewed: true).stands)
  }
}
