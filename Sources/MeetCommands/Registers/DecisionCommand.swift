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
        switch format {
        case .json:
          environment.output.write(
            try JSONText.encode(DecisionHistoryReport(one, group: workspace.group, today: today))
          )
        case .text:
          environment.output.write(
            DecisionHistoryText(group: workspace.group, today: today).page(one)
          )
        }
      }
    }
  }
}

/// A decision with its history for other programs; `docs/registers.json.md` describes it.
struct DecisionHistoryReport: Encodable {
  struct Version: Encodable {
    var version: Int
    var meeting: String
    var text: String
    /// What has gone in `[-…-]`, what is new in `{+…+}`.
    var change: String?
  }

  struct Discussion: Encodable {
    var meeting: String
    var item: Int?
    var title: String
    var why: String
  }

  struct Objection: Encodable {
    var day: String
    var text: String
    var version: Int?
    var fate: String
  }

  struct Event: Encodable {
    var day: String
    var meeting: String?
    var what: String
    var words: String
  }

  var decision: DecisionReport
  var versions: [Version]
  var discussed: [Discussion]
  var objected: [Objection]
  var history: [Event]

  init(_ history: DecisionHistory, group: Group, today: Day) {
    decision = DecisionReport(history.decision, group: group, today: today)
    versions = history.versions.map { version in
      Version(
        version: version.number,
        meeting: version.meeting.description,
        text: version.text,
        change: history.change(of: version).map(TextChange.shown)
      )
    }
    discussed = history.discussions.map {
      .init(
        meeting: $0.meeting.description,
        item: $0.item,
        title: $0.title,
        why: $0.ground.words
      )
    }
    objected = history.objections.map {
      .init(day: $0.day.description, text: $0.text, version: $0.version, fate: $0.fateWords)
    }
    self.history = history.events.map {
      .init(
        day: $0.day.description,
        meeting: $0.meeting?.description,
        what: $0.word,
        words: $0.words
      )
    }
  }
}

/// A decision and its history, as a person reads them in a terminal.
struct DecisionHistoryText {
  let group: Group
  let today: Day

  func page(_ history: DecisionHistory) -> String {
    var page = head(history.decision)
    if history.versions.count > 1 {
      page += part("Versions", history.versions.map { row($0, history) })
    }
    page += part(
      "Discussed",
      history.discussions.map { discussion in
        let item = discussion.item.map { "item \($0): " } ?? ""
        return [
          discussion.meeting.description, discussion.ground.words,
          item + discussion.title.asLine,
        ]
      }
    )
    page += part(
      "Objections",
      history.objections.map { objection in
        let to = objection.version.map { "to v\($0)" } ?? "after the meeting"
        return ["\(objection.day)", to, objection.fateWords, "“\(objection.text.asLine)”"]
      }
    )
    return page + part("History", history.events.map { ["\($0.day)", $0.words.asLine] })
  }

  /// The decision as it stands.
  func head(_ decision: Decision) -> String {
    let version = decision.version > 1 ? " (v\(decision.version))" : ""
    let text = decision.text.asNote.lines.map { "  " + $0 }
    let facts = facts(decision).compactMap { name, value in value.map { [name + ":", $0] } }
    return "\(decision.id)\(version)\n\n\(text.joined(separator: "\n"))\n\n"
      + TextTable.lines(facts)
  }

  private func row(_ version: DecisionHistory.Version, _ history: DecisionHistory) -> [String] {
    let change = history.change(of: version).map(TextChange.shown)
    return ["v\(version.number)", "\(version.meeting)", change ?? version.text.asLine]
  }

  private func part(_ title: String, _ rows: [[String]]) -> String {
    guard !rows.isEmpty else { return "" }
    return "\n\(title)\n" + TextTable.lines(rows.map { ["  " + $0[0]] + $0.dropFirst() })
  }

  private func facts(_ decision: Decision) -> [(String, String?)] {
    [
      ("kind", decision.isPolicy ? "policy" : nil),
      ("context", decision.context?.asLine),
      (
        decision.isDecided ? "decided" : "tabled",
        "\(decision.meeting), under '\(decision.title.asLine)'"
      ),
      ("status", decision.statusSentence(group)),
      ("responsible", decision.responsible.map(group.name)),
      ("review", decision.review.map { "\($0)" + (decision.isDue(on: today) ? " (due)" : "") }),
      ("term", decision.term.map(group.words)),
      ("until", decision.until.map(\.description)),
      ("early review", decision.lateObjections.first.map { "asked for on \($0.day)" }),
      ("objections", objections(decision)),
      ("measure", decision.measure?.asLine),
      ("to be told", decision.tell.isEmpty ? nil : decision.tell.joined(separator: ", ")),
      ("implemented", decision.isImplemented ? "yes" : nil),
    ]
  }

  /// Those that count now, without who raised them.
  private func objections(_ decision: Decision) -> String? {
    decision.objections.isEmpty
      ? nil : decision.objections.map { "“\($0.text.asLine)”" }.joined(separator: " · ")
  }
}
