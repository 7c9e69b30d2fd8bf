import MeetMarkdown
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
        > and 5️⃣[deeper][ref] 6️⃣<b>bold</b>

      7️⃣<div>
      whatever
      </div>

      <!-- not shown, on purpose --> `[no](link.md)`

      [ref]: e.md
      """
    )
    let marks = try Markdown(text.text).marks()
    #expect(
      marks.map(\.kind) == [
        .address("a%20b.md"), .address("https://example.org"), .address("c.png"),
        .address("d.md#e"), .address("e.md"), .html("<b>"), .html("</b>"),
        .html("<div>\nwhatever\n</div>\n"),
      ]
    )
    let places = marks.map { "\($0.line):\($0.column ?? 0)" }
    let expected = (1...6).map { text[$0].description }
    #expect(Array(places.prefix(6)) == expected)
    #expect(places.last == text[7].description)
  }

  @Test func `have their places in lines that go on inside lists and quotes`() throws {
    let text = MarkedText("> - a\\\n>   b 1️⃣<b>\n> c 2️⃣[d](e.md)\n")
    let places = try Markdown(text.text).marks().map { "\($0.line):\($0.column ?? 0)" }
    #expect(places == [text[1].description, text[2].description])
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
