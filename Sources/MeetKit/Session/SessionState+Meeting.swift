extension SessionState {
  /// What the phase of the meeting allows at all.
  func checkPhase(_ event: SessionEvent) throws(Refusal) {
    switch (meeting.phase, event) {
    case (.closed, _):
      throw Refusal(
        .closed,
        "the meeting is closed",
        "correct 'minutes.md' by hand, it is the record"
      )
    case (_, .recorded), (_, .undo), (_, .undoBack), (_, .unknown): return
    case (_, .remark(let remark)) where remark.kind.needsNoMeeting: return
    case (_, .edit), (_, .insert), (_, .delete), (_, .attribute): return
    case (_, .present), (_, .apologies), (_, .arrive), (_, .stepOut), (_, .comeBack), (_, .leave),
      (_, .guest), (_, .observer), (_, .facilitator), (_, .secretary):
      return
    case (.adjourned, .resume): return
    case (.adjourned, _):
      throw Refusal(.adjourned, "the meeting is adjourned", "'/resume' goes on with it")
    case (.waiting, .open): return
    case (.waiting, _):
      throw Refusal(.notOpen, "the meeting is not open", "'/open' opens it")
    case (_, .open):
      throw Refusal(.alreadyOpen, "the meeting is open", "'/next' goes to the next item")
    case (.onBreak, .resume), (.onBreak, .leavesAt), (.onBreak, .close), (.onBreak, .adjourn):
      return
    case (.onBreak, .objection) where smallConsentJustSaid?.event == .breakTime: return
    case (.onBreak, .promote) where smallConsentJustSaid?.event == .breakTime: return
    case (.onBreak, _):
      throw Refusal(.onBreak, "the meeting has a break", "'/resume' ends it")
    case (.open, _): return
    }
  }

  /// Somebody has to lead before the meeting moves.
  func checkFacilitator() throws(Refusal) {
    guard let facilitator = meeting.facilitator else {
      throw Refusal(.roleMissing, "nobody facilitates", "'/facilitator NAME' says who does")
    }
    guard meeting.isPresent(facilitator) else {
      throw Refusal(
        .roleMissing,
        "'\(facilitator)' facilitates and is not here",
        "'/facilitator \(successor)' hands over, or \(meeting.wayIn(facilitator))"
      )
    }
  }

  /// Who facilitates when the one who did is gone, unless somebody else wants to: who keeps the
  /// minutes.
  private var successor: String {
    let others = [meeting.secretary].compactMap { $0 } + meeting.circle
    return others.first { meeting.isPresent($0) }?.text ?? "NAME"
  }

  /// Who keeps the minutes consents and is counted like everybody else.
  private func checkSecretary() throws(Refusal) {
    guard let secretary = meeting.secretary else {
      throw Refusal(.roleMissing, "nobody keeps the minutes", "'/secretary NAME' says who does")
    }
    guard meeting.isHere(secretary) else {
      throw Refusal(
        .roleMissing,
        "'\(secretary)' keeps the minutes and is not marked present",
        "\(meeting.wayIn(secretary)), or '/secretary NAME' hands over"
      )
    }
  }

  mutating func applyMeeting(
    _ event: SessionEvent,
    at instant: Instant
  ) throws(Refusal) -> [Effect] {
    switch event {
    case .open:
      guard meeting.presence.values.contains(.present) else {
        throw Refusal(.nobodyPresent, "nobody is marked present", "'/present NAME NAME …' first")
      }
      try checkFacilitator()
      try checkSecretary()
      draft = MeetingTermsDraft()
      return [.recordOpening]
    case .breakTime:
      endSpan(at: instant)
      meeting.phase = .onBreak
    case .resume where meeting.phase == .open: try takeUp(line: nextNumber)
    case .resume:
      if meeting.phase == .adjourned, let adjourned = meeting.adjourned {
        meeting.secondsAdjourned += max(0, instant.seconds - adjourned.seconds)
      }
      meeting.phase = .open
      beginSpan(at: instant)
    case .adjourn:
      endSpan(at: instant)
      dropConsentRound()
      meeting.leaving = [:]
      meeting.freeFlow = nil
      meeting.phase = .adjourned
      meeting.adjourned = instant
      return [.meetingAdjourned]
    case .close(let unresolved):
      try checkFacilitator()
      if !unresolved { try checkNoRound() }
      if !unresolved, let open = openProposals.first(where: { !$0.isUntouched }) {
        throw leavesOpen(open)
      }
      endSpan(at: instant)
      meeting.phase = .closed
      return [.meetingClosed]
    default: break
    }
    return []
  }

  /// Takes in a line that the program wrote.
  mutating func record(_ fact: OpeningFact, at instant: Instant) {
    switch fact {
    case .group(let prefix, let zone, let name): draft.group = (prefix, zone, name)
    case .meeting(let id, let start, let minutes): draft.meeting = (id, start, minutes)
    case .person(let seat): draft.seats.append(seat)
    case .expected(let people):
      for index in draft.seats.indices {
        draft.seats[index].isExpected = people.contains(draft.seats[index].id)
      }
    case .quorum(let policy, let operations):
      draft.policy.quorumForPolicy = policy
      draft.policy.quorumForOperations = operations
    case .absence(let policy, let operations):
      draft.policy.absenceForPolicy = policy
      draft.policy.absenceForOperations = operations
    case .attribution(let attribution): draft.policy.attribution = attribution
    case .rule(let key, let value): _ = draft.policy.set(key, to: value)
    case .item(let item): draft.items.append(item)
    case .itemLink(let link):
      if let last = draft.items.indices.last { draft.items[last].link = link }
    case .openAction(let action): draft.actions.append(action)
    case .standingDecision(let id, let title): draft.standing[id] = title
    case .lastMinutes(let id): draft.unapproved.append(id)
    case .greatest(let decision, let action):
      greatest = (max(greatest.decision, decision), max(greatest.action, action))
    case .proposal(let proposal): draft.carried.append((nextNumber, proposal))
    case .proposalDetail(let detail): draft.complete(detail)
    case .unaccepted(let id): draft.unaccepted.insert(id)
    case .rounds(let count): draft.roundsHeld = count
    case .opened: begin(at: instant)
    case .decisionID(let id): give(id)
    case .actionID(let id): give(id)
    // Its line says in which item it stands.
    case .leftOpen: break
    }
  }

  private mutating func begin(at instant: Instant) {
    guard let setting = draft.setting(opened: instant) else { return }
    self.setting = setting
    meeting.phase = .open
    meeting.minutes = draft.meeting?.minutes ?? 0
    meeting.items = draft.items.enumerated().map {
      .init(number: $0.offset + 1, plan: $0.element)
    }
    meeting.order = meeting.items.map(\.number)
    for action in draft.actions { meeting.openActions[action.id] = action }
    meeting.standing = draft.standing
    meeting.unaccepted = draft.unaccepted
    meeting.roundsHeld = draft.roundsHeld
    for (entry, proposal) in draft.carried {
      let item = meeting.items.first {
        $0.plan.isAbout(proposal) && hasRoom(on: $0.number, for: proposal)
      }
      meeting.proposals.append(Proposal(proposal, entry: entry, item: item?.number))
      change(entry) { $0.id = .decision(proposal.id) }
    }
    draft = MeetingTermsDraft()
    if let first = meeting.items.first, first.plan.kind == .opening {
      meeting.current = first.number
      beginSpan(at: instant)
    }
  }

  /// One proposal at a time: a further one on the same matter waits for another meeting, but roles
  /// share a grid.
  private func hasRoom(on item: Int, for proposal: CarriedProposal) -> Bool {
    meeting.proposals.open(on: item).allSatisfy {
      meeting.proposals[$0].selection != nil && proposal.selection != nil
    }
  }

  /// What the last line still waits for, when a crash came between it and its id.
  var awaited: Effect? {
    guard let last = entries.last, last.standing == .stands, last.id == nil else { return nil }
    switch last.event {
    case .action: return .giveActionID
    case .agreed, .propose, .replaced, .promote, .select:
      return meeting.proposals.last?.entry == last.number ? .giveDecisionID : nil
    default: return nil
    }
  }

  private mutating func give(_ id: DecisionID) {
    greatest.decision = max(greatest.decision, id.number)
    guard let last = meeting.proposals.last else { return }
    change(last.entry) { $0.id = .decision(id) }
    putInForce(last)
  }

  private mutating func give(_ id: ActionID) {
    greatest.action = max(greatest.action, id.number)
    guard let setting, let entry = entries.last, case .action(let draft) = entry.event else {
      return
    }
    change(entry.number) { $0.id = .action(id) }
    meeting.openActions[id] = Action(
      id: id,
      owner: draft.owner,
      text: draft.text,
      due: draft.due,
      meeting: setting.meeting
    )
  }
}
