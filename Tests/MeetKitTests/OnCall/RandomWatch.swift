@testable import MeetKit
import MeetTesting
import Testing

/// A team with joins, leaves and absences, of several zones.
struct RandomWatch: CustomStringConvertible {
  let description: String
  let watch: Watch
  let turns: [OnCallTurn]
  var random: SeededGenerator

  static let weeks = 40

  static let zones = [
    "Europe/Berlin", "Europe/London", "America/New_York", "America/Los_Angeles", "Africa/Cairo",
    "Australia/Lord_Howe", "Asia/Kolkata", "UTC",
  ]

  /// Thirty teams.
  static func teams(of seed: UInt64) throws -> [RandomWatch] { try #require(teams[seed]).get() }

  private static let teams = Dictionary(
    uniqueKeysWithValues: RandomCircle.seeds.map { seed in
      (seed, Result { try (0..<30).map { try RandomWatch(number: $0, seed: seed) } })
    }
  )

  private init(number: UInt64, seed: UInt64) throws {
    description = "team \(number) of seed \(seed)"
    random = SeededGenerator(seed: seed &* 7_000_003 &+ number)
    let letters = "abcdefghij".prefix(Int.random(in: 2...10, using: &random)).map { String($0) }
    var zones: [String: String] = [:]
    for letter in letters { zones[letter] = Self.zones.randomElement(using: &random) }
    var watch = try Watch(
      zones,
      band: Int.random(in: 0...2, using: &random) * .turn,
      rest: Int.random(in: 0...2, using: &random),
      size: Int.random(in: 2...3, using: &random)
    )
    watch.rules.choose(&random)
    for letter in letters {
      let week = Int.random(in: 1..<Self.weeks, using: &random)
      switch Int.random(in: 0..<8, using: &random) {
      case 0: watch.terms[letter] = [week...9_999]
      case 1: watch.terms[letter] = [0...week]
      default: break
      }
      for _ in 0..<Int.random(in: 0...3, using: &random) {
        let first = Int.random(in: 0..<Self.weeks, using: &random)
        watch.absences.append((letter, first...(first + Int.random(in: 0...3, using: &random))))
      }
    }
    self.watch = watch
    turns = try watch.turns(Self.weeks)
  }
}

extension OnCallRules {
  /// Takes what a group may want besides, or not.
  mutating func choose(_ random: inout SeededGenerator) {
    zoneGap = Bool.random(using: &random) ? .prefer : .require
    secondFollows = Int.random(in: 0..<3, using: &random) == 0
    shadows = Int.random(in: 0...1, using: &random)
  }
}
