@testable import MeetMarkdown
import MeetTesting
import Testing

/// What people wrote between tags is on the page, and nothing of it is a tag.
@Suite struct `Words in HTML` {
  private func html(_ text: String, _ rules: HTMLRules = HTMLRules()) throws -> String {
    try Markdown(text).html(rules).text
  }

  @Test(arguments: [
    ("Agreed <no objections>.", "<p>Agreed &lt;no objections&gt;.</p>\n"),
    (
      "3 <new> members, if n<m>p",
      "<p>3 &lt;new&gt; members, if n&lt;m&gt;p</p>\n"
    ),
    (
      "We drop <plaintext> & <b>bold</b>",
      "<p>We drop &lt;plaintext&gt; &amp; &lt;b&gt;bold&lt;/b&gt;</p>\n"
    ),
    ("# The <new> server", "<h1 id=\"the-new-server\">The &lt;new&gt; server</h1>\n"),
    ("[a <b> c](d.md)", "<p><a href=\"d.md\">a &lt;b&gt; c</a></p>\n"),
    ("![a <b> c](d.png)", "<p><img src=\"d.png\" alt=\"a &lt;b&gt; c\" /></p>\n"),
    (
      "x <script>alert(1)</script> <?php y ?> <![CDATA[z]]>",
      "<p>x &lt;script&gt;alert(1)&lt;/script&gt; &lt;?php y ?&gt; &lt;![CDATA[z]]&gt;</p>\n"
    ),
    (
      "<a href=\"javascript:x\" onclick=\"y\">z</a>",
      "<p>&lt;a href=&quot;javascript:x&quot; onclick=&quot;y&quot;&gt;z&lt;/a&gt;</p>\n"
    ),
    ("`<b>` \\<b> &lt;b>", "<p><code>&lt;b&gt;</code> &lt;b&gt; &lt;b&gt;</p>\n"),
  ])
  func `are shown as they were written in a line of text (5b.2)`(
    text: String,
    expected: String
  ) throws {
    #expect(try html(text) == expected)
  }

  @Test(arguments: ["<br>", "<br/>", "<br />", "<BR>", "<Br  />", "</br>"])
  func `break where a line break is written (5b.2)`(tag: String) throws {
    #expect(try html("We met.\(tag)Bo left.") == "<p>We met.<br />\nBo left.</p>\n")
    #expect(try html("We met.\(tag)\nBo left.") == "<p>We met.<br />\nBo left.</p>\n")
    #expect(
      try html("a|b\n-|-\nc\(tag)d|e\n")
        == """
        <table>
        <thead>
        <tr>
        <th>a</th>
        <th>b</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>c<br />
        d</td>
        <td>e</td>
        </tr>
        </tbody>
        </table>

        """
    )
  }

  @Test(arguments: [
    ("a <!-- not this --> b", "<p>a  b</p>\n"), ("<!-- not this -->\n\nb", "<p>b</p>\n"),
    ("<!-- not\n\nthis --> but this\n\nb", "<p>but this</p>\n<p>b</p>\n"),
    ("a\n\n<!-- nor this, nor\n\nthis", "<p>a</p>\n"),
    ("<div>\na <!-- b --> c</div>", "<p>a c</p>\n"),
  ])
  func `stay hidden in comments (5b.2)`(text: String, expected: String) throws {
    #expect(try html(text) == expected)
  }

  @Test(arguments: [
    (
      """
      <table>
        <tr><th>Item</th><th>Lead</th></tr>
        <tr><td>Cache &amp; disk</td><td></td><td>Bo <no objections></td></tr>
      </table>
      """,
      "<p>Item | Lead<br />\nCache &amp; disk | | Bo &lt;no objections&gt;</p>\n"
    ),
    ("<table><tr><td><p>a</p><ul><li>b</ul><td>c<tr><td>d</table>", "<p>a b | c<br />\nd</p>\n"),
    (
      "<ul>\n<li>Ada calls</li>\n<li>Bo <b>writes</b></li>\n</ul>",
      "<p>Ada calls<br />\nBo writes</p>\n"
    ),
    ("<p>One<br>two</p><p>three</p>", "<p>One<br />\ntwo</p>\n<p>three</p>\n"),
    (
      "<details>\n<summary>More</summary>\n\n*of* it\n\n</details>",
      "<p>More</p>\n<p><em>of</em> it</p>\n"
    ),
    ("<div class=\"a>b\">5 * 3 * 2 **is** &uuml; 30\n</div>", "<p>5 * 3 * 2 **is** ü 30</p>\n"),
    ("<pre>\none\n  two\n</pre>", "<p>one<br />\ntwo</p>\n"),
    ("<new>\nmembers", "<p>&lt;new&gt; members</p>\n"),
    ("<center>a < b && c<d</center>", "<p>a &lt; b &amp;&amp; c&lt;d</p>\n"),
    ("<p><img src=\"x.png\" alt=\"The plan\"> is here", "<p>The plan is here</p>\n"),
    ("- a\n  <div>b</div>\n- c", "<ul>\n<li>a\n<p>b</p>\n</li>\n<li>c</li>\n</ul>\n"),
    ("> <div>a\n> b</div>", "<blockquote>\n<p>a b</p>\n</blockquote>\n"),
    ("<div># a [b](c) `d` <!-- e</div>", "<p># a [b](c) `d`</p>\n"),
    ("<div></div>", ""), ("<!DOCTYPE html>\n<html><body>a</body></html>", "<p>a</p>\n"),
  ])
  func `stay in blocks, their rows and items on lines (5b.2)`(
    text: String,
    expected: String
  ) throws {
    #expect(try html(text) == expected)
  }

  @Test(arguments: [
    "<script>\nalert(1)\n</script>", "<STYLE>p { color: red }</STYLE>",
    "<div><script>alert('</div>')</script></div>",
  ])
  func `are none in scripts and styles (5b.2)`(text: String) throws {
    #expect(try html(text + "\n\nb") == "<p>b</p>\n")
  }

  @Test func `are names that a page may not show, and all that names are for (5b.2)`() throws {
    let rules = HTMLRules(
      text: { $0.contains("Ada Lovelace") ? $0.replacing("Ada Lovelace", with: "A.") : nil },
      dialect: Dialect(references: .init(project: "https://git.example/t/d"))
    )
    #expect(
      try html("Ada <!-- x -->Lovelace <Ada Lovelace> <b title='Ada Lovelace'>", rules)
        == "<p>A. &lt;A.&gt; &lt;b title='A.'&gt;</p>\n"
    )
    #expect(
      try html("<td>Ada Lovelace does #12 :+1:", rules)
        == "<p>A. does <a href=\"https://git.example/t/d/-/issues/12\">#12</a> 👍</p>\n"
    )
  }

  /// Of every word that is written between tags, and of nothing that is written in them.
  @Test func `are all there, whatever the tags around them (5b.2)`() throws {
    var random = Random(seed: 11)
    let tags = [
      "<div>", "</div>", "<p>", "<table>", "</table>", "<tr>", "<td>", "</td>", "<ul>", "<li>",
      "</li>", "<b>", "</b>", "<br>", "<h2>", "</h2>", "<!-- hidden -->", "<x y>", "<details>",
      "<summary>", "<pre>", "</pre>", "<span title=\"hidden\">", "<hr/>", "\n", "\n\n", " ", "- ",
      "> ", "<", "</", "&amp;",
    ]
    for _ in 0..<2000 {
      var text = "<div>"
      var words: [String] = []
      for number in 0..<Int.random(in: 1...12, using: &random) {
        for _ in 0...Int.random(in: 0...3, using: &random) {
          text += tags.randomElement(using: &random) ?? ""
        }
        words.append("word\(number)")
        text += " word\(number) "
      }
      let shown = try html(text)
      for word in words { #expect(shown.contains(word), "\(text.debugDescription)") }
      for tag in HTMLTag.all(in: shown) { #expect(HTMLTag.expected.contains(tag.name)) }
    }
  }

  @Test func `are left to libcmark where nothing but GFM is wanted`() throws {
    #expect(
      try gfm("<b>a</b>\n\n<div>b</div>\n") == """
        <p><!-- raw HTML omitted -->a<!-- raw HTML omitted --></p>
        <!-- raw HTML omitted -->

        """
    )
  }
}
