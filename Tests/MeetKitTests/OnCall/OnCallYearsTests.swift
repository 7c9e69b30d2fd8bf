@testable import MeetKit
import MeetTesting
import Testing

@Suite struct `Ten years on call` {
  private static let seeds = RandomYears.seeds

  @Test(arguments: seeds)
  func `go on without whoever leaves: what stands has a hole in their places and no other`(
    seed: UInt64
  ) throws {
    let years = try RandomYears.team(of: seed)
    var random = years.random
    for _ in 0..<2 {
      let week = Int.random(in: (years.now + 1)..<RandomYears.weeks, using: &random)
      let letter = try #require(years.watch.zones.keys.sorted().randomElement(using: &random))
      let person = try Watch.id(letter)
      var left = years.watch
      left.leave(letter, in: week)
      for (number, (before, after)) in zip(years.turns, try years.turns(left)).enumerated() {
        let place = "\(years), \(letter) leaves in \(week), \(number)"
        if number < week {
          #expect(after == before, "\(place)")
        } else if number < RandomYears.published {
          #expect(after.people == before.people && after.serving == before.serving, "\(place)")
          let holes = before.serving.filter { $0 == person || before.holes.contains($0) }
          #expect(after.holes == holes, "\(place)")
        } else {
          #expect(!after.serving.contains(person), "\(place)")
        }
      }
    }
  }

  @Test(arguments: seeds)
  func `have the same turns before somebody joins, and the same that stand`(seed: UInt64) throws {
    let years = try RandomYears.team(of: seed)
    var random = years.random
    let week = Int.random(in: (years.now + 1)..<RandomYears.weeks, using: &random)
    var joined = years.watch
    joined.zones["z"] = RandomWatch.zones.randomElement(using: &random)
    joined.terms["z"] = [week...9_999]
    let same = max(week, RandomYears.published)
    #expect(try years.turns(joined).prefix(same) == years.turns.prefix(same), "\(years), \(week)")
  }

  @Test(arguments: seeds)
  func `that were served are read, whatever is said today`(seed: UInt64) throws {
    let years = try RandomYears.team(of: seed)
    var random = years.random
    let letter = try #require(years.watch.zones.keys.sorted().randomElement(using: &random))
    var away = years.watch
    away.absences.append((letter, (years.now - 30)...(years.now + 30)))
    var left = years.watch
    left.leave(letter, in: years.now + 1)
    var joined = years.watch
    joined.zones["z"] = "Asia/Kolkata"
    joined.terms["z"] = [(years.now - 20)...9_999]
    var given = years.watch
    let coming = years.turns[(years.now + 1)..<RandomYears.published]
    if let handover = try given.handover(in: coming, &random) {
      given.facts.append(try given.fact(4_000, .turnExchange(handover, isAsked: false)))
    }
    for changed in [away, left, joined, given] {
      let turns = try years.turns(changed)
      #expect(turns.prefix(years.now).allSatisfy { $0.state == .served }, "\(years)")
      #expect(turns.prefix(years.now) == years.turns.prefix(years.now), "\(years)")
      let weeks = years.turns.changes(to: turns).map(\.week)
      #expect(weeks.allSatisfy { $0 >= years.watch.week(years.now) }, "\(years)")
    }
  }

  @Test(arguments: seeds)
  func `tell every hole and every rule that gives way`(seed: UInt64) throws {
    let years = try RandomYears.team(of: seed)
    let watch = years.watch
    // Among what stands, at its end, and where nobody published.
    for now in [years.now, RandomYears.published - 9, RandomYears.published, 470] {
      #expect(try watch.toldDoubts(in: now) == watch.doubts(in: now), "\(years), \(now)")
    }
  }

  @Test(arguments: seeds)
  func `have one turn at every moment`(seed: UInt64) throws {
    let years = try RandomYears.team(of: seed)
    var random = years.random
    for (turn, next) in zip(years.turns, years.turns.dropFirst()) {
      #expect(turn.end == next.start, "\(years)")
    }
    let rota = try years.watch.rota()
    for _ in 0..<5 {
      let number = Int.random(in: years.turns.indices, using: &random)
      let turn = years.turns[number]
      let second = Int.random(in: turn.start.seconds..<turn.end.seconds, using: &random)
      #expect(rota.turn(at: Instant(seconds: second), now: years.instant) == turn, "\(years)")
    }
  }

  @Test(arguments: seeds)
  func `are the same when they are looked at from nearer`(seed: UInt64) throws {
    let years = try RandomYears.team(of: seed)
    var forecast = years.watch
    forecast.facts = []
    let far = try forecast.turns(RandomYears.weeks)
    for weeks in [52, 104] {
      #expect(try forecast.turns(weeks) == Array(far.prefix(weeks)), "\(years)")
    }
    let near = try years.watch.turns(430, now: years.instant)
    #expect(near == Array(years.turns.prefix(430)), "\(years)")
  }

  @Test(arguments: seeds)
  func `leave debts that are nothing in all, and none for a year away`(seed: UInt64) throws {
    let years = try RandomYears.team(of: seed)
    var random = years.random
    let letter = try #require(years.watch.zones.keys.sorted().randomElement(using: &random))
    var away = years.watch
    let year = Int.random(in: 0..<(RandomYears.published / 52), using: &random)
    let weeks = (52 * year)..<(52 * (year + 1))
    away.absences.append((letter, weeks.lowerBound...(weeks.upperBound - 1)))
    // What they had to do in that year they did not do.
    let person = try Watch.id(letter)
    away.facts = try away.facts.filter { fact in
      if case .turnExchange(let handover, _) = fact.kind {
        return !handover.places.contains { place in
          weeks.contains { place.slot == .onCall(away.week($0)) }
        }
      }
      return true
    }.map { fact in
      guard case .onCall(var turn) = fact.kind,
        weeks.contains(where: { away.week($0) == turn.week })
      else { return fact }
      turn.people.removeAll { $0 == person }
      return try away.fact(Int(fact.instant.seconds), .onCall(turn))
    }
    let rota = try away.rota()
    let (before, after) = (
      rota.owed(now: away.rules.start(of: away.week(weeks.lowerBound))),
      rota.owed(now: away.rules.start(of: away.week(weeks.upperBound)))
    )
    for owed in [before, after] {
      #expect(owed.rows.map(\.due).reduce(.zero, +) == .zero, "\(years)")
    }
    let due = [before, after].map { owed in
      owed.rows.first { $0.person == person }?.due ?? .zero
    }
    #expect(due[0] == due[1], "\(years), \(letter) away in year \(year)")
  }
}
