import Foundation
import MeetModel
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

  static let ahead = 20
}

extension RandomCircle {
  /// Fixed seeds, and one that is another every day; a failure names its seed.
  static let seeds: [UInt64] = Array(1...10) + [seedOfTheDay]

  /// A hundred groups.
  static func groups(of seed: UInt64) -> [RandomCircle] { groups[seed, default: []] }

  private static let groups: [UInt64: [RandomCircle]] = Dictionary(
    uniqueKeysWithValues: seeds.map { seed in
      (seed, (0..<100).compactMap { try? RandomCircle(number: $0, seed: seed) })
    }
  )

  private static let seedOfTheDay: UInt64 = {
    let seed = UInt64(Date().timeIntervalSince1970 / 86_400)
    print("the seed of the day is \(seed)")
    return seed
  }()

  private init(number: UInt64, seed: UInt64) throws {
    description = "group \(number) of seed \(seed)"
    random = SeededGenerator(seed: seed &* 1_000_003 &+ number)
    circle = try Self.make(&random)
    rota = try circle.rota()
    turns = rota.turns(from: Circle.day(circle.served.count), meetings: Self.ahead)
  }

  /// Three to eight people, up to 16 meetings behind them, absences before and after.
  private static func make(_ random: inout SeededGenerator) throws -> Circle {
    let letters = "abcdefgh".prefix(Int.random(in: 3...8, using: &random))
    var circle = Circle(String(letters))
    for letter in circle.terms.keys.sorted() {
      circle.terms[letter] = term(&random)
      for _ in 0..<Int.random(in: 0...5, using: &random) {
        let first = Int.random(in: 0..<36, using: &random)
        let last = first + (Int.random(in: 0...9, using: &random) == 0 ? 8 : 0)
        circle.absences.append((letter, first...last))
      }
    }
    for meeting in 0..<Int.random(in: 0...16, using: &random) {
      guard let served = try held(meeting, circle, &random) else { break }
      circle.served.append(served)
    }
    return circle
  }

  /// Most are there all the time; some join, some leave, some come back.
  private static func term(_ random: inout SeededGenerator) -> [ClosedRange<Int>] {
    let day = Int.random(in: 1..<30, using: &random)
    return switch Int.random(in: 0..<8, using: &random) {
    case 0: [day...9999]
    case 1: [0...day]
    case 2: [0...day, (day + 5)...9999]
    default: [0...9999]
    }
  }

  /// A meeting as it went: as foreseen, or somebody stood in for a coordinator who fell ill.
  ///
  /// Nil when too few could come.
  private static func held(
    _ meeting: Int,
    _ circle: Circle,
    _ random: inout SeededGenerator
  ) throws -> ServedMeeting? {
    let turn = try circle.turns(1)[0]
    guard let coordinator = turn.coordinator.person, let secretary = turn.secretary.person else {
      return nil
    }
    guard Int.random(in: 0..<5, using: &random) == 0 else { return turn.asServed }
    var ill = circle
    ill.absences.append((coordinator.text, meeting...meeting))
    ill.next = try Circle.next(meeting, coordinator.text + secretary.text)
    let other = try ill.turns(1)[0]
    return other.secretary.person == secretary && other.coordinator.person != nil
      ? other.asServed : turn.asServed
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
