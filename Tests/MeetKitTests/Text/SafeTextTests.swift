@testable import MeetKit
import Testing

@Suite struct `A text for a terminal` {
  @Test(arguments: [
    ("a\u{202E}b\u{2066}c\u{2069}", "abc", "abc"), ("a\u{2028}b\u{2029}c", "a b c", "a b c"),
    ("a\u{1B}[31mb\u{7}\u{9B}c\u{7F}", "a[31mbc", "a[31mbc"),
    ("a\nb\tc\rd", "a b c d", "a\nb\tc d"),
    ("ليلى – “a” · b", "ليلى – “a” · b", "ليلى – “a” · b"), ("", "", ""),
  ])
  func `holds nothing that a terminal obeys (5b.3)`(text: String, line: String, lines: String) {
    #expect(text.withoutControls == line)
    #expect(text.inSafeLines == lines)
  }
}
