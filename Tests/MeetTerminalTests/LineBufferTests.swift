@testable import MeetTerminal
import Testing

@Suite("A line that is edited (5b.7)")
struct LineBufferTests {
  /// Keys, and the line they leave with `|` where the cursor is.
  private static let table: [([Key], String)] = [
    ([], "|"), ([.text("abc")], "abc|"), ([.text("abc"), .left, .text("X")], "abX|c"),
    ([.left, .right, .backspace, .delete, .eraseWord, .yank], "|"),
    ([.text("abc"), .home, .text("X"), .end, .text("Y")], "XabcY|"),
    ([.text("abc"), .backspace], "ab|"), ([.text("abc"), .home, .delete], "|bc"),
    ([.text("ab"), .left, .left, .left, .right], "a|b"),
    // What people see as one sign is one.
    ([.text("e\u{301}x"), .left, .left], "|e\u{301}x"), ([.text("ae\u{301}"), .backspace], "a|"),
    ([.text("a👩‍🌾b"), .left, .backspace], "a|b"), ([.text("李雷"), .left], "李|雷"),
    ([.text("e"), .text("\u{301}"), .backspace], "|"),
    ([.text("ax"), .left, .text("e"), .text("\u{301}"), .text("y")], "ae\u{301}y|x"),
    // Words.
    ([.text("one two  three"), .wordLeft], "one two  |three"),
    ([.text("one two  three"), .wordLeft, .wordLeft], "one |two  three"),
    ([.text("one two  three"), .home, .wordRight, .wordRight], "one two|  three"),
    ([.text("one two  "), .eraseWord], "one |"), ([.text("one two"), .eraseWord, .eraseWord], "|"),
    ([.text("one two"), .home, .eraseNextWord], "| two"),
    ([.text("one two"), .wordLeft, .eraseToStart], "|two"),
    ([.text("one two"), .wordLeft, .eraseToEnd], "one |"),
    ([.text("one two"), .wordLeft, .eraseToEnd, .home, .yank, .yank], "twotwo|one "),
    ([.text("one"), .eraseWord, .eraseWord, .yank], "one|"),
  ]

  @Test(arguments: table)
  func `is what its keys leave`(_ keys: [Key], _ shown: String) {
    var line = LineBuffer()
    let taken = keys.map { line.take($0) }
    #expect(!taken.contains(false))
    #expect("\(line.before)|\(line.behind)" == shown)
    #expect(line.text == line.before + line.behind)
  }

  @Test(arguments: [
    Key.enter, .paste("x"), .up, .down, .clearScreen, .interrupt, .endOfInput, .suspend, .escape,
    .other,
  ])
  func `is left as it is by keys that do something else`(_ key: Key) {
    var line = LineBuffer()
    line.insert("abc")
    let before = line
    let isTaken = line.take(key)
    #expect(!isTaken)
    #expect(line == before)
  }

  @Test func `has its cursor within it, whatever is pressed`() {
    var random = SystemRandomNumberGenerator()
    let keys: [Key] = [
      .text("a"), .text(" "), .text("\u{301}"), .text("\u{200D}"), .text("🇩🇪"), .text("🌻x"),
      .left, .right, .wordLeft, .wordRight, .home, .end, .backspace, .delete, .eraseWord,
      .eraseNextWord, .eraseToStart, .eraseToEnd, .yank,
    ]
    var line = LineBuffer()
    for _ in 0..<5000 {
      let key = keys.randomElement(using: &random) ?? .left
      _ = line.take(key)
      #expect((0...line.characters.count).contains(line.cursor), "\(key)")
    }
  }

  @Test func `goes back to lines before, and forth to what was being typed`() {
    var history = LineHistory()
    #expect(history.back(from: "new") == nil)
    #expect(history.forth() == nil)
    for line in ["one", "two", "two", ""] { history.add(line) }
    #expect(history.back(from: "new") == "two")
    #expect(history.back(from: "two") == "one")
    #expect(history.back(from: "one") == nil)
    #expect(history.forth() == "two")
    #expect(history.forth() == "new")
    #expect(history.forth() == nil)
  }
}
