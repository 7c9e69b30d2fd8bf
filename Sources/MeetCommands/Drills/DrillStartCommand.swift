import ArgumentParser
import MeetKit
import MeetStore

/// `meet drill start`: the work begins, and the clock runs.
struct DrillStartCommand: GroupCommand {
  static let configuration = CommandConfiguration(
    commandName: "start",
    abstract: "Say that a drill has begun; the recovery time is counted from here.",
    discussion: """
      EXAMPLES:
        meet drill start
        meet drill start 2026-09-12-restore --at 2026-09-12T18:10Z
        meet drill start --undo
      """
  )

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp("The drill; the last one up to today.", valueName: "drill"))
  var drill: String?

  @Option(help: ArgumentHelp("When, as 2026-09-12T18:10Z; now.", valueName: "instant"))
  var at: String?

  @OptionGroup var telling: DrillTelling

  func run(in environment: Environment) throws {
    let (workspace, _) = try common.read(in: environment)
    let rules = workspace.drillPlanning(at: environment.now)
    let drill = try rules.drill(drill)
    let instant = try at.map(Instant.typed) ?? environment.now
    if !telling.undo { try rules.mayStart(drill, at: instant) }
    try telling.tell([.started(instant)], of: drill, rules, workspace, in: environment)
    let text = DrillText(rules: rules)
    environment.output.line(text.told(drill, .started(instant), telling))
  }
}

extension Instant {
  /// A moment as it was typed on the command line.
  static func typed(_ text: String) throws(CommandError) -> Instant {
    guard let instant = Instant(text) else {
      throw .usage("'\(text)' is no instant; write it as 2026-05-13T09:00Z")
    }
    return instant
  }
}
