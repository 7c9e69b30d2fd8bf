@testable import MeetMarkdown
import Testing

/// Levels and names of headings.
@Suite struct `A heading` {
  @Test(arguments: [
    ("# Next Steps", "next-steps"), ("# a  b - c", "a-b-c"), ("# Don't", "dont"), ("# v1.2", "v12"),
    ("# Größe & Maß", "größe-maß"), ("# قرارات", "قرارات"), ("# 日本 語", "日本-語"),
    ("# *a* `b` [c](d)", "a-b-c"), ("# !!!", "section"), ("#", "section"), ("# a — b", "a-b"),
    ("# x_y", "x_y"), ("a\nb\n===", "a-b"), ("# A (planned 5 · took 4)", "a"), ("# (a)", "a"),
    ("# a (b) c", "a-b-c"), ("# <b>\"&", "b"), ("# ÀÉ", "àé"),
  ])
  func `is named by its words`(text: String, name: String) throws {
    let html = try Markdown(text).html().text
    #expect(html.hasPrefix("<h1 id=\"\(name)\">"))
    #expect(html.hasSuffix("</h1>\n"))
  }

  @Test func `has a name of its own`() throws {
    let html = try Markdown("# A\n# A\n# A-1\n# A\n# a\n").html().text
    #expect(html.matches(of: /id="([^"]*)"/).map(\.1) == ["a", "a-1", "a-1-1", "a-2", "a-3"])
  }

  @Test func `keeps its name while later ones come`() throws {
    let before = try Markdown("# A\n## B\n").html().text
    #expect(try Markdown("# A\n## B\n# A\n# B\n").html().text.hasPrefix(before))
  }

  @Test(arguments: [
    ("#next-steps", "#next-steps"), ("#Next-Steps", "#next-steps"),
    ("#next%2Dsteps", "#next-steps"),
    ("#next--steps", "#next-steps"), ("#elsewhere", "#elsewhere"),
    ("a.md#Next-Steps", "a.md#Next-Steps"),
    ("#Gr%C3%B6%C3%9Fe", "#gr%C3%B6%C3%9Fe"), ("#end-12-min", "#end"),
  ])
  func `is found by links`(written: String, address: String) throws {
    let html = try Markdown("[a](\(written))\n# Next steps\n# Größe\n# End (12 min)\n").html().text
    #expect(html.hasPrefix("<p><a href=\"\(address)\">a</a></p>\n"))
  }

  @Test func `can be told from those of another text on the page`() throws {
    let rules = HTMLRules(dialect: Dialect(anchors: .init(prefix: "minutes-")))
    #expect(
      try Markdown("[a](#A)\n# A\n").html(rules).text
        == "<p><a href=\"#minutes-a\">a</a></p>\n<h1 id=\"minutes-a\">A</h1>\n"
    )
  }

  @Test(arguments: [
    ("# A\n### B\n##### C\n## D\n", [1, 2, 3, 2]), ("### A\n# B\n## C\n", [3, 1, 2]),
    ("## A\n#### B\n#### C\n### D\n", [2, 3, 3, 3]), ("> ## A\n\n#### B\n", [2, 3]),
  ])
  func `skips no level`(text: String, levels: [Int]) throws {
    let html = try Markdown(text).html().text
    #expect(html.matches(of: /<h([1-6])/).compactMap { Int($0.1) } == levels)
  }

  @Test func `a title with links is left out, and other links arrive (5b.5)`() throws {
    let rules = HTMLRules(headings: .nested(below: 2))
    let text = "# [a](#section) [b](#b)\n\n## B\n\n[c](#b)\n"
    #expect(
      try Markdown(text).html(rules).text == "<h3 id=\"b\">B</h3>\n<p><a href=\"#b\">c</a></p>\n"
    )
  }
}
