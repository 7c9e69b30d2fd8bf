import ArgumentParser
import MeetKit
import MeetStore

/// `meet status`: what comes next and what is missing.
struct StatusCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Show on one screen what comes next and what is missing.",
    discussion: """
      The next meeting and its agenda, an open session, reports and minutes that are missing, \
      decisions due for review, and what each person owes.

      EXAMPLES:
        meet status
        meet status --out ~/www         when the pages are not in 'public'
        meet status --format json
      """
  )

  @OptionGroup var common: CommonOptions

  @Option(
    help: ArgumentHelp("Where 'meet publish' put the pages.", valueName: "dir"),
    completion: .directory
  )
  var out = "public"

  @Option(help: "How to print: text or json.")
  var format: OutputFormat = .text

  func run() async throws {
    try await CommandRunner.run(in: .live(now: common.now)) { environment in
      try common.list(in: environment) { workspace, history in
        let status = try StatusQuery(
          workspace: workspace,
          history: history,
          now: environment.now,
          site: FilePath.join(environment.directory, out)
        ).status()
        switch format {
        case .json: environment.output.write(try JSONText.encode(StatusReport(status)))
        case .text:
          environment.output.write(
            StatusText(status: status, zone: environment.zone, site: out).page()
          )
        }
      }
    }
  }
}
