/// What stands below an item of the minutes, in order.
package enum MinutesLine: Hashable, Sendable {
  case note(speaker: String?, String)
  case link(String)
  case information(String)
  /// Something was said here that is not minuted.
  case privately
  case parked(String)
  /// People spoke in turn; what they said stands below it when it is minuted.
  case round(RoundKind, prompt: String?)
  case improvement(String)
  /// What the meeting changed on its agenda.
  case agendaChanged(String)
  /// What was proposed in passing and objected to, with the objection.
  case notAgreed(String)
  case decision(MinutesDecision)
  case action(MinutesAction)
  case actionDone(ActionID, note: String?)
  case actionDropped(ActionID, reason: String)
  case actionGiven(ActionID, to: String)
  case renewed(DecisionID, until: Day)
  case decisionEnded(DecisionID, reason: String)
  case implemented(DecisionID)
  /// Who was chosen for a role at an earlier meeting has said yes.
  case accepted(DecisionID)
  case minutesApproved(MeetingID)
  case agendaConsented
  case lengthSet(Int)
  case nextMeeting(MinutesNextMeeting)
  /// What a person wrote that is none of these, as it stands.
  case text(String)
}

/// What the group decided on, as the minutes record it.
package struct MinutesDecision: Hashable, Sendable {
  package enum Outcome: Hashable, Sendable {
    /// In force; final unless somebody was absent and may still object.
    case agreed
    case deferred(Deferral<String>)
    case referred(Referral)
    /// By its proposer; words may be none.
    case withdrawn(String)
    /// By consent; words may be none.
    case dropped(String)
    case replaced(by: DecisionID)
    case otherMethod(String)
    /// Nobody has the role, or somebody for the time being.
    case vacant(interim: String?, until: Day?)
    /// The meeting closed before it was decided.
    case unresolved
  }

  package struct Objection: Hashable, Sendable {
    package enum Fate: Hashable, Sendable {
      case open
      /// By a later version.
      case met(by: Int)
      /// By consent to a later version that does not claim to meet it.
      case settled(by: Int)
      case withdrawn
      /// Watched by the decision's measure.
      case measured
      /// Raised again to what was to meet it.
      case reopened
    }

    package var text: String
    package var version: Int
    package var fate: Fate
    /// Who raised it took part in the consent to what met it.
    package var isRaiserHeard = true

    package init(text: String, version: Int, fate: Fate = .open) {
      self.text = text
      self.version = version
      self.fate = fate
    }
  }

  package struct Concern: Hashable, Sendable {
    package var text: String
    /// Who has it, as the group wants it to be named.
    package var speaker: String?

    package init(text: String, speaker: String? = nil) {
      self.text = text
      self.speaker = speaker
    }
  }

  package var id: DecisionID
  package var version: Int
  package var text: String
  package var outcome: Outcome
  package var isPolicy: Bool
  package var context: String?
  package var responsible: String?
  package var review: Day?
  /// The last day on which it holds.
  package var until: Day?
  package var measure: String?
  /// Who is to be told.
  package var tell: [String]
  package var objections: [Objection]
  package var concerns: [Concern]
  /// How many consented.
  package var consenting: Int
  package var absent: [String]
  package var recused: [String]
  package var absence: Policy.Absence
  /// When it chooses somebody for a role.
  package var selection: MinutesSelection?

  package init(
    id: DecisionID,
    version: Int = 1,
    text: String,
    outcome: Outcome = .agreed,
    isPolicy: Bool = false,
    context: String? = nil,
    responsible: String? = nil,
    review: Day? = nil,
    measure: String? = nil,
    tell: [String] = [],
    objections: [Objection] = [],
    concerns: [Concern] = [],
    consenting: Int,
    absent: [String] = [],
    recused: [String] = [],
    absence: Policy.Absence = .presentOnly,
    selection: MinutesSelection? = nil
  ) {
    self.id = id
    self.version = version
    self.text = text
    self.outcome = outcome
    self.isPolicy = isPolicy
    self.context = context
    self.responsible = responsible
    self.review = review
    self.measure = measure
    self.tell = tell
    self.objections = objections
    self.concerns = concerns
    self.consenting = consenting
    self.absent = absent
    self.recused = recused
    self.absence = absence
    self.selection = selection
  }
}

/// A role and who was chosen for it, and why; nothing of who nominated whom.
package struct MinutesSelection: Hashable, Sendable {
  package var role: String
  package var from: Day
  package var until: Day
  package var qualifications: [String]
  package var candidate: String?
  package var reasons: String?
  package var isAccepted: Bool

  package init(
    role: String,
    from: Day,
    until: Day,
    qualifications: [String] = [],
    candidate: String? = nil,
    reasons: String? = nil,
    isAccepted: Bool = false
  ) {
    self.role = role
    self.from = from
    self.until = until
    self.qualifications = qualifications
    self.candidate = candidate
    self.reasons = reasons
    self.isAccepted = isAccepted
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
