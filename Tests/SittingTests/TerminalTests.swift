import Foundation
import MeetTesting
import Testing

/// A session at a real terminal, with the real clock.
struct TerminalTests {
  /// Opens the meeting and types half a line; false when the machine was so slow that the warning's
  /// moment has passed.
  private func begin(_ terminal: Terminal, before warning: Date) async throws -> Bool {
    try await terminal.run("meet minutes; echo \"[exit $?]\"")
    try await terminal.wait(for: "'/open' opens]")
    try await terminal.type("/present ada bo cam")
    try await terminal.wait(for: "2  here: Ada, Bo, Cam (3)")
    try await terminal.type("/open")
    let opened = try await terminal.wait(for: "min left · ends")
    let prompt = try #require(opened.split(separator: "\n").last { $0.hasPrefix("[1 Opening") })
    #expect(
      prompt.wholeMatch(of: /\[1 Opening: Check-in · 10 min left · ends \d\d:\d\d\] */) != nil,
      "\(opened)"
    )
    try await terminal.keys("half a li")
    try await terminal.wait(for: "half a li")
    return Date.now < warning.addingTimeInterval(-1)
  }

  /// However slow the machine is, some time is long enough.
  @Test func `a warning comes by itself and leaves a half-typed line as it is (5b.7)`()
    async throws
  {
    var isDone = false
    var seconds = 3
    while !isDone {
      seconds *= 2
      let warning = Date(timeIntervalSinceNow: Double(seconds))
      let hall = try Hall(secondsToWarning: seconds)
      try await Terminal.with(hall) { terminal in
        guard try await begin(terminal, before: warning) else { return }
        let warned = try await terminal.wait(for: "* two minutes left for the meeting")
        let rows = warned.split(separator: "\n")
        #expect(rows.suffix(2).first == "* two minutes left for the meeting", "\(warned)")
        #expect(rows.last?.hasSuffix("] half a li") == true, "\(warned)")
        #expect(warned.matches(of: /half a li/).count == 1, "\(warned)")
        try await terminal.type("ne")
        try await terminal.wait(for: "  note")
        try await terminal.type("/nxt")
        try await terminal.wait(for: "refused: '/nxt' is no command; did you mean '/next'?")
        try await terminal.type("/agreed \"\"\"")
        for (number, line) in ["Remote media go", "", "after 14 days.", "\"\"\""].enumerated() {
          try await terminal.wait(for: "a prompt for text") { screen in
            screen.split(separator: "\n").filter { $0.hasPrefix("…") }.count == number + 1
          }
          try await terminal.type(line)
        }
        try await terminal.wait(for: "agreed by 3")
        try await terminal.press("C-d")
        let ended = try await terminal.wait(for: "[exit 0]")
        #expect(ended.contains("goes on"))
        let log = try hall.onlyLog()
        #expect(log.contains(" cam half a line\n"), "\(log)")
        #expect(log.contains(#" cam /agreed Remote media go\n\nafter 14 days.\#n"#), "\(log)")
        try await terminal.run("clear; meet minutes")
        try await terminal.wait(for: "going on behind line")
        try await terminal.type("/undo")
        try await terminal.wait(for: "taken back: ")
        isDone = true
      }
    }
  }

  @Test func `Ctrl-C and Ctrl-D lose nothing that was answered, and say how to go on`() async throws
  {
    try await Hall.atTerminal { terminal, hall in
      try await terminal.type("an answer")
      try await terminal.wait(for: "3  note")
      try await terminal.keys("never finished")
      try await terminal.press("C-c")
      try await terminal.wait(for: "line dropped, Ctrl-Y brings it back; Ctrl-C again stops")
      try await terminal.press("C-c")
      try await terminal.wait(for: "meet: stopped; 'meet minutes' goes on")
      try await terminal.waitForShell()
      try await terminal.run(
        "echo \"[exit $?]\"; stty -a | tr ' ;' '\\n\\n' | grep -x -e icanon -e echo -e isig"
      )
      let screen = try await terminal.waitForShell()
      #expect(screen.contains("[exit 130]\nisig\nicanon\necho\n"), "\(screen)")
      #expect(try hall.onlyLog().hasSuffix(" 3 cam an answer\n"))
      try await terminal.run("meet minutes")
      try await terminal.wait(for: "going on behind line 3 'an answer'; not open yet")
      try await terminal.press("C-d")
      let ended = try await terminal.waitForShell()
      #expect(ended.contains("goes on\nshell"), "\(ended)")
    }
  }

  /// A terminal that knows no cursor gives whole lines, as long as it keeps them.
  @Test func `where lines cannot be edited, one that is too long is not taken`() async throws {
    try await Hall.atTerminal("TERM=dumb meet minutes") { terminal, hall in
      for _ in 0..<9 { try await terminal.keys(String(repeating: "many words ", count: 50)) }
      try await terminal.press("Enter")
      try await terminal.wait(for: "refused: the line is longer than the 4095 bytes")
      try await terminal.type("few words")
      try await terminal.wait(for: "3  note")
      #expect(try hall.onlyLog().hasSuffix(" 3 cam few words\n"))
    }
  }
}
