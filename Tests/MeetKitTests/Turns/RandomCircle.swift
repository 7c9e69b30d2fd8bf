import Foundation
@testable import MeetKit
import MeetTesting

/// A group with joins, leaves and absences, whose past had people who fell ill.
struct RandomCircle: CustomStringConvertible {
  /// As "group 17 of seed 3".
  let description: String
  let circle: Circle
  let rota: Rota
  /// The turns of the meetings to come.
  let turns: [Turn]
  /// Chooses what a law changes.
  var random: SeededGenerator

  static let ahead = 12
}

extension RandomCircle {
  /// Fixed seeds, and one that is another every day; a failure names its seed.
  static let seeds: [UInt64] = Array(1...10) + [seedOfTheDay]

  /// A hundred groups, and one that has met every fortnight for ten years.
  static func groups(of seed: UInt64) -> [RandomCircle] { groups[seed, default: []] }

  private static let groups: [UInt64: [RandomCircle]] = Dictionary(
    uniqueKeysWithValues: seeds.map { seed in
      (seed, (0...100).compactMap { try? RandomCircle(number: $0, seed: seed) })
    }
  )

  static let seedOfTheDay: UInt64 = {
    let seed = UInt64(Date().timeIntervalSince1970 / 86_400)
    print("the seed of the day is \(seed)")
    return seed
  }()

  private init(number: UInt64, seed: UInt64) throws {
    description = "group \(number) of seed \(seed)"
    random = SeededGenerator(seed: seed &* 1_000_003 &+ number)
    circle =
      number < 100
      ? try Self.make(&random, meetings: Int.random(in: 0...12, using: &random), illness: 5)
      : try Self.make(&random, meetings: 260, illness: 20)
    rota = try circle.rota()
    turns = rota.turns(from: Circle.day(circle.served.count), meetings: Self.ahead)
  }

  /// Three to eight people with so many meetings behind them, absences before and after; at one of
  /// so many meetings the coordinator falls ill.
  private static func make(
    _ random: inout SeededGenerator,
    meetings: Int,
    illness: Int
  ) throws -> Circle {
    let span = max(26, meetings + ahead)
    let letters = "abcdefgh".prefix(Int.random(in: 3...8, using: &random))
    var circle = Circle(String(letters))
    for letter in circle.terms.keys.sorted() {
      circle.terms[letter] = term(within: span, &random)
      for _ in 0..<Int.random(in: 0...(span / 5), using: &random) {
        let first = Int.random(in: 0..<span, using: &random)
        let last = first + (Int.random(in: 0...9, using: &random) == 0 ? 8 : 0)
        circle.absences.append((letter, first...last))
      }
    }
    try hold(meetings, illness: illness, &circle, &random)
    return circle
  }

  /// Most are there all the time; some join, some leave, some come back.
  private static func term(
    within span: Int,
    _ random: inout SeededGenerator
  ) -> [ClosedRange<Int>] {
    let day = Int.random(in: 1..<(span - 2), using: &random)
    return switch Int.random(in: 0..<8, using: &random) {
    case 0: [day...9999]
    case 1: [0...day]
    case 2: [0...day, (day + 5)...9999]
    default: [0...9999]
    }
  }

  /// Holds meetings as foreseen, until somebody stands in for a coordinator who fell ill; then
  /// what was foreseen is no longer so.
  ///
  /// Ends before a meeting to which too few can come.
  private static func hold(
    _ count: Int,
    illness: Int,
    _ circle: inout Circle,
    _ random: inout SeededGenerator
  ) throws {
    for (index, turn) in try circle.turns(count).enumerated() {
      guard turn.coordinator.person != nil else { return }
      guard Int.random(in: 0..<illness, using: &random) == 0,
        let other = try stoodIn(turn, circle)
      else {
        circle.served.append(turn.asServed)
        continue
      }
      circle.served.append(other)
      return try hold(count - 1 - index, illness: illness, &circle, &random)
    }
  }

  /// The meeting as it went without the coordinator; nil when nobody could stand in.
  private static func stoodIn(_ turn: Turn, _ circle: Circle) throws -> ServedMeeting? {
    guard let coordinator = turn.coordinator.person, let secretary = turn.secretary.person else {
      return nil
    }
    let meeting = circle.served.count
    var ill = circle
    ill.absences.append((coordinator.text, meeting...meeting))
    ill.next = try Circle.next(meeting, coordinator.text + secretary.text)
    let other = try ill.turns(1)[0]
    return other.coordinator.person != nil && other.secretary.person == secretary
      ? other.asServed : nil
  }
}

extension Circle {
  /// The same circle when from a meeting on everybody comes, and nobody joins or leaves.
  func attended(from meeting: Int) throws -> Circle {
    var circle = self
    circle.absences = absences.compactMap { person, meetings in
      guard meetings.lowerBound < meeting else { return nil }
      return (person, meetings.lowerBound...min(meetings.upperBound, meeting - 1))
    }
    circle.terms = terms.mapValues { terms in
      terms.compactMap { term in
        if term.contains(meeting) { return term.lowerBound...9999 }
        return term.upperBound < meeting ? term : nil
      }
    }
    return circle
  }
}
