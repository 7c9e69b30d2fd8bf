@testable import MeetKit
import Testing

/// Laws that hold for the turns on call of any team.
struct OnCallLawTests {
  private static let seeds = RandomCircle.seeds
  private static let weeks = RandomWatch.weeks

  @Test(arguments: seeds)
  func `who is on call takes turns, is there and is named once, and what is missing is said`(
    seed: UInt64
  ) throws {
    for team in try RandomWatch.teams(of: seed) {
      for (number, turn) in team.turns.enumerated() {
        let people = turn.serving.map(\.text)
        #expect(Set(people).count == people.count, "\(team)")
        #expect(people.count + turn.shortfall == team.watch.rules.size, "\(team)")
        for person in people {
          let terms = team.watch.terms[person] ?? [0...9_999]
          #expect(terms.contains { $0.contains(number) }, "\(team), \(turn.week)")
          let isAway = team.watch.absences.contains {
            $0.person == person && $0.weeks.contains(number)
          }
          #expect(!isAway, "\(team), \(turn.week)")
        }
      }
    }
  }

  @Test(arguments: seeds)
  func `who was on call rests, or it is said`(seed: UInt64) throws {
    for team in try RandomWatch.teams(of: seed) {
      for (number, turn) in team.turns.enumerated() where number > 0 {
        let rest = team.watch.rules.rest
        let recent = team.turns[max(0, number - rest)..<number].flatMap(\.serving)
        let follows = turn.follows(team.turns[number - 1], team.watch.rules)
        let isTired = turn.serving.contains { $0 != follows && recent.contains($0) }
        #expect(!isTired || turn.relaxed.contains(.rest) || turn.shortfall > 0, "\(team)")
      }
    }
  }

  @Test(arguments: seeds)
  func `every hole and every rule that gives way is told`(seed: UInt64) throws {
    for team in try RandomWatch.teams(of: seed) {
      var random = team.random
      let now = Int.random(in: 0...8, using: &random)
      var watch = try team.watch.published(now + 6)
      watch.rules.ahead = 26
      let letter = try #require(watch.zones.keys.sorted().randomElement(using: &random))
      watch.absences.append((letter, (now + 1)...(now + 2)))
      #expect(try watch.toldDoubts(in: now) == watch.doubts(in: now), "\(team), \(now)")
      #expect(try team.watch.toldDoubts(in: now) == team.watch.doubts(in: now), "\(team), \(now)")
    }
  }

  @Test(arguments: seeds)
  func `looking further ahead, and the order of pages, change nothing`(seed: UInt64) throws {
    for team in try RandomWatch.teams(of: seed) {
      var random = team.random
      let near = Int.random(in: 0...Self.weeks, using: &random)
      #expect(try team.watch.turns(near) == Array(team.turns.prefix(near)), "\(team)")
      let order = team.watch.zones.keys.shuffled(using: &random)
      let other = try team.watch.rota(order: order).turns(weeks: Self.weeks, now: Watch.before)
      #expect(other == team.turns, "\(team)")
    }
  }

  @Test(arguments: seeds)
  func `publishing what is foreseen changes nobody's turn, now or later`(seed: UInt64) throws {
    for team in try RandomWatch.teams(of: seed) {
      var random = team.random
      let count = Int.random(in: 1..<Self.weeks, using: &random)
      let published = try team.watch.published(count)
      let before = try published.turns(Self.weeks)
      #expect(before.map(\.serving) == team.turns.map(\.serving), "\(team)")
      let later = try published.turns(Self.weeks, now: published.after(count - 1))
      #expect(later.map(\.serving) == team.turns.map(\.serving), "\(team)")
    }
  }

  @Test(arguments: seeds)
  func `who joins or is away changes no turn before, and none that stands`(seed: UInt64) throws {
    for team in try RandomWatch.teams(of: seed) {
      var random = team.random
      let week = Int.random(in: 1..<Self.weeks, using: &random)
      var joined = team.watch
      joined.zones["z"] = "Europe/Berlin"
      joined.terms["z"] = [week...9_999]
      var away = team.watch
      let letter = try #require(team.watch.zones.keys.sorted().randomElement(using: &random))
      away.absences.append((letter, week...(week + 2)))
      for changed in [joined, away] {
        let turns = try changed.turns(Self.weeks)
        #expect(turns.prefix(week) == team.turns.prefix(week), "\(team)")
      }
      let published = try team.watch.published(min(Self.weeks, week + 4))
      away.facts = published.facts
      let standing = try away.turns(Self.weeks).prefix(min(Self.weeks, week + 4))
      #expect(
        standing.map(\.serving) == team.turns.prefix(standing.count).map(\.serving),
        "\(team)"
      )
      for turn in standing {
        let index = turn.week.monday.number / 7 - team.watch.rules.first.monday.number / 7
        let isHole =
          turn.serving.contains { $0.text == letter } && (week...(week + 2)).contains(index)
        #expect(turn.holes.contains { $0.text == letter } == isHole, "\(team)")
      }
    }
  }

  @Test(arguments: seeds)
  func `debts are nothing in all, and a year away changes none`(seed: UInt64) throws {
    for team in try RandomWatch.teams(of: seed) {
      let published = try team.watch.published(Self.weeks)
      let owed = try published.rota().owed(now: published.after(Self.weeks).adding(seconds: 1))
      #expect(owed.rows.map(\.due).reduce(.zero, +) == .zero, "\(team)")
      #expect(
        owed.rows.map(\.served).reduce(0, +) == team.turns.map(\.serving.count).reduce(0, +),
        "\(team)"
      )
      var away = team.watch
      away.absences.append(("a", 0...Self.weeks))
      away = try away.published(Self.weeks)
      let without = try away.rota().owed(now: away.after(Self.weeks).adding(seconds: 1))
      let a = without.rows.first { $0.person.text == "a" }
      #expect((a?.due ?? .zero) == .zero && (a?.served ?? 0) == 0, "\(team)")
    }
  }

  @Test(arguments: seeds)
  func `a swap moves two turns and nobody else's, and taken back it was never there`(
    seed: UInt64
  ) throws {
    for team in try RandomWatch.teams(of: seed) {
      var random = team.random
      let published = try team.watch.published(Self.weeks)
      let plain = try published.turns(Self.weeks)
      guard let one = plain.randomElement(using: &random),
        let other = plain.randomElement(using: &random), one.week != other.week,
        let a = one.serving.first(where: { !other.serving.contains($0) }),
        let b = other.serving.first(where: { !one.serving.contains($0) })
      else { continue }
      let swap = TurnExchange(
        .swap(
          .init(slot: .onCall(one.week), person: a),
          .init(slot: .onCall(other.week), person: b)
        )
      )
      var swapped = published
      swapped.facts.append(try published.fact(900, .turnExchange(swap, isAsked: false)))
      for (before, after) in zip(plain, try swapped.turns(Self.weeks)) {
        let expected = before.serving.map { person in
          if before.week == one.week, person == a { return b }
          return before.week == other.week && person == b ? a : person
        }
        #expect(after.serving == expected, "\(team)")
      }
      swapped.facts.append(try published.fact(901, .undo("fact-0900")))
      #expect(try swapped.turns(Self.weeks) == plain, "\(team)")
    }
  }

  @Test(arguments: seeds)
  func `a consistent change of names changes nothing else`(seed: UInt64) throws {
    for team in try RandomWatch.teams(of: seed).prefix(10) {
      var renamed = team.watch
      func name(_ letter: String) -> String { "x-" + letter }
      renamed.zones = Dictionary(
        uniqueKeysWithValues: team.watch.zones.map { (name($0.key), $0.value) }
      )
      renamed.terms = Dictionary(
        uniqueKeysWithValues: team.watch.terms.map { (name($0.key), $0.value) }
      )
      renamed.absences = team.watch.absences.map { (name($0.person), $0.weeks) }
      let names = try renamed.turns(Self.weeks).map {
        $0.serving.map { String($0.text.dropFirst(2)) }
      }
      #expect(names == team.turns.map { $0.serving.map(\.text) }, "\(team)")
    }
  }

  @Test(arguments: seeds)
  func `all covers of a turn hold at once`(seed: UInt64) throws {
    for team in try RandomWatch.teams(of: seed) {
      var random = team.random
      var watch = try team.watch.published(Self.weeks)
      let turn = try #require(team.turns.randomElement(using: &random))
      let names = watch.zones.keys.sorted()
      var takers: [PersonID: PersonID] = [:]
      for number in 0..<4 {
        let from = try Watch.id(try #require(names.randomElement(using: &random)))
        let to = try Watch.id(try #require(names.randomElement(using: &random)))
        guard from != to else { continue }
        takers[from] = to
        let cover = TurnExchange(.cover(.init(slot: .onCall(turn.week), person: from), by: to))
        watch.facts.append(try watch.fact(900 + number, .turnExchange(cover, isAsked: false)))
      }
      let index = (turn.week.monday.number - watch.rules.first.monday.number) / 7
      let covered = try watch.turns(index + 1)[index]
      #expect(Set(covered.serving) == Set(turn.people.map { takers[$0] ?? $0 }), "\(team)")
      #expect(Set(covered.serving).count == covered.serving.count, "\(team)")
    }
  }

  @Test(arguments: seeds)
  func `a newcomer has three turns at most in as many weeks as there were people`(
    seed: UInt64
  ) throws {
    for team in try RandomWatch.teams(of: seed) where team.watch.zones.count > 2 {
      var random = team.random
      let week = Int.random(in: 1..<Self.weeks, using: &random)
      var watch = try Watch(
        team.watch.zones,
        band: Int.random(in: 0...1, using: &random) * .turn,
        rest: team.watch.rules.rest
      )
      let count = watch.zones.count
      let name = Bool.random(using: &random) ? "aa" : "z"
      watch.zones[name] = RandomWatch.zones.randomElement(using: &random)
      watch.terms[name] = [week...9_999]
      let served = try watch.turns(week + count).count { $0.serving.map(\.text).contains(name) }
      #expect(served <= 3, "\(team), \(name) joins \(count) in week \(week)")
    }
  }

  @Test(arguments: [(0, 1), (1, 2)])
  func `without absences nobody serves much more than another`(band: Int, spread: Int) throws {
    for seed in Self.seeds {
      for team in try RandomWatch.teams(of: seed).prefix(10) where team.watch.zones.count > 3 {
        let watch = try Watch(team.watch.zones, band: band * .turn)
        let served = try watch.turns(104).flatMap(\.serving)
        let counts = watch.zones.keys.map { name in served.count { $0.text == name } }
        #expect(try #require(Evenness(counts)).spread <= spread, "\(team)")
      }
    }
  }
}
