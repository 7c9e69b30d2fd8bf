import MeetKit
import MeetStore

/// What is said about decisions after their meeting, tried on the register before it is written.
struct AnswerRules {
  let workspace: Workspace
  let history: History
  let now: Instant

  private var group: Group { workspace.group }
  private var facts: [Fact] { history.twice.facts(workspace.facts) }

  func decision(_ id: String) throws(CommandError) -> Decision {
    try history.register.decision(called: id, SessionReader(group, at: now))
  }

  /// The register with one fact more.
  func register(with fact: Fact) -> Register {
    Register(minutes: history.minutes, facts: facts + [fact], group: group, asOf: now)
  }

  /// The decision as an answer would leave it; refused when the answer would change nothing.
  func trying(_ fact: Fact, on decision: Decision) throws(CommandError) -> Decision {
    let register = register(with: fact)
    if let passed = register.passedOver.first(where: { $0.fact == fact.id }) {
      throw .failed(words(passed.reason, on: decision, by: fact.who))
    }
    return register[decision.id] ?? decision
  }

  /// Takes back the last of somebody's facts that still stands.
  func takingBack(
    _ word: String,
    by person: PersonID,
    _ isIt: (Fact.Kind) -> Bool
  ) throws(CommandError) -> Fact {
    guard let last = facts.standing.last(where: { $0.who == person && isIt($0.kind) }) else {
      throw .failed("no \(word) by \(group.name(person)) stands; there is nothing to take back")
    }
    return workspace.fact(.undo(last.id), by: person, at: now)
  }
}

extension AnswerRules {
  func moment(_ instant: Instant) -> String { group.moment(instant) }

  func standing(of id: DecisionID, in register: Register) -> String {
    "\(id) is " + (register[id]?.statusSentence(group) ?? "unknown")
  }

  /// A line for each decision of a meeting to which absent members may say something, or could.
  func standing(of meeting: MeetingID, in register: Register) -> String {
    let decisions = register.decisions.filter { decision in
      guard decision.meeting == meeting else { return false }
      return switch decision.status {
      case .provisional, .pending, .contested: true
      case .active: decision.finalSince != nil
      case .open, .ended: false
      }
    }
    if decisions.isEmpty { return "nothing that it decided waits for absent members\n" }
    return TextTable.lines(decisions.map { [$0.id.description, $0.statusSentence(group)] })
  }

  private func words(
    _ reason: Register.Ignored.Reason,
    on decision: Decision,
    by person: PersonID
  ) -> String {
    let (id, name) = (decision.id, group.name(person))
    switch (reason, decision.status) {
    case (.noMember, _):
      return "\(name) has no consent rights on \(group.zone.day(of: now)); a member can bring it up"
    case (.mayNotAnswer, _) where decision.objections.contains { $0.by == person }:
      return "\(name) has objected to \(id) already; '--undo' takes it back"
    case (.mayNotAnswer, .provisional(_, _, let until)):
      let end = until.map { "on \(moment($0))" } ?? "some time after the minutes are sent"
      return "\(name) is none of those who were absent when \(id) was decided; once it is final, "
        + "\(end), any member may ask for an early review; a meeting can take it up before"
    case (.mayNotAnswer, .contested), (.forTheMeeting, .contested):
      return "\(id) is contested already and comes first on the next agenda; say it there"
    case (.mayNotAnswer, _):
      return "\(id) does not wait for an answer of \(name); the next meeting can take it up"
    case (.decisionEnded, .ended(let reason)):
      return "\(id) has ended: \(reason.asLine); a new proposal takes the matter up"
    case (.forTheMeeting, _):
      return "\(id) is not decided, and comes back to a meeting; say it there"
    case (.needsNoAnswer, .provisional(_, _, let until)):
      let end = until.map { "is final on \(moment($0))" } ?? "will be final"
      return "nobody waits for consent to \(id): it \(end) unless an absent member objects"
    case (.needsNoAnswer, .contested):
      return "\(id) is contested and comes first on the next agenda; consent there"
    default:
      return "nobody waits for an answer to \(id): it is \(decision.status.standing.rawValue)"
    }
  }
}
