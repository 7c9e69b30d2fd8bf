@testable import MeetKit
import Testing

struct SpeakingOrderTests {
  private func people(_ text: String) -> [PersonID] {
    text.split(separator: " ").compactMap { PersonID(String($0)) }
  }

  @Test(arguments: 1...9)
  func `over as many rounds as seats everybody is first once, whatever came before`(count: Int) {
    let seats = people((0..<count).map { "p\($0)" }.joined(separator: " "))
    for before in 0..<20 {
      let rounds = (before..<(before + count)).map { SpeakingOrder.rotated(seats, round: $0) }
      #expect(Set(rounds.compactMap(\.first)) == Set(seats))
      #expect(rounds.allSatisfy { $0.sorted() == seats.sorted() })
    }
  }

  @Test(arguments: [
    (0, "ada bo cam dee"), (1, "bo ada dee cam"), (2, "cam dee ada bo"), (3, "dee cam bo ada"),
    (4, "ada bo cam dee"),
  ])
  func `start and direction turn from round to round`(round: Int, order: String) {
    #expect(SpeakingOrder.rotated(people("ada bo cam dee"), round: round) == people(order))
  }

  @Test(arguments: [
    // Who answers questions asks none.
    (RoundKind.clarify, 0, "bo", "", "ada cam dee"),
    // Who proposes reacts last.
    (.reaction, 0, "bo", "", "ada cam dee bo"),
    // Who facilitates is neither first nor last.
    (.reaction, 0, "", "ada", "bo ada cam dee"),
    (.reaction, 0, "", "dee", "ada bo dee cam"),
    (.reaction, 0, "bo", "bo", "ada cam bo dee"),
    (.clarify, 0, "bo", "ada", "cam ada dee"),
    (.checkIn, 1, "bo", "", "bo ada dee cam"),
  ])
  func `some have their own place`(
    kind: RoundKind,
    round: Int,
    proposer: String,
    facilitator: String,
    order: String
  ) {
    #expect(
      SpeakingOrder.order(
        of: kind,
        seats: people("ada bo cam dee"),
        round: round,
        proposer: PersonID(proposer),
        facilitator: PersonID(facilitator)
      ) == people(order)
    )
  }

  @Test func `of two people the one who facilitates keeps their place`() {
    let order = SpeakingOrder.order(
      of: .reaction,
      seats: people("ada bo"),
      round: 0,
      facilitator: PersonID("ada")
    )
    #expect(order == people("ada bo"))
  }
}
