@testable import MeetKit
import MeetTesting
import Testing

/// What is possible now, and what usually comes next.
struct HelpTests {
  @Test func `before the opening, in an item, in a consent round, in a break`() {
    var desk = TypedSession()
    desk.type("/help")
    desk.type(lines: ["/present ada bo cam dee", "/open", "/item 3", "/help"])
    desk.type(lines: ["/propose bo: Media go after 14 days.", "/restate", "/round consent"])
    desk.type(lines: ["/help", "/consent", "/objection too short", "/consent", "/consent"])
    desk.type(lines: ["/end-round", "/help", "/defer to 2026-05-20, ada prepares, ready when due"])
    desk.type(lines: ["/break", "/help"])
    let shown = desk.answers.filter { $0.hasPrefix("now: ") }
    expectGolden(shown.joined(separator: "\n\n") + "\n", "help.txt")
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func `whatever is taken had been offered`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var desk = TypedSession()
    desk.type(lines: ["/present ada bo cam dee", "/open"])
    for _ in 0..<40 {
      let line = RandomLines.line(&random)
      let before = desk.live
      let instant = desk.now
      let answer = desk.type(line)
      guard answer.refusal == nil, let first = line.split(separator: " ").first,
        let word = SessionWord.named(String(first))
      else { continue }
      let isOffered = before.isPossible(word, at: instant)
      #expect(isOffered, "seed \(seed): \(line.debugDescription)")
    }
  }

  @Test func `nothing that is offered is refused, whatever the moment`() {
    var desk = TypedSession.open()
    for line in ["/item 3"] + ObjectionTests.asked + ["/consent", "/objection no", "/consent"] {
      desk.type(line)
      for word in SessionWord.all where desk.live.isPossible(word, at: desk.now) {
        #expect(desk.type("/help").text.contains(" \(word.word)"), "\(word.word)")
      }
    }
  }
}
