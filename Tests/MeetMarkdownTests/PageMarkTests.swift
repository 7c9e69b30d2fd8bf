@testable import MeetMarkdown
import MeetTesting
import Testing

@Suite struct `The marks of a page` {
  @Test func `stand in the order of the text, each with its place`() throws {
    let text = MarkedText(
      """
      ---
      number: 1
      ---
      Ü 1️⃣[one](a%20b.md) and 2️⃣<https://example.org>,
      then 3️⃣![three](c.png "title").

      - inside 4️⃣[a [bracket]](d.md#e)
        > and 5️⃣[deeper][ref] 6️⃣<b>bold</b> <no objections><br>

      7️⃣<div>
      whatever <new> 8️⃣<script>x</script>
      </div>

      <!-- not shown, on purpose --> `[no](link.md)`

      [ref]: e.md
      """
    )
    let marks = try Markdown(text.text).marks()
    #expect(
      marks.map(\.kind) == [
        .address("a%20b.md"), .address("https://example.org"), .address("c.png"),
        .address("d.md#e"), .address("e.md"),
        .html(.init(.shown, name: "b", written: "<b>")),
        .html(.init(.wordsOnly, name: "div", written: "<div>")),
        .html(.init(.contentLeftOut, name: "script", written: "<script>")),
      ]
    )
    let places = marks.map { "\($0.line):\($0.column ?? 0)" }
    #expect(places == (1...8).map { text[$0].description })
  }

  @Test func `have their places in lines that go on inside lists and quotes`() throws {
    let text = MarkedText("> - a\\\n>   b 1️⃣<b>\n> c 2️⃣[d](e.md)\n")
    let places = try Markdown(text.text).marks().map { "\($0.line):\($0.column ?? 0)" }
    #expect(places == [text[1].description, text[2].description])
  }

  @Test func `of HTML in blocks are each element once, where it first stands (5b.2)`() throws {
    let text = MarkedText(
      """
      > 1️⃣<table>
      > 2️⃣<tr>3️⃣<td>é 4️⃣<a href="x">a</a><td><tr>
      > 5️⃣<img src=x> <p> 6️⃣<!-- no end

      <!-- an end -->
      """.replacing("<p>", with: "</p>")
    )
    let marks = try Markdown(text.text).marks()
    #expect(
      marks.map(\.kind) == [
        .html(.init(.wordsOnly, name: "table", written: "<table>")),
        .html(.init(.wordsOnly, name: "tr", written: "<tr>")),
        .html(.init(.wordsOnly, name: "td", written: "<td>")),
        .html(.init(.addressLeftOut, name: "a", written: "<a href=\"x\">")),
        .html(.init(.pictureLeftOut, name: "img", written: "<img src=x>")),
        .html(.init(.restLeftOut, name: "<!--", written: "<!--")),
      ]
    )
    #expect(
      marks.map { "\($0.line):\($0.column ?? 0)" } == (1...6).map { text[$0].description }
    )
  }

  @Test func `have no column where libcmark does not know it`() throws {
    let marks = try Markdown("[a link over\ntwo lines](a.md)\n").marks()
    #expect(marks == [PageMark(kind: .address("a.md"), line: 2, column: nil)])
  }

  @Test func `are not looked for in a text that would take too long`() {
    #expect(throws: MarkdownFault.self) {
      try Markdown(String(repeating: ">", count: 200)).marks()
    }
  }
}
