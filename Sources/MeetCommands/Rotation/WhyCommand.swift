import ArgumentParser
import MeetKit
import MeetStore

/// `meet why`: on what ground a turn is somebody's.
struct WhyCommand: GroupCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract: "Say why a turn is somebody's: who could take it, and who was passed over.",
    discussion: """
      What was served is read from the minutes; what is to come is said as it is foreseen today. \
      'meet next --why' shows the same for the coming meetings.

      EXAMPLES:
        meet why coordinator 2026-06-03
        meet why oncall 2026-W21
        meet why secretary 2026-06-03 --format json
        meet why steering 2026-09         of a drill, or documenting
      """
  )

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp("The kind of turn.", valueName: "what"))
  var what: String

  @Argument(
    help: ArgumentHelp("When it is, as 2026-06-03, 2026-W21 or 2026-09.", valueName: "when")
  )
  var when: String

  @Option(help: "How to print: text or json.")
  var format: OutputFormat = .text

  func run(in environment: Environment) throws {
    try common.list(in: environment) { workspace, history in
      let today = workspace.group.zone.day(of: environment.now)
      if let role = Self.drillRoles[what] {
        return try drill(role, workspace.drillPlanning(at: environment.now), environment)
      }
      var words = TurnWords([what, when], group: workspace.group, today: today)
      switch try words.slot() {
      case .meeting(let role, let day):
        let hats = AgendaRoles.find(
          in: history.rota,
          of: workspace.folder,
          on: today,
          meeting: MeetingID(day: day)
        )
        CommandRunner.show(hats, in: environment)
        try meeting(role, day, rota: history.rota, environment)
      case .onCall(let week):
        let rules = workspace.onCall(at: environment.now)
        let turn = try rules.turn(of: week)
        let reasons = try rules.required().reasons(of: week, now: environment.now)
        try environment.output.write(
          format,
          json: OnCallReport(turn, reasons, workspace),
          text: OnCallText(rules: rules).list([turn])
            + OnCallText(rules: rules).reasons(turn, reasons)
        )
      }
    }
  }

  private static let drillRoles = [
    "steering": MeetingRole.coordinator, "documenting": .secretary,
  ]

  /// `when` is the id or the day of a drill that has a page, or the month of one that has none.
  private func drill(
    _ role: MeetingRole,
    _ rules: DrillPlanning,
    _ environment: Environment
  ) throws {
    if let drill = rules.drills.last(where: { $0.id == when || $0.date.description == when }) {
      let person = role == .coordinator ? drill.steering : drill.documenting
      switch format {
      case .json:
        environment.output.write(try JSONText.encode(ServedReport(drill.id, what, person)))
      case .text:
        let name = person.map(rules.group.name) ?? "nobody"
        environment.output.line(
          "\(name) \(TurnText.Service.drills.verb(role)) '\(drill.id)', as its page says"
            .withoutControls
        )
      }
      return
    }
    let months = rules.coming(through: rules.today.advanced(byDays: 7 * Rota.horizon))
    guard let coming = months.first(where: { $0.month == when }) else {
      throw CommandError.failed("no drill is foreseen for '\(when)'; 'meet drill list' shows them")
    }
    switch format {
    case .json:
      environment.output.write(try JSONText.encode(TurnReport.Role(coming.turn[role])))
    case .text:
      let text = TurnText(rota: Rota(group: rules.group), service: .drills)
      environment.output.write(text.reason(role, of: coming.turn))
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
          try JSONText.encode(
            ServedReport(served.meeting.description, role.rawValue, served[role])
          )
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
    guard day >= today, rota.isForeseen(on: day) else {
      throw CommandError.failed(
        "no meeting is foreseen on \(day); 'meet next' shows the coming ones"
      )
    }
    let turn = rota.turn(of: MeetingID(day: day), today: today)
    try environment.output.write(
      format,
      json: TurnReport.Role(turn[role]),
      text: TurnText(rota: rota).reason(role, of: turn)
    )
  }
}

/// Who served, for other programs.
struct ServedReport: Encodable {
  var meeting: String
  var role: String
  var person: String?
  var isServed = true

  init(_ meeting: String, _ role: String, _ person: PersonID?) {
    self.meeting = meeting
    self.role = role
    self.person = person?.text
  }
}
