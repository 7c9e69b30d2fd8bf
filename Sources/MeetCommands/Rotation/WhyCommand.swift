package import ArgumentParser
import MeetModel
import MeetStore

/// `meet why`: on what ground a turn is somebody's.
package struct WhyCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Say why a turn is somebody's: who could take it, and who was passed over.",
    discussion: """
      What was served is read from the minutes; what is to come is said as it is foreseen today. \
      'meet next --why' shows the same for the coming meetings.

      EXAMPLES:
        meet why coordinator 2026-06-03
        meet why oncall 2026-W21
        meet why secretary 2026-06-03 --format json
      """
  )

  @OptionGroup package var common: CommonOptions

  @Argument(help: ArgumentHelp("The kind of turn.", valueName: "what"))
  package var what: String

  @Argument(help: ArgumentHelp("When it is, as 2026-06-03 or 2026-W21.", valueName: "when"))
  package var when: String

  @Option(help: "How to print: text or json.")
  package var format: OutputFormat = .text

  package init() {}

  package func run() async throws {
    try await ExitDoor.run(in: .live(now: common.now)) { environment in
      try common.list(in: environment) { workspace, history in
        let today = workspace.group.zone.day(of: environment.now)
        var words = TurnWords([what, when], group: workspace.group, today: today)
        switch try words.slot() {
        case .meeting(let role, let day):
          try meeting(role, day, rota: history.rota, environment)
        case .onCall(let week):
          let desk = OnCallDesk(workspace: workspace, now: environment.now)
          let turn = try desk.turn(of: week)
          let reasons = try desk.required().reasons(of: week, now: environment.now)
          switch format {
          case .json:
            environment.output.write(
              try JSONText.encode(OnCallReport(turn, reasons, desk.workspace))
            )
          case .text:
            environment.output.write(
              OnCallText(desk: desk).list([turn]) + OnCallText(desk: desk).reasons(turn, reasons)
            )
          }
        }
      }
    }
  }

  private func meeting(
    _ role: MeetingRole,
    _ day: Day,
    rota: Rota,
    _ environment: Environment
  ) throws {
    let today = rota.group.zone.day(of: environment.now)
    if let served = rota.served.last(where: { $0.meeting.day == day }) {
      switch format {
      case .json:
        environment.output.write(
          try JSONText.encode(ServedReport(served.meeting, role, served[role]))
        )
      case .text:
        let name = served[role].map(rota.group.name) ?? "nobody of the group"
        let did = role == .coordinator ? "coordinated" : "kept the minutes of"
        environment.output.line(
          "\(name) \(did) \(served.meeting), as its minutes say".withoutControls
        )
      }
      return
    }
    guard day >= today, rota.isForeseen(on: day, today: today) else {
      throw Refused.failed("no meeting is foreseen on \(day); 'meet next' shows the coming ones")
    }
    let turn = rota.turn(of: MeetingID(day: day), today: today)
    switch format {
    case .json:
      environment.output.write(try JSONText.encode(TurnReport.Role(turn[role])))
    case .text:
      environment.output.write(TurnText(rota: rota).reason(role, of: turn))
    }
  }
}

/// Who served, for other programs.
struct ServedReport: Encodable {
  var meeting: String
  var role: String
  var person: String?
  var isServed = true

  init(_ meeting: MeetingID, _ role: MeetingRole, _ person: PersonID?) {
    self.meeting = meeting.description
    self.role = role.rawValue
    self.person = person?.text
  }
}
