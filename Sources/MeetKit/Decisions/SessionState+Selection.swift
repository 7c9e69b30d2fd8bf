/// Choosing people for roles: names are hidden until all are in, and reasons decide.
extension SessionState {
  mutating func applySelection(
    _ event: SessionEvent,
    number: Int
  ) throws(Refusal) -> [Effect] {
    try checkFacilitator()
    switch event {
    case .select(let draft): return try call(draft, line: number)
    case .until(let day)
    where openProposal.map({ meeting.proposals[$0].selection == nil }) ?? true:
      try checkTerm(day)
      try complete { $0.until = day }
    case .until(let day):
      let index = try selectionOnTable()
      try checkNoConsentRound()
      try checkTerm(day)
      setTerm(day, of: index, line: number)
    case .qualification(let text):
      let index = try selectionOnTable()
      try checkNoConsentRound()
      meeting.proposals[index].selection?.qualifications.append(text)
      meeting.proposals[index].readAgain(line: number)
    case .elect(let choice, let reasons): try propose(choice, reasons, line: number)
    case .vacant(let interim, let until):
      let index = try selectionOnTable()
      if let until { try checkTerm(until) }
      try end(index, .vacant(interim: interim, until: until), line: number)
    case .accepted(let id): try accept(id)
    default: break
    }
    return []
  }

  /// Calls a role, or turns to one that was called; roles share a grid until names are revealed.
  private mutating func call(_ draft: SelectionDraft, line: Int) throws(Refusal) -> [Effect] {
    guard let setting else { return [] }
    if let until = draft.until { try checkTerm(until) }
    if let index = meeting.selection(called: draft.role) {
      try checkNoConsentRound()
      meeting.proposals[index].selection?.focus = line
      if let until = draft.until { setTerm(until, of: index, line: line) }
      return []
    }
    if let open = openProposal, meeting.proposals[open].selection?.step != .hidden {
      throw rival(meeting.proposals[open])
    }
    let selection = Selection(
      role: draft.role,
      until: draft.until ?? setting.meeting.day.advanced(byTermOf: setting.policy.termOfRoles),
      focus: line
    )
    var proposal = Proposal(
      entry: line,
      item: meeting.current,
      method: .consentRound,
      content: .init(text: selection.text(setting.name))
    )
    proposal.selection = selection
    meeting.proposals.append(proposal)
    return [.giveDecisionID]
  }

  /// Until somebody is proposed the words are a question; from then on each change is a version.
  private mutating func setTerm(_ day: Day, of index: Int, line: Int) {
    guard var selection = meeting.proposals[index].selection, selection.until != day else {
      return
    }
    selection.until = day
    meeting.proposals[index].selection = selection
    reword(index, isVersion: selection.candidate != nil, line: line)
  }

  private mutating func reword(_ index: Int, isVersion: Bool, line: Int) {
    guard let setting, let selection = meeting.proposals[index].selection else { return }
    let version = Proposal.Version(text: selection.text(setting.name), entry: line)
    if isVersion {
      meeting.proposals[index].say(version)
    } else {
      meeting.proposals[index].reword(version)
    }
    meeting.proposals[index].readAgain(line: line)
  }

  /// Proposes somebody on the strength of reasons; after an objection the same or somebody else.
  private mutating func propose(
    _ choice: NomineeForRole,
    _ reasons: String,
    line: Int
  ) throws(Refusal) {
    try checkNoRound()
    let index = try selection(choice.role, isProposed: true)
    guard var selection = meeting.proposals[index].selection else { return }
    try checkHeard(selection)
    let isVersion = selection.candidate != nil
    selection.candidate = .init(nominee: choice.nominee, reasons: reasons)
    selection.focus = line
    meeting.proposals[index].selection = selection
    reword(index, isVersion: isVersion, line: line)
  }

  /// Whoever was chosen and could not say so in the consent round says yes.
  private mutating func accept(_ id: DecisionID) throws(Refusal) {
    guard meeting.unaccepted.contains(id) else {
      let waiting = meeting.unaccepted.sorted().map(\.description)
      throw Refusal(
        .nothingToAccept,
        "'\(id)' waits for nobody to accept a role",
        waiting.isEmpty ? "a note says what was meant" : "\(waiting.joined(separator: " ")) does"
      )
    }
    meeting.unaccepted.remove(id)
    for index in meeting.proposals.indices where decisionID(meeting.proposals[index]) == id {
      meeting.proposals[index].selection?.isAccepted = true
    }
  }

  /// Who answered for themselves has accepted; of the others the group hears later.
  mutating func waitForAcceptance(_ index: Int, consenting: [PersonID]) {
    guard let nominee = meeting.proposals[index].selection?.candidate?.nominee else { return }
    if let person = nominee.person, consenting.contains(person) {
      meeting.proposals[index].selection?.isAccepted = true
    } else if let id = decisionID(meeting.proposals[index]) {
      meeting.unaccepted.insert(id)
    }
  }
}

// What a selection asks for before it goes on.
extension SessionState {
  func selectionOnTable() throws(Refusal) -> Int {
    guard let index = openProposal, meeting.proposals[index].selection != nil else {
      throw noSelection
    }
    return index
  }

  var noSelection: Refusal {
    Refusal(
      .noSelection,
      "nobody is being selected in this item",
      "'/select ROLE' calls a role, '/select ROLE until YYYY-MM-DD' with its term"
    )
  }

  /// The open selection that a line means: by its role, or the only one there is.
  ///
  /// Where somebody is proposed, the one that is on the table needs no name.
  func selection(_ role: String?, isProposed: Bool = false) throws(Refusal) -> Int {
    let open = meeting.selectionsOpen
    guard let first = open.first else { throw noSelection }
    if let role {
      if let index = meeting.selection(called: role) { return index }
    } else if open.count == 1 {
      return first
    } else if isProposed, let index = openProposal,
      meeting.proposals[index].selection?.candidate != nil
    {
      return index
    }
    let roles = open.compactMap { meeting.proposals[$0].selection?.role }
    let all = roles.joined(separator: ", ")
    throw Refusal(
      .whichRole,
      role == nil ? "several roles are open: \(all)" : "no role of that name is open, but \(all)",
      roles.count > 1 ? "'NAME for \(roles[0])' says which" : "with one role its name is not needed"
    )
  }

  /// The day on which a term ends is still to come.
  func checkTerm(_ day: Day) throws(Refusal) {
    guard let setting, day > setting.meeting.day else {
      throw Refusal(
        .reviewInPast,
        "\(day) is not after this meeting",
        "name a later day for the end of the term"
      )
    }
  }

  func checkRevealed(_ selection: Selection) throws(Refusal) {
    guard selection.step == .hidden else { return }
    throw Refusal(
      .notRevealed,
      "the nominations for \(selection.role) are hidden",
      "'/nominate WHO: NAME' enters one, '/reveal' shows them when all are in"
    )
  }

  func checkHeard(_ selection: Selection) throws(Refusal) {
    try checkRevealed(selection)
    guard selection.step == .heard else {
      throw Refusal(
        .reasonsNotHeard,
        "nobody has said why they nominate whom",
        "'/round nominate' hears everybody"
      )
    }
  }
}

extension MeetingState {
  /// The selections of the item under discussion that are open, in the order of their calls.
  var selectionsOpen: [Int] {
    proposals.open(on: current).filter { proposals[$0].selection != nil }
  }

  /// The open selection for a role, whose name is read in any case.
  func selection(called role: String) -> Int? {
    selectionsOpen.first { proposals[$0].selection?.role.lowercased() == role.lowercased() }
  }

  /// What is on the table in the item under discussion; of several roles that share a grid the one
  /// that was named last, or for which somebody was proposed.
  var openProposal: Int? {
    guard let last = proposals.open(on: current).last else { return nil }
    guard proposals[last].selection != nil else { return last }
    return selectionsOpen.max {
      (proposals[$0].selection?.focus ?? 0) < (proposals[$1].selection?.focus ?? 0)
    }
  }
}
