/// What the group agreed to, and what has become of it.
///
/// ```swift
/// for decision in register.decisions where decision.isInForce {
///   print(decision.id, decision.title)
/// }
/// ```
public struct Decision: Hashable, Sendable, HasDecisionContent {
  /// What a group is asked for and decides: the same on the table, in minutes and in a register.
  ///
  /// Who sees to it stands beside it: sessions know people by ids, and minutes by names.
  public struct Content: Hashable, Sendable {
    /// Word for word.
    public var text: String
    /// Of its words, from 1.
    public var version = 1
    package var kind = Proposal.Kind.operational
    /// Why it was proposed.
    public var context: String?
    /// The day by which it is looked at again.
    public var review: Day?
    /// The last day on which it holds, when it ends by itself.
    public var until: Day?
    /// How the group will know that it works.
    public var measure: String?
    /// Who is to be told of it.
    public var tell: [String] = []

    package var isPolicy: Bool { kind == .policy }
  }

  package enum Status: Hashable, Sendable {
    case active
    /// Absent members may still object: for so many hours after the minutes are sent, which ends
    /// at a moment once they are.
    case provisional(absent: [PersonID], hours: Int, until: Instant? = nil)
    /// Waits for the answers of absent members.
    case pending(absent: [PersonID])
    /// Absent members have objected in time: not in force. Others may do so until their moment.
    case contested([Objection], absent: [PersonID], until: Instant?)
    /// Tabled and not decided: an objection is open.
    case open(objection: String)
    case ended(reason: String)
  }

  /// The number that it keeps.
  public var id: DecisionID
  /// The item under which it was made.
  public var title: String
  /// Its words and what belongs to them.
  public var content: Content
  /// The meeting that tabled it.
  public var meeting: MeetingID
  /// Who sees to it.
  public var responsible: PersonID?
  package var status: Status = .active
  /// The role that it gives somebody.
  package var term: RoleTerm?
  package var isImplemented: Bool = false
  /// When it became final, if it did not at once.
  package var finalSince: Instant?
  /// Objections since it is final: it stays in force and is reviewed early.
  package var lateObjections: [Objection] = []
  /// Its meeting came to agree; with what was withdrawn, dropped, replaced, decided elsewhere or
  /// left vacant it did not.
  package var isAgreed = true
  /// The first day on which it did not hold any more, when no meeting ended it.
  var endByItself: Day?
  /// What a meeting needs to go on with it; nil of what is decided, and of a selection.
  var leftOnTable: LeftOnTable?

  /// What minutes say of a proposal that is open.
  struct LeftOnTable: Hashable, Sendable {
    /// What agendas know its matter by.
    var subject: String
    /// Those that nobody has taken back or met.
    var objections: [Objection]
  }
}

/// What has a decision's content, and shows it as its own: `proposal.text` is `proposal.content.text`.
@dynamicMemberLookup
package protocol HasDecisionContent {
  var content: Decision.Content { get set }
}

extension HasDecisionContent {
  package subscript<Value>(dynamicMember path: KeyPath<Decision.Content, Value>) -> Value {
    content[keyPath: path]
  }

  package subscript<Value>(dynamicMember path: WritableKeyPath<Decision.Content, Value>) -> Value {
    get { content[keyPath: path] }
    set { content[keyPath: path] = newValue }
  }
}

extension Decision {
  /// Absent members have objected to it in time.
  public var isContested: Bool { if case .contested = status { true } else { false } }

  /// It was tabled and is not decided.
  public var isOpen: Bool { if case .open = status { true } else { false } }

  /// Somebody decided it, which nobody has of what was only on the table.
  public var isDecided: Bool { isAgreed && !isOpen }

  /// Absent members have their time, and it is in force meanwhile, or it is in force for good.
  public var isInForce: Bool {
    switch status {
    case .active, .provisional: true
    case .pending, .contested, .open, .ended: false
    }
  }

  /// The moment from which absent members may no longer object; nil when they may not anyway, or
  /// their time has not begun.
  public var objectionsUntil: Instant? {
    switch status {
    case .provisional(_, _, let until), .contested(_, _, let until): until
    case .active, .pending, .open, .ended: nil
    }
  }

  /// Those that count now: against a contested decision, or for its early review.
  package var objections: [Objection] {
    if case .contested(let objections, _, _) = status { objections } else { lateObjections }
  }

  /// It is in force, and its review has come or was asked for.
  package func isDue(on day: Day) -> Bool { stands && (reviewDue.map { $0 <= day } ?? false) }

  /// The day from which it waits for a review: its own, or that of the first late objection.
  package var reviewDue: Day? {
    [content.review, lateObjections.compactMap(\.day).min()].compactMap { $0 }.min()
  }
}

/// What a decision's status is called, by people and by other programs.
package enum DecisionStatus: String, CaseIterable, Sendable, Hashable {
  case active, provisional, pending, contested, open, ended
}

extension Decision.Status {
  /// Absent members who may still object, or must answer.
  var absent: [PersonID] {
    switch self {
    case .provisional(let absent, _, _), .contested(_, let absent, _), .pending(let absent): absent
    case .active, .open, .ended: []
    }
  }

  package var standing: DecisionStatus {
    switch self {
    case .active: .active
    case .provisional: .provisional
    case .pending: .pending
    case .contested: .contested
    case .open: .open
    case .ended: .ended
    }
  }
}
