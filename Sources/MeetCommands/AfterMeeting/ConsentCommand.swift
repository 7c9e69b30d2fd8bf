import ArgumentParser
import MeetKit
import MeetStore

/// `meet consent`: a member for whom a decision waits consents to it.
struct ConsentCommand: GroupCommand {
  static let configuration = CommandConfiguration(
    commandName: "consent",
    abstract: "Consent to a decision that waits for absent members.",
    discussion: """
      Where the rule is 'hold', a decision is pending until each absent member has answered: with \
      this, or with 'meet object'.

      EXAMPLES:
        meet consent TWG-2026-014 --by dee
        meet consent TWG-2026-014 --by dee --undo
      """
  )

  @OptionGroup var common: CommonOptions

  @OptionGroup var answer: AnswerOptions

  @OptionGroup var writing: FactOptions

  func run(in environment: Environment) throws {
    let (workspace, history) = try common.read(in: environment)
    let rules = AnswerRules(workspace.records(history, at: environment.now))
    let person = try workspace.group.person(named: answer.by)
    let decision = try answer.decision(
      in: history,
      of: workspace.group,
      at: environment.now
    )
    let fact: Fact
    if writing.undo {
      let last = try rules.takingBack("consent", by: person) { $0 == .consented(decision.id) }
      fact = workspace.fact(last, by: person, at: environment.now)
    } else {
      fact = workspace.fact(.consented(decision.id), by: person, at: environment.now)
      _ = try rules.trying(fact, on: decision)
    }
    try writing.write(
      fact,
      to: workspace,
      in: environment,
      saying: AnswerText(group: workspace.group).standing(
        of: decision.id,
        in: rules.register(with: fact)
      )
    )
  }
}
