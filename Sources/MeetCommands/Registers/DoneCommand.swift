import ArgumentParser
import MeetKit
import MeetStore

/// `meet done`: an action is done between meetings.
struct DoneCommand: GroupCommand {
  static let configuration = CommandConfiguration(
    commandName: "done",
    abstract: "Say that an action is done.",
    discussion: """
      One line goes into the group's log; the minutes stay as they are.

      EXAMPLES:
        meet done TWG-A-031
        meet done TWG-A-031 "the cron job runs at four"
        meet done TWG-A-031 --undo      it is open again
      """
  )

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp("The action.", valueName: "id"))
  var id: String

  @Argument(help: ArgumentHelp("What there is to say about it.", valueName: "note"))
  var note: String?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("Who says so; its owner otherwise.", valueName: "person")
  )
  var writer: String?

  @OptionGroup var writing: FactOptions

  func run(in environment: Environment) throws {
    try writing.checkAlone(note)
    let (workspace, history) = try common.read(in: environment)
    let reader = SessionReader(workspace.group, at: environment.now)
    let action = try action(history.register, reader)
    guard let who = try writer.map(workspace.group.person) ?? action.owner else {
      throw CommandError.usage("nobody has taken \(action.id); '--as PERSON' says who did it")
    }
    let kind = try writing.undo ? takenBack(action, workspace, history) : done(action)
    try writing.write(
      workspace.fact(kind, by: who, at: environment.now),
      to: workspace,
      in: environment,
      saying: writing.undo
        ? "\(action.id) is open again"
        : "\(action.id) is done; 'meet done \(action.id) --undo' takes it back"
    )
  }

  private func action(_ register: Register, _ reader: SessionReader) throws -> Action {
    let wanted = try? reader.actionID(id.uppercased()[...], "")
    let twins = register.actions.filter { $0.id.twin != nil && $0.id.plain == wanted }
    if !twins.isEmpty, let wanted {
      throw CommandError.givenTwice(wanted, twins.map { ($0.id, $0.text) })
    }
    guard let action = register.actions.first(where: { $0.id == wanted }) else {
      let open = register.openActions.map(\.id.description)
      throw CommandError.failed(
        "there is no action '\(id)'; "
          + (Spelling.didYouMean(id, in: open) ?? "'meet actions' lists the open ones")
      )
    }
    return action
  }

  private func done(_ action: Action) throws -> Fact.Kind {
    switch action.status {
    case .open:
      return .actionDone(action.id, note: note.map(\.asLine).flatMap { $0.isEmpty ? nil : $0 })
    case .done: throw CommandError.failed("\(action.id) is done already")
    case .dropped(let reason):
      throw CommandError.failed("\(action.id) was dropped: \(reason.asLine)")
    }
  }

  /// The last fact that says it is done and still stands.
  private func takenBack(
    _ action: Action,
    _ workspace: Workspace,
    _ history: History
  ) throws -> Fact.Kind {
    let facts = history.twice.facts(workspace.facts)
    let last = facts.standing.last { fact in
      if case .actionDone(action.id, _) = fact.kind { true } else { false }
    }
    guard let last else {
      throw CommandError.failed(
        "no 'meet done' of \(action.id) stands; there is nothing to take back"
      )
    }
    return .undo(last.id)
  }
}
