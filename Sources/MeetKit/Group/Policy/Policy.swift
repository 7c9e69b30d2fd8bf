/// The switches of a group's decision process.
package struct Policy: Hashable, Sendable {
  /// Members that must be present for a policy decision.
  package var quorumForPolicy: Quorum
  /// Members that must be present for an operational decision and a small consent.
  package var quorumForOperations: Quorum
  package var absenceForPolicy: Absence
  package var absenceForOperations: Absence
  /// How a speaker is named in the minutes.
  package var attribution: Attribution
  /// How somebody with a concern is named in the minutes; who objected or nominated never is.
  package var attributionOfConcerns: Attribution
  package var concerns: Concerns
  package var answers: Answers
  package var objectionTest: ObjectionTest
  package var amendBy: AmendBy
  /// Somebody may have nobody to nominate, as in Sociocracy 3.0.
  package var passInNominations: Bool
  /// Whoever is to be elected answers after the others.
  package var nomineeLast: Bool
  /// Months until a new policy is looked at again.
  package var termOfPolicies: Int
  /// Months for which a decision is renewed when nobody says otherwise.
  package var termOfRenewals: Int
  /// Months for which somebody is selected when nobody says otherwise.
  package var termOfRoles: Int
  package var atTermEnd: AtTermEnd

  package init(
    quorumForPolicy: Quorum = .atLeast(3),
    quorumForOperations: Quorum = .atLeast(2),
    absenceForPolicy: Absence = .lazy(hours: 144),
    absenceForOperations: Absence = .lazy(hours: 48),
    attribution: Attribution = .initials,
    attributionOfConcerns: Attribution = .none,
    concerns: Concerns = .s3,
    answers: Answers = .inTurn,
    objectionTest: ObjectionTest = .explore,
    amendBy: AmendBy = .anyone,
    passInNominations: Bool = false,
    nomineeLast: Bool = true,
    termOfPolicies: Int = 6,
    termOfRenewals: Int = 12,
    termOfRoles: Int = 6,
    atTermEnd: AtTermEnd = .goesOn
  ) {
    self.quorumForPolicy = quorumForPolicy
    self.quorumForOperations = quorumForOperations
    self.absenceForPolicy = absenceForPolicy
    self.absenceForOperations = absenceForOperations
    self.attribution = attribution
    self.attributionOfConcerns = attributionOfConcerns
    self.concerns = concerns
    self.answers = answers
    self.objectionTest = objectionTest
    self.amendBy = amendBy
    self.passInNominations = passInNominations
    self.nomineeLast = nomineeLast
    self.termOfPolicies = termOfPolicies
    self.termOfRenewals = termOfRenewals
    self.termOfRoles = termOfRoles
    self.atTermEnd = atTermEnd
  }

  /// How somebody is named.
  package enum Attribution: String, CaseIterable, Sendable, Hashable {
    case named, initials, none
  }

  /// Whether something short of an objection is kept.
  package enum Concerns: String, CaseIterable, Sendable, Hashable {
    /// One consents or objects.
    case none
    /// A concern counts as consent and stands beside the measure, as in Sociocracy 3.0.
    case s3
  }

  /// How the answers of a consent round are heard.
  package enum Answers: String, CaseIterable, Sendable, Hashable {
    case inTurn = "in turn"
    /// Given in any order and shown when all are in, so that nobody follows somebody else's.
    case together
  }

  /// What is done with an objection before it is met.
  package enum ObjectionTest: String, CaseIterable, Sendable, Hashable {
    /// Every objection counts; together one finds out what it has to do with the aim.
    case explore
    /// The group hears the argument and agrees that it is one, as in Sociocracy 3.0.
    case argument
    /// The facilitator hears a reason for each criterion and judges none, as in Holacracy 5.
    case criteria
  }

  /// Who says the new words of a proposal.
  package enum AmendBy: String, CaseIterable, Sendable, Hashable {
    case facilitator, proposer
    /// Anyone finds them, and the facilitator takes them.
    case anyone
  }

  /// What becomes of a decision that nobody has reviewed in time.
  package enum AtTermEnd: String, CaseIterable, Sendable, Hashable {
    /// It stays in force and is overdue.
    case goesOn = "goes on"
    case lapses
  }
}

extension Policy {
  package func quorum(_ kind: Proposal.Kind) -> Quorum {
    kind == .policy ? quorumForPolicy : quorumForOperations
  }

  package func absence(_ kind: Proposal.Kind) -> Absence {
    kind == .policy ? absenceForPolicy : absenceForOperations
  }
}
