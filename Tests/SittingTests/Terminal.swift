import Foundation
import MeetTesting

/// A real terminal, by tmux on a socket of its own, with a shell in a hall.
final class Terminal: Sendable {
  private let hall: Hall
  private let sockets: TemporaryFolder

  private init(in hall: Hall) throws {
    self.hall = hall
    sockets = try TemporaryFolder()
  }

  /// Opens a terminal, works in it, and closes it whatever happened.
  static func with(_ hall: Hall, work: (Terminal) async throws -> Void) async throws {
    let terminal = try Terminal(in: hall)
    try await terminal.tmux(
      "new-session",
      "-d",
      "-x",
      "110",
      "-y",
      "30",
      "-c",
      hall.folder.path,
      "env PS1='shell> ' bash --norc --noprofile"
    )
    do {
      try await terminal.wait(for: "shell>")
      try await work(terminal)
    } catch {
      _ = try? await terminal.tmux("kill-server")
      throw error
    }
    try await terminal.tmux("kill-server")
  }

  /// Types keys as they are, and then Enter.
  func type(_ text: String) async throws {
    try await keys(text)
    try await press("Enter")
  }

  func keys(_ text: String) async throws { try await tmux("send-keys", "-l", text) }

  /// Presses a key by its name: `Enter`, `C-d`.
  func press(_ key: String) async throws { try await tmux("send-keys", key) }

  /// What the screen shows.
  func screen() async throws -> String { try await tmux("capture-pane", "-p") }

  /// Waits until the screen shows a text; gives the screen.
  @discardableResult
  func wait(for text: String) async throws -> String {
    for _ in 0..<900 {
      let screen = try await screen()
      if screen.contains(text) { return screen }
      try await Task.sleep(for: .milliseconds(100))
    }
    throw Missing(text: text, screen: try await screen())
  }

  @discardableResult
  private func tmux(_ arguments: String...) async throws -> String {
    let programs = URL(fileURLWithPath: Checkout.program).deletingLastPathComponent().path
    var environment = ProgramRun.environment(home: hall.folder.path)
    environment["MEET_NOW"] = nil
    environment["PATH"] = "\(programs):/usr/local/bin:/usr/bin:/bin"
    environment["SHELL"] = "/bin/bash"
    environment["TERM"] = "xterm"
    let run = try await ProgramRun.of(
      "/usr/bin/env",
      ["tmux", "-S", sockets.path("tmux"), "-f", "/dev/null"] + arguments,
      in: hall.folder.path,
      environment: environment
    )
    guard run.exit == 0 else {
      throw Missing(text: arguments.joined(separator: " "), screen: run.error)
    }
    return run.output
  }

  /// A text that did not come in a minute and a half.
  struct Missing: Error, CustomStringConvertible {
    var text: String
    var screen: String

    var description: String { "'\(text)' is not on the screen:\n\(screen)" }
  }
}
