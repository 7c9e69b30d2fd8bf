/// What is asked of a line when it is typed, and of none that a log holds already.
///
/// A log goes on to mean what it meant to the `meet` that wrote it; what was learned since holds for
/// lines that are still to come.
extension SessionState {
  /// Says why a line that could follow is not taken.
  ///
  /// `next` is where it would lead. The state knows the people of the day, `seats`, from the opening
  /// on only, and of `policies`, decisions of earlier meetings, no more than their titles.
  func checkTyped(
    _ event: SessionEvent,
    leadingTo next: SessionState,
    seats: [OpeningFact.Seat],
    policies: Set<DecisionID>
  ) throws(Refusal) {
    switch event {
    case .guest(let guest), .observer(let guest): try checkStranger(guest, seats)
    case .action(let draft): try checkStillToCome(draft.due)
    case .edit(let line, _):
      guard case .action(let old) = entries[line - 1].event,
        case .action(let new) = next.entries[line - 1].event, new.due != old.due
      else { return }
      try checkStillToCome(new.due)
    case .renewed(let id, _), .decisionEnded(let id, _):
      try checkOffTheTable(id, event)
      try checkQuorum(kind(of: id, policies), eligible)
    case .dropped, .referred, .replaced, .otherMethod, .vacant:
      try checkQuorum(.operational, eligible, otherwise: "'/defer to …' puts it off")
    case .amend, .agreed, .elect, .until: try checkDiffers(event, next)
    case .round(.consent, _): try checkNewToAbsent()
    case .close(unresolved: false): try checkNothingLeft()
    default: break
    }
  }

  /// To let a decision go on or end is to decide on it anew.
  private func kind(of id: DecisionID, _ policies: Set<DecisionID>) -> Proposal.Kind {
    let here = meeting.proposals.last { decisionID($0) == id }?.kind
    return here ?? (policies.contains(id) ? .policy : .operational)
  }

  /// What is on the table is decided there, with the objections to it.
  private func checkOffTheTable(_ id: DecisionID, _ event: SessionEvent) throws(Refusal) {
    let index = meeting.proposals.open.first { decisionID(meeting.proposals[$0]) == id }
    guard let index else { return }
    let proposal = meeting.proposals[index]
    // A matter that is not on the agenda can only be ended.
    if proposal.item == nil, case .decisionEnded = event { return }
    let goesOn =
      proposal.openObjections.first.map { "'/integrate \($0) TEXT' goes on with it" }
      ?? "'/restate' goes on with it"
    let way: String =
      switch proposal.item {
      case nil: "'/end-decision \(id) REASON' ends it by consent, '/park TEXT' keeps it for later"
      case meeting.current: "\(goesOn), '/drop' ends it by consent"
      case let item?: "'/item \(item)' goes to it; there \(goesOn), '/drop' ends it by consent"
      }
    throw Refusal(.rivalProposal, "\(id) is on the table itself", way)
  }
}

extension SessionEvent {
  /// `checkTyped` has something to say of such a line.
  var isCheckedWhenTyped: Bool {
    switch self {
    case .guest, .observer, .action, .edit, .renewed, .decisionEnded, .dropped, .referred,
      .replaced, .otherMethod, .vacant, .amend, .agreed, .elect, .until, .round(.consent, _),
      .close(unresolved: false):
      true
    default: false
    }
  }
}

// People and days.
extension SessionState {
  /// Somebody of the group is present in their own right, and nobody is a guest twice.
  private func checkStranger(_ guest: Guest, _ seats: [OpeningFact.Seat]) throws(Refusal) {
    let name = guest.name.lowercased()
    if let seat = seats.first(where: { [$0.id.text, $0.name.lowercased()].contains(name) }) {
      throw Refusal(
        .alreadyHere,
        "'\(seat.id)' is of the group",
        meeting.isPresent(seat.id)
          ? "they are here already; of somebody else of that name write more, as 'Kim Li'"
          : "\(meeting.wayIn(seat.id)) when they are here"
      )
    }
    guard meeting.strangers.contains(where: { $0.name.lowercased() == name }) else { return }
    throw Refusal(
      .alreadyHere,
      "'\(guest.name.withoutControls.shortened(to: 40))' is here already",
      "of two people of one name write more, as 'Kim Li'"
    )
  }

  /// What is promised in a meeting is not overdue at once.
  private func checkStillToCome(_ due: Day?) throws(Refusal) {
    guard let due, let setting, due < setting.meeting.day else { return }
    throw Refusal(.reviewInPast, "\(due) is before this meeting", "'by DAY' names a later day")
  }
}

// An objection is met by something that is different.
extension SessionState {
  /// A version differs from the one before in its words, or in what is asked for beside them.
  private func checkDiffers(_ event: SessionEvent, _ next: SessionState) throws(Refusal) {
    let index = meeting.proposals.open.first {
      next.meeting.proposals[$0].version > meeting.proposals[$0].version
    }
    guard let index else { return }
    let proposal = meeting.proposals[index]
    guard proposal.text.isSameWords(as: next.meeting.proposals[index].text) else { return }
    let open = proposal.objectionsToVersion
    guard let first = open.first else {
      guard case .amend(_, let numbers, _) = event, numbers.isEmpty else { return }
      throw Refusal(.sameWords, "the words are as they were", "'/restate' reads them back")
    }
    guard open.contains(where: { proposal.objections[$0 - 1].terms == proposal.terms }) else {
      return
    }
    throw Refusal(
      .sameWords,
      "objection \(first) is to these very words",
      (proposal.method == .smallConsent
        ? "'/agreed' with other words, or '/review' and '/measure' in front of it"
        : "other words meet it, '/measure-objection \(first) TEXT' watches it")
        + withdrawal(of: first, by: proposal.objections[first - 1].raiser)
    )
  }

  /// Who objected to the same words under the same terms, and is not here to say so again.
  private func checkNewToAbsent() throws(Refusal) {
    guard let index = openProposal else { return }
    let proposal = meeting.proposals[index]
    for (place, objection) in proposal.objections.enumerated() {
      switch objection.fate {
      case .open, .met, .settled: break
      case .withdrawn, .measured, .reopened, .heard: continue
      }
      guard let raiser = objection.raiser, !meeting.isPresent(raiser),
        let words = objection.version.flatMap(proposal.words),
        words.isSameWords(as: proposal.text), objection.terms == proposal.terms
      else { continue }
      throw Refusal(
        .sameWords,
        "'\(raiser)' objected to these very words (\(place + 1)) and is not here",
        "other words or a '/measure' meet the objection, '/defer to …' waits for them"
      )
    }
  }
}

extension Proposal {
  /// The words of one of the versions that this meeting has seen.
  fileprivate func words(ofVersion number: Int) -> String? {
    let index = number - earlierVersions - 1
    return versions.indices.contains(index) ? versions[index].text : nil
  }
}

extension String {
  /// The same but for spaces and line ends.
  fileprivate func isSameWords(as other: String) -> Bool {
    let blank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    return utf8.split(whereSeparator: blank).map(Array.init)
      == other.utf8.split(whereSeparator: blank).map(Array.init)
  }
}
