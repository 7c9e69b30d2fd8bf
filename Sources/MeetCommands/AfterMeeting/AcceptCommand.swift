import ArgumentParser
import MeetKit
import MeetStore

/// `meet accept`: somebody who was chosen in their absence takes the role on.
struct AcceptCommand: AsyncParsableCommand {
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

  func run() async throws {
    try await CommandRunner.run(in: .live(now: common.now)) { environment in
      let (workspace, history) = try common.read(in: environment)
      let desk = AnswerRules(workspace: workspace, history: history, now: environment.now)
      let person = try workspace.group.person(named: answer.by)
      let decision = try desk.decision(answer.id)
      let fact: Fact
      if writing.undo {
        fact = try desk.takingBack("acceptance", by: person) { $0 == .accepted(decision.id) }
      } else {
        try check(decision, person, in: workspace.group)
        fact = workspace.fact(.accepted(decision.id), by: person, at: environment.now)
        _ = try desk.trying(fact, on: decision)
      }
      let term = desk.register(with: fact)[decision.id]?.term
      try writing.write(
        fact,
        to: workspace,
        in: environment,
        saying: term.map { "\(decision.id): " + workspace.group.words($0) } ?? "\(decision.id)"
      )
    }
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
