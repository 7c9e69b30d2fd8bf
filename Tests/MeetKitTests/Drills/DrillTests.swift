@testable import MeetKit
import MeetTesting
import Testing

@Suite struct `A drill` {
  @Test func `comes so far as its page and the log tell`() throws {
    var drill = Drill(id: "2026-05-16-restore", kind: "restore", date: try day("2026-05-16"))
    let before = try day("2026-05-13")
    #expect(drill.state(on: before) == .planned)
    drill.record.agreed = try day("2026-05-09")
    #expect(drill.state(on: before) == .planned)
    drill.record.agreed = drill.date
    #expect(drill.state(on: before) == .agreed)
    #expect(drill.state(on: drill.date.advanced(byDays: 1)) == .done)
    drill.record.started = try moment("18:10")
    #expect(drill.state(on: drill.date) == .running)
    drill.record.usable = try moment("20:25")
    #expect(drill.state(on: drill.date) == .done)
    #expect(drill.recoveryMinutes == 135)
    drill.result = "failed"
    #expect(drill.state(on: drill.date) == .reported)
    drill.record.isAccepted = true
    #expect(drill.state(on: before) == .accepted)
  }

  @Test func `has measured times beside their targets`() throws {
    var drill = Drill(id: "a", kind: "restore", date: try day("2026-05-16"))
    #expect(drill.measured == [])
    drill.times = .init(
      restorePoint: try moment("02:00"),
      started: try moment("18:10"),
      usable: try moment("20:25")
    )
    drill.recoveryTargetMinutes = 120
    #expect(drill.measured == ["recovery 2 h 15 min, target 2 h, missed", "data age 16 h 10 min"])
    drill.times.begins = try moment("18:00")
    drill.dataAgeTargetMinutes = 1440
    #expect(drill.measured[1] == "data age 16 h, target 24 h")
  }

  @Test(arguments: 2...8)
  func `finds its pair by the one rule, and a year comes out as it must`(_ people: Int) throws {
    let rules = DrillRules(months: [1, 5, 9])
    let group = try group(people, rules)
    let turns = DrillRota(group: group, drills: []).turns(on: try days(in: [2027]))
    let steering = turns.compactMap(\.coordinator.person?.text)
    let documenting = turns.compactMap(\.secretary.person?.text)
    #expect(Array(steering.dropFirst()) == Array(documenting.dropLast()))
    if people == 3 {
      #expect(steering == ["a", "b", "c"])
      #expect(documenting == ["b", "c", "a"])
    }
    let sum = DrillRota(group: group, drills: []).sum(on: try day("2027-01-01"), rules: rules)
    #expect(sum.places == 6)
    #expect(sum.wanted == people * 2)
    #expect(sum.closes == (people == 3))
  }

  @Test(.enabled(if: Vectors.folder != nil, Vectors.missing))
  func `comes out as the reference results`() throws {
    let file = try Vectors.read("drill_vectors.json", as: DrillVectors.self)
    for (size, vector) in file.by_pool_size {
      let count = try #require(Int(size))
      let rules = DrillRules(months: [1, 5, 9])
      let rota = DrillRota(group: try group(count, rules), drills: [])
      let turns = rota.turns(on: try days(in: [2027]))
      for (name, tally) in vector.year1 {
        let person = name.lowercased()
        #expect(turns.count { $0.coordinator.person?.text == person } == tally.steering)
        #expect(turns.count { $0.secretary.person?.text == person } == tally.documenting)
      }
      let sum = rota.sum(on: try day("2027-01-01"), rules: rules)
      #expect(sum.places == vector.spots_per_year)
      #expect(sum.wanted == vector.spots_wanted_at_2_per_admin)
      #expect(sum.closes == vector.feasible_exactly)
    }
    for drill in file.example_pool_3 {
      let rota = DrillRota(group: try group(3, DrillRules()), drills: [])
      let turn = rota.turns(on: try days(in: [2027]))[drill.drill - 1]
      #expect(turn.coordinator.person?.text == drill.steering.lowercased())
      #expect(turn.secretary.person?.text == drill.documenting.lowercased())
    }
  }

  @Test(arguments: [
    (
      5, 3, 2,
      "5 people × 2 = 10 places, 3 drills × 2 = 6: either 5 drills, or a pool of 3, or 1.20 each"
    ),
    (
      2, 3, 2,
      "2 people × 2 = 4 places, 3 drills × 2 = 6: either 2 drills, or a pool of 3, or 3 each"
    ),
    (3, 2, 3, "3 people × 3 = 9 places, 2 drills × 2 = 4: either 1.33 each"),
    (3, 3, 2, nil),
  ])
  func `has a sum that is said when it does not close`(
    _ people: Int,
    _ drills: Int,
    _ each: Int,
    _ words: String?
  ) {
    #expect(DrillSum(people: people, drills: drills, each: each).words == words)
  }

  @Test(arguments: RandomCircle.seeds)
  func `is shared alike for ever when the pool is as large as the year has drills`(
    _ seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed)
    let size = Int.random(in: 2...6, using: &random)
    let months = Array((1...12).shuffled(using: &random).prefix(size)).sorted()
    let group = try group(size, DrillRules(months: months))
    let days = try days(in: Array(2027...2036), months: months)
    let turns = DrillRota(group: group, drills: []).turns(on: days)
    for year in 2027...2036 {
      let year = turns.filter { $0.meeting.day.year == year }
      #expect(Set(year.compactMap(\.coordinator.person)).count == size)
      #expect(Set(year.compactMap(\.secretary.person)).count == size)
    }
  }

  @Test(arguments: RandomCircle.seeds)
  func `is steered by whoever documented the last one, whenever they can come`(
    _ seed: UInt64
  ) throws {
    var random = SeededGenerator(seed: seed)
    let group = try group(Int.random(in: 3...7, using: &random), DrillRules())
    let days = try days(in: Array(2027...2036))
    var facts: [Fact] = []
    for day in days {
      for person in group.people where Int.random(in: 0..<6, using: &random) == 0 {
        let away = Absence(person: person.id, days: DaySpan(day))
        facts.append(
          Fact(id: "aaaaaaaa", instant: .init(seconds: 0), who: person.id, kind: .away(away))
        )
      }
    }
    let turns = DrillRota(group: group, drills: [], facts: facts).turns(on: days)
    for (last, next) in zip(turns, turns.dropFirst()) {
      let day = next.meeting.day
      let isAway = { (person: PersonID?) in
        facts.contains {
          if case .away(let away) = $0.kind {
            away.person == person && away.days.contains(day)
          } else {
            false
          }
        }
      }
      #expect(!isAway(next.coordinator.person) && !isAway(next.secretary.person))
      if let first = next.coordinator.person { #expect(first != next.secretary.person) }
      if last.secretary.person != nil, next.coordinator.person != nil,
        !isAway(last.secretary.person)
      {
        #expect(next.coordinator.person == last.secretary.person)
      }
    }
  }

  @Test func `is wanted in the months that have none`() throws {
    let rules = DrillRules(months: [1, 5, 9])
    let today = try day("2026-05-13")
    let held = Drill(id: "a", kind: "restore", date: try day("2026-05-09"))
    var abandoned = held
    abandoned.result = "abandoned"
    let open = { rules.open(from: today, count: 3, drills: $0).map(\.description) }
    #expect(open([held]) == ["2026-09-01", "2027-01-01", "2027-05-01"])
    #expect(open([abandoned]) == ["2026-05-01", "2026-09-01", "2027-01-01"])
    #expect(DrillRules(months: []).open(from: today, count: 3, drills: []) == [])
  }

  @Test(arguments: [
    ("restore", "passed", "2025-05-13", nil),
    ("restore", "passed with findings", "2025-05-12", "the last that passed was on 2025-05-12"),
    ("upgrade-and-restore", "passed", "2026-01-01", nil),
    ("restore", "failed", "2026-01-01", "none has passed yet"),
    ("upgrade", "passed", "2026-01-01", "none has passed yet"),
  ])
  func `has to bring data back once a year`(
    _ kind: String,
    _ result: String,
    _ date: String,
    _ words: String?
  ) throws {
    let drill = Drill(id: "a", kind: kind, date: try day(date), result: result)
    #expect(DrillChecks.restoreIsOld([drill], on: try day("2026-05-13")) == words)
  }
}

private struct DrillVectors: Decodable {
  struct Tally: Decodable {
    var steering: Int
    var documenting: Int
  }

  struct Pool: Decodable {
    var year1: [String: Tally]
    var spots_per_year: Int
    var spots_wanted_at_2_per_admin: Int
    var feasible_exactly: Bool
  }

  struct Example: Decodable {
    var drill: Int
    var steering: String
    var documenting: String
  }

  var by_pool_size: [String: Pool]
  var example_pool_3: [Example]
}

private func moment(_ clock: String) throws -> Instant {
  try #require(Instant("2026-05-16T\(clock)Z"))
}

private func days(in years: [Int], months: [Int] = [1, 5, 9]) throws -> [Day] {
  try years.flatMap { year in
    try months.map { try #require(Day(year: year, month: $0, day: 16)) }
  }
}

/// People a, b, c … who take part.
private func group(_ count: Int, _ rules: DrillRules) throws -> Group {
  let since = try day("2024-02-01")
  let people = try "abcdefgh".prefix(count).map { letter in
    Person(
      id: try #require(PersonID(String(letter))),
      name: String(letter),
      initials: String(letter),
      zone: .utc,
      memberships: [Membership(role: .admin, from: since)]
    )
  }
  return Group(name: "T", prefix: "TWG", zone: .utc, cadence: nil, people: people, drills: rules)
}
