package import ArgumentParser
import MeetModel
import MeetStore
import MeetText

/// `meet decisions`: the decision register.
package struct DecisionsCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "decisions",
    abstract: "Show what was decided, from the minutes of all meetings.",
    discussion: """
      EXAMPLES:
        meet decisions                  those in force or open
        meet decisions TWG-2026-003     one, word for word
        meet decisions --all            ended ones too
        meet decisions --format json
      """
  )

  @OptionGroup package var common: CommonOptions

  @Argument(help: ArgumentHelp("One decision.", valueName: "id"))
  package var id: String?

  @Flag(help: "Show those that have ended, too.")
  package var all = false

  @Option(help: "How to print: text or json.")
  package var format: OutputFormat = .text

  package init() {}

  package func run() async throws {
    try await ExitDoor.run(in: .live(now: common.now)) { environment in
      try common.list(in: environment) { workspace, history in
        let today = workspace.group.zone.day(of: environment.now)
        let reader = SessionReader(workspace.group, at: environment.now)
        let decisions = try chosen(history.register, reader)
        switch format {
        case .json:
          environment.output.write(
            try JSONText.encode(decisions.map { DecisionReport($0, today: today) })
          )
        case .text:
          let text = DecisionText(group: workspace.group, today: today)
          environment.output.write(id == nil ? text.list(decisions) : text.whole(decisions[0]))
        }
      }
    }
  }

  private func chosen(_ register: Register, _ reader: SessionReader) throws -> [Decision] {
    guard let id else {
      return register.decisions.filter { decision in
        if case .ended = decision.status { return all }
        return true
      }
    }
    let wanted = try? reader.decisionID(id[...], "")
    guard let decision = register.decisions.first(where: { $0.id == wanted }) else {
      let near = Spelling.didYouMean(id, in: register.decisions.map(\.id.description))
      throw Refused.failed("there is no decision '\(id)'" + (near.map { "; \($0)" } ?? ""))
    }
    return [decision]
  }
}

/// A decision for other programs; `docs/registers.json.md` describes it.
struct DecisionReport: Encodable {
  var id: String
  var title: String
  var text: String
  var meeting: String
  var status: String
  var responsible: String?
  var review: String?
  var isDue: Bool
  var measure: String?
  var isImplemented: Bool

  init(_ decision: Decision, today: Day) {
    id = decision.id.description
    title = decision.title
    text = decision.text
    meeting = decision.meeting.description
    status = decision.status.word
    responsible = decision.responsible?.text
    review = decision.review?.description
    isDue = decision.isDue(on: today)
    measure = decision.measure
    isImplemented = decision.isImplemented
  }
}

/// Decisions as a person reads them in a terminal.
struct DecisionText {
  let group: Group
  let today: Day

  /// A line each: id, status, review, the item it was made under.
  func list(_ decisions: [Decision]) -> String {
    guard !decisions.isEmpty else { return "nothing has been decided yet\n" }
    return TextTable.lines(
      decisions.map { decision in
        [
          decision.id.description, decision.status.word,
          decision.review.map { "review \($0)" + (decision.isDue(on: today) ? " (due)" : "") }
            ?? "",
          decision.text.asLine.shortened(to: 60),
        ]
      }
    )
  }

  func whole(_ decision: Decision) -> String {
    let facts: [(String, String?)] = [
      ("decided", "\(decision.meeting), under '\(decision.title.asLine)'"),
      ("status", decision.status.sentence(group)),
      ("responsible", decision.responsible.map(group.name)),
      ("review", decision.review.map { "\($0)" + (decision.isDue(on: today) ? " (due)" : "") }),
      ("measure", decision.measure?.asLine),
      ("implemented", decision.isImplemented ? "yes" : nil),
    ]
    let text = decision.text.asNote.lines.map { "  " + $0 }
    let rows = facts.compactMap { name, value in value.map { [name + ":", $0] } }
    return "\(decision.id)\n\n\(text.joined(separator: "\n"))\n\n" + TextTable.lines(rows)
  }
}

extension Decision.Status {
  /// One word for lists.
  var word: String {
    switch self {
    case .active: "active"
    case .provisional: "provisional"
    case .pending: "pending"
    case .open: "open"
    case .ended: "ended"
    }
  }

  func sentence(_ group: Group) -> String {
    switch self {
    case .active: "active"
    case .provisional(let absent, let hours):
      "provisional: \(absent.map(group.name).joined(separator: ", ")) may object for "
        + "\(Policy.Absence.words(hours: hours)) from sending"
    case .pending(let absent):
      "pending: \(absent.map(group.name).joined(separator: ", ")) must still answer"
    case .open(let words): "open: \(words.asLine)"
    case .ended(let reason): "ended: \(reason.asLine)"
    }
  }
}

extension Decision {
  func isDue(on day: Day) -> Bool { stands && (review.map { $0 <= day } ?? false) }
}
