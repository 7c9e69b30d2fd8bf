@testable import MeetMarkdown
import Testing

/// Short names as links.
@Suite struct `A short name` {
  private static let names = Dialect.References(
    project: "https://git.example/twg/desk",
    server: "https://git.example",
    wiki: "https://wiki.example/w",
    labels: ["urgent", "can wait", "a::b"],
    prefix: "TWG",
    record: { ["TWG-2026-014", "TWG-A-031"].contains($0) ? "../m/\($0)" : nil },
    person: { name in
      switch name {
      case "bo": .init(text: "@bo", address: "https://git.example/bo")
      case "ada.l": .init(text: "A")
      default: nil
      }
    }
  )

  private func line(_ text: String, _ names: Dialect.References = names) throws -> String {
    let html = try Markdown(text).html(HTMLRules(dialect: Dialect(references: names))).text
    return html.replacing("<p>", with: "").replacing("</p>\n", with: "")
      .replacing("https://git.example/twg/desk/-/", with: "T/")
      .replacing("https://git.example/", with: "S/").replacing(
        "https://wiki.example/w/",
        with: "W/"
      )
  }

  @Test(arguments: [
    ("#12 and !3.", "<a href=\"T/issues/12\">#12</a> and <a href=\"T/merge_requests/3\">!3</a>."),
    ("(#12) „#12“", "(<a href=\"T/issues/12\">#12</a>) „<a href=\"T/issues/12\">#12</a>“"),
    ("ops/mail#7", "<a href=\"S/ops/mail/-/issues/7\">ops/mail#7</a>"),
    ("see ops/a/b!7,", "see <a href=\"S/ops/a/b/-/merge_requests/7\">ops/a/b!7</a>,"),
    ("a#12 #12a #a ## #1234567890 no!12 &#12;", "a#12 #12a #a ## #1234567890 no!12 \u{C}"),
    ("../b#1 /b#1 b/#1", "../b#1 /b#1 b/#1"),
    ("`#12` [#12](a.md) <https://a.example/#12>", nil),
    ("*#12*", "<em><a href=\"T/issues/12\">#12</a></em>"),
  ])
  func `of a ticket`(text: String, html: String?) throws {
    let expected =
      html
        ?? """
        <code>#12</code> <a href="a.md">#12</a> \
        <a href="https://a.example/#12">https://a.example/#12</a>
        """
    #expect(try line(text) == expected)
  }

  @Test(arguments: [
    ("~urgent.", "<a href=\"T/issues?label_name=urgent\">~urgent</a>."),
    ("~\"can wait\"", "<a href=\"T/issues?label_name=can%20wait\">~&quot;can wait&quot;</a>"),
    ("~a::b:", "<a href=\"T/issues?label_name=a%3A%3Ab\">~a::b</a>:"),
    ("~April ~12 ~~urgent~~", "~April ~12 <del>urgent</del>"),
  ])
  func `of a label`(text: String, html: String) throws {
    #expect(try line(text) == html)
  }

  @Test(arguments: [
    ("@bo, @ada.l: @dee", "<a href=\"S/bo\">@bo</a>, A: @dee"),
    ("a@bo @bo2 @bo.", "a@bo @bo2 <a href=\"S/bo\">@bo</a>."),
    ("@bo@a.example", "@<a href=\"mailto:bo@a.example\">bo@a.example</a>"),
    ("bo@a.example", "<a href=\"mailto:bo@a.example\">bo@a.example</a>"),
  ])
  func `of a person`(text: String, html: String) throws {
    #expect(try line(text) == html)
  }

  @Test(arguments: [
    ("[[Some page]]", "<a href=\"W/Some-page\">Some page</a>"),
    ("[[a/b ü|these *are* words]]", "[[a/b ü|these <em>are</em> words]]"),
    ("[[a/b ü|words]]!", "<a href=\"W/a/b-%C3%BC\">words</a>!"),
    ("[[]] [[ ]] [[a] [a]] [[a\nb]] [[|a]]", "[[]] [[ ]] [[a] [a]] [[a\nb]] [[|a]]"),
    ("[[a]](b.md)", "<a href=\"b.md\">[a]</a>"),
  ])
  func `of a page of the wiki`(text: String, html: String) throws {
    // libcmark takes "[a](b.md)" within the brackets for a link.
    #expect(try line(text).replacing("[<a href=\"b.md\">a]</a>", with: "") == html)
  }

  @Test(arguments: [
    ("TWG-2026-014", "<a href=\"../m/TWG-2026-014\">TWG-2026-014</a>"),
    ("(TWG-A-031).", "(<a href=\"../m/TWG-A-031\">TWG-A-031</a>)."),
    (
      "TWG-2026-015 XTWG-2026-014 TWG-2026-014a TWG-26-014 TWG-A- TWG",
      "TWG-2026-015 XTWG-2026-014 TWG-2026-014a TWG-26-014 TWG-A- TWG"
    ),
  ])
  func `of a decision or an action`(text: String, html: String) throws {
    #expect(try line(text) == html)
  }

  @Test(arguments: [
    (":tada:", "🎉"), (":+1: :-1:", "👍 👎"), ("a:tada:", "a:tada:"), (":tada:b", ":tada:b"),
    (":nothing: 18:00:00 :", ":nothing: 18:00:00 :"), ("`:tada:`", "<code>:tada:</code>"),
    ("(:white_check_mark:)", "(✅)"),
  ])
  func `of a sign`(text: String, html: String) throws {
    #expect(try line(text) == html)
  }

  @Test(arguments: ["#12 !3 a/b#1 ~urgent @bo [[a]] TWG-2026-014 TWG-A-031"])
  func `that leads nowhere stays as it is`(text: String) throws {
    #expect(try line(text, .init()) == text)
    #expect(try gfm(text) == "<p>\(text)</p>\n")
  }

  @Test func `leads to no address that may not pass`() throws {
    let names = Dialect.References(
      wiki: "javascript:alert",
      person: { _ in
        .init(text: "<b>", address: "data:x")
      }
    )
    #expect(try line("[[a]] @bo", names) == "a &lt;b&gt;")
  }
}
