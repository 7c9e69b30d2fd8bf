import ArgumentParser
import MeetKit
import MeetStore

/// `meet rota`: whose turn it is in the coming weeks, of everything that goes around.
struct RotaCommand: GroupCommand {
  static let configuration = CommandConfiguration(
    commandName: "rota",
    abstract: "Show whose turn it is in the coming weeks, and publish turns on call.",
    discussion: """
      What is published or announced stands; the rest is a forecast and is marked so. \
      '--publish' writes the turns on call of the weeks that the group publishes ahead.

      EXAMPLES:
        meet rota                       everything, for twelve weeks
        meet rota oncall --weeks 26
        meet rota --publish --as ada --dry-run
        meet rota roles --until 2026-12-31
      """
  )

  @OptionGroup var common: CommonOptions

  @Argument(
    help: ArgumentHelp("One of oncall, roles and drills; all otherwise.", valueName: "what")
  )
  var what: RotaKind?

  @Option(help: ArgumentHelp("For so many weeks.", valueName: "n"))
  var weeks: Int?

  @Option(help: ArgumentHelp("Up to a day, as 2026-12-31.", valueName: "day"))
  var until: String?

  @Flag(help: "Publish the turns on call that are due for it.")
  var publish = false

  @Option(help: ArgumentHelp("Take a published turn back, by its week.", valueName: "week"))
  var undo: String?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("Who publishes.", valueName: "person")
  )
  var writer: String?

  @Flag(help: "Show what would be written, and whom it concerns.")
  var dryRun = false

  @Option(help: "How to print: text or json.")
  var format: OutputFormat = .text

  func run(in environment: Environment) throws {
    if publish || undo != nil {
      try PublishingTurns(options: self).run(in: environment)
      return
    }
    try common.list(in: environment) { workspace, history in
      let rules = RotaQuery(workspace: workspace, history: history, now: environment.now)
      let days = try rules.span(weeks: weeks, until: until)
      let report = try rules.report(what, through: days)
      if report.meetings != nil {
        let today = workspace.group.zone.day(of: environment.now)
        let hats = AgendaRoles.find(in: history.rota, of: workspace.folder, on: today)
        CommandRunner.show(hats, in: environment)
      }
      try environment.output.write(format, json: report, text: try rules.text(what, through: days))
    }
  }
}

/// What goes around.
enum RotaKind: String, CaseIterable, ExpressibleByArgument, Sendable {
  case oncall, roles, drills
}
