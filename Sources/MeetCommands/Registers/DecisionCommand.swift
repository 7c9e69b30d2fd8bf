import ArgumentParser
import MeetKit
import MeetStore

/// `meet decision`: one decision with its history.
struct DecisionCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decision",
    abstract: "Show one decision: its words, how they came about, and what became of it.",
    discussion: """
      Versions and what they changed, where it was discussed, objections and how they were met, \
      reviews. Names of those who objected are not told.

      EXAMPLES:
        meet decision TWG-2026-003
        meet decision 3                 the same, in its year
        meet decision 3 --format json
      """
  )

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp("The decision.", valueName: "id"))
  var id: String

  @Option(help: "How to print: text or json.")
  var format: OutputFormat = .text

  func run() async throws {
    try await CommandRunner.run(in: .live(now: common.now)) { environment in
      try common.list(in: environment) { workspace, history in
        let reader = SessionReader(workspace.group, at: environment.now)
        let decision = try history.register.decision(called: id, reader)
        let today = workspace.group.zone.day(of: environment.now)
        let all = workspace.decisionHistories(history, try workspace.sessions())
        guard let one = all.first(where: { $0.decision.id == decision.id }) else { return }
        let report = DecisionReport(one, group: workspace.group, today: today)
        switch format {
        case .json: environment.output.write(try JSONText.encode(report))
        case .text: environment.output.write(DecisionText(group: workspace.group).page(report))
        }
      }
    }
  }
}
