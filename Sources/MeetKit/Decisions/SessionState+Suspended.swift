/// A proposal that is set aside and taken up again within the meeting.
extension SessionState {
  mutating func suspend(line: Int) throws(Refusal) {
    let index = try proposalOnTable()
    try checkNotSuspended(index)
    if let round = meeting.round, round.kind != .consent { try checkNoRound() }
    let round = meeting.rounds.last { $0.kind == .consent }
    meeting.proposals[index].suspension = .init(
      entry: line,
      round: round?.entry,
      people: Set(eligible)
    )
    meeting.proposals[index].latest = line
    meeting.rounds.removeAll { $0.kind == .consent }
    if let round { meeting.roundsSetAside.append(round) }
  }

  /// With the same words and people it is as it was.
  ///
  /// Others have not heard it, so that it is read back, and nobody's answer holds. Objections stay.
  mutating func takeUp(line: Int) throws(Refusal) {
    guard let index = openProposal, let suspension = meeting.proposals[index].suspension else {
      throw nothingToResume()
    }
    try checkNoRound()
    let round = meeting.roundsSetAside.first { $0.entry == suspension.round }
    meeting.roundsSetAside.removeAll { $0.entry == suspension.round }
    meeting.proposals[index].suspension = nil
    meeting.proposals[index].latest = line
    let people = Set(eligible)
    guard people == suspension.people || people == round.map({ Set($0.order) }) else {
      meeting.proposals[index].dropAnswers()
      return
    }
    guard var round else { return }
    for person in round.unheard where meeting.isPresent(person) { round.admit(person) }
    meeting.rounds.append(round)
  }

  func nothingToResume() -> Refusal {
    let waiting = meeting.proposals.open.map { meeting.proposals[$0] }
      .first { $0.suspension != nil && $0.item != nil }
    return Refusal(
      .notOnBreak,
      "there is no break to end, and nothing is suspended in this item",
      waiting?.item.map { "'/item \($0)' goes to what is, then '/resume'" }
        ?? "go on; '/break' begins one"
    )
  }

  func checkNotSuspended(_ index: Int) throws(Refusal) {
    guard meeting.proposals[index].suspension != nil else { return }
    throw Refusal(
      .suspended,
      "the proposal is suspended",
      "'/resume' takes it up again, '/next' leaves it for now"
    )
  }

  /// Members who count for the quorum of the consent round that is going on, and who must.
  var quorumInRound: (counted: Int, needed: Int)? {
    guard let round = meeting.rounds.last(where: { $0.kind == .consent }), let setting,
      let index = openProposal
    else { return nil }
    let quorum = setting.policy.quorum(meeting.proposals[index].kind)
    return (counted(in: round).count, quorum.needed(of: setting.members.count))
  }

  /// Members who are present or have answered, and are not recused.
  func counted(in round: Round) -> [PersonID] {
    (setting?.members ?? []).filter {
      !isRecused($0) && (meeting.isPresent($0) || round.hasSpoken($0))
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
