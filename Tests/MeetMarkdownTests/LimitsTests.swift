@testable import MeetMarkdown
import Testing

@Suite struct LimitsTests {
  /// A text that is too long to stand in the name of a test.
  struct Sample: Sendable, CustomTestStringConvertible {
    var text: String

    init(_ text: String) {
      self.text = text
    }

    var testDescription: String {
      let head = text.prefix(24).debugDescription
      return text.utf8.count > 24 ? "\(head)… (\(text.utf8.count) bytes)" : head
    }
  }

  private static func nesting(_ line: Int, _ column: Int) -> MarkdownFault {
    MarkdownFault(reason: .nesting(limit: 100), line: line, column: column)
  }

  private static func images(_ line: Int, _ column: Int) -> MarkdownFault {
    MarkdownFault(reason: .images(limit: 1000), line: line, column: column)
  }

  private static func times(_ count: Int, _ text: String) -> String {
    String(repeating: text, count: count)
  }

  /// A list item inside an item, and so on, each on its own line.
  private static func stairs(_ depth: Int) -> String {
    (0..<depth).map { times($0, "  ") + "- a\n" }.joined()
  }

  static let refused: [(text: String, fault: MarkdownFault)] = [
    (times(101, ">"), nesting(1, 101)),
    (times(101, "> ") + "a", nesting(1, 201)),
    (times(101, "- ") + "a", nesting(1, 201)),
    (times(101, "1. ") + "a", nesting(1, 301)),
    (times(51, "> - ") + "a", nesting(1, 201)),
    ("---\na: b\n---\ntext\n\n" + times(101, ">"), nesting(6, 101)),
    ("x\r" + times(101, ">"), nesting(2, 101)),
    ("x\r\n\r\n" + times(101, ">"), nesting(3, 101)),
    (stairs(101), nesting(101, 201)),
    (times(60, "> ") + "a\n" + times(60, "> ") + times(41, "- ") + "a", nesting(2, 201)),
    (times(60, "- ") + "a\n\n" + times(120, " ") + times(41, "> "), nesting(3, 201)),
    (times(60, "-\t") + "a\n\n" + times(60, "\t") + times(41, "> "), nesting(3, 141)),
    (times(1001, "!["), images(1, 2001)),
    ("é" + times(1001, "!["), images(1, 2002)),
    (times(501, "a ![b] ![\n"), images(501, 3)),
    (times(1001, "![\r"), images(1001, 1)),
    ("# h\n" + times(1001, "2. ![\n"), images(1002, 4)),
    ("1. a\nb\n" + times(1001, "2. ![\n"), images(1003, 4)),
    ("```\n1. x\n   ```\n   p\n" + times(1001, "2. ![\n"), images(1005, 4)),
    ("<!--\n1. x -->\n   p\n" + times(1001, "2. ![\n"), images(1004, 4)),
    ("* * *\n  p\n" + times(1001, "2. ![\n"), images(1003, 4)),
    ("- a\n" + times(1001, "  2. ![\n"), images(1002, 6)),
    ("p\n" + times(1001, "      >\n![\n"), images(2003, 1)),
  ]

  @Test(arguments: refused.map { (Sample($0.text), $0.fault) })
  func `too much is refused with its place`(sample: Sample, fault: MarkdownFault) {
    #expect(throws: fault) { try Markdown(sample.text).html() }
  }

  static let rendered = [
    times(100, ">"),
    times(100, "- ") + "a",
    stairs(100),
    "a\n" + times(300, "- ") + "\n",
    times(300, "* ") + "\n",
    times(300, "    > ") + "a",
    times(50, ">") + "\n\n" + times(60, ">"),
    times(60, "- ") + "a\n\n" + times(60, "- ") + "a\n",
    "p\n" + times(400, " ") + "indented\n",
    times(1000, "!["),
    times(1000, "![") + "\n\n" + times(1000, "!["),
    times(1000, "![") + "\r\n \t\r\n" + times(1000, "!["),
    "> " + times(1000, "![") + "\n>\n> " + times(1000, "!["),
    times(3000, "- [ ] [a](b)\n"),
    (1...3000).map { "\($0). [a](b)\n" }.joined(),
    (1...3000).map { "\($0). [a](b)\n      and [c](d)\n" }.joined(),
  ]

  /// What people write by the thousand: nothing of it keeps libcmark busy.
  static let harmless = [
    "```\n" + times(3000, "[12:00:01] the [cache] is full\n") + "```\n",
    times(3000, "\\[a\\] "), "<!--\n" + times(3000, "[a] [b]\n") + "-->\n",
    "|a|b|\n|-|-|\n" + times(3000, "| [a](b) | [x] |\n"),
    (1...3000).map { "[\($0)]: https://a.example/\($0)\n" }.joined(),
    times(3000, "[a](b)\n"), times(3000, "[") + "a" + times(3000, "]"),
  ]

  @Test(arguments: harmless.map(Sample.init))
  func `brackets are taken, however many stand together (5b.5)`(sample: Sample) throws {
    #expect(throws: Never.self) { try Markdown(sample.text).html() }
    #expect(throws: Never.self) { try Markdown(sample.text).marks() }
  }

  @Test(arguments: rendered.map(Sample.init))
  func `what stays within the limits is rendered`(sample: Sample) throws {
    #expect(try !Markdown(sample.text).html().bytes.isEmpty)
  }

  @Test(arguments: [
    (
      MarkdownFault.Reason.nesting(limit: 100),
      "3:4: lists and quotes are nested deeper than 100; take some '>', '-' or indentation away"
    ),
    (.images(limit: 1000), "3:4: a paragraph has more than 1000 '!['; divide it by blank lines"),
    (
      .cells(limit: 100_000),
      "3:4: rows of tables lack more than 100000 cells; give the table fewer columns"
    ),
    (.size(limit: 64 << 20), "3:4: the text is longer than 64 MB; divide it into several files"),
  ])
  func `a fault says what is wrong and what to do`(reason: MarkdownFault.Reason, text: String) {
    #expect(MarkdownFault(reason: reason, line: 3, column: 4).description == text)
  }

  @Test func `a text of more than 64 MB is refused`() {
    let bytes = [UInt8](repeating: 0x0A, count: 64 << 20 | 1)
    #expect(throws: MarkdownFault(reason: .size(limit: 64 << 20), line: 1, column: 1)) {
      try Markdown(bytes).html()
    }
  }

  @Test func `a table whose rows lack too much is refused with its place`() {
    let head = Self.times(1000, "|a") + "\n" + Self.times(1000, "|-") + "\n"
    let fault = MarkdownFault(reason: .cells(limit: 100_000), line: 4, column: 1)
    #expect(throws: fault) { try Markdown("b\n\n" + head + Self.times(101, "a\n")).html() }
    #expect(throws: Never.self) { try Markdown(head + Self.times(100, "a\n")).html() }
  }

  /// Inputs over which libcmark 0.30.2 sits for many seconds.
  static let slow = [
    times(160_000, "![[]()"),
    times(45_000, "- ") + "a\n" + times(45_000, "\n"),
    "> " + times(45_000, "- ") + "a\n" + times(45_000, ">\n"),
    times(100_000, ">") + times(100_000, "a*"),
    times(300_000, ">") + "a*a*",
    times(1_000_000, "![") + "a" + times(1_000_000, "]"),
    times(100_000, "![") + times(100_000, "[a](b) "),
  ]

  @Test(arguments: slow.map(Sample.init))
  func `known slow texts are refused at once`(sample: Sample) {
    #expect(throws: MarkdownFault.self) { try Markdown(sample.text).html() }
  }

  static let strange = [
    times(20_000, "*a **a "), times(20_000, "a**b") + times(20_000, "c* "), times(50_000, "`"),
    (1...500).map { "e" + times($0, "`") }.joined(), "a\n\n" + times(20_000, "<!--"),
    times(20_000, "<?"),
    times(20_000, "<!A "), times(500, "<![CDATA["), times(20_000, "<>"), times(20_000, "&"),
    times(10_000, "**x [a*b**c*](d)\n\n"), times(10_000, "- a\n\n"),
    stairs(100) + times(20_000, "\n"), times(99, ">") + times(20_000, "a*"),
    times(20_000, "_ "), times(20_000, "\\"), times(20_000, "a_"),
    times(10_000, "[a]: b\n\n[a] [a]\n\n"), times(20_000, "- \n"),
  ]

  @Test(arguments: strange.map(Sample.init))
  func `other strange texts are rendered`(sample: Sample) throws {
    #expect(try !Markdown(sample.text).html().bytes.isEmpty)
  }

  /// The scan may count too much and never too little: of any text that passes, the rendering is
  /// no deeper than the limit.
  @Test func `no text that passes is deeper than the limit`() throws {
    var random = Random(seed: 7)
    let parts = [
      "> ", ">", "- ", "-", "* ", "1. ", "23) ", "  ", "    ", "\t", "a", "```", "~~~", "# ",
      "<!--",
      "-->", "<div>", "---", "===", " ",
    ]
    var deepest = 0
    for _ in 0..<400 {
      var text = ""
      for _ in 0..<Int.random(in: 2...12, using: &random) {
        // The head of a line again and again, so that depth adds up.
        let head = (0..<3).map { _ in parts[Int.random(in: 0..<parts.count, using: &random)] }
        text += Self.times(Int.random(in: 1...45, using: &random), head.joined()) + "\n"
      }
      guard let html = try? Markdown(text).html() else { continue }
      deepest = max(deepest, depth(html.text))
      #expect(depth(html.text) <= 100, "\(text.debugDescription)")
    }
    #expect(deepest > 60)
  }

  private func depth(_ html: String) -> Int {
    var depth = 0
    var deepest = 0
    for tag in html.split(separator: "<") {
      if tag.hasPrefix("li>") || tag.hasPrefix("blockquote>") {
        depth += 1
        deepest = max(deepest, depth)
      } else if tag.hasPrefix("/li>") || tag.hasPrefix("/blockquote>") {
        depth -= 1
      }
    }
    return deepest
  }
}

/// The same numbers in every run (SplitMix64).
struct Random: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
