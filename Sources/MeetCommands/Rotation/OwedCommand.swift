import ArgumentParser
import MeetKit
import MeetStore

/// `meet owed`: who has served how often, and who is due.
struct OwedCommand: GroupCommand {
  static let configuration = CommandConfiguration(
    commandName: "owed",
    abstract: "Show the turns that everybody took, and what they owe.",
    discussion: """
      A turn that five people could take is a fifth of a turn to each of them; who is away has no \
      share in it. Who owes most comes first.

      EXAMPLES:
        meet owed
        meet owed oncall
        meet owed --format json
      """
  )

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp("One kind of turn; all otherwise.", valueName: "what"))
  var what: String?

  @Option(help: "How to print: text or json.")
  var format: OutputFormat = .text

  func run(in environment: Environment) throws {
    if let what, !TurnWords.kinds.contains(what) { throw TurnWords.noKind(what) }
    try common.list(in: environment) { workspace, history in
      let today = workspace.group.zone.day(of: environment.now)
      var owed = MeetingRole.allCases.filter { what == nil || $0.rawValue == what }
        .map { ($0.rawValue, history.rota.owed($0, on: today)) }
      if what == nil || what == TurnSlot.onCall {
        let rules = workspace.onCall(at: environment.now)
        if let rota = try what == nil ? rules.rota : rules.required() {
          owed.append((TurnSlot.onCall, rota.owed(now: environment.now)))
        }
      }
      try environment.output.write(
        format,
        json: owed.map { OwedReport($0, $1) },
        text: owed.map { OwedText(group: workspace.group).list($0, $1) }.joined(separator: "\n")
      )
    }
  }
}

/// What is owed as a person reads it in a terminal.
struct OwedText {
  let group: Group

  func list(_ what: String, _ owed: Owed) -> String {
    let rows = owed.rows.map { row in
      [
        " ", group.name(row.person), "served \(row.served)", due(row.due),
        row.last.map { "last \($0)" } ?? "never",
        row.claim.map { "has a claim since \($0)" } ?? "",
      ]
    }
    return "\(what): \(turns(owed.turns))" + (owed.first.map { " since \($0)" } ?? "") + "\n"
      + TextTable.lines(rows) + (owed.evenness.map { "  \(words($0))\n" } ?? "")
  }

  private func turns(_ count: Int) -> String { count.counted("turn") }

  private func due(_ due: TurnCount) -> String {
    switch due.hundredths {
    case 0: "even"
    case 1...: "owes \(due.description.dropFirst())"
    default: "is ahead by \(due.description.dropFirst())"
    }
  }

  private func words(_ evenness: Evenness) -> String {
    "of those who could take every turn, the most took \(evenness.spread) more than the fewest; "
      + "deviation \(evenness.hundredths)"
  }
}

extension Evenness {
  /// The deviation, to two places.
  fileprivate var hundredths: String {
    let rounded = Int((deviation * 100).rounded())
    return "\(rounded / 100).\((rounded % 100).padded(to: 2))"
  }
}

/// What is owed, for other programs; `docs/rotation.md` describes it.
struct OwedReport: Encodable {
  struct Row: Encodable {
    var person: String
    var served: Int
    /// Hundredths of a turn; `exact` has no rounding.
    var due: Double
    var exact: String
    var last: String?
    var claimSince: String?
    var couldTakeAll: Bool
  }

  var what: String
  var turns: Int
  var since: String?
  var people: [Row]
  var spread: Int?
  var deviation: Double?

  init(_ what: String, _ owed: Owed) {
    self.what = what
    turns = owed.turns
    since = owed.first?.description
    people = owed.rows.map { row in
      Row(
        person: row.person.text,
        served: row.served,
        due: Double(row.due.hundredths) / 100,
        exact: row.due.exact,
        last: row.last?.description,
        claimSince: row.claim?.description,
        couldTakeAll: row.isFull
      )
    }
    spread = owed.evenness?.spread
    deviation = owed.evenness.map { ($0.deviation * 100).rounded() / 100 }
  }
}
