@testable import MeetKit
import MeetTesting
import Testing

@Suite struct `A week on call` {
  private let zones = ["a": "UTC", "b": "UTC", "c": "UTC", "d": "UTC"]

  @Test(arguments: RandomCircle.seeds)
  func `ends when the next begins, in every zone, and holds the moments between`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed)
    for name in Zone.names {
      let clock = try #require(
        ClockTime(
          hour: Int.random(in: 0...23, using: &random),
          minute: Int.random(in: 0...59, using: &random)
        )
      )
      let rules = OnCallRules(
        starting: try #require(Day("2024-01-01")).advanced(
          byDays: Int.random(in: 0...6, using: &random)
        ),
        handOff: clock,
        zone: try #require(Zone(name))
      )
      for _ in 0..<6 {
        let week = rules.first.advanced(byWeeks: Int.random(in: 0..<620, using: &random))
        let (start, end) = (rules.start(of: week), rules.end(of: week))
        #expect(end == rules.start(of: week.advanced(byWeeks: 1)))
        #expect((166 * 3600...170 * 3600).contains(end.seconds - start.seconds), "\(name) \(week)")
        let within = Int.random(in: start.seconds..<end.seconds, using: &random)
        for moment in [start.seconds, within, end.seconds - 1] {
          #expect(rules.week(at: Instant(seconds: moment)) == week, "\(name) \(week)")
        }
      }
    }
  }

  @Test(arguments: ["2026-W01", "2026-W53", "2020-W53", "2027-W01", "2026-W21"])
  func `is written as it was read`(_ text: String) {
    #expect(CalendarWeek(text)?.description == text)
  }

  @Test(arguments: ["2027-W53", "2026-W00", "2026-W54", "2026-w21", "2026-W1", "26-W21", "2026-21"])
  func `is none that the calendar has not`(_ text: String) {
    #expect(CalendarWeek(text) == nil)
  }

  @Test func `is served by whom covers name, all at once`() throws {
    let watch = try Watch(zones).published(3)
    let first = try #require(try watch.turns(1).first)
    let (a, b) = (first.people[0], first.people[1])
    let c = try #require(watch.zones.keys.sorted().first { !first.people.map(\.text).contains($0) })
    func cover(_ number: Int, _ from: PersonID, _ to: PersonID) throws -> Fact {
      let place = TurnExchange.Place(slot: .onCall(first.week), person: from)
      return try watch.fact(
        number,
        .turnExchange(TurnExchange(.cover(place, by: to)), isAsked: false)
      )
    }
    var covered = watch
    covered.facts += [try cover(100, a, b), try cover(101, b, try Watch.id(c))]
    #expect(try covered.turns(1)[0].serving == [b, try Watch.id(c)])
    let owed = try covered.rota().owed(now: covered.after(1))
    #expect(owed.rows.first { $0.person == a }?.served == 0)
    #expect(owed.rows.first { $0.person == b }?.served == 1)
    #expect(owed.rows.first { $0.person.text == c }?.served == 1)
  }

  @Test func `is read when it began, and never computed`() throws {
    let watch = try Watch(zones)
    #expect(
      try watch.turns(3, now: watch.after(1)).map(\.state) == [.missing, .missing, .forecast]
    )
    let published = try watch.published(2)
    #expect(
      try published.turns(4, now: published.after(1)).map(\.state)
        == [.served, .published, .forecast, .forecast]
    )
  }

  @Test func `is published once: the first stands`() throws {
    var watch = try Watch(zones).published(1)
    let first = try watch.turns(1)
    watch.facts.append(
      try watch.fact(
        50,
        .onCall(PublishedTurn(week: watch.week(0), people: [], why: ""))
      )
    )
    #expect(try watch.turns(1) == first)
    let passed = try watch.rota().passedOver
    #expect(passed.map(\.fact) == ["fact-0050"])
    #expect(passed.map(\.reason) == [.publishedBefore(watch.week(0), by: "fact-0000")])
  }

  /// Of those who owe as much, whoever has the longest time to their other turns steps in: here
  /// somebody who has none, as another program has it.
  @Test func `is filled by whoever is farthest from their other turns`() throws {
    var watch = try Watch(["a": "UTC", "b": "UTC", "c": "UTC", "d": "UTC", "e": "UTC", "f": "UTC"])
    for (number, people) in ["af", "bf", "af", "bc", "df"].enumerated() {
      let turn = PublishedTurn(
        week: watch.week(number),
        people: try people.map { try Watch.id(String($0)) },
        why: ""
      )
      watch.facts.append(try watch.fact(number, .onCall(turn)))
    }
    watch.absences = [("a", 2...2)]
    let turn = try watch.turns(3)[2]
    #expect(turn.holes.map(\.text) == ["a"])
    let taker = try watch.rota()
      .substitute(for: try Watch.id("a"), in: turn, now: Watch.before)
    #expect(taker?.text == "e")
  }

  @Test func `of two people for three places is short of one`() throws {
    let watch = try Watch(["a": "UTC", "b": "UTC"], size: 3)
    let turn = try #require(try watch.turns(1).first)
    #expect(turn.short == "a+b")
    #expect(turn.shortfall == 1)
  }

  @Test func `is for people of two clocks, where the group requires it and it can be`() throws {
    var watch = try Watch([
      "a": "Europe/Berlin", "b": "Europe/Berlin", "c": "Europe/Berlin", "d": "Europe/Berlin",
      "e": "Europe/Berlin", "f": "Europe/Berlin", "y": "America/Los_Angeles",
      "z": "America/Los_Angeles",
    ])
    #expect(try watch.rota().mostWeeksAcrossZones(on: watch.day(0)) == 50)
    watch.rules.zoneGap = .require
    let turns = try watch.turns(20)
    #expect(turns.allSatisfy { $0.short.contains("y") || $0.short.contains("z") })
    watch.absences = [("y", 0...3), ("z", 0...3)]
    #expect(try watch.turns(1)[0].relaxed == [.zoneGap])
  }

  @Test func `goes first to those who have its drill, within what is fair`() throws {
    var watch = try Watch(zones)
    watch.rules.prefersDrill = true
    let plain = try watch.rota()
    let drill = Drill(
      id: "d",
      kind: "restore",
      date: watch.day(0).advanced(byDays: 2),
      steering: try Watch.id("c"),
      documenting: try Watch.id("d")
    )
    let rota = OnCallRota(
      group: plain.group,
      rules: watch.rules,
      facts: [],
      drills: [drill]
    )
    #expect(plain.turns(weeks: 1, now: Watch.before).map(\.short) == ["a+b"])
    #expect(rota.turns(weeks: 1, now: Watch.before).map(\.short) == ["c+d"])
  }

  @Test func `goes only to who has the skills and the access it asks for`() throws {
    var watch = try Watch(zones)
    watch.rules.skills = ["shell"]
    #expect(try watch.turns(1)[0].short == "-")
    let reasons = try watch.rota().reasons(of: watch.week(0), now: Watch.before)
    #expect(
      reasons?.passedOver.map(\.cause) == Array(repeating: .lacks("the skill 'shell'"), count: 4)
    )
  }

  @Test(arguments: RandomCircle.seeds)
  func `has hours awake that no order changes, between one person's and the whole day`(
    seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<50 {
      let zones = try (0..<3).map { _ -> Zone in
        let name = try #require(Zone.names.randomElement(using: &random))
        return try #require(Zone(name))
      }
      let start = Instant(seconds: 1_767_600_000 + 900 * Int.random(in: 0...30_000, using: &random))
      var awake = AwakeHours(zones + [zones[1]])
      awake.look(from: start, to: start.adding(minutes: 7 * 1440))
      #expect(awake.union([0, 1]) == awake.union([1, 0]))
      #expect(awake.union([0, 1]) == awake.union([0, 3]))
      #expect(awake.union([0, 1, 2]) >= awake.union([0, 1]))
      #expect((awake.union([0])...awake.quarters).contains(awake.union([0, 2])))
    }
  }
}
