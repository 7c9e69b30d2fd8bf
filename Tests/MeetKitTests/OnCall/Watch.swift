@testable import MeetKit
import Testing

/// A group on call whose people have zones, and whose weeks are numbered from 0.
struct Watch {
  /// By id; zones of fixed offsets, or names.
  var zones: [String: String]
  /// By id: the weeks between which each takes turns.
  var terms: [String: [ClosedRange<Int>]] = [:]
  var absences: [(person: String, weeks: ClosedRange<Int>)] = []
  var rules: OnCallRules
  var facts: [Fact] = []

  init(_ zones: [String: String], band: TurnCount = .turn, rest: Int = 1, size: Int = 2) throws {
    self.zones = zones
    rules = OnCallRules(
      size: size,
      starting: try #require(Day("2026-01-05")),
      handOff: try #require(ClockTime("09:00")),
      zone: .utc,
      band: band,
      rest: rest
    )
  }

  /// Before the first turn, so that everything is a forecast.
  static let before = Instant(seconds: 1_767_000_000)

  static func id(_ name: String) throws -> PersonID { try #require(PersonID(name)) }

  func week(_ number: Int) -> CalendarWeek { rules.first.advanced(byWeeks: number) }

  /// Between the turns of two weeks: that week is served, the next has not begun.
  func after(_ number: Int) -> Instant {
    rules.start(of: week(number + 1)).adding(seconds: -1)
  }

  func day(_ number: Int) -> Day { rules.day(of: week(number)) }

  func fact(_ number: Int, _ kind: Fact.Kind) throws -> Fact {
    Fact(
      id: "fact-\(number.padded(to: 4))",
      instant: Instant(seconds: number),
      who: try Self.id(zones.keys.min() ?? "a"),
      kind: kind
    )
  }

  func rota(order: [String]? = nil) throws -> OnCallRota {
    let people = try (order ?? zones.keys.sorted()).map { name in
      Person(
        id: try Self.id(name),
        name: name,
        initials: name,
        zone: try #require(Zone(zones[name] ?? "")),
        memberships: (terms[name] ?? [0...9_999]).map { weeks in
          Membership(
            role: .admin,
            from: day(weeks.lowerBound),
            until: weeks.upperBound == 9_999 ? nil : day(weeks.upperBound).advanced(byDays: 6)
          )
        }
      )
    }
    let away = try absences.enumerated().map { index, absence in
      let days = try #require(
        DaySpan(
          from: day(absence.weeks.lowerBound),
          until: day(absence.weeks.upperBound).advanced(byDays: 6)
        )
      )
      let person = try Self.id(absence.person)
      return try fact(5_000 + index, .away(Absence(person: person, days: days)))
    }
    return OnCallRota(
      group: Group(name: "Watch", prefix: "W", zone: .utc, cadence: nil, people: people),
      rules: rules,
      facts: facts + away
    )
  }

  func turns(_ count: Int, now: Instant = Watch.before) throws -> [OnCallTurn] {
    try rota().turns(weeks: count, now: now)
  }

  /// The first weeks published as they are foreseen.
  func published(_ count: Int) throws -> Watch {
    var watch = self
    watch.facts += try turns(count).enumerated().map { try publication($0, of: $1) }
    return watch
  }

  /// The fact that publishes the turn of the week with that number.
  func publication(_ number: Int, of turn: OnCallTurn) throws -> Fact {
    let why = (["as foreseen"] + turn.relaxed.map(\.rawValue)).joined(separator: "; ")
    return try fact(
      number,
      .onCall(PublishedTurn(week: turn.week, people: turn.people, shadow: turn.shadow, why: why))
    )
  }

  /// Takes turns all that week, and is not away.
  func isThere(_ person: PersonID, in week: Int) -> Bool {
    (terms[person.text] ?? [0...9_999]).contains { $0.contains(week) }
      && !absences.contains { $0.person == person.text && $0.weeks.contains(week) }
  }

  /// Leaves at the beginning of that week.
  mutating func leave(_ name: String, in week: Int) {
    terms[name] = (terms[name] ?? [0...9_999]).compactMap { term in
      term.lowerBound >= week ? nil : term.lowerBound...min(term.upperBound, week - 1)
    }
  }
}

extension OnCallTurn {
  /// The second of the turn before, who comes first here.
  func follows(_ before: OnCallTurn, _ rules: OnCallRules) -> PersonID? {
    guard rules.secondFollows, before.serving.count > 1 else { return nil }
    return before.serving[1] == serving.first ? serving.first : nil
  }

  /// As "a+b", with who has it.
  var short: String {
    let names = serving.map(\.text).joined(separator: "+")
    return names.isEmpty ? "-" : names
  }
}
