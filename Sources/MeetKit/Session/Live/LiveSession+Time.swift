/// Time is shown and warned of; it never moves the meeting.
extension LiveSession {
  /// When the item under discussion has used its minutes.
  var due: Instant? { due(in: state.meeting) }

  private func due(in situation: MeetingState) -> Instant? {
    guard situation.phase == .open, let item = situation.current.flatMap({ situation.item($0) }),
      let start = item.spans.last?.start
    else { return nil }
    let used = item.spans.dropLast().reduce(0) {
      $0 + ($1.end ?? $1.start).seconds - $1.start.seconds
    }
    return start.adding(seconds: item.minutes * 60 - used)
  }

  /// The planned end of the meeting; the time for which it was adjourned does not count.
  var end: Instant? {
    state.setting.map {
      $0.start.adding(minutes: state.meeting.minutes)
        .adding(seconds: state.meeting.secondsAdjourned)
    }
  }

  /// Minutes that an item has used so far.
  func minutes(_ item: MeetingState.Item, at instant: Instant) -> Int {
    let seconds = item.spans.reduce(0) { $0 + ($1.end ?? instant).seconds - $1.start.seconds }
    return Instant(seconds: seconds).minutes(since: Instant(seconds: 0))
  }

  /// Where the meeting is, how much time is left, and when it is planned to end.
  package func prompt(at instant: Instant) -> String {
    switch state.phase {
    case .waiting:
      "[not open · planned \(group.zone.clock(of: agenda.start)) · '/open' opens] "
    case .onBreak: "[break · '/resume' ends it] "
    case .adjourned: "[adjourned · '/resume' goes on] "
    case .closed: ""
    case .open: "[\(turnsInPrompt ?? entriesInPrompt ?? place(at: instant))] "
    }
  }

  private func place(at instant: Instant) -> String {
    let until = end.map { "ends \(group.zone.clock(of: $0))" }
    guard let item = state.meeting.current.flatMap({ state.meeting.item($0) }), let due else {
      return ["no item · '/next' begins one", until].compactMap { $0 }.joined(separator: " · ")
    }
    let left = due.seconds - instant.seconds
    let time =
      left >= 0 ? "\((left + 59) / 60) min left" : "\((-left + 59) / 60) min over"
    return [title(item).shortened(to: 34), time, until].compactMap { $0 }
      .joined(separator: " · ")
  }

  /// The moments to speak up, with what to say.
  private var warnings: [(at: Instant, text: String)] {
    var warnings: [(Instant, String)] = []
    if let due, let current = state.meeting.current {
      if state.meeting.item(current).map({ $0.minutes > 2 }) ?? false {
        warnings.append((due.adding(minutes: -2), "two minutes left for item \(current)"))
      }
      warnings.append(
        (due, "time is up for item \(current): '/extend 5', '/next', '/park', or go on")
      )
    }
    if state.phase == .open, let end {
      warnings.append((end.adding(minutes: -2), "two minutes left for the meeting"))
      warnings.append((end, "the meeting's time is up: '/close', or '/length'"))
    }
    if state.phase == .open, let talk = state.meeting.freeFlow, talk.closing == nil {
      warnings.append((talk.end, "the talk's time is up: '/round reaction' closes it"))
    }
    for (person, time) in state.meeting.leaving where state.phase == .open {
      warnings.append((time.adding(minutes: -5), "\(name(person)) leaves in 5 minutes"))
      warnings.append((time, "\(name(person)) has to go: '/leave \(person)'"))
    }
    return warnings
  }

  /// What to say when time has gone from one moment to another.
  package func warnings(after: Instant, upTo instant: Instant) -> [String] {
    warnings.filter { after < $0.at && $0.at <= instant }.map(\.text)
  }

  /// The next moment at which there is something to say.
  package func nextWarning(after instant: Instant) -> Instant? {
    warnings.map(\.at).filter { $0 > instant }.min()
  }

  /// The numbers of items to decide whose planned time, from now on in order, goes beyond a moment.
  func decisions(plannedAfter time: Instant, in situation: MeetingState) -> [Int] {
    guard var clock = due(in: situation) ?? state.setting?.start else { return [] }
    let order = situation.order
    let place = situation.current.flatMap { order.firstIndex(of: $0) }
    let current = place.flatMap { situation.item(order[$0]) }
    // What was passed over comes last.
    let further = place.map { order[($0 + 1)...] + order[..<$0] } ?? order[...]
    var planned = current.map { [($0, clock)] } ?? []
    for item in further.compactMap(situation.item) where !item.wasReached {
      clock = clock.adding(minutes: item.minutes)
      planned.append((item, clock))
    }
    return planned.filter { item, end in
      end > time && [.decide, .select, .review].contains(item.plan.kind)
    }.map(\.0.number)
  }
}
