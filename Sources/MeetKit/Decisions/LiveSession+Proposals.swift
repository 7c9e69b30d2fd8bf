/// What is said of a proposal, with the way on.
extension LiveSession {
  var lastProposal: Proposal? {
    let situation = state.meeting
    let last = situation.lastProposal.map { situation.proposals[$0] }
    guard last?.selection != nil, let subject = before.openProposal,
      situation.proposals.indices.contains(subject),
      situation.proposals[subject].item == situation.current
    else { return last }
    return situation.proposals[subject]
  }

  var proposalOnTable: Proposal? {
    state.meeting.openProposal.map { state.meeting.proposals[$0] }
  }

  /// Its number, and its version behind the first: "TWG-2026-014 v2".
  func title(_ proposal: Proposal) -> String {
    let id = state.entries[proposal.entry - 1].id?.description ?? "the proposal"
    return proposal.version > 1 ? "\(id) v\(proposal.version)" : id
  }

  var lastID: String { lastProposal.map(title) ?? "the decision" }

  /// What was added to it, and while it is on the table the next step.
  func detail(_ words: String) -> String {
    "\(lastID): \(words)" + (proposalOnTable == nil ? "" : "; \(nextStep)")
  }

  /// A word of caution when nobody would look at it again before it ends.
  var reviewAfterEnd: String {
    guard let proposal = lastProposal, let until = proposal.until, let review = proposal.review,
      review > until
    else { return "" }
    return "; that is a review on \(review) of what ends after \(until)"
  }

  /// Said of words that begin like those behind `/propose`.
  func kindAmongWords(_ text: String) -> String {
    guard let kind = Proposal.Kind.allCases.first(where: { text.hasPrefix("\($0.rawValue) ") })
    else { return "" }
    return "; its words begin with '\(kind.rawValue)': '/undo' when that is no part of them, "
      + "'/propose \(kind.rawValue) TEXT' says of what kind it is"
  }

  func tabled(_ before: MeetingState) -> String {
    guard let proposal = lastProposal else { return "" }
    let proposer = proposal.proposer.map { " by \(name($0))" } ?? ""
    return "\(title(proposal)) is on the table, \(proposal.kind.rawValue)\(proposer); "
      + details(proposal).joined(separator: " · ")
      + "; '/context' '/responsible' '/review' '/measure' '/tell' say more; \(nextStep)"
  }

  /// Who sees to it, until when, and how one knows.
  private func details(_ proposal: Proposal) -> [String] {
    let asked = Decision.Field.allCases.filter(\.row.isAskedFor)
    if let selection = proposal.selection {
      return details(selection) + proposal.content.labelled(asked)
    }
    return [
      "Responsible: \(responsible(proposal))",
      "Review: \(proposal.review?.description ?? "none")",
      proposal.until.map { "Until: \($0)" },
    ].compactMap { $0 } + proposal.content.labelled(asked)
  }

  private func responsible(_ proposal: Proposal) -> String {
    guard let responsible = proposal.responsible else { return "nobody" }
    return responsible.person.map(name) ?? Responsible.circleWord
  }

  /// What an item finds on the table, left by an earlier meeting.
  var leftOnTable: String {
    guard let proposal = proposalOnTable else { return "" }
    if proposal.suspension != nil { return "; \(title(proposal)) waits: '/resume' takes it up" }
    guard proposal.isUntouched else { return "" }
    let open = proposal.openObjections
    let next =
      proposal.selection.map { way($0, of: proposal) }
      ?? (proposal.method == .smallConsent ? wayOfSmallConsent : "'/restate' reads it back")
    return "; on the table: \(title(proposal)) “\(proposal.text.asLine.shortened(to: 60))”"
      + (open.isEmpty ? "" : ", objections: \(list(open, of: proposal))") + "; \(next)"
  }

  /// What goes on with a small consent to which somebody objected.
  var wayOfSmallConsent: String {
    "'/agreed TEXT' takes other words, '/replace-by TEXT' tables a proposal in its place"
  }

  func amended() -> String {
    guard let proposal = lastProposal, let old = proposal.versions.dropLast().last?.text else {
      return ""
    }
    let open = proposal.openObjections.map(String.init).joined(separator: " ")
    return "\(title(proposal)): \(TextChange.shown(from: old, to: proposal.text))"
      + (open.isEmpty ? "" : "; not met so far: objection \(open)") + "; '/restate' reads it back"
      + unheard(proposal)
  }

  /// A version may be made for somebody who is not here to hear it.
  private func unheard(_ proposal: Proposal) -> String {
    let gone = proposal.objections.compactMap { objection -> PersonID? in
      guard objection.fate == .met(by: proposal.version), let raiser = objection.raiser,
        !state.meeting.isPresent(raiser)
      else { return nil }
      return raiser
    }
    return gone.isEmpty
      ? "" : "; \(names(gone)) objected and does not hear it: '/action' sends it to them"
  }

  /// Everything that is asked for, word for word.
  func restated() -> String {
    guard let proposal = lastProposal else { return "" }
    return "\(title(proposal)): \(proposal.text)\n\(details(proposal).joined(separator: " · "))\n"
      + nextStep(for: proposal)
  }

  /// What the group has agreed on, and what absent members may still do.
  func agreed() -> String {
    guard let proposal = lastProposal else { return "" }
    var text = "\(title(proposal)) agreed by \(proposal.consenting.count)"
    if !proposal.absent.isEmpty, let policy = state.setting?.policy {
      switch policy.absence(proposal.kind) {
      case .lazy(let hours):
        text +=
          ", provisional: \(names(proposal.absent)) may object for "
          + "\(Policy.Absence.words(hours: hours)) from sending"
      case .hold: text += ", pending: \(names(proposal.absent)) still to answer"
      case .presentOnly: break
      }
    }
    text += accepted(proposal)
    guard proposal.method == .smallConsent else { return text }
    let settled = proposal.objections.indices.filter {
      proposal.objections[$0].fate == .settled(by: proposal.version)
    }
    if !settled.isEmpty {
      let numbers = settled.map { String($0 + 1) }.joined(separator: " ")
      text += "; settles objection \(numbers), '/objection TEXT' if it stands"
    }
    let missing = [
      proposal.review == nil ? "/review" : nil, proposal.responsible == nil ? "/responsible" : nil,
      proposal.measure == nil ? "/measure" : nil,
    ].compactMap { $0 }
    return text + (missing.isEmpty ? "" : "; then \(missing.joined(separator: " "))")
  }

  /// Who comes while others answer.
  func latecomer(_ before: MeetingState) -> String {
    guard let round = state.meeting.rounds.last(where: { $0.kind == .consent }) else { return "" }
    let new = here.filter { !before.isPresent($0) && !round.order.contains($0) }
      .filter { person in seats.contains { $0.id == person && $0.isMember } }
    return new.map { "; '/briefed \($0)' when they know the words, else '/not-briefed \($0)'" }
      .joined()
  }
}
