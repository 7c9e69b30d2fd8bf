import ArgumentParser
import MeetKit
import MeetStore

/// `meet actions`: the action register.
struct ActionsCommand: GroupCommand {
  static let configuration = CommandConfiguration(
    commandName: "actions",
    abstract: "Show who does what, from the minutes of all meetings.",
    discussion: """
      EXAMPLES:
        meet actions                    the open ones, by person
        meet actions --by cam
        meet actions --overdue          those whose day has passed
        meet actions --all              done and dropped ones too
        meet actions --format json
      """
  )

  @OptionGroup var common: CommonOptions

  @Option(name: .customLong("by"), help: ArgumentHelp("Those of one person.", valueName: "person"))
  var person: String?

  @Flag(help: "Only those whose day has passed.")
  var overdue = false

  @Flag(help: "Show those that are done or dropped, too.")
  var all = false

  @Option(help: "How to print: text or json.")
  var format: OutputFormat = .text

  func run(in environment: Environment) throws {
    try common.list(in: environment) { workspace, history in
      let group = workspace.group
      let today = group.zone.day(of: environment.now)
      let owner = try person.map { try group.person(named: $0) }
      let actions = history.register.actions.filter { action in
        (all || action.status == .open) && (owner == nil || action.owner == owner)
          && (!overdue || action.isLate(on: today))
      }
      let meetings = history.minutes.map(\.meeting)
      try environment.output.write(
        format,
        json: actions.map { ActionReport($0, today: today, meetings: meetings) },
        text: ActionText(group: group, today: today, meetings: meetings).list(actions)
      )
    }
  }
}

/// An action for other programs; `docs/registers.json.md` describes it.
struct ActionReport: Encodable {
  var id: String
  var owner: String?
  var text: String
  var due: String?
  var isLate: Bool
  var meeting: String
  /// Days since the meeting that opened it.
  var age: Int
  /// Meetings that have found it open since.
  var carried: Int
  var status: String
  var note: String?

  init(_ action: Action, today: Day, meetings: [MeetingID]) {
    id = action.id.description
    owner = action.owner?.text
    text = action.text
    due = action.due?.description
    isLate = action.isLate(on: today)
    meeting = action.meeting.description
    age = action.age(on: today)
    carried = action.timesCarried(by: meetings)
    switch action.status {
    case .open: status = "open"
    case .done(let words): (status, note) = ("done", words)
    case .dropped(let reason): (status, note) = ("dropped", reason)
    }
  }
}

/// Actions as a person reads them in a terminal, by owner.
struct ActionText {
  let group: Group
  let today: Day
  /// That were held, in order.
  let meetings: [MeetingID]

  func list(_ actions: [Action]) -> String {
    guard !actions.isEmpty else { return "no actions\n" }
    let order = group.people.map(\.id) as [PersonID?] + [nil]
    let sorted = actions.sorted { a, b in
      (order.firstIndex(of: a.owner) ?? 0, a.id) < (order.firstIndex(of: b.owner) ?? 0, b.id)
    }
    return TextTable.lines(
      sorted.map { action in
        [
          action.owner.map(group.name) ?? "(nobody yet)", action.id.description,
          state(action), action.text.asLine.shortened(to: 60),
        ]
      }
    )
  }

  private func state(_ action: Action) -> String {
    switch action.status {
    case .done: return "done"
    case .dropped: return "dropped"
    case .open:
      let age = action.age(on: today)
      let old = age.counted("day")
      let carried = action.timesCarried(by: meetings)
      let often = carried > 1 ? ", carried \(carried) times" : ""
      guard let due = action.due else { return old + often }
      return "\(old)\(often), by \(due)" + (action.isLate(on: today) ? " (late)" : "")
    }
  }
}
