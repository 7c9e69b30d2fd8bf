import ArgumentParser
import MeetKit
import MeetStore

/// `meet check`: every fault of every page and log.
struct CheckCommand: GroupCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Find every fault of every page and log.",
    discussion: """
      Errors are what cannot be read, contradicts itself or was lost; warnings are what somebody \
      should look at. Nothing is changed. The exit code is 1 when there are errors.

      EXAMPLES:
        meet check
        meet check --strict             warnings fail, too
        meet check --format json
      """
  )

  @OptionGroup var common: CommonOptions

  @Flag(help: "Let warnings fail, too.")
  var strict = false

  @Option(help: "How to print: text or json.")
  var format: OutputFormat = .text

  func run(in environment: Environment) async throws {
    let folder = try GroupFolder.find(from: environment.directory, option: common.folder)
    let check = try await FolderCheck.run(folder, at: environment.now)
    switch format {
    case .text: environment.output.write(CheckText.lines(of: check))
    case .json: environment.output.write(try JSONText.encode(CheckReport(check)))
    }
    if check.errors > 0 || strict && check.warnings > 0 { throw ExitCode(1) }
  }
}
