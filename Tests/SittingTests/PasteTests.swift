import MeetTesting
import Testing

/// Pastes at a real terminal, with the marks that it puts around them and without.
struct PasteTests {
  private static let commands = "/present dee\n/open\na note\n"
  private static let question = "[3 lines pasted · Enter takes them one by one, Esc drops them]"

  @Test(arguments: [true, false])
  func `of several lines are shown, and none is taken before Enter (5b.7)`(_ isMarked: Bool)
    async throws
  {
    try await Hall.atTerminal { terminal, hall in
      let before = try hall.onlyLog()
      try await terminal.paste(Self.commands, isMarked: isMarked)
      let asked = try await terminal.wait(for: Self.question)
      #expect(asked.contains("\npasted:\n  1  /present dee\n  2  /open\n  3  a note\n"), "\(asked)")
      #expect(try hall.onlyLog() == before)
      try await terminal.press("Enter")
      let taken = try await terminal.wait(for: "  note")
      for line in ["] /present dee\n3  here: Ada, Bo, Cam, Dee (4)\n", "] /open\n", "] a note\n"] {
        #expect(taken.contains(line), "\(taken)")
      }
      let log = try hall.onlyLog()
      #expect(log.hasSuffix(" cam a note\n") && log.contains(" 3 cam /present dee\n"), "\(log)")
    }
  }

  @Test(arguments: ["C-c", "Escape", "C-d"])
  func `are dropped by a key, and what was being typed is there again (5b.7)`(_ key: String)
    async throws
  {
    try await Hall.atTerminal { terminal, hall in
      let before = try hall.onlyLog()
      try await terminal.keys("half a li")
      try await terminal.paste(Self.commands)
      let asked = try await terminal.wait(for: Self.question)
      #expect(asked.contains("\n  1  half a li/present dee\n"), "\(asked)")
      try await terminal.press(key)
      let dropped = try await terminal.wait(for: "3 lines dropped")
      #expect(KeyTests.last(dropped).hasSuffix("] half a li"), "\(dropped)")
      #expect(try hall.onlyLog() == before)
      try await terminal.type("ne")
      try await terminal.wait(for: "3  note")
      #expect(try hall.onlyLog().hasSuffix(" 3 cam half a line\n"))
    }
  }

  @Test(arguments: ["/present dee", "/present dee\n"])
  func `of one line wait for Enter (5b.7)`(_ text: String) async throws {
    try await Hall.atTerminal { terminal, hall in
      let before = try hall.onlyLog()
      try await terminal.paste(text)
      try await terminal.wait(for: "] /present dee")
      try await terminal.keys(" layla")
      try await terminal.wait(for: "] /present dee layla")
      #expect(try hall.onlyLog() == before)
      try await terminal.press("Enter")
      try await terminal.wait(for: "3  here: Ada, Bo, Cam, Dee, ليلى (5)")
    }
  }

  @Test func `stop at a refused line, and say what is left (5b.7)`() async throws {
    try await Hall.atTerminal { terminal, hall in
      try await terminal.paste("one\n/nxt\nthree\n/open\n")
      try await terminal.wait(for: "[4 lines pasted")
      try await terminal.press("Enter")
      let left = try await terminal.wait(for: "[2 lines left · Enter takes them one by one")
      #expect(left.contains("refused: '/nxt' is no command"), "\(left)")
      #expect(left.contains("\nleft of the paste:\n  1  three\n  2  /open\n"), "\(left)")
      #expect(try hall.onlyLog().hasSuffix(" 3 cam one\n"))
      try await terminal.press("Escape")
      try await terminal.wait(for: "2 lines dropped")
      #expect(try hall.onlyLog().hasSuffix(" 3 cam one\n"))
    }
  }

  @Test("wait while a line is typed, and are offered again (5b.7)", arguments: [true, false])
  func typedMeanwhile(_ isMarked: Bool) async throws {
    try await Hall.atTerminal { terminal, hall in
      try await terminal.paste("one\n/nxt\nthree\n", isMarked: isMarked)
      try await terminal.wait(for: "[3 lines pasted")
      try await terminal.press("Enter")
      try await terminal.wait(for: "[1 line left · Enter takes it, Esc drops it]")
      // Without marks, keys that come together are more of the paste.
      var typed = ""
      for letter in "bo:two" {
        try await terminal.keys(String(letter))
        typed.append(letter)
        try await terminal.wait(for: "Esc drops it] \(typed)")
      }
      try await terminal.wait(for: "[1 line left · Enter takes what you type, Esc drops it] bo:two")
      try await terminal.press("Enter")
      let again = try await terminal.wait(for: "4  note by Bo")
      #expect(again.contains("] bo:two\n4  note by Bo\n"), "\(again)")
      try await terminal.wait(for: "offered again") { KeyTests.last($0).hasSuffix("Esc drops it]") }
      #expect(try hall.onlyLog().hasSuffix(" 4 cam bo: two\n"))
      try await terminal.keys("x")
      try await terminal.wait(for: "Esc drops it] x")
      try await terminal.press("Escape")
      let dropped = try await terminal.wait(for: "1 line dropped")
      #expect(KeyTests.last(dropped).hasSuffix("] x"), "\(dropped)")
      #expect(try !hall.onlyLog().contains("three"))
    }
  }

  @Test func `into a text of several lines are text, up to its end (5b.7)`() async throws {
    try await Hall.atTerminal { terminal, hall in
      try await terminal.type("\"\"\"")
      try await terminal.wait(for: "a text") { KeyTests.last($0) == "…" }
      try await terminal.paste("one\n/open\n\n  two\n\"\"\"\n/open\n")
      let asked = try await terminal.wait(for: "[2 lines left")
      #expect(asked.contains("… one\n… /open\n…\n…   two\n"), "\(asked)")
      try await terminal.press("Escape")
      try await terminal.wait(for: "2 lines dropped")
      try await terminal.type("\"\"\"")
      try await terminal.wait(for: "3  note")
      #expect(try hall.onlyLog().hasSuffix(#" 3 cam one\n/open\n\n  two"# + "\n"))
    }
  }

  @Test func `behind the end of the meeting are told (5b.7)`() async throws {
    try await Hall.atTerminal { terminal, hall in
      try await terminal.paste("/open\n/yes\n/adjourn\nmore\n\n/close\n")
      try await terminal.wait(for: "[6 lines pasted")
      try await terminal.press("Enter")
      let ended = try await terminal.waitForShell()
      #expect(ended.contains("not taken, the meeting is adjourned: more\n"), "\(ended)")
      #expect(ended.contains("not taken, the meeting is adjourned: /close\n"), "\(ended)")
      #expect(try !hall.onlyLog().contains("more"))
    }
  }
}
