/// Lines that do more than they seem to, and are asked about before they do it.
extension LiveSession {
  /// The question in front of a line; nil where it is simply done.
  mutating func ask(before event: SessionEvent, at instant: Instant) throws(Refusal) -> Answer? {
    switch event {
    case .undoBack: try askBack(event)
    case .open: try askedTooEarly(at: instant)
    case .agreed(let text): try askForWords(event, text, at: instant)
    default: nil
    }
  }

  /// A question is answered by the word as well as by the command.
  func isYes(_ line: String) -> Bool {
    ["yes", "y"].contains(line.asNote.lowercased().filter { !".!".contains($0) })
  }

  private mutating func askBack(_ event: SessionEvent) throws(Refusal) -> Answer {
    let lines = try state.linesTakenBack(by: event)
    asked = event
    let list = lines.reversed().map { "\($0.number) \(shown($0).shortened(to: 30))" }
    return Answer(
      text: "takes back \(lines.count == 1 ? "1 line" : "\(lines.count) lines"): "
        + list.joined(separator: " | ") + "; '/yes' does it"
    )
  }

  /// A meeting that is opened long before its time may be another one, and nothing undoes it.
  private mutating func askedTooEarly(at instant: Instant) throws(Refusal) -> Answer? {
    guard state.phase == .waiting, instant.adding(minutes: Self.minutesBefore) < agenda.start else {
      return nil
    }
    var copy = self
    _ = try copy.apply([.open], at: instant)
    asked = .open
    let (day, clock) = group.zone.wall(agenda.start)
    return Answer(
      text:
        "the meeting is planned for \(day) \(clock) \(group.zone); '/yes' in the next line opens it now"
    )
  }

  /// From so long before the planned start a meeting is opened without a question.
  private static let minutesBefore = 30

  /// Words that are on the table are not replaced by a line that may be about something else.
  private mutating func askForWords(
    _ event: SessionEvent,
    _ text: String,
    at instant: Instant
  ) throws(Refusal) -> Answer? {
    guard let open = proposalOnTable, open.method == .smallConsent, state.phase == .open,
      open.text.asLine != text.asLine, !isObjectionBeingAnswered
    else { return nil }
    var copy = self
    _ = try copy.apply([event], at: instant)
    asked = event
    let objections = open.openObjections
    let fate =
      objections.isEmpty
      ? ""
      : "open: objection \(list(objections, of: open)), which consent to other words settles and "
        + "does not meet; "
    let isFree = state.meeting.round == nil && state.meeting.freeFlow == nil
    let way =
      isFree
      ? "'#topic TITLE' begins an item for another decision"
      : "'/park TEXT' keeps another decision for later"
    return Answer(
      text: "replaces \(title(open)) “\(open.text.asLine.shortened(to: 60))”? "
        + fate + "'/yes' in the next line does it, \(way)"
    )
  }

  /// Somebody has objected to the words on the table in this item, and since then there was only talk.
  private var isObjectionBeingAnswered: Bool {
    for entry in state.entries.reversed() where entry.standing == .stands {
      switch entry.event {
      case .objection: return entry.item == state.meeting.current && isToWords(entry)
      case .undo, .undoBack, .edit, .insert, .delete, .attribute, .guest, .observer: continue
      case .facilitator, .secretary, .apologies: continue
      case .action: return false
      case let event where event.onlySays || event.isDetailOfConsent || event.isComingOrGoing:
        continue
      default: return false
      }
    }
    return false
  }

  /// It was not to an extension, a break or another thing that was said in passing.
  private func isToWords(_ objection: SessionEntry) -> Bool {
    objection.number < 2
      || state.entries[objection.number - 2].standing != .objected(by: objection.number)
  }

  /// What `/agreed` alone agrees to.
  func wordsOnTable() throws(Refusal) -> String {
    guard let open = proposalOnTable else {
      let way = "'/agreed TEXT' says what was agreed, '/propose TEXT' tables a proposal"
      guard let last = lastProposal, last.isAgreed else {
        throw Refusal(.missingText, "nothing is on the table in this item", way)
      }
      throw Refusal(.missingText, "\(title(last)) is agreed already", way)
    }
    guard open.method == .smallConsent else {
      throw Refusal(.rivalProposal, "everybody is asked about \(title(open)) in a round", nextStep)
    }
    return open.text
  }
}
