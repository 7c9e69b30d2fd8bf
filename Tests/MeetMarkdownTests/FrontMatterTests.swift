@testable import MeetMarkdown
import Testing

@Suite struct FrontMatterTests {
  @Test(arguments: [
    ("---\na: b\n---\ntext\n", "<p>text</p>\n"),
    ("---\na: b\n...\ntext\n", "<p>text</p>\n"),
    ("---  \r\na: b\r\n---\t\r\ntext\r\n", "<p>text</p>\n"),
    ("\u{FEFF}---\na: b\n---\ntext\n", "<p>text</p>\n"),
    ("---\n---\ntext\n", "<p>text</p>\n"),
    ("---\na: b\n---", ""),
    ("\u{FEFF}text\n", "<p>text</p>\n"),
    // A rule across the page, not front matter.
    ("---\n\ntext\n\n---\n", "<hr />\n<p>text</p>\n<hr />\n"),
    ("---\na: b\n", "<hr />\n<p>a: b</p>\n"),
    ("--- a\ntext\n", "<p>--- a\ntext</p>\n"),
    ("\n---\na: b\n---\n", "<hr />\n<h2>a: b</h2>\n"),
    ("", ""),
  ])
  func `front matter is no text`(text: String, html: String) throws {
    #expect(try gfm(text) == html)
  }

  @Test func `its content is found without the lines around it`() throws {
    let bytes = Array("\u{FEFF}---\r\na: b\r\nc: d\r\n---\r\ntext".utf8)
    let front = try #require(FrontMatter(bytes))
    #expect(String(decoding: bytes[front.content], as: UTF8.self) == "a: b\r\nc: d\r\n")
    #expect(front.end.line == 5)
    #expect(String(decoding: bytes[front.end.offset...], as: UTF8.self) == "text")
  }
}
