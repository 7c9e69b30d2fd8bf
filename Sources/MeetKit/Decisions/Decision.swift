/// What the group agreed to, and what has become of it.
///
/// ```swift
/// for decision in register.decisions where decision.isInForce {
///   print(decision.id, decision.title)
/// }
/// ```
public struct Decision: Hashable, Sendable {
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

  /// What a member said against it after the meeting; the name is for the group alone.
  package struct Objection: Hashable, Sendable {
    package var by: PersonID
    package var text: String
    package var day: Day
  }

  /// The number that it keeps.
  public var id: DecisionID
  /// The item under which it was made.
  public var title: String
  /// Word for word.
  public var text: String
  /// The meeting that tabled it.
  public var meeting: MeetingID
  /// Who sees to it.
  public var responsible: PersonID?
  /// The day by which it is looked at again.
  public var review: Day?
  package var measure: String?
  package var status: Status = .active
  /// The role that it gives somebody.
  package var term: RoleTerm?
  package var isImplemented: Bool = false
  /// When it became final, if it did not at once.
  package var finalSince: Instant?
  /// Objections since it is final: it stays in force and is reviewed early.
  package var lateObjections: [Objection] = []
  /// The last day on which it holds, when it ends by itself.
  public var until: Day?
  /// Of its words.
  package var version = 1
  package var isPolicy = false
  /// Why it was proposed.
  package var context: String?
  /// Who is to be told of it.
  package var tell: [String] = []
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
    var objections: [MinutesDecision.Objection]
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

  /// The day from which it waits for a review: its own, or that of the first late objection.
  package var reviewDue: Day? {
    [review, lateObjections.map(\.day).min()].compactMap { $0 }.min()
  }
}

/// What a decision's status is called, by people and by other programs.
package enum DecisionStatus: String, CaseIterable, Sendable, Hashable {
  case active, provisional, pending, contested, open, ended
}

extension Decision.Status {
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
