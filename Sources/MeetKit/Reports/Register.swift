/// Decisions and actions as they stand on a day, folded from the minutes and then the group's log.
///
/// ```swift
/// let register = Register(minutes: minutes, facts: facts, group: group, asOf: now)
/// for action in register.openActions { print(action.id, action.text) }
/// ```
public struct Register: Hashable, Sendable {
  /// In order of their ids.
  public var decisions: [Decision] = []
  /// In order of their ids.
  public var actions: [Action] = []
  /// Facts that change nothing because of what stood before them, in their order.
  package var passedOver: [Ignored] = []
  /// When the minutes of each meeting were sent.
  package var sendings: [MeetingID: Sending] = [:]
  /// Decisions that an objection brought back to a meeting, which took them again.
  package var reopened: Set<DecisionID> = []

  /// The fact that says that minutes were sent.
  package struct Sending: Hashable, Sendable {
    package var fact: String
    package var instant: Instant
  }

  /// A fact that is not followed, and why.
  package struct Ignored: Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
      /// No minutes hold the action or the decision.
      case unknown(SessionEntry.EntryID)
      /// The number was given to several, which have these names.
      case meansSeveral(SessionEntry.EntryID, [String])
      /// The action had ended before, in another way.
      case ended(ActionID, Action.Status, by: End)
      /// There are no minutes that could have been sent.
      case noMinutes(MeetingID)
      /// The minutes were sent before.
      case sentBefore(MeetingID, by: String)
      case decisionEnded(DecisionID)
      /// The decision is open, or contested and beyond its time: the next meeting takes it.
      case forTheMeeting(DecisionID)
      /// The person was not absent, or has answered.
      case mayNotAnswer(DecisionID, PersonID)
      /// The person has no consent rights on that day.
      case noMember(DecisionID, PersonID)
      /// Consent that nobody waits for.
      case needsNoAnswer(DecisionID)
    }

    /// What ended an action first.
    package enum End: Hashable, Sendable {
      case minutes(MeetingID)
      /// The id of a fact.
      case fact(String)
    }

    /// The fact's id.
    package var fact: String
    package var reason: Reason
  }
}

extension Register {
  /// Of a group that has decided nothing.
  public static let empty = Register()
}

/// Something somebody said they would do.
///
/// ```swift
/// let late = register.openActions.filter { $0.due.map { $0 < today } ?? false }
/// ```
public struct Action: Hashable, Sendable {
  /// What became of an action.
  public enum Status: Hashable, Sendable {
    /// Nobody has said that it is done.
    case open
    /// It is done.
    case done(note: String?)
    /// The group does without it.
    case dropped(reason: String)
  }

  /// The number that it keeps.
  public var id: ActionID
  /// Nil while nobody has taken it.
  public var owner: PersonID?
  /// What is to be done.
  public var text: String
  /// The day by which it is to be done.
  public var due: Day?
  /// Where it was opened.
  public var meeting: MeetingID
  /// Open, done or dropped.
  public var status: Status = .open
}
