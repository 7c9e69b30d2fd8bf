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
    return [try register.decision(called: id, reader)]
  }
}

extension Register {
  /// The decision that an option means.
  func decision(called id: String, _ reader: SessionReader) throws(Refused) -> Decision {
    let wanted = try? reader.decisionID(id[...], "")
    guard let decision = decisions.first(where: { $0.id == wanted }) else {
      let near = Spelling.didYouMean(id, in: decisions.map(\.id.description))
      throw .failed("there is no decision '\(id)'" + (near.map { "; \($0)" } ?? ""))
    }
    return decision
  }
}

/// A decision for other programs; `docs/registers.json.md` describes it.
struct DecisionReport: Encodable {
  var id: String
  var title: String
  var text: String
  var version: Int
  var kind: String
  var context: String?
  /// Who is to be told.
  var tell: [String]?
  var meeting: String
  var status: String
  var responsible: String?
  var review: String?
  var validUntil: String?
  var isDue: Bool
  var measure: String?
  /// The role that it gives somebody.
  var term: Term?
  var isImplemented: Bool
  /// Absent members who may still object, or must answer.
  var mayAnswer: [String]?
  var until: String?
  var finalSince: String?
  /// Their texts, without names.
  var objections: [String]?

  struct Term: Encodable {
    var role: String
    /// An id; missing for somebody from elsewhere.
    var holder: String?
    var name: String
    var from: String
    var until: String
    var isAccepted: Bool
    var isInterim: Bool
  }

  init(_ decision: Decision, today: Day) {
    id = decision.id.description
    title = decision.title
    text = decision.text
    version = decision.version
    kind = (decision.isPolicy ? Proposal.Kind.policy : .operational).rawValue
    context = decision.context
    if !decision.tell.isEmpty { tell = decision.tell }
    meeting = decision.meeting.description
    status = decision.status.word
    responsible = decision.responsible?.text
    review = decision.review?.description
    validUntil = decision.until?.description
    isDue = decision.isDue(on: today)
    measure = decision.measure
    term = decision.term.map {
      Term(
        role: $0.role,
        holder: $0.holder?.text,
        name: $0.name,
        from: $0.from.description,
        until: $0.until.description,
        isAccepted: $0.isAccepted,
        isInterim: $0.isInterim
      )
    }
    isImplemented = decision.isImplemented
    finalSince = decision.finalSince?.description
    if !decision.objections.isEmpty { objections = decision.objections.map(\.text) }
    switch decision.status {
    case .provisional(let absent, _, let end), .contested(_, let absent, let end):
      mayAnswer = absent.map(\.text)
      until = end?.description
    case .pending(let absent): mayAnswer = absent.map(\.text)
    case .active, .open, .ended: break
    }
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
          decision.id.description, decision.status.words(group),
          decision.review.map { "review \($0)" + (decision.isDue(on: today) ? " (due)" : "") }
            ?? "",
          decision.text.asLine.shortened(to: 60),
        ]
      }
    )
  }

  func whole(_ decision: Decision) -> String {
    let facts: [(String, String?)] = [
      ("kind", decision.isPolicy ? "policy" : nil),
      ("context", decision.context?.asLine),
      ("decided", "\(decision.meeting), under '\(decision.title.asLine)'"),
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
    let text = decision.text.asNote.lines.map { "  " + $0 }
    let rows = facts.compactMap { name, value in value.map { [name + ":", $0] } }
    let version = decision.version > 1 ? " (v\(decision.version))" : ""
    return "\(decision.id)\(version)\n\n\(text.joined(separator: "\n"))\n\n" + TextTable.lines(rows)
  }

  /// What was said, without who said it.
  private func objections(_ decision: Decision) -> String? {
    decision.objections.isEmpty
      ? nil : decision.objections.map { "“\($0.text.asLine)”" }.joined(separator: " · ")
  }
}

extension Decision.Status {
  /// One word for other programs.
  var word: String {
    switch self {
    case .active: "active"
    case .provisional: "provisional"
    case .pending: "pending"
    case .contested: "contested"
    case .open: "open"
    case .ended: "ended"
    }
  }

  /// A few words for lists.
  func words(_ group: Group) -> String {
    switch self {
    case .provisional(_, _, nil): "provisional, not sent"
    case .provisional(_, _, let until?): "provisional until \(group.zone.day(of: until))"
    case .active, .pending, .contested, .open, .ended: word
    }
  }
}

extension Decision {
  func statusSentence(_ group: Group) -> String {
    func names(_ people: [PersonID]) -> String {
      people.map(group.name).joined(separator: ", ")
    }
    switch status {
    case .active: return "active" + (finalSince.map { ", since \(group.moment($0))" } ?? "")
    case .provisional(let absent, let hours, nil):
      return "provisional: \(names(absent)) may object for "
        + "\(Policy.Absence.words(hours: hours)) from sending, and the minutes are not sent"
    case .provisional(let absent, _, let until?):
      return "provisional: \(names(absent)) may object until \(group.moment(until))"
    case .pending(let absent): return "pending: \(names(absent)) must still answer"
    case .contested: return "contested, not in force, first on the next agenda"
    case .open(let words): return words.isEmpty ? "open" : "open: \(words.asLine)"
    case .ended(let reason): return "ended: \(reason.asLine)"
    }
  }
}

extension Group {
  /// A role and its holder, as "secretary, Cam, 2026-05-06 to 2026-11-04".
  func words(_ term: RoleTerm) -> String {
    let holder = term.holder.map(name) ?? term.name
    let isWaiting = term.isAccepted ? "" : ", still to be accepted"
    return "\(term.role), \(holder), \(term.from) to \(term.until)"
      + (term.isInterim ? ", for the time being" : isWaiting)
  }

  /// A moment on the group's clock, as "2026-05-08 20:00 Europe/Berlin".
  func moment(_ instant: Instant) -> String {
    let (day, clock) = zone.wall(instant)
    return "\(day) \(clock) \(zone)"
  }
}

extension Decision {
  func isDue(on day: Day) -> Bool { stands && (reviewDue.map { $0 <= day } ?? false) }
}
