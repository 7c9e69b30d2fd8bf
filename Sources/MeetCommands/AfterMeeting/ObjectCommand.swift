import ArgumentParser
import MeetKit
import MeetStore

/// `meet object`: a member who was not there objects to a decision.
struct ObjectCommand: GroupCommand {
  static let configuration = CommandConfiguration(
    commandName: "object",
    abstract: "Object to a decision after the meeting.",
    discussion: """
      While absent members have their time, the objection of one of them makes a provisional \
      decision contested: it is not in force, and comes first on the next agenda. Against a \
      decision that is final, any member may object: it stays in force and is reviewed early.

      The name stands in the group's log and nowhere else.

      EXAMPLES:
        meet object TWG-2026-014 --by dee "the disk has 320 GB"
        meet object TWG-2026-014 --by dee --undo
      """
  )

  @OptionGroup var common: CommonOptions

  @OptionGroup var answer: AnswerOptions

  @Argument(help: ArgumentHelp("What speaks against it.", valueName: "text"))
  var text: String?

  @OptionGroup var writing: FactOptions

  func run(in environment: Environment) throws {
    try writing.checkAlone(text)
    let (workspace, history) = try common.read(in: environment)
    let rules = AnswerRules(workspace.records(history, at: environment.now))
    let person = try workspace.group.person(named: answer.by)
    let decision = try answer.decision(
      in: history,
      of: workspace.group,
      at: environment.now
    )
    if writing.undo {
      let last = try rules.takingBack("objection", by: person) { kind in
        if case .objected(decision.id, _) = kind { true } else { false }
      }
      let fact = workspace.fact(last, by: person, at: environment.now)
      try writing.write(
        fact,
        to: workspace,
        in: environment,
        saying: AnswerText(group: workspace.group).standing(
          of: decision.id,
          in: rules.register(with: fact)
        )
      )
      return
    }
    guard let text = text?.asLine, !text.isEmpty else {
      throw CommandError.usage("an objection has words; one line is enough")
    }
    let fact = workspace.fact(.objected(decision.id, text: text), by: person, at: environment.now)
    let outcome = try rules.trying(fact, on: decision)
    try writing.write(
      fact,
      to: workspace,
      in: environment,
      saying: (outcome.isContested
        ? "\(decision.id) is contested and not in force; it comes first on the next agenda"
        : "\(decision.id) is final and stays in force; the next agenda has its review")
        + "; 'meet object \(decision.id) --by \(person) --undo' takes it back"
    )
    if case .provisional(_, _, nil) = decision.status {
      environment.output.line(
        "the minutes of \(decision.meeting) are not sent yet; until then it is in time, too"
      )
    }
    if workspace.group.repository == .public {
      environment.error.line(
        "meet: 'group.log' names who objects, and everybody may read this folder"
      )
    }
  }
}
