extension SessionState {
  mutating func applyConsent(
    _ event: SessionEvent,
    number: Int
  ) throws(Refusal) -> [Effect] {
    switch event {
    case .agreed(let text): return try agree(text, number: number)
    case .review(let day):
      let index = try lastDecision()
      guard let setting, day > setting.meeting.day else {
        throw Refusal(
          .reviewInPast,
          "\(day) is not after this meeting",
          "name a later day for the review"
        )
      }
      situation.decisions[index].review = day
    case .responsible(let person):
      let index = try lastDecision()
      situation.decisions[index].responsible = person
    case .measure(let text):
      let index = try lastDecision()
      situation.decisions[index].measure = text
    case .objection(let text):
      let index = try lastDecision()
      let decision = situation.decisions[index]
      let isOpen =
        decision.outcome == .objected
        || decision.outcome == .agreed && !announced.contains(decision.latest)
      guard isOpen else {
        throw Refusal(
          .announced,
          "the outcome has been announced",
          "'/add review' puts it on the agenda again, '/end-decision' ends it by consent"
        )
      }
      situation.decisions[index].outcome = .objected
      situation.decisions[index].objections.append(
        .init(text: text, version: decision.version)
      )
      if let id = decisionID(decision) { situation.standing[id] = nil }
    case .deferred(let words):
      let index = try openProposal()
      situation.decisions[index].outcome = .deferred(words)
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
    guard let setting else { return [] }
    let recused = situation.current.flatMap { situation.item($0)?.recused } ?? []
    let consenting = setting.members.filter {
      situation.isPresent($0) && !recused.contains($0)
    }
    let needed = setting.policy.quorumForOperations ?? 1
    guard consenting.count >= needed else {
      throw Refusal(
        .noQuorum,
        "\(consenting.count) of \(needed) members needed are here",
        "keep it as a note and put it on the next agenda with '/park'"
      )
    }
    let absent = setting.members.filter { !consenting.contains($0) && !recused.contains($0) }
    let recusedMembers = setting.members.filter(recused.contains)
    if let index = situation.decisions.lastIndex(where: {
      $0.item == situation.current && $0.outcome == .objected
    }) {
      situation.decisions[index].text = text
      situation.decisions[index].version += 1
      situation.decisions[index].outcome = .agreed
      situation.decisions[index].latest = number
      situation.decisions[index].consenting = consenting
      situation.decisions[index].absent = absent
      situation.decisions[index].recused = recusedMembers
      putInForce(situation.decisions[index])
      return []
    }
    situation.decisions.append(
      .init(
        entry: number,
        latest: number,
        item: situation.current,
        text: text,
        consenting: consenting,
        absent: absent,
        recused: recusedMembers
      )
    )
    return [.giveDecisionID]
  }

  /// The id that was given to a decision of this meeting.
  private func decisionID(_ decision: Situation.MeetingDecision) -> DecisionID? {
    if case .decision(let id)? = entries[decision.entry - 1].id { id } else { nil }
  }

  /// From now on it can be renewed, ended, implemented.
  mutating func putInForce(_ decision: Situation.MeetingDecision) {
    guard let id = decisionID(decision) else { return }
    situation.standing[id] = decision.text.withoutControls.shortened(to: 60)
  }

  /// The small consent that details belong to: the last one of the item under discussion.
  private func lastDecision() throws(Refusal) -> Int {
    guard let index = situation.decisions.lastIndex(where: { $0.item == situation.current }) else {
      throw Refusal(
        .noDecision,
        "nothing has been agreed in this item",
        "'/agreed TEXT' says what was"
      )
    }
    return index
  }

  private func openProposal() throws(Refusal) -> Int {
    guard
      let index = situation.decisions.lastIndex(where: {
        $0.item == situation.current && $0.outcome == .objected
      })
    else {
      throw Refusal(
        .noDecision,
        "no proposal is open in this item",
        "'/park TEXT' keeps a matter for another time"
      )
    }
    return index
  }

  mutating func applyEarlier(_ event: SessionEvent) throws(Refusal) {
    switch event {
    case .actionDone(let id, _), .actionDropped(let id, _):
      try checkAction(id)
      situation.openActions[id] = nil
    case .actionGiven(let id, let person):
      try checkAction(id)
      situation.openActions[id]?.owner = person
    case .renewed(let id, let until):
      try checkDecision(id)
      guard let setting, until > setting.meeting.day else {
        throw Refusal(
          .reviewInPast,
          "\(until) is not after this meeting",
          "name a later day"
        )
      }
    case .decisionEnded(let id, _):
      try checkDecision(id)
      situation.standing[id] = nil
    case .implemented(let id): try checkDecision(id)
    default: break
    }
  }

  private func checkAction(_ id: ActionID) throws(Refusal) {
    guard situation.openActions[id] == nil else { return }
    let open = situation.openActions.keys.sorted().map(\.description)
    throw Refusal(
      .unknownAction,
      "'\(id)' is no open action",
      Spelling.didYouMean(id.description, in: open)
        ?? (open.isEmpty ? "none is open" : "open are \(open.joined(separator: " "))")
    )
  }

  private func checkDecision(_ id: DecisionID) throws(Refusal) {
    guard situation.standing[id] == nil else { return }
    let known = situation.standing.keys.sorted().map(\.description)
    throw Refusal(
      .unknownDecision,
      "'\(id)' is no decision in force",
      Spelling.didYouMean(id.description, in: known)
        ?? (known.isEmpty ? "none is in force" : "in force are \(known.joined(separator: " "))")
    )
  }
}
