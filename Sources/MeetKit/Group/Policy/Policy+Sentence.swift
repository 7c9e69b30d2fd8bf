extension Policy {
  /// The rules in force, in one line, as the head of every minutes file prints them.
  package var sentence: String {
    [
      "Consent", "quorum \(quorumForPolicy) for policy, \(quorumForOperations) for operations",
      "absent members \(absence)", answersWords, objectionsWords, concernsWords, amendmentsWords,
      "policies are reviewed after \(Self.words(months: termOfPolicies)), renewed for "
        + "\(Self.words(months: termOfRenewals)) and \(termEndWords)",
      "roles are for \(Self.words(months: termOfRoles)), \(nomineeWords), \(nominationWords)",
    ].joined(separator: "; ")
  }

  private var absence: String {
    switch (absenceForPolicy, absenceForOperations) {
    case (let both, let same) where both == same: both.sentence
    case (.lazy(let policy), .lazy(let operations)):
      "may object for \(Absence.words(hours: policy)) (policy) or "
        + "\(Absence.words(hours: operations)) (operations) from sending"
    case (let policy, let operations):
      "\(policy.sentence) (policy), \(operations.sentence) (operations)"
    }
  }

  private var answersWords: String {
    switch answers {
    case .inTurn: "answers in turn"
    case .together: "answers shown together"
    }
  }

  private var objectionsWords: String {
    switch objectionTest {
    case .explore: "objections explored"
    case .argument: "objections tested by argument"
    case .criteria: "objections tested by criteria"
    }
  }

  private var concernsWords: String {
    switch concerns {
    case .none: "no concerns kept"
    case .s3: "concerns kept"
    }
  }

  private var amendmentsWords: String { "amended by \(amendBy.rawValue)" }

  private var termEndWords: String {
    switch atTermEnd {
    case .goesOn: "hold until then"
    case .lapses: "lapse otherwise"
    }
  }

  private var nomineeWords: String {
    nomineeLast ? "the nominee answers last" : "the nominee answers in turn"
  }

  private var nominationWords: String {
    passInNominations ? "nominations may be passed" : "everybody nominates"
  }
}
