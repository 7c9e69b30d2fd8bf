package import ArgumentParser

/// `meet manual-page`: what the installation puts into `share/man`.
package struct ManualPageCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "manual-page",
    abstract: "Print the manual page.",
    shouldDisplay: false
  )

  package init() {}

  package func run() async throws {
    try await ExitDoor.run(in: .live(now: nil)) { try run(in: $0) }
  }

  package func run(in environment: Environment) throws {
    environment.output.write(try ManualPage().description)
  }
}
