@testable import MeetKit
import MeetTesting
import Testing

/// Runs that end anywhere, by people who know nothing of each other but the log.
@Suite struct `Tickets for the dates of jobs` {
  @Test(arguments: Array(0..<200) + [RandomCircle.seedOfTheDay])
  func `are made once each, wherever runs end`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var world = try TicketWorld(try jobs(&random), "2026-01-02")
    for _ in 0..<40 {
      let minutes = [0, 1, 14, 15, 60, 1440, 1440 * 9].randomElement(using: &random) ?? 0
      world.now = world.now.adding(minutes: minutes)
      let strokes = Bool.random(using: &random) ? Int.random(in: 0...4, using: &random) : .max
      try world.run(["ada", "bo", "cam"].randomElement(using: &random) ?? "ada", strokes: strokes)
      let some = world.tickets.indices.randomElement(using: &random)
      if let some, Bool.random(using: &random) { world.tickets[some].isOpen = false }
      #expect(Set(world.dates).count == world.dates.count, "seed \(seed)")
    }
    world.now = world.now.adding(minutes: 15)
    try world.run()
    #expect(world.words() == [], "seed \(seed)")
    #expect(Set(world.dates).count == world.dates.count, "seed \(seed)")
    let ledger = TicketLedger(world.facts)
    for date in world.dates { #expect(ledger.settled[date] != nil, "seed \(seed): \(date)") }
  }

  @Test(arguments: Array(0..<50) + [RandomCircle.seedOfTheDay])
  func `are planned alike from two copies of the log, however they merge`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var world = try TicketWorld(try jobs(&random), "2026-01-02")
    for _ in 0..<10 {
      world.now = world.now.adding(minutes: 1440 * Int.random(in: 0...20, using: &random))
      try world.run(strokes: Int.random(in: 0...6, using: &random))
    }
    var other = world
    other.facts.shuffle(using: &random)
    #expect(world.plan() == other.plan(), "seed \(seed)")
  }

  private func jobs(_ random: inout SeededGenerator) throws -> [Job] {
    try ["a", "b", "c"].map { id in
      let anchor = try #require(Day("2026-01-01"))
        .advanced(byDays: Int.random(in: 0...40, using: &random))
      let frequency = ["weekly", "monthly", "quarterly"].randomElement(using: &random) ?? "weekly"
      return try ticketJob(id, frequency, .calendar(anchor: anchor)) { plan in
        plan.leads = [Int.random(in: 1...10, using: &random)]
        plan.ifOpen = JobPlan.IfOpen.allCases.randomElement(using: &random) ?? .nudge
        plan.catchUp = JobPlan.CatchUp.allCases.randomElement(using: &random) ?? .latest
      }
    }
  }
}
