extension SessionState {
  /// Opens, takes turns of, and ends the rounds of a meeting.
  mutating func applyRounds(_ event: SessionEvent, number: Int) throws(Refusal) {
    try checkFacilitator()
    switch event {
    case .round(let kind, let prompt): try open(kind, prompt, number)
    case .peerReview(let person, let prompt):
      guard meeting.isPresent(person), isSeated(person) else { throw notHere(person) }
      try open(.review, prompt, number, focus: person)
    case .order(let people, _):
      try meeting.rounds[try runningRound()].reorder(people)
    case .turn(let person, let act):
      let index = try runningRound(for: act)
      try checkConcerns(act)
      try checkMayPass(act, by: person, in: meeting.rounds[index])
      try checkNomineeLast(act, by: person, in: meeting.rounds[index])
      if case .change(let choice, _) = act {
        try change(choice, by: person, in: index, act: act, line: number)
        return
      }
      if act.isAnswer { try checkAnswersHere(person, in: meeting.rounds[index]) }
      try meeting.rounds[index].take(act, by: person)
      if meeting.rounds[index].kind == .consent { answer(act, by: person) }
    case .retract(let person):
      let index = try runningRound()
      try meeting.rounds[index].retract(person)
      if let openProposal { meeting.proposals[openProposal].retract(person) }
    case .endRound:
      let index = try runningRound()
      let round = meeting.rounds[index]
      try checkComplete(round)
      switch round.kind {
      case .consent: try closeConsent(round, line: number)
      case .reaction, .process: if let openProposal { meeting.proposals[openProposal].explore() }
      case .nominate: markHeard()
      default: break
      }
      meeting.rounds.remove(at: index)
      for open in meeting.proposals.open {
        meeting.proposals[open].roundsHeld.insert(round.kind)
      }
      if meeting.freeFlow?.closing == round.entry { meeting.freeFlow = nil }
    default: break
    }
  }

  private mutating func open(
    _ kind: RoundKind,
    _ prompt: String?,
    _ number: Int,
    focus: PersonID? = nil
  ) throws(Refusal) {
    if let running = meeting.round, !kind.isInterjected || running.kind.isInterjected {
      throw roundIsOpen(running)
    }
    if kind == .consent {
      try checkNoFreeFlow()
      try checkMayAsk()
    }
    try checkMayOpen(kind)
    let seats =
      kind.isOfMembers
      ? eligible : meeting.circle.filter { meeting.isPresent($0) && isSeated($0) }
    let proposal = openProposal.map { meeting.proposals[$0] }
    let nominee = setting?.policy.nomineeLast == true ? proposal?.nominee : nil
    // What somebody kept in mind belonged to an answer that holds no more.
    if kind == .consent, let openProposal { meeting.proposals[openProposal].concerns = [] }
    meeting.rounds.append(
      Round(
        kind: kind,
        prompt: prompt,
        entry: number,
        order: SpeakingOrder.order(
          of: kind,
          seats: seats,
          round: meeting.roundsHeld,
          proposer: proposal?.proposer,
          facilitator: meeting.facilitator,
          nominee: nominee,
          focus: focus
        ),
        version: kind == .consent ? proposal?.version : nil,
        isHidden: kind == .consent && setting?.policy.answers == .together,
        answering: kind == .clarify ? proposal?.proposer : nil,
        last: kind == .consent ? nominee : nil
      )
    )
    meeting.roundsHeld += 1
    if !kind.isInterjected { meeting.freeFlow?.closing = number }
  }

  private func runningRound(for act: TurnAct? = nil) throws(Refusal) -> Int {
    guard let index = meeting.rounds.indices.last else { throw .noRound(for: act) }
    return index
  }

  /// A meeting does not move on while people wait for their turn.
  func checkNoRound() throws(Refusal) {
    if let running = meeting.round { throw roundIsOpen(running) }
    try checkNoFreeFlow()
  }

  /// Some rounds, and the one that closes a talk without turns, end when all have spoken.
  private func checkComplete(_ round: Round) throws(Refusal) {
    let closesTalk = meeting.freeFlow?.closing == round.entry
    guard round.kind != .consent, round.kind.rules.mustAllSpeak || closesTalk,
      let person = round.unheard.first(where: meeting.isPresent)
    else { return }
    throw Refusal(
      .unanswered,
      "'\(person)' has not spoken, and in this round everybody does",
      waysToSpeak(person, in: round.kind)
    )
  }

  private func waysToSpeak(_ person: PersonID, in kind: RoundKind) -> String {
    switch kind {
    case .nominate: "'/as \(person) TEXT' or '/done \(person)' when they have said why"
    case .change: "'/stay \(person)' or '/as \(person) /change NAME: BECAUSE'"
    case _ where kind.rules.mayPass: "'/done \(person)' when they have, or '/pass \(person)'"
    default: "'/done \(person)' when they have"
    }
  }

  /// A last word comes before one leaves; who is gone or has stepped out is absent.
  private func checkAnswersHere(_ person: PersonID, in round: Round) throws(Refusal) {
    guard round.order.contains(person), !meeting.isPresent(person) else { return }
    throw noMember(person)
  }

  func roundIsOpen(_ round: Round) -> Refusal {
    let waiting = round.queue.isEmpty ? "" : ", \(round.queue.count) to speak"
    return Refusal(
      .roundOpen,
      "the \(round.kind.rawValue) round is going on\(waiting)",
      "'/end-round' ends it"
        + (round.kind.isInterjected ? "" : ", '/round process' asks how to go on")
    )
  }

  /// Guests and strangers speak when they are invited, outside the order.
  private func isSeated(_ person: PersonID) -> Bool {
    setting?.seats.contains { $0.id == person } ?? false
  }

  /// Takes comings and goings into the circle and the rounds that are going on.
  mutating func seat(_ person: PersonID) {
    if !meeting.circle.contains(person) { meeting.circle.append(person) }
    guard isSeated(person) else { return }
    for index in meeting.rounds.indices
    where !meeting.rounds[index].kind.isOfMembers || isMember(person) && !isRecused(person) {
      meeting.rounds[index].join(person)
    }
  }
}
