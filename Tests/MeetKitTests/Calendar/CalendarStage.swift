@testable import MeetKit
import Testing

/// A small group in Berlin that meets on Wednesdays and is on call from Mondays.
struct CalendarStage {
  var now: Instant
  var facts: [Fact] = []
  var drills: [Drill] = []
  var agendas: [Agenda] = []
  var minutes: [Minutes] = []
  var handOff: Zone
  var cancelled: [Day] = []
  /// The first day on call.
  var starting: Day

  init(_ now: String = "2026-05-13T09:00:00Z", handOff: String = "Europe/Berlin") throws {
    self.now = try #require(Instant(now))
    self.handOff = try #require(Zone(handOff))
    starting = try Self.day("2026-05-04")
  }

  static func id(_ text: String) throws -> PersonID { try #require(PersonID(text)) }

  static func week(_ text: String) throws -> CalendarWeek { try #require(CalendarWeek(text)) }

  static func day(_ text: String) throws -> Day { try #require(Day(text)) }

  func group() throws -> Group {
    let zone = try #require(Zone("Europe/Berlin"))
    let names = [("ada", "Ada"), ("bo", "Bo"), ("cam", "Cam"), ("dee", "Dee"), ("eli", "Eli")]
    return Group(
      name: "Tech working group",
      prefix: "TWG",
      zone: zone,
      cadence: Cadence(
        rhythm: .weekly(every: 2),
        weekday: .wednesday,
        time: try #require(ClockTime("18:00")),
        starting: try Self.day("2026-01-14"),
        length: 60,
        cancelled: cancelled
      ),
      people: try names.map { id, name in
        let until = id == "eli" ? try Self.day("2026-05-31") : nil
        return Person(
          id: try Self.id(id),
          name: name,
          initials: String(name.prefix(1)),
          zone: zone,
          memberships: [
            Membership(role: .admin, from: try Self.day("2024-02-01"), until: until)
          ]
        )
      },
      onCall: OnCallRules(
        starting: starting,
        handOff: try #require(ClockTime("02:30")),
        zone: handOff
      )
    )
  }

  func calendar() throws -> GroupCalendar {
    let group = try group()
    let rules = try #require(group.onCall)
    return GroupCalendar(
      .init(
        group: group,
        now: now,
        minutes: minutes,
        agendas: agendas,
        rota: Rota(minutes: minutes, facts: facts, group: group),
        onCall: OnCallRota(group: group, rules: rules, facts: facts, drills: drills),
        drills: drills.recording(facts),
        facts: facts
      )
    )
  }
}

extension CalendarStage {
  mutating func tell(_ instant: String, _ kind: Fact.Kind) throws {
    facts.append(
      Fact(
        id: "fact-\(facts.count.padded(to: 4))",
        instant: try #require(Instant(instant)),
        who: try Self.id("ada"),
        kind: kind
      )
    )
  }

  mutating func publish(_ week: String, _ people: String..., at instant: String) throws {
    let turn = PublishedTurn(
      week: try Self.week(week),
      people: try people.map(Self.id),
      why: "as foreseen"
    )
    try tell(instant, .onCall(turn))
  }

  static func cover(_ week: String, _ from: String, by to: String?) throws -> TurnExchange {
    let place = TurnExchange.Place(slot: .onCall(try Self.week(week)), person: try id(from))
    return TurnExchange(.cover(place, by: try to.map(id)))
  }

  func turn(_ week: String) throws -> CalendarEvent {
    try #require(try calendar().events.first { $0.name == "oncall-\(week)" })
  }
}

extension CalendarEvent {
  /// In one line, as "confirmed ada+bo 2 2026-05-01T09:00:00Z".
  var short: String {
    let people = parts.map { $0.person.text + ($0.isForecast ? "?" : "") }
    return "\(standing) \(people.joined(separator: "+")) \(revision) \(told)"
  }
}
