import Foundation
import MeetTesting

/// A real terminal, by tmux on a socket of its own, with a shell in a hall.
///
/// What is waited for may take its time. A wait ends without it when the program that should have
/// shown it has ended: the shell, which counts its prompts, then shows the next one.
final class Terminal {
  private let hall: Hall
  private let sockets: TemporaryFolder
  /// How many commands the shell was given.
  private var commands = 0

  private init(in hall: Hall) throws {
    self.hall = hall
    sockets = try TemporaryFolder()
  }

  /// Opens a terminal, works in it, and closes it whatever happened.
  static func with(
    _ hall: Hall,
    columns: Int = 110,
    work: (Terminal) async throws -> Void
  ) async throws {
    let terminal = try Terminal(in: hall)
    try await terminal.tmux(
      "new-session",
      "-d",
      "-x",
      "\(columns)",
      "-y",
      "30",
      "-c",
      hall.folder.path,
      "env PS1='shell \\#> ' bash --norc --noprofile"
    )
    do {
      try await terminal.waitForShell()
      try await work(terminal)
    } catch {
      _ = try? await terminal.tmux("kill-server")
      throw error
    }
    try await terminal.tmux("kill-server")
  }

  /// Gives the shell a command.
  func run(_ command: String) async throws {
    commands += 1
    try await type(command)
  }

  /// Types keys as they are, and then Enter.
  func type(_ text: String) async throws {
    try await keys(text)
    try await press("Enter")
  }

  func keys(_ text: String) async throws { try await tmux("send-keys", "-l", text) }

  /// Presses keys by their names: `Enter`, `C-d`.
  func press(_ keys: String...) async throws {
    for key in keys { try await tmux(["send-keys", key]) }
  }

  /// Pastes a text; the terminal marks it, as the program asked for, or does not.
  func paste(_ text: String, isMarked: Bool = true) async throws {
    try sockets.write(text, to: "pasted")
    try await tmux("load-buffer", sockets.path("pasted"))
    try await tmux(["paste-buffer"] + (isMarked ? ["-p"] : []))
  }

  func resize(columns: Int) async throws {
    try await tmux("resize-window", "-x", "\(columns)")
  }

  /// What the screen shows.
  func screen() async throws -> String { try await tmux("capture-pane", "-p") }

  /// Waits until the screen shows a text; gives the screen.
  @discardableResult
  func wait(for text: String) async throws -> String {
    try await wait(for: "'\(text)'") { $0.contains(text) }
  }

  /// Waits until the screen is as it should be; gives the screen.
  @discardableResult
  func wait(for what: String, _ isThere: (String) -> Bool) async throws -> String {
    try await Waiting.until {
      let screen = try await self.screen()
      if isThere(screen) { return screen }
      if self.isIdle(screen) { throw Missing(text: what, screen: screen) }
      return nil
    }
  }

  /// Waits until the shell has done what it was given.
  @discardableResult
  func waitForShell() async throws -> String {
    try await Waiting.until {
      let screen = try await self.screen()
      return self.isIdle(screen) ? screen : nil
    }
  }

  /// The shell shows its next prompt, and nothing behind it.
  private func isIdle(_ screen: String) -> Bool {
    screen.split(separator: "\n").last == "shell \(commands + 1)>"
  }

  @discardableResult
  private func tmux(_ arguments: String...) async throws -> String { try await tmux(arguments) }

  @discardableResult
  private func tmux(_ arguments: [String]) async throws -> String {
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

  /// A text that will not come any more.
  struct Missing: Error, CustomStringConvertible {
    var text: String
    var screen: String

    var description: String { "\(text) is not on the screen, and nothing runs:\n\(screen)" }
  }
}
