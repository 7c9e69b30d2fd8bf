@testable import MeetPublish
import Testing

@Suite struct `Lines for members` {
  private let pages: [(String, String)] = [
    ("# Agenda\n\n- open\n", "# Agenda\n\n- open\n"),
    ("- For members: a\n- b\n", "- *(for members)*\n- b\n"),
    ("1 x\n   - For members: a\n\n     more\n   - b", "1 x\n   - *(for members)*\n   - b"),
    ("**For members:** a\nb", "*(for members)*\nb"),
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
