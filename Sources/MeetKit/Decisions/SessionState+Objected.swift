/// A small consent that somebody does not give, or that everybody is to be asked about.
extension SessionState {
  /// The small consent that was said last, while no other line stands behind it.
  var smallConsentJustSaid: SessionEntry? {
    guard let step = steps.last else { return nil }
    let entry = entries[step.number - 1]
    return entry.event.isSmallConsent && entry.standing == .stands ? entry : nil
  }

  /// Takes the effect of a small consent back; what was proposed stays in the minutes.
  mutating func object(to said: SessionEntry, number: Int) -> Step {
    takenBack = [said.number]
    return takeEffectBack(of: said, .objected(by: number), number: number)
  }

  private mutating func takeEffectBack(
    of said: SessionEntry,
    _ standing: SessionEntry.Status,
    number: Int
  ) -> Step {
    let now = meeting
    if case .moved(_, let before)? = steps.last { meeting = before }
    change(said.number) { $0.standing = standing }
    return .mended(number, before: now, entry: said)
  }

  /// Puts on the table what was said as a small consent, with the objection to it if there is one.
  mutating func promote(number: Int, step: inout Step?) throws(Refusal) -> [Effect] {
    try checkFacilitator()
    if let said = smallConsentJustSaid {
      guard let words = proposedWords(said.event), !said.event.endsProposal else {
        throw endIsNoProposal()
      }
      if let open = openProposal { throw rival(meeting.proposals[open]) }
      step = takeEffectBack(of: said, .promoted(by: number), number: number)
      table(ProposalDraft(text: words), line: number)
      return [.giveDecisionID]
    }
    if let index = smallDecision {
      meeting.proposals[index].isPromoted(line: number)
      if let id = decisionID(meeting.proposals[index]) { meeting.standing[id] = nil }
      return []
    }
    if let open = openProposal { throw rival(meeting.proposals[open]) }
    guard let said = objectedSmallConsent, let words = proposedWords(said.event) else {
      let last = meeting.lastProposal.map { meeting.proposals[$0] }
      guard last?.method != .smallConsent else { throw outcomeIsOut() }
      throw Refusal(
        .noDecision,
        "no small consent waits to be asked about",
        "'/propose TEXT' puts a proposal on the table"
      )
    }
    let now = meeting
    change(said.number) { $0.standing = .promoted(by: number) }
    step = .mended(number, before: now, entry: said)
    table(ProposalDraft(text: words), line: number)
    if case .objected(let line) = said.standing,
      case .objection(let text) = entries[line - 1].event
    {
      meeting.proposals[meeting.proposals.count - 1].raise(text, by: nil)
    }
    return [.giveDecisionID]
  }

  /// The small consent of this item that waits for other words, or whose outcome nobody has heard.
  private var smallDecision: Int? {
    guard let last = meeting.lastProposal, meeting.proposals[last].method == .smallConsent
    else { return nil }
    let proposal = meeting.proposals[last]
    let isHeard = announced.contains(proposal.latest)
    return proposal.isOpen || proposal.isAgreed && !isHeard ? last : nil
  }

  /// The last one of this item that was objected to, unless it was to end a proposal.
  private var objectedSmallConsent: SessionEntry? {
    entries.last { entry in
      guard case .objected = entry.standing else { return false }
      return entry.item == meeting.current && !entry.event.endsProposal
    }
  }

  private func endIsNoProposal() -> Refusal {
    Refusal(
      .noDecision,
      "how a proposal ends is no proposal of its own",
      "'/objection TEXT' leaves it on the table, '/round process' asks how to go on"
    )
  }

  /// What a small consent was to bring about, as the minutes name it when it does not.
  func proposedWords(_ event: SessionEvent) -> String? {
    switch event {
    case .agendaConsented: "the agenda as it is"
    case .add(let kind, let title, let minutes):
      "on the agenda: \(kind.name) · \(title.asLine), \(minutes) min"
    case .move(let number, let other): "item \(number) before item \(other)"
    case .extend(let minutes, let other):
      "\(minutes) more minutes" + (other.map { " from item \($0)" } ?? "")
    case .breakTime: "a break"
    case .freeFlow(let minutes): "\(minutes) min of talk without turns"
    case .length(let minutes): "\(minutes) min for the meeting"
    case .nextMeeting(let next): nextMeeting(next)
    case .minutesApproved(let meetings): "the minutes of \(meetings.listed)"
    case .renewed(let id, let until): "\(id) goes on until \(until)"
    case .decisionEnded(let id, let reason): "\(id) ends: \(reason.asLine)"
    case .deferred(let deferral): setting.map { "to defer \(deferral.named($0.name).sentence)" }
    case .referred(let referral): "to refer to \(referral.sentence)"
    case .dropped(let reason):
      "to drop the proposal" + (reason.asLine.isEmpty ? "" : ": \(reason.asLine)")
    case .replaced(let draft): "another proposal in its place: \(draft.text.asLine)"
    case .vacant(let interim, _):
      "nobody for now" + (interim.map { ", \(setting?.name($0) ?? $0.text) meanwhile" } ?? "")
    case .otherMethod(let words): "another method: \(words.asLine)"
    default: nil
    }
  }

  private func nextMeeting(_ next: NextMeeting) -> String? {
    guard let setting else { return nil }
    let (day, clock) = setting.zone.wall(next.start)
    let hats = [
      next.coordinator.map { "\(setting.name($0)) coordinates" },
      next.secretary.map { "\(setting.name($0)) keeps the minutes" },
    ]
    return (["the next meeting on \(day) \(clock)"] + hats.compactMap { $0 })
      .joined(separator: ", ")
  }
}

extension Proposal {
  /// From a small consent to a proposal about which everybody is asked, under the same number.
  fileprivate mutating func isPromoted(line: Int) {
    mustBeRestated()
    latest = line
    consenting = []
    absent = []
    recused = []
  }
}
