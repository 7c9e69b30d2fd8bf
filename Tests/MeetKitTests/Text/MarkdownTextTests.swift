@testable import MeetKit
import MeetTesting
import Testing

@Suite struct `A text within Markdown` {
  @Test(arguments: [
    ("Raise the media_cache limit (TWG-2026-003)", "Raise the media_cache limit (TWG-2026-003)"),
    ("**bold** _it_ `code`", #"\*\*bold\*\* \_it\_ \`code\`"#),
    ("a | b", #"a \| b"#), ("<b>&amp;", #"\<b\>\&amp;"#), ("[x](y)", #"\[x\](y)"#),
    ("# not a heading", ##"\# not a heading"##), ("issue #12", "issue #12"), ("C#", "C#"),
    ("a ##", "a \\##"),
    ("- no list", #"\- no list"#), ("1. first", #"1\. first"#), ("2026) x", #"2026\) x"#),
    ("v1.2", "v1.2"), (#"\n"#, #"\\n"#), ("two\nlines\u{1B}[31m", #"two lines\[31m"#),
    ("~~gone~~", #"\~\~gone\~\~"#), ("=", #"\="#),
    // An address stays one, and what stands around it is no part of it (5b.2).
    ("https://example.org/?a=1&b=2", "https://example.org/?a=1&b=2"),
    (
      "see https://a.example/~bo/_x_*y*&copy; & more",
      ##"see https://a.example/~bo/_x_*y*\&copy; \& more"##
    ),
    ("**www.a.example/b_** c", #"\*\*www.a.example/b\_\*\* c"#),
    ("<https://a.example>", #"\<https://a.example\>"#),
    ("xhttps://a.example/~b", #"xhttps://a.example/\~b"#),
  ])
  func `makes no structure`(_ text: String, _ escaped: String) {
    #expect(MarkdownText.escaped(text) == escaped)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `comes back as it was`(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let text = random.text(upTo: 40).withoutControls
      let back = MarkdownText.unescaped(MarkdownText.escaped(text))
      #expect(Array(back.unicodeScalars) == Array(text.unicodeScalars))
    }
  }
}

@Suite struct `The content mark` {
  private let page = "---\nagenda: 2026-05-20\n---\n# Title\n"

  @Test func `stands last in the front matter`() {
    #expect(
      ContentMark.stamped(page)
        == "---\nagenda: 2026-05-20\nmark: 2488edcae8917283\n---\n# Title\n"
    )
    #expect(ContentMark.stamped(ContentMark.stamped(page)) == ContentMark.stamped(page))
  }

  @Test func `tells whether a person changed the page`() {
    let stamped = ContentMark.stamped(page)
    #expect(state(stamped) == .untouched)
    #expect(state(stamped.replacing("\n", with: "\r\n")) == .untouched)
    #expect(state("\u{FEFF}" + stamped) == .untouched)
    #expect(state(stamped + "More.\n") == .edited)
    #expect(state(stamped.replacing("2026-05-20", with: "2026-05-21")) == .edited)
    #expect(state(page) == .absent)
    #expect(state("# mark: 1\nmark: 2\n") == .absent)
  }

  private func state(_ page: String) -> ContentMark.State {
    ContentMark.state(of: Array(page.utf8))
  }
}
