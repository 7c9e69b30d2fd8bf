@testable import MeetKit
import MeetTesting
import Testing

/// Whose round it is to begin, from meeting to meeting.
struct RotationTests {
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `over as many rounds as people everybody begins once, across meetings`(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var group = Group.sample
    let count = Int.random(in: 1...group.people.count, using: &random)
    group.people = Array(group.people.shuffled(using: &random).prefix(count))
    let people = group.people.map(\.id)

    var starts: [PersonID] = []
    var last: SessionState?
    while starts.count < 3 * count {
      let opening = Opening(
        group: group,
        agenda: .evening,
        register: .init(),
        unapproved: [],
        greatest: (0, 0),
        last: last
      )
      let held = OpeningFact.rounds(starts.count)
      #expect(opening.facts.contains(held) == !starts.isEmpty)
      var state = SessionState()
      // Somebody without a seat leads, so that nobody is moved to another place.
      let lead = try #require(PersonID("zed"))
      try take([.present([lead] + people), .facilitator(lead), .secretary(lead), .open], &state)
      try take(opening.facts.map { .recorded($0) }, &state)
      for _ in 0..<Int.random(in: 0...4, using: &random) {
        let kind = [RoundKind.checkIn, .process, .evaluate].randomElement(using: &random)
        try take([.round(kind ?? .checkIn, prompt: nil)], &state)
        let round = try #require(state.meeting.round)
        #expect(round.order.sorted() == people.sorted())
        starts.append(try #require(round.order.first))
        // Whether all were heard or not changes nothing for the next round.
        if Bool.random(using: &random) { try take([.turn(round.order[0], .done)], &state) }
        try take([.endRound], &state)
      }
      try take([.close(unresolved: true)], &state)
      last = state
    }
    for first in 0...(starts.count - count) {
      #expect(Set(starts[first..<(first + count)]) == Set(people), "\(starts)")
    }
  }

  /// Takes events as the lines that a log holds.
  private func take(_ events: [SessionEvent], _ state: inout SessionState) throws {
    for event in events {
      let read = try SessionReader.log.read(event.line)
      #expect(read == .events([event]))
      _ = try state.apply(event, at: Agenda.evening.start, by: Group.sample.people[0].id)
    }
  }
}
