@testable import MeetPublish
import Testing

@Suite struct `Lines for members` {
  private let pages: [(String, String)] = [
    ("# Agenda\n\n- open\n", "# Agenda\n\n- open\n"),
    ("- For members: a\n- b\n", "- *(for members)*\n- b\n"),
    ("1 x\n   - For members: a\n\n     more\n   - b", "1 x\n   - *(for members)*\n   - b"),
    ("**For members:** a\nb\n\nc", "*(for members)*\nc"),
    ("**For members:** a\nPresent: b", "*(for members)*\nPresent: b"),
    ("For members: a\nb c: d\n**Action** e", "*(for members)*\n**Action** e"),
    (
      "1. For members: a\n12) For members: b\n3. c", "1. *(for members)*\n12) *(for members)*\n3. c"
    ),
    ("- [ ] For members: a\n- [x] b", "- [ ] *(for members)*\n- [x] b"),
    ("> For members: a\n> b\n>\n> c", "> *(for members)*\n>\n> c"),
    ("#### For members: a\n# b", "#### *(for members)*\n# b"),
    ("- **For members**: a", "- *(for members)*"), ("- for members: a", "- *(for members)*"),
    ("+ FOR MEMBERS : a", "+ *(for members)*"), ("_For Members:_ a", "*(for members)*"),
    ("- *Bo:* For members: a", "- Bo: *(for members)*"),
    (
      "| a | b |\n|---|---|\n| c | For members: d |\n| e | f |",
      "| a | b |\n|---|---|\n| c | *(for members)*\n| e | f |"
    ),
    ("For members of the board: x", "For members of the board: x"),
    ("For member: x\nFor members", "For member: x\nFor members"), ("> ", "> "), ("1", "1"),
    ("For members: a", "*(for members)*"),
    ("- For members: a\n  - c\n  more\n\n- b\n", "- *(for members)*\n- b\n"),
    ("we say For members: here", "we say For members: here"),
  ]

  @Test func `are cut with what stands below them further in, and leave a mark`() {
    for (page, published) in pages {
      #expect(String(decoding: MemberLines.cut(Array(page.utf8)), as: UTF8.self) == published)
    }
  }
}
