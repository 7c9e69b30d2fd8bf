extension SessionState {
  mutating func applyConsent(
    _ event: SessionEvent,
    number: Int
  ) throws(Refusal) -> [Effect] {
    switch event {
    case .agreed(let text): return try agree(text, number: number)
    case .review(let day):
      if let day, let setting, day <= setting.meeting.day {
        throw Refusal(
          .reviewInPast,
          "\(day) is not after this meeting",
          "name a later day for the review"
        )
      }
      if let open = openProposal, meeting.proposals[open].selection != nil {
        guard let day else {
          throw Refusal(
            .incomplete,
            "a role is given for a time",
            "'/until YYYY-MM-DD' says when it ends"
          )
        }
        return try applySelection(.until(day), number: number)
      }
      try complete { $0.review = day }
    case .responsible(let who): try complete { $0.responsible = who }
    case .objection(let text): try object(text)
    default: break
    }
    return []
  }

  /// A small consent: said, looked at everyone, no objection.
  ///
  /// Counted are members who are present and not recused. After an objection in the same item the
  /// new text is the next version of the same proposal.
  private mutating func agree(_ text: String, number: Int) throws(Refusal) -> [Effect] {
    try checkFacilitator()
    let consenting = eligible
    try checkQuorum(.operational, consenting)
    let index = openProposal
    if let index {
      guard meeting.proposals[index].method == .smallConsent else {
        throw rival(meeting.proposals[index])
      }
      try checkNotSuspended(index)
      meeting.proposals[index].say(.init(text: text, entry: number))
    } else {
      meeting.proposals.append(
        Proposal(
          entry: number,
          item: meeting.current,
          method: .smallConsent,
          content: .init(text: text)
        )
      )
    }
    let place = index ?? meeting.proposals.count - 1
    agree(place, by: consenting, line: number)
    return index == nil ? [.giveDecisionID] : []
  }

  /// As the very next line behind a small consent, or as a further objection to it.
  private mutating func object(_ text: String) throws(Refusal) {
    let index = try lastProposal()
    let proposal = meeting.proposals[index]
    let mayObject =
      proposal.method == .smallConsent
      && (proposal.stage == .objected || proposal.isAgreed && !announced.contains(proposal.latest))
    if proposal.isOpen, !mayObject {
      throw Refusal(
        .notRestated,
        "nobody has been asked for consent so far",
        "'/restate', then '/round consent' asks everybody; a note holds a reaction"
      )
    }
    guard mayObject else { throw outcomeIsOut() }
    meeting.proposals[index].raise(text, by: nil)
    meeting.proposals[index].stage = .objected
    meeting.outcome = nil
    if let id = decisionID(proposal) { meeting.standing[id] = nil }
  }

  /// Adds to the last proposal of the item what belongs to a decision.
  mutating func complete(_ change: (inout Proposal) -> Void) throws(Refusal) {
    let index = try lastProposal()
    let proposal = meeting.proposals[index]
    if proposal.method == .consentRound {
      guard proposal.isOpen else { throw outcomeIsOut() }
      try checkNoConsentRound()
      try checkNotSuspended(index)
    }
    change(&meeting.proposals[index])
    if proposal.stage == .restated { meeting.proposals[index].mustBeRestated() }
  }

  func outcomeIsOut() -> Refusal {
    Refusal(
      .announced,
      "the outcome has been announced",
      "'/add review' puts it on the agenda again, '/end-decision' ends it by consent"
    )
  }

  /// The proposal that details belong to: the last one of the item under discussion.
  private func lastProposal() throws(Refusal) -> Int {
    if let open = openProposal, meeting.proposals[open].selection != nil { return open }
    guard let index = meeting.lastProposal else {
      throw Refusal(
        .noDecision,
        "nothing has been agreed in this item",
        "'/agreed TEXT' says what was, '/propose TEXT' puts a proposal on the table"
      )
    }
    return index
  }
}
