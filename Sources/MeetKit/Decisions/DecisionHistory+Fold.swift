extension DecisionHistory {
  /// The histories of all decisions of a register, in its order.
  ///
  /// Minutes and facts are those that the register was folded from. `spoken` are words that are
  /// known from sessions: minutes keep only those that a meeting came to an end with.
  package static func all(
    of register: Register,
    minutes: [Minutes],
    facts: [Fact],
    group: Group,
    spoken: [DecisionID: [Version]] = [:]
  ) -> [DecisionHistory] {
    var fold = HistoryFold(group: group, known: Set(register.decisions.map(\.id)))
    let twice = GivenTwice(minutes, facts, group: group)
    let pages = twice.minutes(minutes).sorted { $0.meeting < $1.meeting }
    for page in pages { fold.read(page) }
    let passedOver = Set(register.passedOver.map(\.fact))
    for fact in twice.facts(facts).standing where !passedOver.contains(fact.id) { fold.add(fact) }
    return register.decisions.map { decision in
      fold.history(of: decision, spoken: spoken[decision.id] ?? [], register.sendings)
    }
  }
}

/// What minutes and facts say of every decision.
private struct HistoryFold {
  /// What belongs to one decision.
  private struct Sheet {
    var versions: [Int: DecisionHistory.Version] = [:]
    var discussions: [DecisionHistory.Discussion] = []
    var objections: [Objection] = []
    var events: [DecisionHistory.Event] = []
    var meetings: Set<MeetingID> = []
    var subjects: Set<String> = []
  }

  let group: Group
  let known: Set<DecisionID>
  private let mark: [UInt8]
  private var sheets: [DecisionID: Sheet] = [:]
  private var matters: [String: [DecisionHistory.Discussion]] = [:]

  init(group: Group, known: Set<DecisionID>) {
    self.group = group
    self.known = known
    mark = Array((group.prefix + "-").utf8)
  }

  mutating func read(_ page: Minutes) {
    for line in page.preamble { add(line, nil, of: page.meeting) }
    for item in page.items {
      if item.kind == .review, item.took != nil,
        let id = item.title.split(separator: " ").first.flatMap({ DecisionID(String($0)) })
      {
        note(id, item, page.meeting, .reviewed)
        event(id, page.meeting, .reviewed)
      }
      if item.isOnAMatter {
        matters[item.subject, default: []].append(
          .init(
            meeting: page.meeting,
            item: item.number,
            title: item.title,
            ground: .sameMatter
          )
        )
      }
      for line in item.lines { add(line, item, of: page.meeting) }
    }
  }

  private mutating func add(_ line: MinutesLine, _ item: MinutesItem?, of meeting: MeetingID) {
    switch line {
    case .decision(let decision): table(decision, item, meeting)
    case .renewed(let id, let until): event(id, meeting, .renewed(until: until), item)
    case .decisionEnded(let id, let reason): event(id, meeting, .ended(reason: reason), item)
    case .implemented(let id): event(id, meeting, .implemented, item)
    case .accepted(let id): event(id, meeting, .accepted, item)
    case .remark(.link, _, _), .privately: break
    case .remark(_, _, let text), .notAgreed(let text), .text(let text):
      for id in mentions(in: text) { note(id, item, meeting, .mentioned) }
    case .action(let action):
      for id in mentions(in: action.text) { note(id, item, meeting, .mentioned) }
    case .round, .agendaChanged, .actionDone, .actionDropped, .actionGiven,
      .minutesApproved, .agendaConsented, .lengthSet, .nextMeeting:
      break
    }
  }

  private mutating func table(
    _ decision: MinutesDecision,
    _ item: MinutesItem?,
    _ meeting: MeetingID
  ) {
    let id = decision.id
    guard known.contains(id) else { return }
    note(id, item, meeting, .tabled)
    sheets[id]?.versions[decision.version] = .init(
      number: decision.version,
      text: decision.text,
      meeting: meeting
    )
    if let item, item.isOnAMatter { sheets[id]?.subjects.insert(item.subject) }
    sheets[id]?.meetings.insert(meeting)
    let repeated = Set(sheets[id]?.objections.map(\.text) ?? [])
    for objection in decision.objections {
      // What an earlier meeting left open comes back with its words.
      if repeated.contains(objection.text) {
        sheets[id]?.objections.removeAll { $0.text == objection.text }
      }
      sheets[id]?.objections.append(
        Objection(
          text: objection.text,
          version: objection.version,
          day: meeting.day,
          fate: objection.fate
        )
      )
    }
    event(id, meeting, .taken(decision.outcome, version: decision.version))
  }

  mutating func add(_ fact: Fact) {
    let day = group.zone.day(of: fact.instant)
    switch fact.kind {
    case .consented(let id): add(id, .init(day: day, meeting: nil, kind: .consented))
    case .implemented(let id): add(id, .init(day: day, meeting: nil, kind: .implemented))
    case .accepted(let id): add(id, .init(day: day, meeting: nil, kind: .accepted))
    case .objected(let id, let text):
      add(id, .init(day: day, meeting: nil, kind: .objected))
      // A meeting that had it on the table tells what became of it.
      let isMinuted = sheets[id]?.objections.contains {
        ($0.day ?? day) > day && $0.text == text.asLine
      }
      if isMinuted == true { return }
      sheets[id]?.objections.append(
        Objection(text: text, day: day)
      )
    case .actionDone, .actionDropped, .actionGiven, .away, .turnExchange, .took, .declined, .onCall,
      .shiftNote, .sent, .ticket, .jobDone, .expiryRenewed, .drill, .undo:
      break
    }
  }

  private mutating func event(
    _ id: DecisionID,
    _ meeting: MeetingID,
    _ kind: DecisionHistory.Event.Kind,
    _ item: MinutesItem? = nil
  ) {
    if let item { note(id, item, meeting, .mentioned) }
    add(id, .init(day: meeting.day, meeting: meeting, kind: kind))
  }

  private mutating func add(_ id: DecisionID, _ event: DecisionHistory.Event) {
    guard known.contains(id) else { return }
    sheets[id, default: Sheet()].events.append(event)
  }

  /// Of several grounds for the same item the first counts.
  private mutating func note(
    _ id: DecisionID,
    _ item: MinutesItem?,
    _ meeting: MeetingID,
    _ ground: DecisionHistory.Discussion.Ground
  ) {
    guard known.contains(id) else { return }
    var sheet = sheets[id] ?? Sheet()
    let last = sheet.discussions.last
    if last?.meeting == meeting, last?.item == item?.number {
      if ground == .tabled { sheet.discussions[sheet.discussions.count - 1].ground = .tabled }
    } else {
      sheet.discussions.append(
        .init(meeting: meeting, item: item?.number, title: item?.title ?? "", ground: ground)
      )
    }
    sheets[id] = sheet
  }

  /// The decisions that a text names.
  private func mentions(in text: String) -> [DecisionID] {
    let bytes = Array(text.utf8)
    guard bytes.count > mark.count else { return [] }
    var found: [DecisionID] = []
    var start = 0
    while start + mark.count < bytes.count {
      guard bytes[start] == mark[0], bytes[start...].starts(with: mark) else {
        start += 1
        continue
      }
      let end =
        bytes[(start + mark.count)...].firstIndex { $0 != 0x2D && !(0x30...0x39).contains($0) }
        ?? bytes.count
      if let id = DecisionID(String(decoding: bytes[start..<end], as: UTF8.self)) {
        found.append(id)
      }
      start = end
    }
    return found
  }

  func history(
    of decision: Decision,
    spoken: [DecisionHistory.Version],
    _ sendings: [MeetingID: Register.Sending]
  ) -> DecisionHistory {
    let sheet = sheets[decision.id] ?? Sheet()
    var history = DecisionHistory(decision: decision)
    var versions = Dictionary(spoken.map { ($0.number, $0) }) { first, _ in first }
    versions.merge(sheet.versions) { $1 }
    history.versions = versions.values.filter { $0.number <= decision.version }
      .sorted { $0.number < $1.number }
    history.discussions = discussions(sheet)
    history.events = events(sheet, decision, sendings)
    history.objections = sheet.objections.map { objection in
      guard objection.version == nil, let day = objection.day,
        let meeting = heard(after: day, history.events)
      else { return objection }
      var objection = objection
      objection.fate = .heard(by: meeting)
      return objection
    }
    return history
  }

  /// So many items about the same matter are told, the latest ones.
  private static let mostOfAMatter = 12

  /// Those of the sheet and others about the same matter, in order.
  private func discussions(_ sheet: Sheet) -> [DecisionHistory.Discussion] {
    guard let last = sheet.meetings.max() else { return sheet.discussions }
    let others = sheet.subjects.flatMap { latest(matters[$0] ?? [], until: last) }
      .filter { other in
        !sheet.discussions.contains { $0.meeting == other.meeting && $0.item == other.item }
      }
    return (sheet.discussions + others).sorted {
      ($0.meeting, $0.item ?? 0) < ($1.meeting, $1.item ?? 0)
    }
  }

  /// The last few items up to a meeting, of those that are in order.
  private func latest(
    _ items: [DecisionHistory.Discussion],
    until last: MeetingID
  ) -> ArraySlice<DecisionHistory.Discussion> {
    var (low, high) = (0, items.count)
    while low < high {
      let middle = (low + high) / 2
      if items[middle].meeting <= last { low = middle + 1 } else { high = middle }
    }
    return items[..<low].suffix(Self.mostOfAMatter)
  }

  private func events(
    _ sheet: Sheet,
    _ decision: Decision,
    _ sendings: [MeetingID: Register.Sending]
  ) -> [DecisionHistory.Event] {
    var events = sheet.events
    for meeting in sheet.meetings {
      guard let sending = sendings[meeting] else { continue }
      let day = group.zone.day(of: sending.instant)
      events.append(.init(day: day, meeting: nil, kind: .sent))
    }
    if let final = decision.finalSince {
      events.append(.init(day: group.zone.day(of: final), meeting: nil, kind: .final))
    }
    if let end = decision.endByItself {
      let reason = if case .ended(let reason) = decision.status { reason } else { "" }
      events.append(.init(day: end, meeting: nil, kind: .ended(reason: reason)))
    }
    // In the order in which they were told where they share a day.
    return events.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
      .map(\.element)
  }

  /// The first meeting after a day that came back to it.
  private func heard(after day: Day, _ events: [DecisionHistory.Event]) -> MeetingID? {
    events.lazy.filter { $0.day > day }.compactMap(\.meeting).first
  }
}

extension MinutesItem {
  /// It is about something that has a name of its own.
  fileprivate var isOnAMatter: Bool {
    switch kind {
    case .explore, .decide, .select: true
    case .opening, .report, .review, .closing: false
    }
  }
}
