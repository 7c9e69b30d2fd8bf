@testable import MeetKit
import MeetTesting
import Testing

@Suite struct ActionAgeTests {
  @Test func `an open action is carried by every meeting after its own`() {
    var random = SeededGenerator(seed: 6)
    for _ in 0..<200 {
      let days = Set(
        (0..<Int.random(in: 0...9, using: &random)).map { _ in
          Int.random(in: 0...30, using: &random)
        }
      )
      let meetings = days.sorted().map { MeetingID(day: Day(number: $0)) }
      let opened = MeetingID(day: Day(number: Int.random(in: 0...30, using: &random)))
      var action = Action(
        id: ActionID(prefix: "TWG", number: 1),
        owner: nil,
        text: "x",
        meeting: opened
      )
      #expect(action.timesCarried(by: meetings) == meetings.filter { $0 > opened }.count)
      action.status = .done(note: nil)
      #expect(action.timesCarried(by: meetings) == 0)
    }
  }
}
