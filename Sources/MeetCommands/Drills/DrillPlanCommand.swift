import ArgumentParser
import MeetKit
import MeetStore

/// `meet drill plan`: a drill on a day, with its pair.
struct DrillPlanCommand: GroupCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Plan a drill, or say that its day is agreed.",
    discussion: """
      Whoever documented the last drill steers this one; the documenting goes to whoever has done \
      least. '--steering' and '--documenting' say otherwise.

      EXAMPLES:
        meet drill plan restore --on 2026-09-12 --dry-run
        meet drill plan upgrade --on 2026-09-12 --agreed
        meet drill plan restore --on 2026-09-12 --undo
      """
  )

  @OptionGroup var common: CommonOptions

  @Argument(
    help: ArgumentHelp("What is tried: upgrade, restore, tabletop …", valueName: "kind")
  )
  var kind: String

  @Option(name: .customLong("on"), help: ArgumentHelp("The day.", valueName: "date"))
  var day: String

  @Option(help: ArgumentHelp("Who gives the commands.", valueName: "person"))
  var steering: String?

  @Option(help: ArgumentHelp("Who keeps the record.", valueName: "person"))
  var documenting: String?

  @Flag(help: "Everybody who takes part can come that day.")
  var agreed = false

  @OptionGroup var telling: DrillTelling

  func run(in environment: Environment) throws {
    let day = try Day.option(day)
    let (workspace, _) = try common.read(in: environment)
    let rules = workspace.drillPlanning(at: environment.now)
    let drill = try rules.planned(
      kind,
      on: day,
      steering: steering.map(workspace.group.person),
      documenting: documenting.map(workspace.group.person)
    )
    let steps = telling.undo ? [.planned, .agreed(day)] : try rules.plan(drill, isAgreed: agreed)
    try telling.tell(steps, of: drill, rules, workspace, in: environment)
    environment.output.line(DrillText(rules: rules).planned(drill, telling))
  }
}
