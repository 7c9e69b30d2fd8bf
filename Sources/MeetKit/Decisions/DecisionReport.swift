/// A decision as it is shown: the terminal, JSON and the pages of a site write what stands here.
///
/// As it is made it is for members, and its people are ids. Whoever writes for the world changes
/// its texts and people first, from report to report.
package struct DecisionReport: Hashable, Sendable {
  /// Its words, and what a reader sees of its state.
  package var decision: Decision
  /// What it is about, if that is one of the topics of the group.
  package var topic: String?
  /// An id; for the world what it may call them.
  package var responsible: String?
  /// It is in force, and its review has come or was asked for.
  package var isDue: Bool
  package var members: Members?
  package var zone: Zone
  /// How it came about, when that is told.
  package var history: History?

  /// What members alone are told.
  package struct Members: Hashable, Sendable {
    /// Who was absent and may still object, or must answer.
    var mayAnswer: [PersonID]
    /// When it became final, if it did not at once.
    var finalSince: Instant?
    /// Those against which it waits for a meeting.
    var objections: [Objection]
  }

  package struct History: Hashable, Sendable {
    package var versions: [DecisionHistory.Version]
    package var discussions: [DecisionHistory.Discussion]
    package var objections: [Objection]
    package var events: [Event]
  }

  /// Something that became of it.
  package struct Event: Hashable, Sendable, Encodable {
    package var day: Day
    package var meeting: MeetingID?
    /// One word for other programs.
    var what: String
    /// The same for people.
    package var words: String
  }
}

extension DecisionReport {
  package init(_ decision: Decision, group: Group, today: Day) {
    self.init(
      decision: decision,
      topic: group.topics.topic(of: decision)?.name,
      responsible: decision.responsible?.text,
      isDue: decision.isDue(on: today),
      members: Members(
        mayAnswer: decision.status.absent,
        finalSince: decision.finalSince,
        objections: decision.objections
      ),
      zone: group.zone
    )
  }

  package init(_ history: DecisionHistory, group: Group, today: Day) {
    self.init(history.decision, group: group, today: today)
    self.history = History(
      versions: history.versions,
      discussions: history.discussions,
      objections: history.objections,
      events: history.events.map {
        Event(day: $0.day, meeting: $0.meeting, what: $0.word, words: $0.words)
      }
    )
  }

  /// What has become of it, without names; nil when it is simply in force.
  package var statusWords: String? {
    switch decision.status {
    case .active where decision.lateObjections.isEmpty: nil
    case .active: "an early review was asked for"
    case .provisional(_, let hours, nil):
      "provisional, and in force; absent members may object for "
        + "\(Policy.Absence.words(hours: hours)) from sending"
    case .provisional(_, _, let until?):
      "provisional, and in force; absent members may object until "
        + "\(zone.day(of: until).words), \(zone.clock(of: until)) \(zone.name)"
    // It waits for nobody of those who were absent.
    case .pending(let absent) where absent.isEmpty:
      "not in force until a meeting takes it up again"
    case .pending: "not in force: it waits for absent members"
    case .contested(let objections, _, _):
      "contested, not in force: " + objections.map { "“\($0.text.asLine)”" }.joined(separator: " ")
    case .open(let words): words.isEmpty ? "not decided" : "not decided: \(words.asLine)"
    case .ended(let reason): (decision.isAgreed ? "ended: " : "") + reason
    }
  }
}

extension DecisionReport: Encodable {
  private enum Key: String, CodingKey {
    case id, title, topic, meeting, status, statusWords, objectionsUntil, mayAnswer, finalSince
    case openObjections, responsible, isDue, isImplemented, term
    case versions, discussed, objections, history
  }

  private struct Version: Encodable {
    var version: Int
    var meeting: MeetingID
    var text: String
    /// What has gone in `[-…-]`, what is new in `{+…+}`.
    var change: String?
  }

  /// One object, with the keys of the decision's content; `docs/registers.json.md` describes it.
  package func encode(to encoder: any Encoder) throws {
    try decision.content.encode(to: encoder)
    var object = encoder.container(keyedBy: Key.self)
    try object.encode(decision.id, forKey: .id)
    try object.encode(decision.title, forKey: .title)
    try object.encodeIfPresent(topic, forKey: .topic)
    try object.encode(decision.meeting, forKey: .meeting)
    try object.encode(decision.status.standing.rawValue, forKey: .status)
    try object.encodeIfPresent(statusWords, forKey: .statusWords)
    try object.encodeIfPresent(decision.objectionsUntil, forKey: .objectionsUntil)
    try object.encodeIfPresent(responsible, forKey: .responsible)
    try object.encode(isDue, forKey: .isDue)
    try object.encode(decision.isImplemented, forKey: .isImplemented)
    try object.encodeIfPresent(decision.term, forKey: .term)
    if let members {
      try object.encodeIfPresent(members.mayAnswer.unlessEmpty, forKey: .mayAnswer)
      try object.encodeIfPresent(members.finalSince, forKey: .finalSince)
      try object.encodeIfPresent(members.objections.unlessEmpty, forKey: .openObjections)
    }
    guard let history else { return }
    let versions = history.versions.enumerated().map { index, version in
      Version(
        version: version.number,
        meeting: version.meeting,
        text: version.text,
        change: history.versions.change(at: index).map(TextChange.shown)
      )
    }
    try object.encode(versions, forKey: .versions)
    try object.encode(history.discussions, forKey: .discussed)
    try object.encode(history.objections, forKey: .objections)
    try object.encode(history.events, forKey: .history)
  }
}

extension Array {
  fileprivate var unlessEmpty: Self? { isEmpty ? nil : self }
}
