import ArgumentParser

/// A command that reads a group's folder: its words, and what it does in an environment.
protocol GroupCommand: AsyncParsableCommand {
  var common: CommonOptions { get }

  /// Does it, in the real world or in one that a test has made.
  func run(in environment: Environment) async throws
}

extension GroupCommand {
  func run() async throws {
    try await CommandRunner.run(in: .live(now: common.now)) { try await run(in: $0) }
  }
}
