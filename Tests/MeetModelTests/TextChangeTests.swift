import MeetModel
import MeetTesting
import Testing

struct TextChangeTests {
  @Test(arguments: [
    ("a b c", "a b c", "a b c"), ("a b c", "a d c", "a [-b-] {+d+} c"),
    ("a b c", "a c", "a [-b-] c"), ("a c", "a b\nc", "a {+b+} c"), ("", "a b", "{+a b+}"),
    ("a b", "", "[-a b-]"), ("a b", "c d", "[-a b-] {+c d+}"),
  ])
  func `what has gone and what is new is marked`(old: String, new: String, shown: String) {
    #expect(TextChange.shown(from: old, to: new) == shown)
  }

  @Test func `either text can be put together from the pieces`() {
    var random = SeededGenerator(seed: 5)
    func text() -> String {
      (0..<Int.random(in: 0...12, using: &random))
        .map { _ in ["a", "b", "c", "d"].randomElement(using: &random) ?? "" }
        .joined(separator: " ")
    }
    for _ in 0..<2000 {
      let (old, new) = (text(), text())
      let pieces = TextChange.pieces(from: old, to: new)
      let before = pieces.compactMap { piece in
        switch piece {
        case .same(let words), .gone(let words): words
        case .new: nil
        }
      }
      let after = pieces.compactMap { piece in
        switch piece {
        case .same(let words), .new(let words): words
        case .gone: nil
        }
      }
      #expect(before.joined(separator: " ") == old)
      #expect(after.joined(separator: " ") == new)
    }
  }
}
