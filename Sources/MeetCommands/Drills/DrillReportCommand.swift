import ArgumentParser
import MeetKit
import MeetStore

/// `meet drill report`: what was measured, what the report lacks, and its end.
struct DrillReportCommand: GroupCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Show what was measured and what the report lacks; say that it is usable, accepted.",
    discussion: """
      The report is written on the drill's page: 'result' at its head, three sentences under \
      'Summary', and a ticket for each action. A meeting accepts it when every action has one.

      EXAMPLES:
        meet drill report
        meet drill report --usable --at 2026-09-12T20:25Z
        meet drill report 2026-09-12-restore --accept
        meet drill report --accept --undo
      """
  )

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp("The drill; the last one up to today.", valueName: "drill"))
  var drill: String?

  @Flag(help: "What was restored or upgraded can be used.")
  var usable = false

  @Flag(help: "A meeting took the report.")
  var accept = false

  @Option(help: ArgumentHelp("When it could be used; now.", valueName: "instant"))
  var at: String?

  @OptionGroup var telling: DrillTelling

  @Option(help: "How to print: text or json.")
  var format: OutputFormat = .text

  func run(in environment: Environment) throws {
    if usable, accept {
      throw CommandError.usage("'--usable' comes first, '--accept' at a meeting")
    }
    guard usable || accept else { return try show(in: environment) }
    let (workspace, _) = try common.read(in: environment)
    let rules = workspace.drillPlanning(at: environment.now)
    let drill = try rules.drill(drill)
    let instant = try at.map(Instant.typed) ?? environment.now
    if !telling.undo {
      try usable ? rules.mayBeUsable(drill, at: instant) : rules.mayBeAccepted(drill)
    }
    let step: DrillFact.Step = usable ? .usable(instant) : .accepted
    try telling.tell([step], of: drill, rules, workspace, in: environment)
    environment.output.line(DrillText(rules: rules).told(drill, step, telling))
  }

  private func show(in environment: Environment) throws {
    if telling.undo { throw CommandError.usage("'--undo' stands with '--usable' or '--accept'") }
    try common.list(in: environment) { workspace, _ in
      let rules = workspace.drillPlanning(at: environment.now)
      let drill = try rules.drill(drill)
      try environment.output.write(
        format,
        json: DrillReport(drill, rules),
        text: DrillText(rules: rules).report(drill)
      )
    }
  }
}
