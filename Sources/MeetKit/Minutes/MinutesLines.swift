/// The standing lines of a session, sorted to their items.
struct MinutesLines {
  private var lines: [Int?: [MinutesLine]] = [:]
  /// The proposals that stand at a line.
  private var proposals: [Int: [Int]] = [:]
  private let state: SessionState
  private let setting: MeetingTerms

  init(_ state: SessionState, _ setting: MeetingTerms) {
    self.state = state
    self.setting = setting
    let placed = Set(state.entries.flatMap(\.insertedBefore))
    for (index, proposal) in state.meeting.proposals.enumerated() where !proposal.isUntouched {
      proposals[proposal.line, default: []].append(index)
    }
    for entry in state.entries where !placed.contains(entry.number) { add(entry) }
  }

  func of(item: Int?) -> [MinutesLine] { lines[item] ?? [] }

  private mutating func add(_ entry: SessionEntry) {
    for number in entry.insertedBefore { add(state.entries[number - 1]) }
    if case .objected(let number) = entry.standing { addObjected(entry, by: number) }
    guard entry.standing == .stands else { return }
    lines[entry.item, default: []] += proposals[entry.number, default: []].compactMap {
      MinutesDecision(state.meeting.proposals[$0], state, setting).map { .decision($0) }
    }
    if case .minutesApproved(let meetings) = entry.event {
      lines[entry.item, default: []] += meetings.map { .minutesApproved($0) }
    }
    if let line = line(entry) { lines[entry.item, default: []].append(line) }
  }

  /// Minutes that are objected to wait, and are a matter for the next agenda.
  private mutating func addObjected(_ entry: SessionEntry, by number: Int) {
    guard let proposed = state.proposedWords(entry.event),
      case .objection(let text) = state.entries[number - 1].event
    else { return }
    lines[entry.item, default: []].append(.notAgreed("\(proposed) — “\(text.asLine)”"))
    if case .minutesApproved(let meetings) = entry.event {
      lines[entry.item, default: []].append(
        .remark(.parked, "objection to the minutes of \(meetings.listed): \(text.asLine)")
      )
    }
  }

  private func line(_ entry: SessionEntry) -> MinutesLine? {
    switch entry.event {
    case .remark(let remark): minuted(remark, entry)
    case .turn(let person, .words(let text)):
      minuted(Remark(kind: .note, speaker: person, text: text), entry)
    // What comes of a consent round stands at its proposal.
    case .round(.consent, _): nil
    case .round(let kind, let prompt): .round(kind, prompt: prompt?.asLine)
    case .peerReview(_, let prompt): .round(.review, prompt: prompt?.asLine)
    case .action(let draft): action(entry, draft)
    case .actionDone(let id, let note): .actionDone(id, note: note?.asLine)
    case .actionDropped(let id, let reason): .actionDropped(id, reason: reason.asLine)
    case .actionGiven(let id, let person): .actionGiven(id, to: setting.name(person))
    case .renewed(let id, let until): .renewed(id, until: until)
    case .decisionEnded(let id, let reason): .decisionEnded(id, reason: reason.asLine)
    case .implemented(let id): .implemented(id)
    // A decision of this meeting says so itself.
    case .accepted(let id): isOfThisMeeting(id) ? nil : .accepted(id)
    case .add(let kind, let title, let minutes):
      .agendaChanged("added \(kind.name) · \(title.asLine), \(minutes) min")
    case .move(let item, let other): .agendaChanged("item \(item) before item \(other)")
    case .agendaConsented: .agendaConsented
    case .length(let minutes): .lengthSet(minutes)
    case .nextMeeting(let next):
      .nextMeeting(
        .init(
          start: next.start,
          coordinator: next.coordinator.map(setting.name),
          secretary: next.secretary.map(setting.name)
        )
      )
    default: nil
    }
  }

  private func isOfThisMeeting(_ id: DecisionID) -> Bool {
    state.meeting.proposals.contains { state.decisionID($0) == id && !$0.isUntouched }
  }

  /// A text behind the name of the one who sees to it, when it begins with an id.
  func owned(_ text: String) -> String {
    guard let mark = text.firstRange(of: ": "),
      let person = PersonID(String(text[..<mark.lowerBound])),
      setting.seats.contains(where: { $0.id == person })
    else { return text }
    return setting.name(person) + text[mark.lowerBound...]
  }

  /// How the minutes name who spoke; people without a seat stand by their id.
  func speaker(_ person: PersonID) -> String? {
    setting.speaker(person, setting.policy.attribution)
  }

  private func action(_ entry: SessionEntry, _ draft: ActionDraft) -> MinutesLine? {
    guard case .action(let id)? = entry.id else { return nil }
    return .action(
      .init(
        id: id,
        owner: draft.owner.map(setting.name),
        text: draft.text.asLine,
        due: draft.due
      )
    )
  }
}

extension String {
  /// A text of one or more lines as a page can hold it: line ends are 0x0A, nothing invisible at
  /// either end, no other controls.
  package var asNote: String {
    var scalars = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x0D: scalars.append("\n")
      case 0x0A: if !afterReturn { scalars.append("\n") }
      case 0x09: scalars.append("\t")
      case 0x00...0x1F, 0x7F...0x9F: break
      default: scalars.append(scalar)
      }
      afterReturn = scalar.value == 0x0D
    }
    let blank: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\n" || $0 == "\t" }
    let start = scalars.firstIndex { !blank($0) } ?? scalars.endIndex
    let end = scalars.lastIndex { !blank($0) }.map(scalars.index(after:)) ?? start
    let lines = scalars[start..<end].split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { line in
      line.allSatisfy(blank) ? "" : String(String.UnicodeScalarView(line))
    }.joined(separator: "\n")
  }
}
