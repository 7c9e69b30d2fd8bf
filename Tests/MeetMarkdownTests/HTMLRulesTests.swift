@testable import MeetMarkdown
import Testing

@Suite struct HTMLRulesTests {
  @Test(arguments: [
    ("[a *b*](javascript:x)", "<p>a <em>b</em></p>\n"),
    ("![a *b*](data:image/png;base64,x \"t\")", "<p>a <em>b</em></p>\n"),
    ("[![a](data:x)](b.md)", "<p><a href=\"b.md\">a</a></p>\n"),
    ("[![a](b.png)](data:x)", "<p><img src=\"b.png\" alt=\"a\" /></p>\n"),
    ("x [](data:x) y", "<p>x  y</p>\n"),
    ("[a](b.md \"t\")", "<p><a href=\"b.md\" title=\"t\">a</a></p>\n"),
    ("<ftp://a.example>", "<p>ftp://a.example</p>\n"),
    ("[a]\n\n[a]: //host", "<p>a</p>\n"),
  ])
  func `a link that may not pass keeps its text`(text: String, html: String) throws {
    #expect(try Markdown(text).html().text == html)
  }

  @Test func `relative links can be given other addresses, anchors stay`() throws {
    let rules = HTMLRules(
      relativeLinks: .replaced { $0 == "../2026-05-06/minutes.md" ? "../2026-05-06/" : nil }
    )
    let text = "[a](../2026-05-06/minutes.md) [b](../tickets/1.md) [c](#c) [d](https://d.example)"
    #expect(
      try Markdown(text).html(rules).text == """
        <p><a href="../2026-05-06/">a</a> b <a href="#c">c</a> \
        <a href="https://d.example">d</a></p>

        """
    )
  }

  @Test(arguments: [
    (
      "![a *b*](https://a.example/x.png \"t\")",
      "<p><a href=\"https://a.example/x.png\" title=\"t\">a <em>b</em></a></p>\n"
    ),
    (
      "![](https://a.example/x.png)",
      "<p><a href=\"https://a.example/x.png\">https://a.example/x.png</a></p>\n"
    ),
    (
      "[![a](https://a.example/x.png)](https://b.example)",
      "<p><a href=\"https://b.example\">a</a></p>\n"
    ),
    (
      "[*![a](https://a.example/x.png)*](https://b.example)",
      "<p><a href=\"https://b.example\"><em>a</em></a></p>\n"
    ),
  ])
  func `an image can become a link to it`(text: String, html: String) throws {
    #expect(try Markdown(text).html(HTMLRules(images: .linked)).text == html)
  }

  @Test(arguments: [
    ("Ada & Ada", "<p>A &amp; A</p>\n"),
    ("a *Ada* _Bo_ Ada", "<p>a <em>A</em> <em>Bo</em> A</p>\n"),
    ("`Ada` and\n\n    Ada\n", "<p><code>A</code> and</p>\n<pre><code>A\n</code></pre>\n"),
    ("Grace\nHopper said", "<p>G said</p>\n"),
    ("one\nGrace\nHopper\ntwo `x` Ada", "<p>one\nG\ntwo <code>x</code> A</p>\n"),
    ("Grace  \nHopper", "<p>G</p>\n"),
    ("one  \nAda\ntwo", "<p>one<br />\nA\ntwo</p>\n"),
    ("```Ada\n```", "<pre><code></code></pre>\n"),
    (
      "[Ada](https://a.example/x \"by Ada\")",
      "<p><a href=\"https://a.example/x\" title=\"by A\">A</a></p>\n"
    ),
    ("[Ada](https://a.example/%41da)", "<p>A</p>\n"), ("[x](#Ada-x) y", "<p>x y</p>\n"),
    ("![x](Ada.png)", "<p>x</p>\n"), ("[x](https://a.example/Adas)", "<p>x</p>\n"),
    ("![Ada](a.png)", "<p><img src=\"a.png\" alt=\"A\" /></p>\n"),
    ("<https://a.example/Ada>", "<p>https://a.example/A</p>\n"),
    ("<Ada@a.example> Ada@a.example", "<p>A@a.example A@a.example</p>\n"),
    ("<bo@a.example>", "<p><a href=\"mailto:bo@a.example\">bo@a.example</a></p>\n"),
    ("# Ada", "<h1 id=\"a\">A</h1>\n"),
    ("*no one*\nAda", "<p><em>no one</em>\nA</p>\n"),
    ("www.ada.example/Ada", "<p>www.ada.example/A</p>\n"),
    ("no one", "<p>no one</p>\n"),
  ])
  func `text can be given another wording`(text: String, html: String) throws {
    let rules = HTMLRules(text: { text in
      let changed = replace("Grace\nHopper", by: "G", in: replace("Ada", by: "A", in: text))
      return changed == text ? nil : changed
    })
    #expect(try Markdown(text).html(rules).text == html)
  }

  private func replace(_ name: String, by other: String, in text: String) -> String {
    text.split(separator: name, omittingEmptySubsequences: false).joined(separator: other)
  }

  @Test(arguments: [
    ("# T\n## A\n### B\n## C\n", "<h3>A</h3>\n<h4>B</h4>\n<h3>C</h3>\n"),
    (
      "text\n# T\n#### A\n## B\n# C\n",
      "<p>text</p>\n<h3>T</h3>\n<h4>A</h4>\n<h4>B</h4>\n<h3>C</h3>\n"
    ),
    ("### A\n# B\n", "<h3>A</h3>\n<h3>B</h3>\n"),
    (
      "## A\n### B\n#### C\n##### D\n###### E\n",
      "<h3>A</h3>\n<h4>B</h4>\n<h5>C</h5>\n<h6>D</h6>\n<h6>E</h6>\n"
    ),
  ])
  func `headings can be set below a level, and none is skipped`(text: String, html: String) throws {
    #expect(
      try Markdown(text).html(HTMLRules(headings: .nested(below: 2), dialect: .gfm)).text == html
    )
  }

  @Test(arguments: [
    ("a\n\n## One *two* `three`\n\n# Four", "One two three"),
    ("One\ntwo\n===", "One two"),
    ("---\ntitle: x\n---\n> # A &amp; B", "A & B"),
    ("# [a](data:x)<b>", "a<b>"),
    ("none", nil),
    ("#", ""),
  ])
  func `the title is the first heading's words`(text: String, title: String?) throws {
    #expect(try Markdown(text).html().title == title)
  }

  @Test func `a title that is left out is still the title`() throws {
    let html = try Markdown("# T\n\ntext").html(HTMLRules(headings: .nested(below: 1)))
    #expect(html == HTMLFragment(title: "T", bytes: Array("<p>text</p>\n".utf8)))
  }

  @Test func `bytes that are no UTF-8 become the replacement character`() throws {
    let html = try Markdown([0x61, 0xFF, 0x62, 0xC3, 0x0A, 0x00]).html()
    #expect(html.text == "<p>a\u{FFFD}b\u{FFFD}\n\u{FFFD}</p>\n")
  }
}
