extension SessionState {
  /// Opens, takes turns of, and ends the rounds of a meeting.
  mutating func applyRounds(_ event: SessionEvent, number: Int) throws(Refusal) {
    try checkFacilitator()
    switch event {
    case .round(let kind, let prompt): try open(kind, prompt, number)
    case .turn(let person, let act):
      let index = try runningRound(for: act)
      try checkConcerns(act)
      try situation.rounds[index].take(act, by: person)
      if situation.rounds[index].kind == .consent { answer(act, by: person) }
    case .retract(let person):
      let index = try runningRound()
      try situation.rounds[index].retract(person)
      if let openProposal { situation.proposals[openProposal].retract(person) }
    case .endRound:
      let index = try runningRound()
      let round = situation.rounds[index]
      switch round.kind {
      case .consent: try closeConsent(round, line: number)
      case .reaction, .process: if let openProposal { situation.proposals[openProposal].explore() }
      default: break
      }
      situation.rounds.remove(at: index)
    default: break
    }
  }

  private mutating func open(
    _ kind: RoundKind,
    _ prompt: String?,
    _ number: Int
  ) throws(Refusal) {
    if let running = situation.round, !kind.isInterjected || running.kind.isInterjected {
      throw roundIsOpen(running)
    }
    if kind == .consent { try checkMayAsk() }
    let seats =
      kind == .consent
      ? eligible : situation.circle.filter { situation.isPresent($0) && isSeated($0) }
    let proposal = openProposal.map { situation.proposals[$0] }
    // What somebody kept in mind belonged to an answer that holds no more.
    if kind == .consent, let openProposal { situation.proposals[openProposal].concerns = [] }
    situation.rounds.append(
      Round(
        kind: kind,
        prompt: prompt,
        entry: number,
        order: SpeakingOrder.order(
          of: kind,
          seats: seats,
          round: situation.roundsHeld,
          proposer: proposal?.proposer,
          facilitator: situation.facilitator
        ),
        version: kind == .consent ? proposal?.version : nil,
        isHidden: kind == .consent && setting?.policy.answers == .together,
        answering: kind == .clarify ? proposal?.proposer : nil
      )
    )
    situation.roundsHeld += 1
  }

  private func runningRound(for act: TurnAct? = nil) throws(Refusal) -> Int {
    guard let index = situation.rounds.indices.last else { throw .noRound(for: act) }
    return index
  }

  /// A meeting does not move on while people wait for their turn.
  func checkNoRound() throws(Refusal) {
    if let running = situation.round { throw roundIsOpen(running) }
  }

  private func roundIsOpen(_ round: Round) -> Refusal {
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
    if !situation.circle.contains(person) { situation.circle.append(person) }
    guard isSeated(person) else { return }
    for index in situation.rounds.indices { situation.rounds[index].join(person) }
  }
}
