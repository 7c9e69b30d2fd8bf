/// What is said about decisions after their meeting, tried on the register before it is written.
package struct AnswerRules {
  private let records: GroupRecords

  package init(_ records: GroupRecords) {
    self.records = records
  }

  private var group: Group { records.group }
  private var facts: [Fact] { records.twice.facts(records.facts) }

  /// The register with one fact more.
  package func register(with fact: Fact) -> Register {
    Register(minutes: records.minutes, facts: facts + [fact], group: group, asOf: records.now)
  }

  /// The decision as an answer would leave it; refused when the answer would change nothing.
  package func trying(_ fact: Fact, on decision: Decision) throws(RuleError) -> Decision {
    let register = register(with: fact)
    if let passed = register.passedOver.first(where: { $0.fact == fact.id }) {
      throw .failed(words(passed.reason, on: decision, by: fact.who))
    }
    return register[decision.id] ?? decision
  }

  /// Takes back the last of somebody's facts that still stands.
  package func takingBack(
    _ word: String,
    by person: PersonID,
    _ isIt: (Fact.Kind) -> Bool
  ) throws(RuleError) -> Fact.Kind {
    guard let last = facts.standing.last(where: { $0.who == person && isIt($0.kind) }) else {
      throw .failed("no \(word) by \(group.name(person)) stands; there is nothing to take back")
    }
    return .undo(last.id)
  }
}

extension AnswerRules {
  /// As "2026-05-08 20:00 Europe/Berlin".
  private func moment(_ instant: Instant) -> String {
    let (day, clock) = group.zone.wall(instant)
    return "\(day) \(clock) \(group.zone)"
  }

  private func words(
    _ reason: Register.Ignored.Reason,
    on decision: Decision,
    by person: PersonID
  ) -> String {
    let (id, name) = (decision.id, group.name(person))
    switch (reason, decision.status) {
    case (.noMember, _):
      return "\(name) has no consent rights on \(records.today); a member can bring it up"
    case (.mayNotAnswer, _) where decision.objections.contains { $0.raiser == person }:
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
