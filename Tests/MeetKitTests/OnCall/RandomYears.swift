@testable import MeetKit
import MeetTesting
import Testing

/// Ten years of a team in which people join and leave, are away and give their turns to others.
///
/// Eight years are published, each as it was foreseen when it began; then some were given away and
/// some had to be missed. The last two years are a forecast.
struct RandomYears: CustomStringConvertible {
  let description: String
  private(set) var watch: Watch
  /// The week that has begun last; it and those before it were published.
  let now: Int
  private(set) var turns: [OnCallTurn] = []
  private(set) var random: SeededGenerator

  static let weeks = 520
  /// So many weeks are published.
  static let published = 416

  /// Some of the fixed seeds, and that of the day.
  static let seeds: [UInt64] = RandomCircle.seeds.suffix(5)

  static func team(of seed: UInt64) throws -> RandomYears {
    try #require(teams[seed]).get()
  }
}

extension RandomYears {
  private static let teams: [UInt64: Result<RandomYears, any Error>] = Dictionary(
    uniqueKeysWithValues: seeds.map { seed in (seed, Result { try RandomYears(seed: seed) }) }
  )

  private init(seed: UInt64) throws {
    description = "ten years of seed \(seed)"
    var random = SeededGenerator(seed: seed &* 11_000_003)
    var watch = try Self.team(&random)
    for year in 0..<(Self.published / 52) {
      let weeks = (52 * year)..<(52 * (year + 1))
      let turns = try watch.turns(weeks.upperBound, now: watch.after(weeks.lowerBound - 1))
      watch.facts += try weeks.map { try watch.publication($0, of: turns[$0]) }
      for _ in 0..<8 { try watch.give(in: turns[weeks], &random) }
      for _ in 0..<3 { watch.miss(weeks, &random) }
    }
    now = Int.random(in: 300..<(Self.published - 8), using: &random)
    self.watch = watch
    self.random = random
    turns = try watch.turns(Self.weeks, now: watch.after(now - 1).adding(seconds: 1))
  }

  /// The first moment of the week that is now.
  var instant: Instant { watch.rules.start(of: watch.week(now)) }

  /// All turns, when something else holds.
  func turns(_ other: Watch) throws -> [OnCallTurn] { try other.turns(Self.weeks, now: instant) }

  /// Four to seven people, of whom some come later, go earlier, or take a year off.
  private static func team(_ random: inout SeededGenerator) throws -> Watch {
    let letters = "abcdefg".prefix(Int.random(in: 4...7, using: &random)).map { String($0) }
    var zones: [String: String] = [:]
    for letter in letters { zones[letter] = RandomWatch.zones.randomElement(using: &random) }
    var watch = try Watch(
      zones,
      band: Int.random(in: 0...2, using: &random) * .turn,
      rest: Int.random(in: 0...2, using: &random),
      size: Int.random(in: 2...3, using: &random)
    )
    watch.rules.choose(&random)
    let zone = RandomWatch.zones.randomElement(using: &random) ?? "UTC"
    watch.rules.zone = try #require(Zone(zone))
    watch.rules.ahead = 26
    for letter in letters {
      let week = Int.random(in: 1..<(weeks - 80), using: &random)
      switch Int.random(in: 0..<6, using: &random) {
      case 0: watch.terms[letter] = [week...9_999]
      case 1: watch.terms[letter] = [0...week]
      case 2: watch.terms[letter] = [0...week, (week + 60)...9_999]
      case 3: watch.absences.append((letter, week...(week + 52)))
      default: break
      }
      for _ in 0..<20 { watch.miss(0..<weeks, of: letter, &random) }
    }
    return watch
  }
}

extension Watch {
  /// Somebody is away for one to three of these weeks.
  fileprivate mutating func miss(
    _ weeks: Range<Int>,
    of name: String? = nil,
    _ random: inout SeededGenerator
  ) {
    let name = name ?? zones.keys.sorted().randomElement(using: &random) ?? "a"
    let first = Int.random(in: weeks, using: &random)
    absences.append((name, first...(first + Int.random(in: 0...2, using: &random))))
  }

  /// Two exchange their turns, or somebody steps in.
  fileprivate mutating func give(
    in turns: ArraySlice<OnCallTurn>,
    _ random: inout SeededGenerator
  ) throws {
    guard let handover = try handover(in: turns, &random) else { return }
    facts.append(try fact(1_000 + facts.count, .turnExchange(handover, isAsked: false)))
  }

  func handover(
    in turns: ArraySlice<OnCallTurn>,
    _ random: inout SeededGenerator
  ) throws -> TurnExchange? {
    guard let one = turns.randomElement(using: &random),
      let other = turns.randomElement(using: &random),
      let a = one.people.first(where: { !other.people.contains($0) })
    else { return nil }
    let place = TurnExchange.Place(slot: .onCall(one.week), person: a)
    if Bool.random(using: &random), let b = other.people.first(where: { !one.people.contains($0) })
    {
      return TurnExchange(.swap(place, .init(slot: .onCall(other.week), person: b)))
    }
    let taker = try zones.keys.sorted().map(Self.id).filter { !one.people.contains($0) }
      .randomElement(using: &random)
    return taker.map { TurnExchange(.cover(place, by: $0)) }
  }
}
