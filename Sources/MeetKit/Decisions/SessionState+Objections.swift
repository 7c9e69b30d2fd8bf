/// What the group's rules say about objections and about whose words a version may be.
extension SessionState {
  /// Who may word a new version: Sociocracy 3.0 lets the group, Holacracy the proposer alone.
  func checkMayAmend(_ proposal: Proposal, by person: PersonID?) throws(Refusal) {
    let allowed: PersonID?
    switch setting?.policy.amendBy {
    case .proposer: allowed = proposal.proposer
    case .facilitator: allowed = meeting.facilitator
    case .anyone, nil: allowed = nil
    }
    guard let allowed else { return }
    guard (person ?? allowed) == allowed else {
      throw Refusal(
        .notTheirWords,
        "here '\(allowed)' words what is amended",
        "'/amend \(allowed): TEXT' when they take it up"
      )
    }
    guard meeting.isPresent(allowed) else {
      throw Refusal(
        .notTheirWords,
        "here '\(allowed)' words what is amended, and is not here",
        "\(meeting.wayIn(allowed)), '/withdraw-proposal' and '/adopt NAME', or '/defer to …'"
      )
    }
  }

  /// An objection is met when the group has heard why it is one, if it wants to.
  func checkTested(_ numbers: [Int], of proposal: Proposal) throws(Refusal) {
    guard let policy = setting?.policy, policy.objectionTest != .explore else { return }
    try proposal.checkOpen(numbers)
    for number in numbers where proposal.objections[number - 1].argument == nil {
      throw Refusal(
        .notTested,
        "objection \(number) has not been tested",
        "'/test \(number) REASON' says why it is one, '/withdraw-objection \(number)' is its "
          + "raiser's when nothing of it remains"
      )
    }
  }

  /// Whether this group tests at all.
  func checkTests(_ number: Int) throws(Refusal) {
    guard setting?.policy.objectionTest == .explore else { return }
    throw Refusal(
      .noTest,
      "here every objection counts as soon as it is said",
      "'/understood \(number) SENTENCE' says it for all, '/round reaction' explores it"
    )
  }
}
