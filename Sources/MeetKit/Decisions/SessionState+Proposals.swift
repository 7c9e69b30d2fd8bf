extension SessionState {
  /// Puts proposals on the table, into words, and off the table in other ways than by consent.
  mutating func applyProposals(
    _ event: SessionEvent,
    number: Int
  ) throws(Refusal) -> [Effect] {
    try checkFacilitator()
    switch event {
    case .propose(let draft):
      if let open = openProposal { throw rival(meeting.proposals[open]) }
      table(draft, line: number)
      return [.giveDecisionID]
    case .replaced(let draft):
      let index = try proposalOnTable()
      // Other roles of the grid would stay beside it.
      if meeting.selectionsOpen.count > 1 { throw rival(meeting.proposals[index]) }
      try end(index, .replaced(by: number), line: number)
      var draft = draft
      draft.kind = draft.kind ?? meeting.proposals[index].kind
      table(draft, line: number)
      return [.giveDecisionID]
    case .adopted(let person):
      guard meeting.isPresent(person), isMember(person) else { throw noMember(person) }
      guard let index = meeting.lastProposal,
        case .ended(.withdrawn) = meeting.proposals[index].stage
      else {
        throw Refusal(
          .noProposal,
          "no proposal has been withdrawn in this item",
          "'/propose \(person): TEXT' tables one"
        )
      }
      let former = meeting.proposals[index].proposer
      if meeting.proposals[index].responsible?.person == former {
        meeting.proposals[index].responsible = .person(person)
      }
      meeting.proposals[index].proposer = person
      meeting.proposals[index].latest = meeting.proposals[index].entry
      meeting.proposals[index].mustBeRestated()
    case .deferred(let deferral):
      if case .until(.day(let day), _, _) = deferral { try checkLater(day) }
      try end(.deferred(deferral), line: number)
    case .referred(let referral):
      if case .to(_, let day, _) = referral { try checkLater(day) }
      try end(.referred(referral), line: number)
    case .withdrawn(let reason, let person):
      try checkProposer(meeting.proposals[try proposalOnTable()].proposer, person)
      try end(.withdrawn(reason), line: number)
    case .dropped(let reason): try end(.dropped(reason), line: number)
    case .otherMethod(let words): try end(.otherMethod(words), line: number)
    case .suspend: try suspend(line: number)
    default: try word(event, line: number)
    }
    return []
  }

  private func checkLater(_ day: Day) throws(Refusal) {
    guard let setting, day > setting.meeting.day else {
      throw Refusal(.reviewInPast, "\(day) is not after this meeting", "name a later day")
    }
  }

  /// A proposal is taken back by the one who made it, and by nobody else.
  private func checkProposer(_ proposer: PersonID?, _ person: PersonID?) throws(Refusal) {
    if let proposer, let person, person != proposer {
      throw Refusal(
        .notTheProposer,
        "'\(person)' did not propose it",
        "'\(proposer)' takes it back; '/drop' lets it go by consent"
      )
    }
    guard let proposer = proposer ?? person, !meeting.isPresent(proposer) else { return }
    throw Refusal(
      .notTheProposer,
      "'\(proposer)' is not here to take it back",
      "'/drop' lets it go by consent, '/defer …' waits for them"
    )
  }

  /// What changes or reads back the words, outside a consent round.
  private mutating func word(_ event: SessionEvent, line: Int) throws(Refusal) {
    let index = try proposalOnTable()
    try checkNoConsentRound()
    try checkNotSuspended(index)
    switch event {
    case .amend(let text, let numbers, let person):
      try checkMayAmend(meeting.proposals[index], by: person)
      try checkTested(numbers, of: meeting.proposals[index])
      try meeting.proposals[index].amend(text, meeting: numbers, by: person, line: line)
    case .restate:
      if let selection = meeting.proposals[index].selection { try checkTerm(selection.until) }
      try meeting.proposals[index].restate()
    case .withdrawObjection(let number, let person):
      try meeting.proposals[index].checkOpen(number)
      let raiser = meeting.proposals[index].objections[number - 1].raiser
      if let person = person ?? raiser, !meeting.isPresent(person) {
        throw Refusal(
          .notTheRaiser,
          "'\(person)' is not here",
          "who raised an objection takes it back; '/integrate \(number) TEXT' meets it"
        )
      }
      try meeting.proposals[index].withdrawObjection(number, by: person)
    case .measureObjection(let number, let text):
      try checkTested([number], of: meeting.proposals[index])
      try meeting.proposals[index].measureObjection(number, by: text)
    case .understood(let number, let sentence):
      try meeting.proposals[index].understand(number, as: sentence)
    case .tested(let number, let argument):
      try checkTests(number)
      try meeting.proposals[index].test(number, argument)
    default: break
    }
  }

  /// Says what belongs to a decision beside its words.
  mutating func add(_ text: String, to field: Decision.Field) throws(Refusal) {
    if field.row.mayFollowAgreed {
      try complete { $0.content[field].append(text) }
      return
    }
    try checkFacilitator()
    let index = try proposalOnTable()
    try checkNoConsentRound()
    try checkNotSuspended(index)
    meeting.proposals[index].content[field].append(text)
    if field.row.isAskedFor, meeting.proposals[index].stage == .restated {
      meeting.proposals[index].mustBeRestated()
    }
  }

  mutating func table(_ draft: ProposalDraft, line: Int) {
    let lead = meeting.current.flatMap { meeting.item($0)?.plan.lead }
    let proposer = draft.proposer ?? lead
    var proposal = Proposal(
      entry: line,
      item: meeting.current,
      method: .consentRound,
      proposer: proposer,
      content: .init(text: draft.text, kind: draft.kind ?? .operational)
    )
    proposal.responsible = proposer.map { .person($0) }
    if proposal.kind == .policy {
      proposal.review = setting.map { setting in
        setting.meeting.day.advanced(byTermOf: setting.policy.termOfPolicies)
      }
    }
    meeting.proposals.append(proposal)
  }

  private mutating func end(_ outcome: Proposal.Outcome, line: Int) throws(Refusal) {
    guard let openProposal else {
      throw Refusal(
        .noProposal,
        "no proposal is open in this item",
        "'/agreed TEXT' says what becomes of the matter, '/park TEXT' keeps it for another time; "
          + "actions take '/action-give ID NAME' and '/action-drop ID REASON'"
      )
    }
    try end(openProposal, outcome, line: line)
  }

  /// A proposal that is off the table asks nobody any more.
  mutating func end(
    _ index: Int,
    _ outcome: Proposal.Outcome,
    line: Int
  ) throws(Refusal) {
    if let round = meeting.round, round.kind != .consent { try checkNoRound() }
    meeting.rounds.removeAll { $0.kind == .consent }
    if let round = meeting.proposals[index].suspension?.round {
      meeting.roundsSetAside.removeAll { $0.entry == round }
    }
    meeting.proposals[index].end(outcome, line: line)
  }

  /// What is on the table in the item under discussion.
  var openProposal: Int? { meeting.openProposal }

  /// The numbers of what is on the table there, the one in front that words are about.
  var onTable: [DecisionID] {
    let first = openProposal
    let others = meeting.selectionsOpen.filter { $0 != first }
    return ((first.map { [$0] } ?? []) + others).compactMap { decisionID(meeting.proposals[$0]) }
  }

  func proposalOnTable() throws(Refusal) -> Int {
    guard let openProposal else {
      throw Refusal(
        .noProposal,
        "no proposal is open in this item",
        "'/propose TEXT' tables one, '/park TEXT' keeps a matter for another time"
      )
    }
    return openProposal
  }

  func rival(_ proposal: Proposal) -> Refusal {
    if let selection = proposal.selection {
      return Refusal(
        .rivalProposal,
        "somebody is being selected: \(selection.role)",
        "'/elect NAME: REASONS' proposes somebody, '/vacant' or '/defer to …' ends it, "
          + "'/park TEXT' keeps the other matter for later"
      )
    }
    let reason = "a proposal is open: '\(proposal.text.withoutControls.shortened(to: 40))'"
    if meeting.rounds.contains(where: { $0.kind == .consent }) {
      return Refusal(
        .rivalProposal,
        reason,
        "everybody is asked about it in the round; '/park TEXT' keeps the other for later"
      )
    }
    return Refusal(
      .rivalProposal,
      reason,
      "'/amend TEXT' changes it, '/replace-by TEXT' puts another in its place, "
        + "'/park TEXT' keeps the other for later"
    )
  }

  func checkNoConsentRound() throws(Refusal) {
    guard meeting.rounds.contains(where: { $0.kind == .consent }) else { return }
    throw Refusal(
      .roundOpen,
      "the consent round is going on, and asks for the words as they are",
      "'/objection TEXT' says what is wrong with them; '/end-round' ends the round"
    )
  }

  /// The id that was given to a proposal of this meeting, once its line stands.
  func decisionID(_ proposal: Proposal) -> DecisionID? {
    guard proposal.entry <= entries.count,
      case .decision(let id)? = entries[proposal.entry - 1].id
    else { return nil }
    return id
  }

  /// From now on it can be renewed, ended, implemented.
  mutating func putInForce(_ proposal: Proposal) {
    guard proposal.isAgreed, let id = decisionID(proposal) else { return }
    meeting.standing[id] = proposal.text.withoutControls.shortened(to: 60)
  }
}

/// A proposal as it is said, before it has a number.
package struct ProposalDraft: Hashable, Sendable {
  /// Nil where nobody said, and then it is operational.
  var kind: Proposal.Kind?
  var proposer: PersonID?
  var text: String
}
