@testable import MeetKit
import Testing

@Suite struct `A number` {
  private let id = SessionEntry.EntryID.decision(
    DecisionID(prefix: "TWG", year: 2026, number: 4)
  )

  @Test func `belongs to one thing, and the fault names both places`() throws {
    let found = UsedTwice.find(in: [try given("2026-04-22", 30), try given("2026-05-06", 40)])
    #expect(
      found.map(\.description) == [
        "2026-05-06/minutes.md:40:1: error: TWG-2026-004 is given here, and already at "
          + "'2026-04-22/minutes.md:30:1'; give one of the two a number that is free"
      ]
    )
  }

  @Test func `stays with a proposal until it is decided`() throws {
    let carried = [
      try given("2026-04-08", 30, isOpen: true), try given("2026-04-22", 30, isOpen: true),
      try given("2026-05-06", 40),
    ]
    #expect(UsedTwice.find(in: carried) == [])
    #expect(UsedTwice.find(in: carried + [try given("2026-05-20", 20)]).count == 1)
    // In one meeting nothing is carried over.
    let twice = [try given("2026-05-06", 30, isOpen: true), try given("2026-05-06", 40)]
    #expect(UsedTwice.find(in: twice).count == 1)
  }

  private func given(_ meeting: String, _ line: Int, isOpen: Bool = false) throws -> GivenID {
    GivenID(
      id,
      in: try #require(MeetingID(meeting)),
      at: TextLocation(file: "\(meeting)/minutes.md", line: line, column: 1),
      isOpen: isOpen
    )
  }
}
