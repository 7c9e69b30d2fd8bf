/// A proposal that a meeting left open or put off, as the next one finds it on the table.
package struct CarriedProposal: Hashable, Sendable, HasDecisionContent {
  package var id: DecisionID
  package var content: Decision.Content
  var proposer: PersonID?
  var responsible: Responsible?
  /// What agendas know its matter by.
  var subject = ""
  /// Those that nobody has taken back.
  var objections: [Objection] = []
  /// With its nominations, which stay hidden until all are in.
  var selection: Selection?
  /// It was said in passing, and may be so again with other words.
  var isSmall = false
}

extension CarriedProposal {
  mutating func changeLastObjection(_ change: (inout Objection) -> Void) {
    guard let last = objections.indices.last else { return }
    change(&objections[last])
  }

  /// Without what facts of their own say of it.
  var bare: CarriedProposal {
    var bare = CarriedProposal(
      id: id,
      content: .init(
        text: content.text,
        version: content.version,
        kind: content.kind,
        review: content.review
      )
    )
    bare.proposer = proposer
    bare.responsible = responsible
    return bare
  }
}

extension CarriedProposal {
  /// A decision to which absent members objected in time: it comes back with what they said.
  init(contested decision: Decision) {
    let objections = decision.objections.map {
      Objection(text: $0.text.asLine, version: decision.version, raiser: $0.raiser)
    }
    self.init(decision, about: decision.title, objections)
    guard let term = decision.term else { return }
    // Who sees to it and until when is what the selection says.
    responsible = nil
    content.review = nil
    selection = Selection(contested: term)
  }

  /// What minutes say of a proposal that is not decided, when no session at hand has it.
  init?(open decision: Decision) {
    guard decision.isOpen, let onTable = decision.leftOnTable else { return nil }
    let objections = onTable.objections.map {
      Objection(text: $0.text.asLine, version: $0.version)
    }
    self.init(decision, about: onTable.subject, objections)
  }

  /// With everything that the register has of it.
  private init(_ decision: Decision, about subject: String, _ objections: [Objection]) {
    self.init(
      id: decision.id,
      content: decision.content,
      responsible: decision.responsible.map { .person($0) },
      subject: subject,
      objections: objections
    )
  }
}

extension Proposal {
  /// Taken up again by the line that the opening wrote; it is read back before anybody is asked.
  init(_ carried: CarriedProposal, entry: Int, item: Int?) {
    self.init(
      entry: entry,
      item: item,
      method: carried.isSmall ? .smallConsent : .consentRound,
      proposer: carried.proposer,
      content: carried.content
    )
    subject = carried.subject
    responsible = carried.responsible
    objections = carried.objections
    selection = carried.selection
    for index in objections.indices where objections[index].version == content.version {
      objections[index].terms = terms
    }
    if !openObjections.isEmpty { stage = .objected }
  }

  /// What the next meeting takes up again of it, if anything.
  func carried(as id: DecisionID, about subject: String) -> CarriedProposal? {
    switch stage {
    case .tabled, .restated, .objected, .ended(.deferred): break
    case .ended: return nil
    }
    return CarriedProposal(
      id: id,
      content: content,
      proposer: proposer,
      responsible: responsible,
      subject: subject,
      objections: objections.filter { $0.fate == .open },
      selection: selection,
      isSmall: method == .smallConsent
    )
  }
}

extension SessionState {
  /// Proposals that the meeting left open or put off, those that it had found so among them.
  var proposalsLeft: [CarriedProposal] {
    meeting.proposals.compactMap { proposal in
      let item = proposal.item.flatMap { meeting.item($0) }
      guard let id = decisionID(proposal), let subject = item?.plan.subject ?? proposal.subject,
        !hasEnded(id)
      else { return nil }
      // Minutes hold many matters.
      let isVague = AgendaSubject.isMinutes(subject)
      return proposal.carried(as: id, about: isVague ? id.description : subject)
    }
  }

  /// A decision that was contested, and let go without being on the table.
  private func hasEnded(_ id: DecisionID) -> Bool {
    entries.contains { entry in
      guard case .decisionEnded(id, _) = entry.event else { return false }
      return entry.standing == .stands
    }
  }
}

extension AgendaItem {
  /// It is about that proposal: by the number in its title, else by its subject.
  ///
  /// Older logs hold the link, or else the title, as the subject of everything.
  func isAbout(_ proposal: CarriedProposal) -> Bool {
    title.hasPrefix("\(proposal.id) ") || subject == proposal.subject
      || (link ?? title) == proposal.subject
  }

  /// What agendas and minutes know its matter by.
  var subject: String { AgendaSubject.subject(title: title, link: link) }
}
