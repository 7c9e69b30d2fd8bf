@testable import MeetKit
import Testing

@Suite struct `A share of a turn` {
  @Test(arguments: 1...200) func `and those of all others are one turn`(count: Int) {
    let shares = TurnCount.shares(among: count)
    #expect(shares.reduce(.zero, +) == .turn)
    let spread = shares[0].parts - shares[count - 1].parts
    #expect(spread == (TurnCount.turn.parts % count == 0 ? 0 : 1))
    if count <= 30 { #expect(spread == 0) }
  }

  @Test(arguments: [
    (0, 1, "0.00"), (1, 3, "-0.33"), (2, 3, "-0.67"), (-1, 3, "+0.33"), (-5, 4, "+1.25"),
    (1, 200, "-0.01"), (1, 300, "0.00"), (-12, 1, "+12.00"),
  ])
  func `is read as hundredths`(_ shares: Int, _ people: Int, _ text: String) {
    let turns = -shares * TurnCount.shares(among: people)[0]
    #expect(turns.description == text)
  }
}
