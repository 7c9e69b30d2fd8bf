import Foundation
import MeetTesting
import Testing

/// No text takes much longer than its length lets expect, whatever the machine.
@Suite(.enabled(if: InstructionCount.isThere, "skipped: valgrind is not on this machine"))
struct `The work of a rendering` {
  /// Kinds of `Tests/Slow`, of those that each keep another scan or pass busy; the last is refused.
  static let hostile = [
    "addresses-that-end-badly", "addresses-with-brackets", "boxes", "hard-breaks",
    "headings-of-one-name", "key-lines", "mail-addresses", "rows-that-look-like-html",
    "tables-one-in-the-other", "tildes-nested", "many-quotes",
    "an-open-bracket-then-addresses", "tildes-of-two-lengths", "emphasis-on-an-indented-line",
    "addresses-in-deep-emphasis", "cells-and-comments",
  ]

  /// What opens, closes, marks or names something.
  static let parts = [
    "[", "]", "![", "](b)", "(", ")", "<", ">", "<a ", "<a>", "</b>", "<!-- x -->", "<!--", "<br>",
    "<div>\n", "<td>", "<?", "<x y=\"", "*", "**", "_", "`", "\\", "&amp;", "a", " ", "\n", "\n\n",
    "- ", "> ", "1. ", "# ", "[a]: b\n", "[a]", "http://a ", "http://a_", "www.a.b ",
    "*http://a/_b_ ",
    "a@b.c ", "@", "~", "~~", "a~a", "a~~ ", "|", "a|b\n-|-\n", "#1 ", "x/y#1", "~l", "[[a]] ",
    "[[",
    ":tada: ", ":", "Key: v\n", "- [ ] a\n", "é",
  ]

  /// Three of them at random, each again and again: one after the other, or together.
  static func generated(_ count: Int) -> [(name: String, text: (Int) -> String)] {
    var random = Random(seed: 20)
    return (0..<count).map { number in
      let three = (0..<3).map { _ in parts.randomElement(using: &random) ?? "" }
      let groups = [[three[0], three[1] + three[2]], [three.joined()], three][number % 3]
      return (
        name: "\(groups)",
        text: { bytes in
          let times = bytes / groups.joined().utf8.count
          return groups.map { String(repeating: $0, count: times) }.joined()
        }
      )
    }
  }

  static let ordinary = ["docs/markdown.md", "meetings/2026-05-06/minutes.md"]

  @Test func `at most doubles when the text does, and a bit (5b.5)`() async throws {
    let size = 48_000
    var pairs = try Self.hostile.map { name in
      let recipe = try Recipe("\(name).txt")
      return (name: name, once: recipe.text(bytes: size), twice: recipe.text(bytes: 2 * size))
    }
    pairs += try Self.ordinary.map { file in
      let text = try String(contentsOfFile: "\(Checkout.root)/\(file)", encoding: .utf8) + "\n\n"
      let once = String(repeating: text, count: size / text.utf8.count + 1)
      return (name: file, once: once, twice: once + once)
    }
    pairs += Self.generated(6).map { ($0.name, $0.text(size / 2), $0.text(size)) }
    let count = try await InstructionCount()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (number, pair) in pairs.enumerated() {
        if number >= ProcessInfo.processInfo.activeProcessorCount { try await group.next() }
        group.addTask {
          let once = try await count.rendering(pair.once)
          let twice = try await count.rendering(pair.twice)
          #expect(once > 0)
          #expect(Double(twice) < 2.4 * Double(once) + 1_000_000, "\(pair.name)")
        }
      }
      try await group.waitForAll()
    }
  }
}
