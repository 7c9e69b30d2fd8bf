@testable import MeetKit
import MeetTesting
import Testing

/// What was said in private is found again, however much was.
struct PrivateTextTests {
  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `the first private line that a text repeats is the one found by looking at all`(
    seed: UInt64
  ) {
    var random = SeededGenerator(seed: seed)
    let words = ["dee", "moves", "to", "Cairo", "Cafe\u{301}", "café", "in", "the", "summer", " "]
    func text(_ count: ClosedRange<Int>) -> String {
      (0..<Int.random(in: count, using: &random))
        .map { _ in words.randomElement(using: &random) ?? "" }.joined(separator: " ")
    }
    var desk = TypedSession.open()
    var found = 0
    for _ in 0..<60 {
      desk.type("/private \(text(1...3))")
      if Int.random(in: 0..<6, using: &random) == 0 { desk.type("/undo") }
      let state = desk.live.state
      let said = text(2...9)
      let slowly = PrivateText.all(in: state).first { secret in
        let plain = PrivateText.plain(secret.text)
        return plain.count >= PrivateText.shortest && PrivateText.plain(said).contains(plain)
      }
      #expect(PrivateText.repeated(in: said, by: state) == slowly?.number, "\(said)")
      if slowly != nil { found += 1 }
    }
    #expect(found > 5)
  }
}
