import ArgumentParser
import MeetKit
import MeetStore

/// `meet drill`: restores and upgrades that are tried before they are needed.
struct DrillCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drill",
    abstract: "Plan drills, time them, report them: who steers, who documents, how long it took.",
    discussion: """
      A drill has a page in 'drills'. These commands append to the group's log and make the page \
      when it is missing; they change no page.

      EXAMPLES:
        meet drill list
        meet drill plan restore --on 2026-09-12
        meet drill start                the drill of today begins
        meet drill report --usable      the service can be used
        meet drill report --accept      the meeting took the report
      """,
    subcommands: [
      DrillListCommand.self, DrillPlanCommand.self, DrillStartCommand.self,
      DrillReportCommand.self,
    ],
    defaultSubcommand: DrillListCommand.self
  )
}

/// `meet drill list`: the drills, and whose turn it will be.
struct DrillListCommand: GroupCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Show the drills with their states and times, and the coming ones."
  )

  @OptionGroup var common: CommonOptions

  @Option(help: "How to print: text or json.")
  var format: OutputFormat = .text

  func run(in environment: Environment) throws {
    try common.list(in: environment) { workspace, _ in
      let rules = workspace.drillPlanning(at: environment.now)
      try environment.output.write(
        format,
        json: DrillListReport(rules),
        text: DrillText(rules: rules).list
      )
    }
  }
}

/// What every command takes that tells something of a drill.
struct DrillTelling: ParsableArguments {
  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("Who says so; who documents the drill otherwise.", valueName: "person")
  )
  var writer: String?

  @Flag(help: "Take back what was told last.")
  var undo = false

  @Flag(help: "Show what would be written.")
  var dryRun = false

  /// Tells facts of a drill, and makes its page when it is missing.
  func tell(
    _ steps: [DrillFact.Step],
    of drill: Drill,
    _ rules: DrillPlanning,
    _ workspace: Workspace,
    in environment: Environment
  ) throws {
    guard let who = try writer.map(workspace.group.person) ?? drill.documenting ?? drill.steering
    else { throw CommandError.usage("nobody documents the drill; '--as PERSON' says who tells it") }
    let kinds =
      undo ? [try rules.takenBack(drill, steps)] : steps.map { .drill(DrillFact(drill.id, $0)) }
    if !undo, let page = DrillPageToMake(drill, in: workspace) {
      if !dryRun { try page.make() }
      environment.output.line("\(dryRun ? "would write" : "wrote") the page \(page.shown)")
    }
    for kind in kinds where dryRun {
      environment.output.line(kind.preview)
    }
    if !dryRun { try workspace.append(workspace.facts(kinds, by: who, at: environment.now)) }
  }
}
