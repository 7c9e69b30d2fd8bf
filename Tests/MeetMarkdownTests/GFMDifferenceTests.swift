import Foundation
@testable import MeetMarkdown
import MeetTesting
import Testing

/// The reference program for GFM, which is no part of the product.
enum Reference {
  static let program = "/usr/bin/cmark-gfm"
  static var isThere: Bool { FileManager.default.isExecutableFile(atPath: program) }

  /// What it makes of a text with the four extensions.
  static func html(_ text: String) async throws -> String {
    let run = try await ProgramRun.of(
      program,
      ["table", "autolink", "strikethrough", "tasklist"].flatMap { ["-e", $0] },
      in: "/",
      input: text,
      environment: [:]
    )
    #expect(run.exit == 0)
    return run.output
  }

  /// The same as we write it: the two differences that stand in every page.
  static func ours(_ html: String) -> String {
    html.replacing(/\ align="(\w+)"/) { " class=\"\($0.1)\"" }
      .replacing(/(<input type="checkbox"[^>]*\/> )\n<p>/) { "\n<p>\($0.1)" }
      .replacing("disabled=\"\" />", with: "disabled=\"\" aria-label=\"to do\" />")
      .replacing(/checked="" disabled="" aria-label="to do"/) { _ in
        "checked=\"\" disabled=\"\" aria-label=\"done\""
      }
  }
}

/// Nothing but what GFM defines.
func gfm(_ text: String) throws -> String {
  try Markdown(text).html(HTMLRules(headings: .asWritten, dialect: .gfm)).text
}

@Suite(.enabled(if: Reference.isThere, "skipped: cmark-gfm is not on this machine"))
struct `The dialect beside cmark-gfm` {
  /// A row of the page that lists where they differ, and a text that shows it.
  struct Difference: Sendable, CustomTestStringConvertible {
    var name: String
    var text: String
    var ours: String
    var theirs: String

    var testDescription: String { name }
  }

  static let differences = [
    Difference(
      name: "a column is aligned by a class",
      text: "a|b\n:-|-:\n",
      ours: """
        <table>
        <thead>
        <tr>
        <th class="left">a</th>
        <th class="right">b</th>
        </tr>
        </thead>
        </table>

        """,
      theirs: """
        <table>
        <thead>
        <tr>
        <th align="left">a</th>
        <th align="right">b</th>
        </tr>
        </thead>
        </table>

        """
    ),
    Difference(
      name: "a box has a name, and stands inside its paragraph",
      text: "- [x] a\n\n- b\n",
      ours: """
        <ul>
        <li>
        <p><input type="checkbox" checked="" disabled="" aria-label="done" /> a</p>
        </li>
        <li>
        <p>b</p>
        </li>
        </ul>

        """,
      theirs: """
        <ul>
        <li><input type="checkbox" checked="" disabled="" />\u{20}
        <p>a</p>
        </li>
        <li>
        <p>b</p>
        </li>
        </ul>

        """
    ),
    Difference(
      name: "a box in a quote, or in a list that begins on the same line",
      text: "- - [ ] a\n",
      ours: """
        <ul>
        <li>
        <ul>
        <li><input type="checkbox" disabled="" aria-label="to do" /> a</li>
        </ul>
        </li>
        </ul>

        """,
      theirs: "<ul>\n<li>\n<ul>\n<li>[ ] a</li>\n</ul>\n</li>\n</ul>\n"
    ),
    Difference(
      name: "a box is ticked by its own sign",
      text: "- [ ] a [x]\n",
      ours: """
        <ul>
        <li><input type="checkbox" disabled="" aria-label="to do" /> a [x]</li>
        </ul>

        """,
      theirs: """
        <ul>
        <li><input type="checkbox" checked="" disabled="" /> a [x]</li>
        </ul>

        """
    ),
    Difference(
      name: "an address inside brackets is a link",
      text: "[see https://a.example/b]",
      ours: "<p>[see <a href=\"https://a.example/b\">https://a.example/b</a>]</p>\n",
      theirs: "<p>[see https://a.example/b]</p>\n"
    ),
    Difference(
      name: "`ftp:` is no link",
      text: "ftp://a.example",
      ours: "<p>ftp://a.example</p>\n",
      theirs: "<p><a href=\"ftp://a.example\">ftp://a.example</a></p>\n"
    ),
    Difference(
      name: "a name in front of `mailto:`",
      text: "1.mailto:ada@a.example",
      ours: "<p>1.<a href=\"mailto:ada@a.example\">mailto:ada@a.example</a></p>\n",
      theirs: "<p><a href=\"1.mailto:ada@a.example\">1.mailto:ada@a.example</a></p>\n"
    ),
    Difference(
      name: "an `@` and a second `/` behind the slash of `xmpp:`",
      text: "xmpp:ada@a.example/b@c/d",
      ours: "<p><a href=\"xmpp:ada@a.example/b@c\">xmpp:ada@a.example/b@c</a>/d</p>\n",
      theirs: "<p>xmpp:ada@a.example/b@c/d</p>\n"
    ),
    Difference(
      name: "marks that cross",
      text: "~~a *b~~ c*",
      ours: "<p>~~a <em>b~~ c</em></p>\n",
      theirs: "<p><del>a *b</del> c*</p>\n"
    ),
    Difference(
      name: "emphasis next to a tilde",
      text: "a**~~b~~**",
      ours: "<p>a**<del>b</del>**</p>\n",
      theirs: "<p>a<strong><del>b</del></strong></p>\n"
    ),
    Difference(
      name: "definitions of links above a table",
      text: "[r]: /u\na|b\n-|-\n",
      ours: """
        <table>
        <thead>
        <tr>
        <th>a</th>
        <th>b</th>
        </tr>
        </thead>
        </table>

        """,
      theirs: """
        <p>[r]: /u</p>
        <table>
        <thead>
        <tr>
        <th>a</th>
        <th>b</th>
        </tr>
        </thead>
        </table>

        """
    ),
    Difference(
      name: "an address in the text of a link",
      text: "[<tel:1>](tel:2)",
      ours: "<p><a href=\"tel:2\">tel:1</a></p>\n",
      theirs: "<p><a href=\"tel:2\"><a href=\"tel:1\">tel:1</a></a></p>\n"
    ),
    Difference(
      name: "CommonMark 0.30",
      text: "- a\nb\n<b>\n",
      ours: "<ul>\n<li>a\nb\n<!-- raw HTML omitted --></li>\n</ul>\n",
      theirs: "<ul>\n<li>a\nb</li>\n</ul>\n<!-- raw HTML omitted -->\n"
    ),
  ]

  @Test(arguments: differences)
  func `is as the page says`(difference: Difference) async throws {
    #expect(try gfm(difference.text) == difference.ours)
    #expect(try await Reference.html(difference.text) == difference.theirs)
  }

  @Test func `has on its page the differences that are tested, in their order`() throws {
    let page = try String(contentsOfFile: Checkout.root + "/docs/markdown.md", encoding: .utf8)
    let section = try #require(page.components(separatedBy: "### Where that differs").last)
    let rows = section.components(separatedBy: "## What groups write")[0].split(separator: "\n")
      .filter { $0.hasPrefix("|") }.dropFirst(2)
    #expect(
      rows.map { $0.dropFirst(2).components(separatedBy: " | ")[0] }
        == Self.differences.map(\.name)
    )
  }

  static let texts = [
    // Tables.
    "a|b\n-|-\n1|2\n===\n3|4\n---\n", "a|b\n-|-\n    code\n", "a|b\n-|-\n2. c|d\n",
    "> a|b\n> -|-\nc|d\n", "> a|b\n> -|-\nc|d\n-|-\ne|f\n", "- a|b\n  -|-\n  c|d\n- e\n",
    "text\na|b\n-|-\nc|d\n", "> x\na|b\n> -|-\n> c|d\n", "a|b\n-|-\n|\n", "a|b\n-|-\n||\n",
    "a|b\n-|-\n<b>\n", "a|b\n-|-\n<b>c</b>|d\n", "a|b\n-|-\n# c\n", "a|b\n-|-\n#c|d\n",
    "a|b\n-|-\n[c](d)|[e]\n\n[e]: /f\n", "a\\|b|c\n-|-\n", "a\\\\|b\n-|-\n", "a|b\n:-|:\n",
    "a\n:-\nb\n", "a | b\n- | -\n", "a|b\n-|-\r\nc|d\r\n", "|a|\n|-|\n|`x|y`|\n",
    "a|b\n-|-\n*c|d*\n", "a|b\n-|-\n~~c~~|www.a.b/_d_\n", "a|b\n-|-\nc|\td\u{A0}\n",
    // Bare addresses.
    "mailto:a@b.c! xmpp:a@b.c/d-e. xmpp:a@b.c/", "a@b@c.d", "x/a@b.c",
    "https://a.b/_c_d_ and _e_", "**https://a.b/c**", "*https://a.b/c*d*", "https://a.b/*c*",
    "`https://a.b/c` [https://a.b](c) <https://a.b>https://c.d", "https://a.b/`c` d",
    "https://a.b/c\\_d https://a.b?c=d&amp;e=f&copy;", "http://a_b.c.d http://a.b_c", "http://a",
    "1http://a.b xhttp://a.b \"http://a.b\" HTTP://A.B/C", "www. www.a wwww.a.b Www.a.b",
    "# https://a.b/c #\n\nhttps://a.b\n===\n", "a\\\nhttps://a.b b\\\nc https://c.d\n",
    "[r]: /u\nsee https://a.b\n", "``` x https://a.b\n", "- https://a.b/c\n  > www.c.d/\n  e@f.g\n",
    "[https://a.b/c](d) ![https://a.b/c](d)", "https://a.b/é「c」", "http://é.b/", "https://a.b/\\",
    // Strikethrough.
    "~a~~ ~~b~ ~~ c~~", "a~~b~~c", "~~*a* `b` [c](d)~~", "*~~a~~*", "\\~~a~~ ~\\~a~~ &#126;~a~",
    "`~~a~~`", "~~a~b~~", "~a ~~b~~ c~", "[~~a~~](b) [~~a](b)~~", "![~~a~~](b)", "~~a~~~~b~~",
    "“~~a~~”", "~~ a~~", "~~a\nb~~", "- ~~a~~\n- ~b\n", "~~~\ncode\n~~~\n",
    // Task boxes.
    "- [X] a\n  - [ ] b\n",
    "1. [ ] a\n2) [x] b\n",
    "- [ ]a\n- [] b\n- [ y] c\n- [ ]\n- [  ] d\n", "[ ] a\n", "- \\[ ] a\n- [&#32;] b\n",
    "- [x]  **a**\n- [ ] ~~b~~ https://c.d\n", "* [ ] a\n+ [x] b\n", "- a\n\n  [ ] b\n",
  ]

  @Test(arguments: texts)
  func `is the same where GFM defines it`(text: String) async throws {
    #expect(try gfm(text) == Reference.ours(try await Reference.html(text)))
  }

  /// Texts of real groups, of which nothing is in the project.
  static var files: [String] {
    ["minutes", "pads"].flatMap { folder in
      let root = SharedData.folder.appendingPathComponent(folder).path
      let names = FileManager.default.enumerator(atPath: root)
      return (names?.allObjects ?? []).compactMap { $0 as? String }.filter { $0.hasSuffix(".md") }
        .sorted().map { "\(folder)/\($0)" }
    }
  }

  @Test(
    .enabled(
      if: SharedData.has("minutes"),
      "skipped: ../shared/data/minutes is not on this machine"
    )
  )
  func `is the same on real minutes and pads`() async throws {
    #expect(Self.files.count > 100)
    for file in Self.files {
      let bytes = [UInt8](try SharedData.read(file))
      let text = String(decoding: bytes[(FrontMatter(bytes)?.end.offset ?? 0)...], as: UTF8.self)
      let same = try gfm(text) == Reference.ours(try await Reference.html(text))
      #expect(same, "\(file)")
    }
  }

  /// Texts at random in which no listed difference can stand.
  @Test func `is the same on texts at random`() async throws {
    let words: [[String]] = [
      [
        "|", "|", "a", "b ", " ", "\n", "\n", "\n-|-\n", "a|b\n-|-\n", "|-|-|", "> ", "- ", "    ",
        "2. ", "\\|", "`", "\n\n", "===\n", "*x*", "http://a.b/c", ":-", "| --- | :-: |",
      ],
      [
        "http://", "https://", "www.", "a.b", "x_y", "_", "*", "`", "(", ")", "&amp;", " ", "\n",
        ".",
        ";", ":", "/", "foo", "é", "?q=1&b=2", "@", "a@b.co", "-", "https://a.b/c",
      ],
      ["~", "~~", "~~~", "a", "b ", " ", "\\~", "\n", "`", "(", ")", ".", "[x](y)", "é"],
    ]
    var random = Random(seed: 11)
    for set in words {
      // One run of the program for many texts, with a rule between them.
      let texts = (0..<400).map { _ in
        (0..<Int.random(in: 2...12, using: &random))
          .map { _ in set[Int.random(in: set.indices, using: &random)] }.joined()
      }
      for batch in texts.chunks(of: 40) {
        let text = batch.joined(separator: "\n\n<!-- -->\n\n")
        #expect(try gfm(text) == Reference.ours(try await Reference.html(text)))
      }
    }
  }
}

extension Array {
  fileprivate func chunks(of count: Int) -> [ArraySlice<Element>] {
    stride(from: 0, to: self.count, by: count).map { self[$0..<Swift.min(self.count, $0 + count)] }
  }
}
