import Foundation
import MeetTesting
import Testing

/// Keys at a real terminal.
struct KeyTests {
  /// Keys by their names, texts behind `=`, and the note that they make.
  private static let table: [(keys: [String], note: String)] = [
    (["=an arw", "Left", "=ro", "Home", "=A", "DC", "F5", "Up", "Down"], "An arrow"),
    (["=wrong words", "C-a", "C-k", "=right words"], "right words"),
    (["=one two", "M-b", "=and ", "C-e", "=!"], "one and two!"),
    (["=one two three", "C-w", "C-w", "C-y", "=four"], "one two four"),
    (["=a long text", "C-Left", "C-u", "=short ", "End", "BSpace"], "short tex"),
    (
      ["=Grüße an 李雷 🌻x", "Left", "BSpace", "Home", "Right", "Right", "=i"],
      "Griüße an 李雷 x"
    ),
    (["=to be", "C-l", "=gone"], "to begone"),
    (["=e\u{301}te\u{301}", "Left", "BSpace", "=l"], "e\u{301}le\u{301}"),
    (
      ["=" + String(repeating: "many words ", count: 30), "C-a", "=x", "C-e", "=."],
      "x" + String(repeating: "many words ", count: 30) + "."
    ),
  ]

  @Test(arguments: table)
  func `move in the line, and none is shown as a sign (5b.7)`(_ keys: [String], _ note: String)
    async throws
  {
    try await Hall.atTerminal { terminal, hall in
      for key in keys {
        if key.first == "=" {
          try await terminal.keys(String(key.dropFirst()))
        } else {
          try await terminal.press(key)
        }
      }
      try await terminal.press("Enter")
      let screen = try await terminal.wait(for: "3  note")
      #expect(!screen.contains("^["), "\(screen)")
      let log = try hall.onlyLog()
      #expect(log.hasSuffix(" 3 cam \(note)\n"), "\(log)")
    }
  }

  @Test func `go back to earlier lines (5b.7)`() async throws {
    try await Hall.atTerminal { terminal, hall in
      try await terminal.type("the first")
      try await terminal.wait(for: "3  note")
      try await terminal.type("the second")
      try await terminal.wait(for: "4  note")
      try await terminal.keys("unfinished")
      try await terminal.press("Up", "Up")
      try await terminal.wait(for: "a line before") { Self.last($0).hasSuffix("] the first") }
      try await terminal.type(" again")
      try await terminal.wait(for: "5  note")
      #expect(try hall.onlyLog().hasSuffix(" 5 cam the first again\n"))
      try await terminal.keys("new")
      try await terminal.press("C-p", "C-n")
      try await terminal.type(" words")
      try await terminal.wait(for: "6  note")
      #expect(try hall.onlyLog().hasSuffix(" 6 cam new words\n"))
    }
  }

  @Test func `clear the screen in front of a command, which stays one (5b.7)`() async throws {
    try await Hall.atTerminal { terminal, hall in
      try await terminal.press("C-l")
      try await terminal.wait(for: "a screen with a prompt alone") { screen in
        screen.split(separator: "\n").map(String.init) == [Self.last(screen)]
      }
      try await terminal.type("/present dee")
      try await terminal.wait(for: "3  here: Ada, Bo, Cam, Dee (4)")
      #expect(try hall.onlyLog().hasSuffix(" 3 cam /present dee\n"))
    }
  }

  @Test func `make lines of any length (5b.7)`() async throws {
    try await Hall.atTerminal(columns: 40) { terminal, hall in
      let words = (1...625).map { "w-\(1000 + $0). " }
      for start in stride(from: 0, to: words.count, by: 125) {
        try await terminal.keys(words[start..<(start + 125)].joined())
      }
      try await terminal.press("C-a")
      try await terminal.keys("all ")
      try await terminal.wait(for: "all w-1001.")
      try await terminal.press("Enter")
      let screen = try await terminal.wait(for: "3  note")
      #expect(screen.replacing("\n", with: "").contains("w-1625."), "\(screen)")
      #expect(try hall.onlyLog().hasSuffix(" 3 cam all \(words.joined().dropLast())\n"))
    }
  }

  @Test func `go on in a window of another size (5b.7)`() async throws {
    try await Hall.atTerminal { terminal, hall in
      let text = (1...20).map { "word\($0)" }.joined(separator: " ")
      try await terminal.keys(text)
      try await terminal.wait(for: "word20")
      for columns in [60, 30, 90] {
        try await terminal.resize(columns: columns)
        try await terminal.wait(for: "the line in \(columns) columns") { screen in
          let rows = screen.split(separator: "\n")
          let line = rows[(rows.lastIndex { $0.hasPrefix("[not open") } ?? 0)...]
          let whole = line.joined()
          return line.dropLast().allSatisfy { $0.count <= columns && $0.count >= columns - 1 }
            && whole.replacing(" ", with: "").hasSuffix("]" + text.replacing(" ", with: ""))
        }
      }
      try await terminal.type("!")
      try await terminal.wait(for: "3  note")
      #expect(try hall.onlyLog().hasSuffix(" 3 cam \(text)!\n"))
    }
  }

  @Test func `stop the program with its terminal as usual, and call it back (5b.7)`() async throws {
    try await Hall.atTerminal { terminal, hall in
      try await terminal.keys("half a li")
      try await terminal.wait(for: "half a li")
      try await terminal.press("C-z")
      try await terminal.waitForShell()
      try await terminal.run("stty -a | tr ' ;' '\\n\\n' | grep -x -e icanon -e echo -e isig")
      let screen = try await terminal.waitForShell()
      #expect(screen.contains("isig\nicanon\necho\n"), "\(screen)")
      try await terminal.run("fg")
      try await terminal.wait(for: "the line again") { Self.last($0).hasSuffix("] half a li") }
      try await terminal.type("ne")
      try await terminal.wait(for: "3  note")
      #expect(try hall.onlyLog().hasSuffix(" 3 cam half a line\n"))
    }
  }

  @Test func `are nothing to a program that is killed, and its log is whole (5b.7)`() async throws {
    try await Hall.atTerminal { terminal, hall in
      try await terminal.type("an answer")
      try await terminal.wait(for: "3  note")
      try await terminal.keys("never finished")
      try await terminal.wait(for: "never finished")
      let name = try #require(hall.folder.files().first { $0.hasSuffix(".session.lock") })
      let process = try #require(Int32(try hall.folder.read(name).split(separator: " ")[1]))
      kill(process, SIGKILL)
      try await terminal.waitForShell()
      #expect(try hall.onlyLog().hasSuffix(" 3 cam an answer\n"))
      try await terminal.run("meet minutes")
      try await terminal.wait(for: "going on behind line 3 'an answer'; not open yet")
      try await terminal.type("and on")
      try await terminal.wait(for: "4  note")
      #expect(try hall.onlyLog().hasSuffix(" 4 cam and on\n"))
    }
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `leave the terminal as usual when the program is ended (5b.7)`(_ signal: Int32) async throws
  {
    try await Hall.atTerminal { terminal, hall in
      try await terminal.keys("never finished")
      try await terminal.wait(for: "never finished")
      let name = try #require(hall.folder.files().first { $0.hasSuffix(".session.lock") })
      let process = try #require(Int32(try hall.folder.read(name).split(separator: " ")[1]))
      kill(process, signal)
      try await terminal.waitForShell()
      try await terminal.run("stty -a | tr ' ;' '\\n\\n' | grep -x -e icanon -e echo -e isig")
      let screen = try await terminal.waitForShell()
      #expect(screen.contains("isig\nicanon\necho\n"), "\(screen)")
    }
  }

  static func last(_ screen: String) -> String {
    screen.split(separator: "\n").last.map(String.init) ?? ""
  }
}
