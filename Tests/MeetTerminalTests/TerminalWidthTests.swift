@testable import MeetTerminal
import Testing

struct TerminalWidthTests {
  @Test(arguments: [
    ("", 0), ("Cleo", 4), ("Ana María", 9), ("ليلى", 4), ("李雷", 4), ("ゆき", 4), ("유리", 4),
    ("🌻", 2), ("👩‍🌾", 2), ("☀️", 2), ("e\u{301}", 1), ("Ⅷ…", 2), ("𠀋", 2),
  ])
  func `is what a terminal shows`(_ text: String, _ columns: Int) {
    #expect(text.terminalWidth == columns)
  }
}
