import Foundation
import MeetModel
import MeetTesting

/// Groups with joins, leaves and absences, whose past had people who fell ill.
enum RandomCircle {
  /// Fixed seeds, and one that is another every day; a failure names its seed.
  static let seeds: [UInt64] = Array(1...10) + [seedOfTheDay]

  static let groupsPerSeed = 100

  private static let seedOfTheDay: UInt64 = {
    let seed = UInt64(Date().timeIntervalSince1970 / 86_400)
    print("the seed of the day is \(seed)")
    return seed
  }()

  /// Calls `body` with every group of a seed.
  static func each(_ seed: UInt64, _ body: (Circle, inout SeededGenerator) throws -> Void) throws {
    for number in 0..<groupsPerSeed {
      var random = SeededGenerator(seed: seed &* 1_000_003 &+ UInt64(number))
      try body(try make(&random), &random)
    }
  }

  /// Three to eight people, up to 24 meetings behind them, absences before and after.
  private static func make(_ random: inout SeededGenerator) throws -> Circle {
    let letters = "abcdefgh".prefix(Int.random(in: 3...8, using: &random))
    var circle = Circle(String(letters))
    for letter in circle.terms.keys.sorted() {
      circle.terms[letter] = term(&random)
      for _ in 0..<Int.random(in: 0...5, using: &random) {
        let first = Int.random(in: 0..<50, using: &random)
        let last = first + (Int.random(in: 0...9, using: &random) == 0 ? 8 : 0)
        circle.absences.append((letter, first...last))
      }
    }
    for meeting in 0..<Int.random(in: 0...24, using: &random) {
      guard let served = try held(meeting, circle, &random) else { break }
      circle.served.append(served)
    }
    return circle
  }

  /// Most are there all the time; some join, some leave, some come back.
  private static func term(_ random: inout SeededGenerator) -> [ClosedRange<Int>] {
    let day = Int.random(in: 1..<45, using: &random)
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
