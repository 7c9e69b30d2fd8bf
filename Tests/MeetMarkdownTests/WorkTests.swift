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
  ]

  static let ordinary = ["docs/markdown.md", "meetings/2026-05-06/minutes.md"]

  @Test func `at most doubles when the text does, and a bit`() async throws {
    let size = 12_000
    var pairs = try Self.hostile.map { name in
      let recipe = try Recipe("\(name).txt")
      return (name: name, once: recipe.text(bytes: size), twice: recipe.text(bytes: 2 * size))
    }
    pairs += try Self.ordinary.map { file in
      let text = try String(contentsOfFile: "\(Checkout.root)/\(file)", encoding: .utf8) + "\n\n"
      let once = String(repeating: text, count: size / text.utf8.count + 1)
      return (name: file, once: once, twice: once + once)
    }
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
