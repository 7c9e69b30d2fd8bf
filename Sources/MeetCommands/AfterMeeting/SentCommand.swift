import ArgumentParser
import MeetKit
import MeetStore

/// `meet sent`: the minutes of a meeting were sent.
struct SentCommand: GroupCommand {
  static let configuration = CommandConfiguration(
    commandName: "sent",
    abstract: "Say that minutes were sent; from then on absent members have their time to object.",
    discussion: """
      One line goes into the group's log. What was decided provisionally is final when the time is \
      over and nobody has objected.

      EXAMPLES:
        meet sent 2026-05-06
        meet sent 2026-05-06 --at 2026-05-07T08:00:00Z
        meet sent 2026-05-06 --undo     they were not
      """
  )

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp("The meeting.", valueName: "date"))
  var meeting: String

  @Option(
    help: ArgumentHelp("When, as 2026-05-07T08:00:00Z; now otherwise.", valueName: "instant")
  )
  var at: String?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("Who says so; who kept the minutes otherwise.", valueName: "person")
  )
  var writer: String?

  @OptionGroup var writing: FactOptions

  func run(in environment: Environment) throws {
    let (workspace, history) = try common.read(in: environment)
    let rules = AnswerRules(workspace.records(history, at: environment.now))
    let minutes = try minutes(in: history)
    let kind =
      try writing.undo ? takenBack(minutes, history) : sent(minutes, history, workspace.group)
    let fact = workspace.fact(
      kind,
      by: try author(of: minutes, in: workspace.group),
      at: try writing.undo ? environment.now : moment(minutes, environment)
    )
    let register = rules.register(with: fact)
    let written =
      writing.undo
      ? "the minutes of \(minutes.meeting) are not sent"
      : "the minutes of \(minutes.meeting) are sent; "
        + "'meet sent \(minutes.meeting) --undo' takes it back"
    try writing.write(fact, to: workspace, in: environment, saying: written)
    environment.output.write(
      AnswerText(group: workspace.group).standing(of: minutes.meeting, in: register)
    )
  }

  private func minutes(in history: History) throws(CommandError) -> Minutes {
    let id = MeetingID(meeting)
    if let minutes = history.minutes.first(where: { $0.meeting == id }) { return minutes }
    throw .failed(
      "there are no minutes of '\(meeting)'; "
        + (history.last.map { "the last are those of \($0.meeting)" }
          ?? "'meet minutes' writes them when a meeting closes")
    )
  }

  private func sent(
    _ minutes: Minutes,
    _ history: History,
    _ group: Group
  ) throws(CommandError) -> Fact.Kind {
    guard let first = history.register.sendings[minutes.meeting] else {
      return .sent(minutes.meeting)
    }
    throw .failed(
      "the minutes of \(minutes.meeting) were sent on \(group.moment(first.instant)), which is "
        + "'\(first.fact)' in the log; 'meet sent \(minutes.meeting) --undo' takes it back"
    )
  }

  private func takenBack(_ minutes: Minutes, _ history: History) throws(CommandError) -> Fact.Kind {
    guard let first = history.register.sendings[minutes.meeting] else {
      throw .failed(
        "the minutes of \(minutes.meeting) were not sent; there is nothing to take back"
      )
    }
    return .undo(first.fact)
  }

  private func moment(_ minutes: Minutes, _ environment: Environment) throws(CommandError)
    -> Instant
  {
    guard let at else { return environment.now }
    guard let instant = Instant(at) else {
      throw .usage("'\(at)' is no moment; write it as 2026-05-07T08:00:00Z")
    }
    if instant > environment.now { throw .usage("\(instant) is still to come") }
    if instant < minutes.held.start {
      throw .usage("\(instant) is before the meeting, which began at \(minutes.held.start)")
    }
    return instant
  }

  private func author(of minutes: Minutes, in group: Group) throws -> PersonID {
    if let writer { return try group.person(named: writer) }
    guard let name = minutes.secretaries.last?.name, let person = group.onlyPerson(called: name)
    else {
      throw CommandError.usage(
        "the minutes of \(minutes.meeting) do not say who kept them; '--as PERSON' says who sent "
          + "them"
      )
    }
    return person
  }
}
