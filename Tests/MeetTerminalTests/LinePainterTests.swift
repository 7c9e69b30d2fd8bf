@testable import MeetTerminal
import Testing

@Suite("A line on the screen (5b.7)")
struct LinePainterTests {
  private var painter = LinePainter()
  private var screen = Screen(width: 12, height: 5)

  private func layout(_ text: String, back: Int = 0) -> LineLayout {
    var line = LineBuffer()
    line.insert(text)
    for _ in 0..<back { _ = line.take(.left) }
    return LineLayout(prompt: "[1] ", line, width: screen.width)
  }

  private mutating func paint(_ text: String, back: Int = 0) -> String {
    screen.write(painter.paint(layout(text, back: back), height: screen.height))
    return "\(screen)"
  }

  @Test mutating func `is painted again in its place`() {
    screen.write("before\r\n")
    #expect(paint("") == "before\n[1] |")
    #expect(paint("abc") == "before\n[1] abc|")
    #expect(paint("abc", back: 2) == "before\n[1] a|bc")
    #expect(paint("ab") == "before\n[1] ab|")
    #expect(paint("abcdefg") == "before\n[1] abcdefg|")
    #expect(paint("abcdefgh") == "before\n[1] abcdefgh\n|")
    #expect(paint("abcdefghijk") == "before\n[1] abcdefgh\nijk|")
    #expect(paint("abcdefghijk", back: 8) == "before\n[1] abc|defgh\nijk")
    #expect(paint("abcdefghijk", back: 1) == "before\n[1] abcdefgh\nij|k")
    #expect(paint("x") == "before\n[1] x|")
  }

  @Test mutating func `keeps wide signs whole, and shows what would steer the terminal`() {
    #expect(paint("1234567李雷") == "[1] 1234567\n李雷|")
    #expect(paint("1234567李雷", back: 2) == "[1] 1234567\n|李雷")
    #expect(paint("e\u{301}👩‍🌾x", back: 1) == "[1] e\u{301}👩‍🌾|x")
    #expect(paint("\u{1B}[2Ja\tb\u{7F}\u{202E}") == "[1] ␛[2Ja b␡\n\u{FFFD}|")
  }

  @Test mutating func `makes room for words above it, and goes on`() {
    _ = paint("half a line here")
    screen.write(painter.erase(width: 12) + "* news\r\n")
    #expect(paint("half a line here") == "* news\n[1] half a l\nine here|")
    screen.write(painter.finish(layout("half a line here", back: 9)))
    #expect("\(screen)" == "* news\n[1] half a l\nine here\n|")
    #expect(paint("") == "* news\n[1] half a l\nine here\n[1] |")
    _ = paint("12345678")
    screen.write(painter.finish(layout("12345678")))
    #expect(paint("") == "* news\n[1] half a l\nine here\n[1] 12345678\n[1] |")
  }

  @Test mutating func `shows of a line that is higher than the screen where the cursor is`() {
    let text = (0..<10).map { "row \($0) of ten" }.joined()
    let whole = Array("[1] " + text)
    let rows = stride(from: 0, to: whole.count, by: 12).map { start in
      String(whole[start..<min(start + 12, whole.count)])
    }
    #expect(paint(text) == rows.suffix(4).joined(separator: "\n") + "|")
    let start = rows.prefix(4).joined(separator: "\n")
    #expect(paint(text, back: text.count) == "[1] |" + start.dropFirst(4))
    #expect(paint(text, back: text.count - 10).replacing("|", with: "") == start)
    #expect(screen.gone == [])
    screen.write(painter.finish(layout(text)))
    let left = "\(screen)".split(separator: "\n").map(String.init)
    #expect((screen.gone + left).joined() == "[1] " + text + "|")
  }

  @Test func `has broken its rows where the screen became narrower`() {
    var painter = LinePainter()
    var line = LineBuffer()
    line.insert(String(repeating: "x", count: 90))
    _ = painter.paint(LineLayout(prompt: "> ", line, width: 60), height: 20)
    let again = painter.paint(LineLayout(prompt: "> ", line, width: 25), height: 20)
    // A row of 60 columns is three of 25 now, and the cursor is in the second piece of the next.
    #expect(again.hasPrefix("\u{1B}[4A\r\u{1B}[J"))
  }
}
