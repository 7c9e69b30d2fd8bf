import MeetModel
import Testing

struct TextChangeTests {
  @Test(arguments: [
    ("a b c", "a b c", "a b c"), ("a b c", "a d c", "a [-b-] {+d+} c"),
    ("a b c", "a c", "a [-b-] c"), ("a c", "a b\nc", "a {+b+} c"), ("", "a b", "{+a b+}"),
    ("a b", "", "[-a b-]"), ("a b", "c d", "[-a b-] {+c d+}"),
  ])
  func `what has gone and what is new is marked`(old: String, new: String, shown: String) {
    #expect(TextChange.shown(from: old, to: new) == shown)
  }
}
