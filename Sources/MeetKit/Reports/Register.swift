/// Decisions and actions as they stand on a day, folded from the minutes and then the group's log.
package struct Register: Hashable, Sendable {
  /// In order of their ids.
  package var decisions: [Decision] = []
  /// In order of their ids.
  package var actions: [Action] = []
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

/// Something somebody said they would do.
package struct Action: Hashable, Sendable {
  package enum Status: Hashable, Sendable {
    case open
    case done(note: String?)
    case dropped(reason: String)
  }

  package var id: ActionID
  /// Nil while nobody has taken it.
  package var owner: PersonID?
  package var text: String
  package var due: Day?
  /// Where it was opened.
  package var meeting: MeetingID
  package var status: Status = .open
}
