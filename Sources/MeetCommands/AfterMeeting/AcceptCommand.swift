import ArgumentParser
import MeetKit
import MeetStore

/// `meet accept`: somebody who was chosen in their absence takes the role on.
struct AcceptCommand: GroupCommand {
  static let configuration = CommandConfiguration(
    commandName: "accept",
    abstract: "Accept a role for which one was chosen in one's absence.",
    discussion: """
      At a meeting '/accept' does the same. For somebody from elsewhere, one of the group says that \
      they have accepted.

      EXAMPLES:
        meet accept TWG-2026-015 --by cleo
        meet accept TWG-2026-015 --by cleo --undo
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
      let last = try rules.takingBack("acceptance", by: person) { $0 == .accepted(decision.id) }
      fact = workspace.fact(last, by: person, at: environment.now)
    } else {
      try check(decision, person, in: workspace.group)
      fact = workspace.fact(.accepted(decision.id), by: person, at: environment.now)
      _ = try rules.trying(fact, on: decision)
    }
    let term = rules.register(with: fact)[decision.id]?.term
    try writing.write(
      fact,
      to: workspace,
      in: environment,
      saying: term.map { "\(decision.id): " + workspace.group.words($0) } ?? "\(decision.id)"
    )
  }

  private func check(
    _ decision: Decision,
    _ person: PersonID,
    in group: Group
  ) throws(CommandError) {
    guard let term = decision.term, !term.isAccepted else {
      throw .failed("\(decision.id) waits for nobody to accept a role")
    }
    guard term.mayBeAccepted(by: person) else {
      throw .failed("\(decision.id) waits for \(term.name), not for \(group.name(person))")
    }
  }
}
