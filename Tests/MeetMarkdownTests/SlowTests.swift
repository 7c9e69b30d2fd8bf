import Foundation
@testable import MeetMarkdown
import MeetTesting
import Testing

/// The texts of `Tests/Slow`, and others at random.
@Suite struct `Whatever somebody writes` {
  @Test(arguments: Recipe.names)
  func `is rendered or refused`(recipe: String) throws {
    let text = try Recipe(recipe).text
    #expect(text.utf8.count > 10_000)
    do throws(MarkdownFault) {
      #expect(try !Markdown(text).html().bytes.isEmpty)
    } catch {
      #expect(error.line > 0 && error.column > 0)
    }
  }

  @Test func `is rendered, were it bytes at random`() throws {
    var random = Random(seed: 3)
    let signs =
      Array("|-:~[]()<>`*_\\&#;@!./w:\n\n >1.x \t\r\u{0}\u{1}é".utf8) + [0xFF, 0xC3, 0xE2]
    let rules = HTMLRules(
      text: { $0.contains("x") ? $0.replacing("x", with: "\n") : nil },
      relativeLinks: .replaced { $0 + "?" },
      images: .linked,
      headings: .nested(below: 2),
      dialect: Dialect(
        lineEnds: .asBreaks,
        references: .init(project: "https://a.b/c/d", server: "https://a.b", wiki: "w")
      )
    )
    for _ in 0..<3000 {
      let bytes = (0..<Int.random(in: 0...80, using: &random)).map { _ in
        Int.random(in: 0..<20, using: &random) == 0
          ? UInt8.random(in: 0...255, using: &random)
          : signs[Int.random(in: signs.indices, using: &random)]
      }
      for rules in [HTMLRules(), rules] {
        let html = try Markdown(bytes).html(rules).text
        for tag in HTMLTag.all(in: html) { #expect(HTMLTag.expected.contains(tag.name)) }
      }
    }
  }

  /// A pass that finds nothing of its own changes nothing.
  @Test func `is CommonMark where nothing more is in it`() throws {
    var random = Random(seed: 5)
    let parts = [
      "a", "Bo ", "*", "**", "_", "`", "\n", "\n\n", "> ", "- ", "1. ", "# ", "    ", "&amp;",
      "\\*", "<b>",
      "](c.md)", "[d", "é", "***\n", "```\n",
    ]
    for _ in 0..<2000 {
      let text = (0..<Int.random(in: 1...20, using: &random))
        .map { _ in parts[Int.random(in: parts.indices, using: &random)] }.joined()
      let plain = String(decoding: try Markdown(text).commonMark(), as: UTF8.self)
      #expect(try gfm(text) == plain, "\(text.debugDescription)")
    }
  }
}
