extension SessionState {
  /// Corrects a line that only says something, or the time of a coming or going.
  mutating func mend(
    _ event: SessionEvent,
    entry: inout SessionEntry,
    before: MeetingState
  ) throws(Refusal) -> Step {
    switch event {
    case .edit(let number, let text):
      let old = try standing(number)
      var new = old
      if old.event.isComingOrGoing {
        new.instant = try time(text, of: old)
      } else {
        new.event = try edited(old, text)
      }
      replace(old, by: new)
      return .mended(entry.number, before: before, entry: old)
    case .delete(let number):
      let old = try standing(number)
      guard old.event.onlySays else { throw movedTheState(old) }
      var new = old
      new.standing = .deleted(by: entry.number)
      replace(old, by: new)
      if case .action(let id)? = old.id { meeting.openActions[id] = nil }
      return .mended(entry.number, before: before, entry: old)
    case .attribute(let number, let person):
      let old = try standing(number)
      var new = old
      switch old.event {
      case .remark(let note) where note.kind == .note: new.event = .note(note.text, by: person)
      default:
        throw Refusal(
          .movedTheState,
          "line \(number) is no note",
          "'/by' says whose words a note holds"
        )
      }
      replace(old, by: new)
      return .mended(entry.number, before: before, entry: old)
    case .insert(let number, let text):
      let old = try standing(number)
      entry.event = .note(text)
      entry.item = old.item
      entry.round = old.round
      var new = old
      new.insertedBefore.append(entry.number)
      replace(old, by: new)
      return .mended(entry.number, before: before, entry: old)
    default: return .said(entry.number)
    }
  }

  /// Takes back the last line, or all back to a line, from the end.
  mutating func takeBack(_ event: SessionEvent, number: Int) throws(Refusal) {
    let taken = try stepsTakenBack(by: event)
    takenBack = taken.map(\.number).reversed()
    for step in taken {
      steps.removeLast()
      switch step {
      case .said: break
      case .moved(_, let before): meeting = before
      case .mended(_, let before, let entry):
        meeting = before
        change(entry.number) { $0 = entry }
      }
      change(step.number) { $0.standing = .undone(by: number) }
    }
  }

  /// The lines that an `/undo` would take back, last first.
  func linesTakenBack(by event: SessionEvent) throws(Refusal) -> [SessionEntry] {
    try stepsTakenBack(by: event).map { entries[$0.number - 1] }
  }

  private func stepsTakenBack(by event: SessionEvent) throws(Refusal) -> [Step] {
    var taken: [Step] = []
    if case .undoBack(let first) = event {
      taken = Array(steps.reversed().prefix { $0.number >= first })
      guard taken.last?.number == first else {
        throw Refusal(
          .noSuchLine,
          "line \(first) cannot be taken back",
          "'/list' shows the lines; before the opening nothing is taken back"
        )
      }
    } else if let last = steps.last {
      taken = [last]
    }
    guard !taken.isEmpty else {
      throw Refusal(.nothingToUndo, "nothing is left to take back", "'/edit N TEXT' mends a line")
    }
    if let step = taken.first(where: { announced.contains($0.number) }) {
      let agreed = meeting.proposals.last { $0.latest == step.number }
      let id = agreed.flatMap(decisionID)?.description ?? "ID"
      throw Refusal(
        .announced,
        "line \(step.number) has been announced as agreed",
        "'/end-decision \(id) REASON' ends it by consent, or correct the minutes afterwards"
      )
    }
    return taken
  }

  private mutating func replace(_ old: SessionEntry, by new: SessionEntry) {
    change(old.number) { $0 = new }
    if case .action(let id)? = new.id, case .action(let draft) = new.event {
      meeting.openActions[id]?.owner = draft.owner
      meeting.openActions[id]?.text = draft.text
      meeting.openActions[id]?.due = draft.due
    }
  }

  private func standing(_ number: Int) throws(Refusal) -> SessionEntry {
    guard (1...max(1, entries.count)).contains(number), !entries.isEmpty,
      entries[number - 1].standing == .stands
    else {
      throw Refusal(.noSuchLine, "there is no line \(number)", "'/list' shows the lines")
    }
    return entries[number - 1]
  }

  private func edited(_ entry: SessionEntry, _ text: String) throws(Refusal) -> SessionEvent {
    switch entry.event {
    case .remark(let remark): return .remark(remark.edited(text))
    case .turn(let person, .words): return .turn(person, .words(text))
    case .action(let draft): return .action(draft.edited(text.asLine, people: seats))
    default: throw movedTheState(entry)
    }
  }

  private var seats: [PersonID] { setting?.seats.map(\.id) ?? [] }

  private func time(_ text: String, of entry: SessionEntry) throws(Refusal) -> Instant {
    guard let instant = Instant(text) else {
      throw Refusal(
        .notATime,
        "line \(entry.number) is a coming or going",
        "'/edit \(entry.number) 18:04' mends its time"
      )
    }
    let people = entry.event.comersAndGoers
    let isOfTheSame: (SessionEntry) -> Bool = {
      $0.standing == .stands && !$0.event.comersAndGoers.isDisjoint(with: people)
    }
    let earlier = entries[..<(entry.number - 1)].last(where: isOfTheSame)
    let later = entries[entry.number...].first(where: isOfTheSame)
    let end = later?.instant ?? entries.last?.instant ?? instant
    guard instant >= earlier?.instant ?? instant, instant <= end else {
      throw Refusal(
        .notATime,
        "that is not between their comings and goings around it",
        "'/list' shows the times"
      )
    }
    return instant
  }

  private func movedTheState(_ entry: SessionEntry) -> Refusal {
    Refusal(
      .movedTheState,
      "line \(entry.number) moved the meeting",
      "'/undo' takes back from the end"
    )
  }
}
