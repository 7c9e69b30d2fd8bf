/// The switches of a group's decision process.
package struct Policy: Hashable, Sendable {
  /// Members that must be present for a policy decision.
  var quorumForPolicy: Quorum = .atLeast(3)
  /// Members that must be present for an operational decision and a small consent.
  var quorumForOperations: Quorum = .atLeast(2)
  var absenceForPolicy: Absence = .lazy(hours: 144)
  var absenceForOperations: Absence = .lazy(hours: 48)
  /// How a speaker is named in the minutes.
  var attribution: Attribution = .initials
  /// How somebody with a concern is named in the minutes; who objected or nominated never is.
  var attributionOfConcerns: Attribution = .none
  var concerns: Concerns = .s3
  var answers: Answers = .inTurn
  var objectionTest: ObjectionTest = .explore
  var amendBy: AmendBy = .anyone
  /// Somebody may have nobody to nominate, as in Sociocracy 3.0.
  var passInNominations: Bool = false
  /// Whoever is to be elected answers after the others.
  var nomineeLast: Bool = true
  /// Months until a new policy is looked at again.
  var termOfPolicies: Int = 6
  /// Months for which a decision is renewed when nobody says otherwise.
  var termOfRenewals: Int = 12
  /// Months for which somebody is selected when nobody says otherwise.
  var termOfRoles: Int = 6
  var atTermEnd: AtTermEnd = .goesOn

  /// How somebody is named.
  package enum Attribution: String, CaseIterable, Sendable, Hashable {
    case named, initials, none
  }

  /// Whether something short of an objection is kept.
  enum Concerns: String, CaseIterable, Sendable, Hashable {
    /// One consents or objects.
    case none
    /// A concern counts as consent and stands beside the measure, as in Sociocracy 3.0.
    case s3
  }

  /// How the answers of a consent round are heard.
  enum Answers: String, CaseIterable, Sendable, Hashable {
    case inTurn = "in turn"
    /// Given in any order and shown when all are in, so that nobody follows somebody else's.
    case together
  }

  /// What is done with an objection before it is met.
  enum ObjectionTest: String, CaseIterable, Sendable, Hashable {
    /// Every objection counts; together one finds out what it has to do with the aim.
    case explore
    /// The group hears the argument and agrees that it is one, as in Sociocracy 3.0.
    case argument
    /// The facilitator hears a reason for each criterion and judges none, as in Holacracy 5.
    case criteria
  }

  /// Who says the new words of a proposal.
  enum AmendBy: String, CaseIterable, Sendable, Hashable {
    case facilitator, proposer
    /// Anyone finds them, and the facilitator takes them.
    case anyone
  }

  /// What becomes of a decision that nobody has reviewed in time.
  enum AtTermEnd: String, CaseIterable, Sendable, Hashable {
    /// It stays in force and is overdue.
    case goesOn = "goes on"
    case lapses
  }
}

extension Policy {
  func quorum(_ kind: Proposal.Kind) -> Quorum {
    kind == .policy ? quorumForPolicy : quorumForOperations
  }

  func absence(_ kind: Proposal.Kind) -> Absence {
    kind == .policy ? absenceForPolicy : absenceForOperations
  }
}
