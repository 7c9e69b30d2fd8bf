@testable import MeetKit
import MeetTesting
import Testing

/// Laws of calendars of random groups with covers, swaps, absences, taken back at random.
struct CalendarLawTests {
  @Test(arguments: RandomCircle.seeds)
  func `turns meet, names are used once, and each has what is theirs`(seed: UInt64) throws {
    for number in 0..<10 as Range<UInt64> {
      let law: Comment = "calendar \(number) of seed \(seed)"
      var random = SeededGenerator(seed: seed &* 9_000_011 &+ number)
      let stage = try RandomCalendar.stage(&random)
      let calendar = try stage.calendar()
      try expectTurnsMeet(in: calendar, law)

      let names = calendar.events.map(\.name)
      #expect(Set(names).count == names.count, law)
      #expect(try stage.calendar() == calendar, law)

      var shuffled = stage
      shuffled.facts.shuffle(using: &random)
      #expect(try shuffled.calendar() == calendar, law)

      // Whoever is on call by the rota has the turn, and nobody else.
      let group = try stage.group()
      let rota = OnCallRota(
        group: group,
        rules: try #require(group.onCall),
        facts: stage.facts
      )
      let turns = rota.turns(weeks: 40, now: stage.now)
      for event in calendar.events {
        guard case .onCall(let week) = event.occasion else { continue }
        let serving = try #require(turns.first { $0.week == week }).serving
        for person in group.people.map(\.id) {
          let isTheirs = calendar.events(of: person).contains(event)
          #expect(isTheirs == serving.contains(person), law)
        }
      }
    }
  }

  @Test(arguments: RandomCircle.seeds)
  func `a later fact takes no number and no moment back`(seed: UInt64) throws {
    for number in 0..<3 as Range<UInt64> {
      var random = SeededGenerator(seed: seed &* 9_000_011 &+ number)
      let stage = try RandomCalendar.stage(&random)
      var growing = stage
      growing.facts = []
      var before: [String: CalendarEvent] = [:]
      for fact in stage.facts {
        growing.facts.append(fact)
        let events = try growing.calendar().events
        for event in events {
          guard let earlier = before[event.name] else { continue }
          let law: Comment = "\(event.name) of calendar \(number), seed \(seed), by \(fact.id)"
          #expect(earlier.revision <= event.revision && earlier.told <= event.told, law)
          // What stands is told of no more often because somebody will be away.
          guard case .away = fact.kind, case .onCall = event.occasion else { continue }
          #expect(earlier == event || earlier.standing == .tentative, law)
        }
        before = Dictionary(uniqueKeysWithValues: events.map { ($0.name, $0) })
      }
    }
  }
}

/// A group with turns that are published ahead, given away, and taken back.
enum RandomCalendar {
  private static let zones = [
    "Europe/Berlin", "Australia/Lord_Howe", "America/New_York", "Africa/Cairo", "Pacific/Chatham",
  ]
  private static let people = ["ada", "bo", "cam", "dee", "eli"]

  static func stage(_ random: inout SeededGenerator) throws -> CalendarStage {
    let day = Day(number: 20_600 + Int.random(in: 0..<400, using: &random))
    let zone = zones.randomElement(using: &random) ?? "UTC"
    var stage = try CalendarStage("\(day)T09:00:00Z", handOff: zone)
    let published = Int.random(in: 2...5, using: &random)
    let first = CalendarWeek(containing: day)
    stage.starting = first.monday
    let before = day.advanced(byDays: -20)
    for number in 0..<published {
      let pair = people.shuffled(using: &random).prefix(2).sorted()
      let week = first.advanced(byWeeks: number).description
      try stage.publish(week, pair[0], pair[1], at: "\(before)T09:00:0\(number)Z")
    }
    for number in 0..<12 {
      let minute = "\(before.advanced(byDays: 1 + number))T10:00:00Z"
      let week = first.advanced(byWeeks: Int.random(in: 0..<published, using: &random)).description
      let (one, other) = (try someone(&random), try someone(&random))
      switch Int.random(in: 0..<5, using: &random) {
      case 0:
        let away = DaySpan(day.advanced(byDays: Int.random(in: 0..<60, using: &random)))
        try stage.tell(minute, .away(Absence(person: one, days: away)))
      case 1:
        let cover = try CalendarStage.cover(week, one.text, by: nil)
        try stage.tell(minute, .turnExchange(cover, isAsked: true))
      case 2:
        let fact = stage.facts.randomElement(using: &random)
        try stage.tell(minute, .undo(fact?.id ?? ""))
      case 3:
        let asked = stage.facts.last {
          if case .turnExchange(_, true) = $0.kind { true } else { false }
        }
        try stage.tell(minute, .took(asked?.id ?? "fact-9999", by: other))
      default:
        let cover = try CalendarStage.cover(week, one.text, by: other.text)
        try stage.tell(minute, .turnExchange(cover, isAsked: false))
      }
    }
    return stage
  }

  private static func someone(_ random: inout SeededGenerator) throws -> PersonID {
    try CalendarStage.id(people.randomElement(using: &random) ?? "ada")
  }
}
