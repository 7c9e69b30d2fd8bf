import ArgumentParser

/// `meet manual-page`: what the installation puts into `share/man`.
struct ManualPageCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual-page",
    abstract: "Print the manual page.",
    shouldDisplay: false
  )

  func run() async throws {
    try await CommandRunner.run(in: .live(now: nil)) { try run(in: $0) }
  }

  func run(in environment: Environment) throws {
    environment.output.write(try ManualPage().description)
  }
}
