import ArgumentParser
import MeetKit
import MeetStore

/// `meet status`: what comes next and what is missing.
struct StatusCommand: GroupCommand {
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

  func run(in environment: Environment) throws {
    try common.list(in: environment) { workspace, history in
      let status = try StatusQuery(
        workspace: workspace,
        history: history,
        now: environment.now,
        site: FilePath.join(environment.directory, out)
      ).status()
      try environment.output.write(
        format,
        json: StatusReport(status),
        text: StatusText(status: status, zone: environment.zone, site: out).page()
      )
    }
  }
}
