@testable import MeetKit
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

  /// Numbered words, some of which stand often.
  private func long(_ count: Int) -> [String] {
    (0..<count).map { $0 % 5 == 0 ? "the" : "word\($0)" }
  }

  @Test func `in a long text a small change is a small change (5b.5)`() {
    let old = long(8000)
    var new = old
    new[17] = "one"
    new.insert("two", at: 4001)
    new.remove(at: 7003)
    #expect(
      TextChange.pieces(from: old.joined(separator: " "), to: new.joined(separator: " ")).filter {
        if case .same = $0 { false } else { true }
      } == [.gone("word17"), .new("one"), .new("two"), .gone("word7002")]
    )
  }

  @Test func `in a long text of which nothing is known, all is new (5b.5)`() {
    let old = long(8000).map { $0 + "a" }
    let new = long(8000).map { $0 + "b" }
    let parts = ["x", "y"]
    #expect(
      TextChange.pieces(from: old.joined(separator: " "), to: new.joined(separator: " "))
        == [.gone(old.joined(separator: " ")), .new(new.joined(separator: " "))]
    )
    // Words that all stand often leave nothing to go by.
    let often = (0..<8000).map { parts[$0 % 2] }.joined(separator: " ")
    let other = (0..<8000).map { parts[$0 % 3 % 2] }.joined(separator: " ")
    #expect(TextChange.pieces(from: often, to: other) == [.gone(often), .new(other)])
  }
}
