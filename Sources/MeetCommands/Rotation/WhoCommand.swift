import ArgumentParser
import MeetKit
import MeetStore

/// `meet who`: who is on call, and how to reach them.
struct WhoCommand: GroupCommand {
  static let configuration = CommandConfiguration(
    commandName: "who",
    abstract: "Show who is on call now or at another moment, and how to reach them.",
    discussion: """
      Addresses are those of 'contacts.yml'.

      EXAMPLES:
        meet who
        meet who --at 2026-05-23T02:00:00Z
        meet who --format json
      """
  )

  @OptionGroup var common: CommonOptions

  @Option(help: ArgumentHelp("Another moment, as 2026-05-23T02:00:00Z.", valueName: "instant"))
  var at: String?

  @Option(help: "How to print: text or json.")
  var format: OutputFormat = .text

  func run(in environment: Environment) throws {
    let instant = try at.map { text in
      guard let instant = Instant(text) else {
        throw CommandError.usage("'\(text)' is no moment; write it as 2026-05-23T02:00:00Z")
      }
      return instant
    }
    try common.list(in: environment) { workspace, _ in
      let rules = workspace.onCall(at: environment.now)
      let rota = try rules.required()
      guard let turn = rota.turn(at: instant ?? environment.now, now: environment.now) else {
        throw CommandError.failed("the first turn on call is \(rota.rules.first)")
      }
      try environment.output.write(
        format,
        json: OnCallReport(turn, nil, workspace),
        text: text(turn, rules, workspace)
      )
    }
  }

  private func text(_ turn: OnCallTurn, _ rules: OnCallDuty, _ workspace: Workspace) -> String {
    let text = OnCallText(rules: rules)
    guard !turn.serving.isEmpty else {
      return "nobody is on call in \(turn.week)"
        + (turn.state == .missing ? ": it was not published\n" : "\n")
    }
    let mark = turn.state == .forecast ? ", forecast" : ""
    let rows = turn.everybody.map { person in
      let contact = workspace.contacts[person]
      let other = turn.covers.first { $0.to == person }?.from
      return [
        " ", rules.group.name(person), contact?.mail ?? "", contact?.matrix ?? "",
        other.map { "for \(rules.group.name($0))" } ?? "", text.place(of: person, in: turn),
        turn.holes.contains(person) ? "is away" : "",
      ]
    }
    let zone = rules.group.onCall?.zone ?? rules.group.zone
    return "\(turn.week), until \(text.moment(turn.end)) \(zone)\(mark)\n" + TextTable.lines(rows)
  }
}
