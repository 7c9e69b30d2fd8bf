/// Decisions and actions as they stand on a day, folded from the minutes and then the group's log.
package struct Register: Hashable, Sendable {
  /// In order of their ids.
  package var decisions: [Decision]
  /// In order of their ids.
  package var actions: [Action]
  /// Facts that change nothing because of what stood before them, in their order.
  package var passedOver: [PassedOver]

  package init(
    decisions: [Decision] = [],
    actions: [Action] = [],
    passedOver: [PassedOver] = []
  ) {
    self.decisions = decisions
    self.actions = actions
    self.passedOver = passedOver
  }

  /// A fact that is not followed, and why.
  package struct PassedOver: Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
      /// No minutes hold the action or the decision.
      case unknown(SessionEntry.EntryID)
      /// The action had ended before, in another way.
      case ended(ActionID, Action.Status, by: End)
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

    package init(fact: String, reason: Reason) {
      self.fact = fact
      self.reason = reason
    }
  }
}

/// What the group agreed to, and what has become of it.
package struct Decision: Hashable, Sendable {
  package enum Status: Hashable, Sendable {
    case active
    /// Absent members may still object for so many hours after the minutes are sent.
    case provisional(absent: [PersonID], hours: Int)
    /// Waits for the answers of absent members.
    case pending(absent: [PersonID])
    /// Tabled and not decided: an objection is open.
    case open(objection: String)
    case ended(reason: String)
  }

  package var id: DecisionID
  /// The item under which it was made.
  package var title: String
  /// Word for word.
  package var text: String
  package var meeting: MeetingID
  package var responsible: PersonID?
  package var review: Day?
  package var measure: String?
  package var status: Status
  package var isImplemented: Bool

  package init(
    id: DecisionID,
    title: String,
    text: String,
    meeting: MeetingID,
    responsible: PersonID? = nil,
    review: Day? = nil,
    measure: String? = nil,
    status: Status = .active,
    isImplemented: Bool = false
  ) {
    self.id = id
    self.title = title
    self.text = text
    self.meeting = meeting
    self.responsible = responsible
    self.review = review
    self.measure = measure
    self.status = status
    self.isImplemented = isImplemented
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
  package var status: Status

  package init(
    id: ActionID,
    owner: PersonID?,
    text: String,
    due: Day? = nil,
    meeting: MeetingID,
    status: Status = .open
  ) {
    self.id = id
    self.owner = owner
    self.text = text
    self.due = due
    self.meeting = meeting
    self.status = status
  }
}
