import Foundation
import MeetTesting
import Testing

extension Hall {
  /// A meeting that is planned to end two minutes and so many seconds from now.
  init(secondsToWarning seconds: Int) throws {
    let end = Date(timeIntervalSinceNow: Double(120 + seconds))
    let start = end.addingTimeInterval(-300)
    let day = String(start.formatted(.iso8601).prefix(10))
    try self.init()
    try FileManager.default.removeItem(atPath: folder.path("meetings/\(Hall.meeting)"))
    try folder.write(
      Hall.group.replacing("zone: Europe/Berlin\nrepository", with: "zone: UTC\nrepository"),
      to: "meetings/group.yml"
    )
    try folder.write(
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
  }

  /// The log of the one meeting that there is.
  func onlyLog() throws -> String {
    let names = folder.files().filter { $0.hasSuffix("/session.log") }
    return try folder.read(try #require(names.first, "\(folder.files())"))
  }

  /// Types at a session in which three people are here, long before anything is to be warned of.
  static func atTerminal(
    _ command: String = "meet minutes",
    columns: Int = 110,
    work: (Terminal, Hall) async throws -> Void
  ) async throws {
    let hall = try Hall(secondsToWarning: 30_000)
    try await Terminal.with(hall, columns: columns) { terminal in
      try await terminal.run(command)
      try await terminal.wait(for: "a prompt") { screen in
        screen.replacing("\n", with: "").contains("'/open' opens]")
      }
      try await terminal.type("/present ada bo cam")
      try await terminal.wait(for: "2  here: Ada, Bo, Cam (3)")
      try await work(terminal, hall)
    }
  }
}
