@testable import MeetKit
import Testing

@Suite struct `Lines for members` {
  private let pages: [(String, String)] = [
    ("# Agenda\n\n- open\n", "# Agenda\n\n- open\n"),
    ("- For members: a\n- b\n", "- *(for members)*\n- b\n"),
    ("1 x\n   - For members: a\n\n     more\n   - b", "1 x\n   - *(for members)*\n   - b"),
    ("**For members:** a\nb\n\nc", "*(for members)*\nc"),
    ("**For members:** a\nPresent: b", "*(for members)*"),
    ("For members: a\nb c: d\n**Action** e\n\nf", "*(for members)*\nf"),
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

  @Test func `are cut with what stands below them further in, and leave a mark (5b.3)`() {
    for (page, published) in pages {
      #expect(String(decoding: ForMembers.cut(page: Array(page.utf8)), as: UTF8.self) == published)
    }
  }

  @Test(arguments: [
    "+49 30 123456", "*word* more", "**word** more", "__word__ more", "#12 more", "2026. more",
    "12) more", "-x more", "-5 degrees", "Kim: more", "Present: Ada", "| more", "> more",
    "<div>more", "    more", "more - and", "=more", "*", "+49",
  ])
  func `a paragraph goes on where a line only looks like something else (5b.3)`(line: String) {
    // A lone sign is an empty item.
    let isItem = line == "*"
    let page = "For members: a\n\(line)\nhidden\n\nopen"
    let cut = isItem ? "*(for members)*\n*\nhidden\n\nopen" : "*(for members)*\nopen"
    #expect(String(decoding: ForMembers.cut(page: Array(page.utf8)), as: UTF8.self) == cut)
    if !isItem { #expect(ForMembers.cut(page) == "(for members)\nopen") }
  }

  @Test(arguments: [
    "- open", "* open", "+ open", "1. open", "1) open", "# open", "###### open", "---", "===",
    "| a | b |\n|---|---|",
  ])
  func `a paragraph ends where another block begins (5b.3)`(line: String) {
    let page = "For members: a\n\(line)\nopen"
    let cut = "*(for members)*\n\(line)\nopen"
    #expect(String(decoding: ForMembers.cut(page: Array(page.utf8)), as: UTF8.self) == cut)
  }

  @Test(arguments: [
    "For members:", "for members:", "FOR MEMBERS:", "For  members :", "For\tmembers:",
    "For\u{A0}members:", "For&nbsp;members:", "**For members:**", "**For members**:",
    "For **members:**", "**For** members:", "*For members*:", "_For members:_", "__For__ members:",
    "***For members:***", "~~For members:~~", "`For members:`", "For members\\:", "For members：",
    "<b>For members:</b>", "<em>For</em> members:", "“For members:", "(For members:",
    "[For members:",
    "- For members:", "* For members:", "+ For members:", "3. For members:", "3) For members:",
    "> For members:", "> - For members:", "## For members:", "- [ ] For members:",
    "- [x] **For members:**", "| a | For members:", "*Bo:* For members:", "Context: For members:",
    "Responsible: Bo · Measure: For members:", "Objection (v1): “For members:",
    "**Action TWG-A-031** Cam: For members:", "**Decision TWG-2026-014 (v2):** For members:",
    "**Done TWG-A-031** — For members:", "## 3 · Decide · For members:",
    "TWG-2026-014 For members:", "- Bo: TWG-A-004 **For members:**", "Known. For members:",
    "Deferred: to the backlog, Bo prepares, ready when For members:",
    "decided by For members:", "referred to for members:", "a → For members:", "x; for members:",
    "3 For members:", "For\nmembers:", "- **For**\n  members:",
  ])
  func `are known in any case, in bold, and behind any sign or label (5b.3)`(mark: String) {
    let text = "\(mark) hush-hush\nhush-hush"
    #expect(!ForMembers.cut(text).contains("hush"))
    #expect(ForMembers.cut(text).contains("(for members)"))
    #expect(ForMembers.isIn(text))
    let page = ForMembers.cut(page: Array(text.utf8))
    #expect(!String(decoding: page, as: UTF8.self).contains("hush"))
  }

  @Test(arguments: [
    "we say For members: here", "For members of the board: x", "Members: x", "for member: x",
    "For members", "Formembers: x", "For our members: x", "before members: x", "For members\n\n: x",
    "",
  ])
  func `are no others (5b.3)`(text: String) {
    #expect(ForMembers.cut(text) == text)
    #expect(!ForMembers.isIn(text))
  }

  @Test func `go on to the end of a block of code that belongs to them (5b.3)`() {
    let page = "For members: the key\n```\na\n\nb\n```\nc\n\nopen"
    #expect(ForMembers.cut(page) == "(for members)\nopen")
    // In code that stays the rest of it stays.
    let code = "```\nFor members: a\nb\n```\nopen"
    #expect(ForMembers.cut(code) == "```\n(for members)\n```\nopen")
  }

  @Test(arguments: [
    ("a\nb", "a b"), ("For members: a\nb", "For members: a b"),
    ("a\nFor members: b", "For members: a For members: b"), ("For members: a", "For members: a"),
  ])
  func `make a text theirs when its lines are joined (5b.3)`(text: String, line: String) {
    #expect(ForMembers.onOneLine(text) == line)
  }

  @Test func `in a quotation take with them what stands further in (5b.3)`() {
    let page = "> - For members: a\n>   - hidden\n> - open"
    #expect(ForMembers.cut(page) == "> - (for members)\n> - open")
  }
}
