import Foundation
@testable import MeetKit
import MeetTesting
import Testing

/// The laws of `Invariant` and `RandomWalk`, over many sessions typed at random.
struct RandomSessionTests {
  static let blocks = 20
  static let sessions: UInt64 = 500

  @Test(arguments: 0..<blocks) func `the laws hold after every line of any session`(block: Int) {
    let first = UInt64(block) * Self.sessions + 1
    guard let tally = walk(first..<(first + Self.sessions)) else { return }
    // Nothing is shown by a law that was never tried.
    for invariant in Invariant.all {
      #expect(tally.held[invariant.number, default: 0] > 30, "law \(invariant.number)")
    }
    #expect(tally.held[17, default: 0] > 50 && tally.held[16, default: 0] > 50)
    #expect(tally.strangers > 30 && tally.replaced > 10, "\(tally.strangers), \(tally.replaced)")
    #expect(tally.refused > 1000 && tally.undone > 100 && tally.cuts > 1000 && tally.hidden > 100)
  }

  @Test func `the laws hold today`() {
    let today = UInt64(max(0, Date().timeIntervalSince1970) / 86_400) * 1_000_000
    print("random sessions of today: seeds \(today) to \(today + 199)")
    walk(today..<(today + 200))
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["LAW_SEED"] != nil))
  func `the laws hold for one seed`() throws {
    let seed = try #require(ProcessInfo.processInfo.environment["LAW_SEED"].flatMap(UInt64.init))
    walk(seed..<(seed + 1))
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `the minutes of the items add up to the meeting`(seed: UInt64) throws {
    var desk = TypedSession.open()
    var random = SeededGenerator(seed: seed)
    for _ in 0..<6 { desk.type("/next", after: Int.random(in: 5...1500, using: &random)) }
    desk.type("/close", after: 77)
    let minutes = try desk.minutes
    #expect(minutes.items.reduce(0) { $0 + ($1.took ?? 0) } == minutes.held.minutes)
  }

  /// Plays sessions, tells of the first that breaks a law, and counts what was tried.
  @discardableResult private func walk(_ seeds: Range<UInt64>) -> RandomWalk.Tally? {
    var tally = RandomWalk.Tally()
    for seed in seeds {
      let walk = RandomWalk.play(seed: seed)
      tally += walk.tally
      if let fault = walk.fault {
        Issue.record("\(fault)")
        return nil
      }
    }
    return tally
  }
}
