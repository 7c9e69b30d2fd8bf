/// What usually comes next, for somebody who does this for the first time.
extension LiveSession {
  /// One phrase with the words that do it; it follows from the state alone.
  var nextStep: String {
    switch state.phase {
    case .waiting: here.isEmpty ? "'/present NAME NAME …' says who is here" : "'/open' opens"
    case .onBreak, .adjourned: "'/resume' goes on"
    case .closed: "the minutes are written"
    case .open where !isLed: "'/facilitator NAME' hands over"
    case .open where state.meeting.freeFlow != nil && state.meeting.round == nil:
      "'/round reaction' closes the talk"
    case .open:
      state.meeting.round.map(nextStep)
        ?? proposalOnTable.map(nextStep)
        ?? nextStepOfItem
    }
  }

  /// What a meeting has promised, when it comes to its end.
  var readBack: String {
    guard let meeting = state.setting?.meeting,
      state.meeting.current.flatMap({ state.meeting.item($0) })?.plan.kind == .closing
    else { return "" }
    let actions = state.meeting.openActions.values.filter { $0.meeting == meeting }
      .sorted { $0.id < $1.id }
    guard !actions.isEmpty else { return "" }
    let lines = actions.map { action in
      "\(action.id) \(action.owner.map(name) ?? "nobody yet"): \(action.text.asLine)"
        + (action.due.map { ", by \($0)" } ?? "")
    }
    return "\nactions to read back:\n" + lines.joined(separator: "\n")
  }

  /// The step at the beginning of an item; in one that only informs it needs no words.
  var firstStepOfItem: String {
    switch state.meeting.current.flatMap({ state.meeting.item($0) })?.plan.kind {
    case .report, .explore, nil: ""
    default: "; \(nextStep)"
    }
  }

  /// Who facilitates is here.
  private var isLed: Bool { state.meeting.facilitator.map(state.meeting.isPresent) ?? false }

  private func nextStep(in round: Round) -> String {
    guard let due = state.meeting.waiting.first else { return "'/end-round' ends the round" }
    return switch round.kind {
    case .consent where round.isHidden:
      "\(turns): '/consent NAME' or '/as NAME /objection TEXT'"
    case .consent: "\(name(due)) answers: '/consent' or '/objection TEXT'"
    case .nominate: "\(name(due)) says why: any text, or '/done'"
    case .change: "\(name(due)) answers: '/stay' or '/change NAME: BECAUSE'"
    case _ where !round.kind.rules.mayPass: "\(name(due)) speaks: any text, or '/done'"
    default: "\(name(due)) speaks: any text, '/done' or '/pass'"
    }
  }

  func nextStep(for proposal: Proposal) -> String {
    if proposal.suspension != nil { return "'/resume' takes it up, '/next' leaves it for now" }
    switch proposal.stage {
    case .restated where proposal.objectionsToVersion.isEmpty:
      return "'/round consent' asks everybody"
    case .restated, .objected:
      guard let first = proposal.openObjections.first else { return "'/restate' reads it back" }
      if proposal.method == .smallConsent { return wayOfSmallConsent }
      if proposal.selection != nil {
        return "'/elect NAME: REASONS' or '/until …' meets objection \(first)"
      }
      return "'/integrate \(first) TEXT' or '/measure-objection \(first) TEXT' meets objection "
        + "\(first); '/help integrate' tells more"
    case .tabled, .ended: break
    }
    if let selection = proposal.selection { return way(selection, of: proposal) }
    if proposal.responsible == nil { return "'/responsible NAME' says who sees to it" }
    if proposal.kind == .policy, proposal.review == nil { return "'/review DAY' says until when" }
    let held = proposal.roundsHeld
    if proposal.timesAsked == 0, !held.contains(.clarify) {
      return "'/round clarify' asks what is not clear"
    }
    if proposal.timesAsked == 0, !held.contains(.reaction) {
      return "'/round reaction' hears what everybody makes of it"
    }
    return "'/amend TEXT' if it changes, '/restate' reads it back"
  }

  private var minutesToApprove: String {
    switch state.unapproved.count {
    case 0: ""
    case 1: "'/minutes ok', "
    default: "'/minutes ok all', "
    }
  }

  private var nextStepOfItem: String {
    guard let item = state.meeting.current.flatMap({ state.meeting.item($0) }) else {
      return "'/next' begins an item"
    }
    if lastProposal?.isAgreed == true {
      return "'/action NAME: TEXT by DAY' for what is to be done, '/next' goes on"
    }
    return switch item.plan.kind {
    case .opening:
      "'/round check-in', " + minutesToApprove
        + "'/agenda ok', then '/next'"
    case .report, .explore: "'/action NAME: TEXT by DAY' for what is to be done, then '/next'"
    case .decide: "'/propose TEXT' tables a proposal, '/agreed TEXT' a small consent"
    case .select: "'/select ROLE until DAY' calls a role"
    case .review: "'/renew ID', '/end-decision ID REASON', or '/propose TEXT' with other words"
    case .closing: "'/round evaluate', '/next-meeting DAY TIME', then '/close'"
    }
  }
}
