/// A proposal that is set aside and taken up again within the meeting.
extension SessionState {
  mutating func suspend(line: Int) throws(Refusal) {
    let index = try proposalOnTable()
    try checkNotSuspended(index)
    if let round = situation.round, round.kind != .consent { try checkNoRound() }
    let round = situation.rounds.last { $0.kind == .consent }
    situation.proposals[index].suspension = .init(
      entry: line,
      round: round?.entry,
      people: Set(eligible)
    )
    situation.proposals[index].latest = line
    situation.rounds.removeAll { $0.kind == .consent }
    if let round { situation.roundsSetAside.append(round) }
  }

  /// With the same words and people it is as it was.
  ///
  /// Others have not heard it, so that it is read back, and nobody's answer holds. Objections stay.
  mutating func takeUp(line: Int) throws(Refusal) {
    guard let index = openProposal, let suspension = situation.proposals[index].suspension else {
      throw nothingToResume()
    }
    try checkNoRound()
    let round = situation.roundsSetAside.first { $0.entry == suspension.round }
    situation.roundsSetAside.removeAll { $0.entry == suspension.round }
    situation.proposals[index].suspension = nil
    situation.proposals[index].latest = line
    let people = Set(eligible)
    guard people == suspension.people || people == round.map({ Set($0.order) }) else {
      situation.proposals[index].dropAnswers()
      return
    }
    guard var round else { return }
    for person in round.unheard where situation.isPresent(person) { round.admit(person) }
    situation.rounds.append(round)
  }

  func nothingToResume() -> Refusal {
    let waiting = situation.proposals.open.map { situation.proposals[$0] }
      .first { $0.suspension != nil && $0.item != nil }
    return Refusal(
      .notOnBreak,
      "there is no break to end, and nothing is suspended in this item",
      waiting?.item.map { "'/item \($0)' goes to what is, then '/resume'" }
        ?? "go on; '/break' begins one"
    )
  }

  func checkNotSuspended(_ index: Int) throws(Refusal) {
    guard situation.proposals[index].suspension != nil else { return }
    throw Refusal(
      .suspended,
      "the proposal is suspended",
      "'/resume' takes it up again, '/next' leaves it for now"
    )
  }

  /// Members who count for the quorum of the consent round that is going on, and who must.
  var quorumInRound: (counted: Int, needed: Int)? {
    guard let round = situation.rounds.last(where: { $0.kind == .consent }), let setting,
      let index = openProposal
    else { return nil }
    let quorum = setting.policy.quorum(situation.proposals[index].kind)
    return (counted(in: round).count, quorum.needed(of: setting.members.count))
  }

  /// Members who are present or have answered, and are not recused.
  func counted(in round: Round) -> [PersonID] {
    (setting?.members ?? []).filter {
      !isRecused($0) && (situation.isPresent($0) || round.hasSpoken($0))
    }
  }
}

extension Proposal {
  /// It is read back before anybody is asked again.
  mutating func dropAnswers() {
    guard stage == .restated else { return }
    stage = openObjections.isEmpty ? .tabled : .objected
  }
}
