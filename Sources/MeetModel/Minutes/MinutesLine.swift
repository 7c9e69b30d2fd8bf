/// What stands below an item of the minutes, in order.
package enum MinutesLine: Hashable, Sendable {
  case note(speaker: String?, String)
  case link(String)
  case information(String)
  /// Something was said here that is not minuted.
  case privately
  case parked(String)
  case improvement(String)
  /// What the meeting changed on its agenda.
  case agendaChanged(String)
  case decision(MinutesDecision)
  case action(MinutesAction)
  case actionDone(ActionID, note: String?)
  case actionDropped(ActionID, reason: String)
  case actionGiven(ActionID, to: String)
  case renewed(DecisionID, until: Day)
  case decisionEnded(DecisionID, reason: String)
  case implemented(DecisionID)
  case minutesApproved(MeetingID)
  case agendaConsented
  case lengthSet(Int)
  case nextMeeting(MinutesNextMeeting)
  /// What a person wrote that is none of these, as it stands.
  case text(String)
}

/// A small consent as the minutes record it.
package struct MinutesDecision: Hashable, Sendable {
  package enum Outcome: Hashable, Sendable {
    /// In force; final unless somebody was absent and may still object.
    case agreed
    case deferred(String)
    /// Closed with an objection open.
    case unresolved
  }

  package struct Objection: Hashable, Sendable {
    package var text: String
    package var version: Int
    /// The version that met it.
    package var metBy: Int?

    package init(text: String, version: Int, metBy: Int? = nil) {
      self.text = text
      self.version = version
      self.metBy = metBy
    }
  }

  package var id: DecisionID
  package var version: Int
  package var text: String
  package var outcome: Outcome
  package var responsible: String?
  package var review: Day?
  package var measure: String?
  package var objections: [Objection]
  /// How many consented.
  package var consenting: Int
  package var absent: [String]
  package var recused: [String]
  package var absence: Policy.Absence

  package init(
    id: DecisionID,
    version: Int = 1,
    text: String,
    outcome: Outcome = .agreed,
    responsible: String? = nil,
    review: Day? = nil,
    measure: String? = nil,
    objections: [Objection] = [],
    consenting: Int,
    absent: [String] = [],
    recused: [String] = [],
    absence: Policy.Absence = .presentOnly
  ) {
    self.id = id
    self.version = version
    self.text = text
    self.outcome = outcome
    self.responsible = responsible
    self.review = review
    self.measure = measure
    self.objections = objections
    self.consenting = consenting
    self.absent = absent
    self.recused = recused
    self.absence = absence
  }
}

/// An action as the minutes record it.
package struct MinutesAction: Hashable, Sendable {
  package var id: ActionID
  package var owner: String?
  package var text: String
  package var due: Day?

  package init(id: ActionID, owner: String?, text: String, due: Day? = nil) {
    self.id = id
    self.owner = owner
    self.text = text
    self.due = due
  }
}

/// The announcement of the next meeting.
package struct MinutesNextMeeting: Hashable, Sendable {
  package var start: Instant
  package var coordinator: String?
  package var secretary: String?

  package init(start: Instant, coordinator: String? = nil, secretary: String? = nil) {
    self.start = start
    self.coordinator = coordinator
    self.secretary = secretary
  }
}
