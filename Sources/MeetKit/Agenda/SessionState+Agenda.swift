extension SessionState {
  mutating func applyAgenda(_ event: SessionEvent, at instant: Instant) throws(Refusal) {
    switch event {
    case .next:
      try checkFacilitator()
      try checkNoRound()
      guard let following = meeting.following else {
        throw Refusal(
          .noItemLeft,
          "no item is left",
          "'/close' ends the meeting, '/add' puts an item on"
        )
      }
      begin(following, at: instant)
    case .item(let number):
      try checkFacilitator()
      try checkNoRound()
      _ = try index(of: number)
      guard number != meeting.current else {
        throw Refusal(.itemIsCurrent, "item \(number) is being discussed", "'/next' ends it")
      }
      begin(number, at: instant)
    case .add(let kind, let title, let minutes):
      let number = (meeting.items.map(\.number).max() ?? 0) + 1
      meeting.items.append(
        .init(number: number, plan: AgendaItem(kind: kind, title: title, minutes: minutes))
      )
      let last = meeting.order.last.flatMap { meeting.item($0) }
      let isBeforeClosing = last?.plan.kind == .closing && last?.wasReached == false
      meeting.order.insert(
        number,
        at: meeting.order.count - (isBeforeClosing ? 1 : 0)
      )
    case .move(let number, let other):
      _ = try index(of: number)
      _ = try index(of: other)
      guard number != other else {
        throw Refusal(
          .noSuchItem,
          "an item cannot stand before itself",
          "'/move 4 before 2' names two"
        )
      }
      meeting.order.removeAll { $0 == number }
      meeting.order.insert(number, at: meeting.order.firstIndex(of: other) ?? 0)
    case .extend(let minutes, let other):
      try checkFacilitator()
      try extend(by: minutes, from: other)
    case .length(let minutes): meeting.minutes = minutes
    case .nextMeeting(let next):
      guard let setting, setting.zone.day(of: next.start) >= setting.meeting.day else {
        throw Refusal(
          .notTheNextDate,
          "that is before this meeting",
          "'/next-meeting YYYY-MM-DD HH:MM' names a later day"
        )
      }
    case .minutesApproved(let meetings): try approve(meetings)
    default: break
    }
  }

  private func approve(_ meetings: [MeetingID]) throws(Refusal) {
    let waiting = setting?.unapproved ?? []
    guard let other = meetings.first(where: { !waiting.contains($0) }) else { return }
    let others = waiting.isEmpty ? "no minutes wait" : "those of \(waiting.listed) wait"
    let word = waiting.count > 1 ? "all" : waiting.last?.description
    throw Refusal(
      .notLastMinutes,
      "the minutes of \(other) do not wait for approval; \(others)",
      word.map { "'/minutes ok \($0)' approves them" } ?? "a note can say what was meant"
    )
  }

  /// The meetings whose minutes wait for approval still, in their order.
  var unapproved: [MeetingID] {
    let approved = approvals.map { entries[$0 - 1] }.filter { $0.standing == .stands }
      .flatMap { entry in
        if case .minutesApproved(let meetings) = entry.event { meetings } else { [] as [MeetingID] }
      }
    return (setting?.unapproved ?? []).filter { !approved.contains($0) }
  }

  /// Where the item under discussion stands among the items.
  func currentItem() throws(Refusal) -> Int {
    guard let current = meeting.current else {
      throw Refusal(.noItem, "no item is being discussed", "'/next' begins one")
    }
    return try index(of: current)
  }

  private func index(of number: Int) throws(Refusal) -> Int {
    guard let index = meeting.items.firstIndex(where: { $0.number == number }) else {
      let all = meeting.items.map { String($0.number) }.joined(separator: " ")
      throw Refusal(
        .noSuchItem,
        "there is no item \(number)",
        all.isEmpty ? "'/add report TITLE (10 min)' puts one on" : "items are \(all)"
      )
    }
    return index
  }

  private mutating func begin(_ number: Int, at instant: Instant) {
    endSpan(at: instant)
    meeting.current = number
    beginSpan(at: instant)
  }

  mutating func endSpan(at instant: Instant) {
    guard let index = meeting.items.firstIndex(where: { $0.number == meeting.current }),
      let span = meeting.items[index].spans.indices.last,
      meeting.items[index].spans[span].end == nil
    else { return }
    meeting.items[index].spans[span].end = instant
  }

  mutating func beginSpan(at instant: Instant) {
    guard let index = meeting.items.firstIndex(where: { $0.number == meeting.current }) else {
      return
    }
    let number = meeting.items[index].number
    if !meeting.begun.contains(number) { meeting.begun.append(number) }
    meeting.items[index].spans.append(.init(start: instant))
  }

  private mutating func extend(by minutes: Int, from other: Int?) throws(Refusal) {
    let current = try currentItem()
    if let other {
      let giver = try index(of: other)
      guard giver != current else {
        throw Refusal(
          .notEnoughTime,
          "an item cannot take minutes from itself",
          "'from N' names another item, '/extend \(minutes)' takes them from none"
        )
      }
      guard meeting.items[giver].minutes >= minutes else {
        throw Refusal(
          .notEnoughTime,
          "item \(other) has \(meeting.items[giver].minutes) minutes, not \(minutes)",
          "take fewer, or '/extend \(minutes)' without 'from'"
        )
      }
      meeting.items[giver].extensions.append(
        .init(minutes: -minutes, other: meeting.items[current].number)
      )
    }
    meeting.items[current].extensions.append(.init(minutes: minutes, other: other))
  }
}
