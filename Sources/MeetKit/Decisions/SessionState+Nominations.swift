/// Names for a role: written down by everybody, shown all at once, and changed in one round.
extension SessionState {
  mutating func applyNominations(_ event: SessionEvent, number: Int) throws(Refusal) {
    try checkFacilitator()
    switch event {
    case .nominate(let person, let nominee, let role):
      try nominate(nominee, role, by: person, line: number)
    case .reveal: try reveal(line: number)
    default: break
    }
  }

  private mutating func nominate(
    _ nominee: Nominee?,
    _ role: String?,
    by person: PersonID,
    line: Int
  ) throws(Refusal) {
    let index = try selection(role)
    guard meeting.proposals[index].selection?.step == .hidden else {
      throw Refusal(
        .alreadyRevealed,
        "the nominations are revealed",
        "'/round change' asks everybody whether they stay; there '/change NAME' is another"
      )
    }
    guard eligible.contains(person) else { throw noMember(person) }
    if nominee == nil, !mayPassInNominations { throw noPassInNominations(person) }
    meeting.proposals[index].selection?.nominate(nominee, by: person)
    meeting.proposals[index].latest = line
  }

  private mutating func reveal(line: Int) throws(Refusal) {
    let open = meeting.selectionsOpen
    guard !open.isEmpty else { throw noSelection }
    let hidden = open.filter { meeting.proposals[$0].selection?.step == .hidden }
    guard !hidden.isEmpty else {
      throw Refusal(
        .alreadyRevealed,
        "the nominations are revealed",
        "'/round nominate' hears why, '/round change' whether they stay"
      )
    }
    for index in hidden {
      guard let selection = meeting.proposals[index].selection else { continue }
      let missing = eligible.filter { !selection.hasNomination(by: $0) }
      guard missing.isEmpty, !selection.nominations.isEmpty else {
        throw Refusal(
          .nominationsMissing,
          "no nomination for \(selection.role) by "
            + (missing.isEmpty ? "anybody" : missing.map { "'\($0)'" }.joined(separator: ", ")),
          "'/nominate \(missing.first?.text ?? "WHO"): NAME"
            + (open.count > 1 ? " for \(selection.role)" : "")
            + "'; nobody's is shown before all are in"
        )
      }
    }
    for index in hidden {
      meeting.proposals[index].selection?.step = .revealed
      meeting.proposals[index].latest = line
    }
  }

  /// Members who are here and have still to write down a name for a role.
  var nominationsToCome: [PersonID] {
    let hidden = meeting.selectionsOpen.compactMap { meeting.proposals[$0].selection }
      .filter { $0.step == .hidden }
    return eligible.filter { person in hidden.contains { !$0.hasNomination(by: person) } }
  }

  private var mayPassInNominations: Bool { setting?.policy.passInNominations ?? false }

  private func noPassInNominations(_ person: PersonID) -> Refusal {
    Refusal(
      .noPass,
      "here nobody passes when names are given",
      "'/nominate \(person): NAME': themself, somebody who is not here, or 'outsider NAME' will do"
    )
  }
}

// The rounds of a selection.
extension SessionState {
  /// A round about names needs names to speak of.
  func checkMayOpen(_ kind: RoundKind) throws(Refusal) {
    guard kind.isOfSelection else { return }
    let selections = meeting.selectionsOpen.compactMap { meeting.proposals[$0].selection }
    guard let first = selections.first else { throw noSelection }
    if kind == .change { try checkHeard(first) } else { try checkRevealed(first) }
  }

  /// Whoever nominates says why, unless the group allows them to pass.
  func checkMayPass(_ act: TurnAct, by person: PersonID, in round: Round) throws(Refusal) {
    guard round.kind == .nominate, act == .pass, !mayPassInNominations else { return }
    throw Refusal(
      .noPass,
      "in a nominate round nobody passes",
      "'/done \(person)' when they have said why; '/later' asks again at the end"
    )
  }

  /// Who is to be selected hears the others first, unless nobody's answer is shown yet.
  func checkNomineeLast(
    _ act: TurnAct,
    by person: PersonID,
    in round: Round
  ) throws(Refusal) {
    guard act.isAnswer, !round.isHidden, round.last == person,
      let other = meeting.waiting.first(where: { $0 != person })
    else { return }
    throw Refusal(
      .nomineeIsLast,
      "'\(person)' is to be selected and answers after the others",
      "'/consent \(other)' or '/as \(other) /objection TEXT' comes first"
    )
  }

  /// Takes a turn of a change round; with several roles somebody may change more than one.
  mutating func change(
    _ choice: NomineeForRole,
    by person: PersonID,
    in round: Int,
    act: TurnAct,
    line: Int
  ) throws(Refusal) {
    var changed = meeting.rounds[round]
    let isFurther =
      changed.turns.contains { $0.person == person && $0.answer == .changed }
      && meeting.selectionsOpen.count > 1
    if !isFurther { try changed.take(act, by: person) }
    let index = try selection(choice.role)
    meeting.rounds[round] = changed
    meeting.proposals[index].selection?.nominate(choice.nominee, by: person)
    meeting.proposals[index].latest = line
  }

  /// Everybody has said why.
  mutating func markHeard() {
    for index in meeting.selectionsOpen
    where meeting.proposals[index].selection?.step == .revealed {
      meeting.proposals[index].selection?.step = .heard
    }
  }

  /// Who takes no part in a matter has no name in it.
  mutating func dropNominations(by person: PersonID) {
    for index in meeting.selectionsOpen {
      meeting.proposals[index].selection?.nominations.removeAll { $0.by == person }
    }
  }
}
