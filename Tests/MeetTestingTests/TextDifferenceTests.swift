import MeetTesting
import Testing

@Suite("Text difference")
struct TextDifferenceTests {
  @Test func `the same bytes differ in nothing`() {
    #expect(TextDifference(expected: "a\r\nb\n", actual: "a\r\nb\n") == nil)
  }

  @Test func `a changed line is shown with its neighbours`() {
    let lines = (1...12).map { "line \($0)" }
    var changed = lines
    changed[6] = "line seven"
    let difference = TextDifference(
      expected: lines.joined(separator: "\n"),
      actual: changed.joined(separator: "\n")
    )
    #expect(
      difference?.description == """
          …
          line 4
          line 5
          line 6
        - line 7
        + line seven
          line 8
          line 9
          line 10
          …

        """
    )
  }

  @Test(
    arguments: [
      ("a\n", "a", "  a\n- \n"),
      ("a\n", "a\r\n", "- a\n+ a\\r\n  \n"),
      ("a", "a ", "- a\n+ a ␠\n"),
      ("é", "e\u{301}", "- é\n+ e\\u{0301}\n"),
      ("a\u{2028}b", "a b", "- a\\u{2028}b\n+ a b\n"),
      ("a\tb", "a\u{A0}b", "- a\\tb\n+ a\\u{00A0}b\n"),
    ]
  )
  func `what an eye cannot see is shown`(expected: String, actual: String, shown: String) {
    #expect(TextDifference(expected: expected, actual: actual)?.description == shown)
  }
}
