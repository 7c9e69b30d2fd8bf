import Foundation
import MeetTesting
import Testing

/// A session at a real terminal, with the real clock.
@Suite(.timeLimit(.minutes(5)))
struct TerminalTests {
  /// A meeting that is planned to end two minutes and so many seconds from now.
  private func hall(secondsToWarning seconds: Int) throws -> Hall {
    let end = Date(timeIntervalSinceNow: Double(120 + seconds))
    let start = end.addingTimeInterval(-300)
    let day = String(start.formatted(.iso8601).prefix(10))
    let hall = try Hall()
    try hall.folder.write(
      Hall.group.replacing("zone: Europe/Berlin\nrepository", with: "zone: UTC\nrepository"),
      to: "meetings/group.yml"
    )
    try hall.folder.write(
      """
      ---
      agenda: \(day)
      start: \(start.formatted(.iso8601))
      length: 5
      coordinator: bo
      secretary: cam
      ---
      ## [10 min] Opening: Check-in
      ## [15 min] Decide: Raise the media cache limit
      """,
      to: "meetings/\(day)/agenda.md"
    )
    try FileManager.default.removeItem(atPath: hall.folder.path("meetings/\(Hall.meeting)"))
    return hall
  }

  private func log(_ hall: Hall) throws -> String {
    let names = try FileManager.default.contentsOfDirectory(atPath: hall.folder.path("meetings"))
    let day = try #require(names.first { $0 != "group.yml" })
    return try hall.folder.read("meetings/\(day)/session.log")
  }

  /// Opens the meeting and types half a line; false when the machine was so slow that the warning's
  /// moment has passed.
  private func begin(_ terminal: Terminal, before warning: Date) async throws -> Bool {
    try await terminal.type("meet minutes; echo \"[exit $?]\"")
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

  @Test func `the prompt shows item, time left and planned end; a warning comes by itself`()
    async throws
  {
    for seconds in [6, 20, 60] {
      let warning = Date(timeIntervalSinceNow: Double(seconds))
      let hall = try hall(secondsToWarning: seconds)
      var isDone = false
      try await Terminal.with(hall) { terminal in
        guard try await begin(terminal, before: warning) else { return }
        try await terminal.wait(for: "* two minutes left for the meeting")
        try await terminal.type("ne")
        try await terminal.wait(for: "  note")
        try await terminal.type("/nxt")
        try await terminal.wait(for: "refused: '/nxt' is no command; did you mean '/next'?")
        try await terminal.type("/agreed \"\"\"")
        try await terminal.wait(for: "…")
        try await terminal.type("Remote media go")
        try await terminal.type("")
        try await terminal.type("after 14 days.")
        try await terminal.type("\"\"\"")
        try await terminal.wait(for: "agreed by 3")
        try await terminal.press("C-d")
        let ended = try await terminal.wait(for: "[exit 0]")
        #expect(ended.contains("goes on"))
        let log = try log(hall)
        #expect(log.contains(" cam half a line\n"), "\(log)")
        #expect(log.contains(#" cam /agreed Remote media go\n\nafter 14 days.\#n"#), "\(log)")
        try await terminal.type("clear; meet minutes")
        try await terminal.wait(for: "going on behind line")
        try await terminal.type("/undo")
        try await terminal.wait(for: "taken back: ")
        isDone = true
      }
      if isDone { return }
    }
    Issue.record("the machine is too slow to see a warning come")
  }

  @Test func `keys that end a line by hand lose nothing that was answered`() async throws {
    let hall = try hall(secondsToWarning: 3000)
    try await Terminal.with(hall) { terminal in
      try await terminal.type("meet minutes; echo \"[exit $?]\"")
      try await terminal.wait(for: "'/open' opens]")
      try await terminal.type("/present ada bo cam")
      try await terminal.wait(for: "2  here: Ada, Bo, Cam (3)")
      try await terminal.keys("an arr")
      for key in ["Left", "Up", "Home", "F5", "DC"] { try await terminal.press(key) }
      try await terminal.type("ow")
      try await terminal.wait(for: "3  note")
      #expect(try log(hall).hasSuffix(" 3 cam an arrow\n"))
      try await terminal.keys("never finished")
      try await terminal.press("C-c")
      try await terminal.wait(for: "meet: stopped; 'meet minutes' goes on")
      #expect(try log(hall).hasSuffix(" 3 cam an arrow\n"))
      try await terminal.type("meet minutes")
      try await terminal.wait(for: "going on behind line 3 'an arrow'; not open yet")
    }
  }

  @Test func `a line longer than a terminal keeps is not taken`() async throws {
    let hall = try hall(secondsToWarning: 3000)
    try await Terminal.with(hall) { terminal in
      try await terminal.type("meet minutes")
      try await terminal.wait(for: "'/open' opens]")
      for _ in 0..<9 { try await terminal.keys(String(repeating: "many words ", count: 50)) }
      try await terminal.press("Enter")
      try await terminal.wait(for: "refused: the line is longer than the 4095 bytes")
      try await terminal.type("few words")
      try await terminal.wait(for: "2  note")
      #expect(try log(hall).hasSuffix(" 2 cam few words\n"))
    }
  }
}
