import ArgumentParser
import MeetKit
import MeetStore

/// `meet next`: the coming meetings, and whose turn it is.
struct NextCommand: GroupCommand {
  static let configuration = CommandConfiguration(
    commandName: "next",
    abstract: "Show the coming meetings, who coordinates and who keeps the minutes.",
    discussion: """
      What the last minutes announce is marked so; the rest is a forecast, which changes when \
      somebody is away or stands in. 'docs/rotation.md' has the rules.

      EXAMPLES:
        meet next                       the next six
        meet next --meetings 1 --why    who could have been chosen, and why they were not
        meet next --format json
      """
  )

  @OptionGroup var common: CommonOptions

  @Option(help: ArgumentHelp("How many meetings.", valueName: "n"))
  var meetings = GroupRecords.usualMeetings

  @Flag(help: "Say why: the candidates, what they have done, and who was passed over.")
  var why = false

  @Option(help: "How to print: text or json.")
  var format: OutputFormat = .text

  func run(in environment: Environment) throws {
    guard (1...Rota.horizon).contains(meetings) else {
      throw CommandError.usage("'--meetings' is a number from 1 to \(Rota.horizon)")
    }
    try common.list(in: environment) { workspace, history in
      let rota = history.rota
      let today = rota.group.zone.day(of: environment.now)
      let turns = rota.turns(from: today, meetings: meetings)
      guard !turns.isEmpty else {
        throw CommandError.failed(
          "nothing says when the next meeting is; give the group a 'cadence' in "
            + "'\(workspace.folder.shown("group.yml"))'"
        )
      }
      CommandRunner.show(
        AgendaRoles.find(in: rota, of: workspace.folder, on: today),
        in: environment
      )
      switch format {
      case .json:
        environment.output.write(try JSONText.encode(turns.map { TurnReport($0, rota: rota) }))
      case .text:
        let text = TurnText(rota: rota)
        environment.output.write(why ? text.reasons(turns) : text.list(turns))
      }
    }
  }
}
