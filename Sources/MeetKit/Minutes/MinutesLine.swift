/// What stands below an item of the minutes, in order.
package enum MinutesLine: Hashable, Sendable {
  case remark(Remark.Kind, speaker: String? = nil, String)
  /// Something was said here that is not minuted.
  case privately
  /// People spoke in turn; what they said stands below it when it is minuted.
  case round(RoundKind, prompt: String?)
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
package struct MinutesDecision: Hashable, Sendable, HasDecisionContent {
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

  package struct Concern: Hashable, Sendable {
    var text: String
    /// Who has it, as the group wants it to be named.
    var speaker: String?
  }

  package var id: DecisionID
  package var content: Decision.Content
  package var outcome: Outcome = .agreed
  var responsible: String?
  var objections: [Objection] = []
  var concerns: [Concern] = []
  /// How many consented.
  var consenting: Int
  package var absent: [String] = []
  var recused: [String] = []
  package var absence: Policy.Absence = .presentOnly
  /// When it chooses somebody for a role.
  var selection: MinutesSelection?
}

/// A role and who was chosen for it, and why; nothing of who nominated whom.
struct MinutesSelection: Hashable, Sendable {
  var role: String
  var from: Day
  var until: Day
  var qualifications: [String] = []
  var candidate: String?
  var reasons: String?
  var isAccepted: Bool = false
}

/// An action as the minutes record it.
package struct MinutesAction: Hashable, Sendable {
  package var id: ActionID
  var owner: String?
  var text: String
  var due: Day?
}

/// The announcement of the next meeting.
package struct MinutesNextMeeting: Hashable, Sendable {
  var start: Instant
  var coordinator: String?
  var secretary: String?
}
