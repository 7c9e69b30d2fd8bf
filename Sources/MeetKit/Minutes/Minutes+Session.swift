extension Minutes {
  /// The record of a session that has been opened, as far as it went.
  ///
  /// Everything comes from the log; private lines leave a marker, and nothing of what they say.
  package init?(_ state: SessionState) {
    guard let setting = state.setting else { return nil }
    let clock = MinuteClock(state, setting)
    self.init(
      group: setting.groupName,
      meeting: setting.meeting,
      zone: setting.zone,
      planned: .init(start: setting.start, minutes: setting.minutes),
      held: clock.sittings[0],
      resumed: Array(clock.sittings.dropFirst()),
      rules: setting.policy.sentence
    )
    coordinators = hats(state, setting) {
      if case .facilitator(let person) = $0 { person } else { nil }
    }
    secretaries = hats(state, setting) {
      if case .secretary(let person) = $0 { person } else { nil }
    }
    attend(state, setting, clock)
    removed = state.entries.compactMap { entry in
      guard let id = entry.id, entry.standing != .stands else { return nil }
      return Removed(id: id.description, reason: "taken back in the session")
    }
    let lines = MinutesLines(state, setting)
    preamble = lines.of(item: nil)
    items = state.itemsInOrder.map { item in
      MinutesItem(
        number: item.number,
        kind: item.plan.kind,
        title: item.plan.title.asLine,
        lead: item.plan.lead.map(setting.name),
        planned: item.plan.minutes,
        took: item.wasReached ? clock.took(item) : nil,
        extensions: item.extensions.map { .init(minutes: $0.minutes, other: $0.other) },
        link: item.plan.link,
        lines: lines.of(item: item.number)
      )
    }
  }

  /// Who wore a hat and from when; what was put on before the opening was worn from the start.
  private func hats(
    _ state: SessionState,
    _ setting: MeetingTerms,
    _ person: (SessionEvent) -> PersonID?
  ) -> [RoleHolder] {
    var hats: [(person: PersonID, from: ClockTime?)] = []
    for entry in state.entries where entry.standing == .stands {
      guard let person = person(entry.event), person != hats.last?.person else { continue }
      if entry.instant <= setting.opened {
        hats = [(person, nil)]
      } else {
        hats.append((person, setting.zone.clock(of: entry.instant)))
      }
    }
    return hats.map { RoleHolder(name: setting.name($0.person), from: $0.from) }
  }

  private mutating func attend(_ state: SessionState, _ setting: MeetingTerms, _ clock: MinuteClock)
  {
    let attendance = Attendance(state)
    let people = setting.seats.map(\.id) + attendance.others(than: setting.seats.map(\.id))
    for person in people {
      let name = setting.name(person)
      // Who had gone before the opening was not there.
      let stays = attendance.stays[person, default: []].filter { stay in
        stay.end.map { $0 > setting.opened } ?? true
      }
      if !stays.isEmpty {
        present.append(
          Attendee(
            name: name,
            stays: Attendee.joined(
              stays.map { stay in
                .init(
                  from: stay.start <= setting.opened ? nil : setting.zone.clock(of: stay.start),
                  until: stay.end.map(setting.zone.clock)
                )
              }
            )
          )
        )
      } else if state.meeting.presence[person] == .apologies {
        apologies.append(name)
      } else if setting.isExpected(person) {
        absent.append(name)
      }
    }
    guests = state.entries.compactMap {
      if case .guest(let guest) = $0.event, $0.standing == .stands { guest } else { nil }
    }
    observers = state.entries.compactMap {
      if case .observer(let guest) = $0.event, $0.standing == .stands { guest } else { nil }
    }
  }
}

extension Minutes.Attendee {
  /// Stays without the gaps that were shorter than a minute.
  fileprivate static func joined(_ stays: [Stay]) -> [Stay] {
    stays.reduce(into: []) { joined, stay in
      if let last = joined.last, last.until != nil, last.until == stay.from {
        joined[joined.count - 1].until = stay.until
      } else {
        joined.append(stay)
      }
    }
  }
}

extension SessionState {
  /// The items as the meeting took them, then those it did not reach, in their planned order.
  package var itemsInOrder: [MeetingState.Item] {
    meeting.begun.compactMap(meeting.item)
      + meeting.order.compactMap(meeting.item).filter { !$0.wasReached }
  }
}

extension SessionEntry.EntryID: CustomStringConvertible {
  package var description: String {
    switch self {
    case .decision(let id): id.description
    case .action(let id): id.description
    }
  }
}

/// Whole minutes that add up: every moment is rounded against the opening, never a length.
struct MinuteClock {
  let opened: Instant
  let end: Instant
  /// From the opening, or from going on after `/adjourn`, to the next `/adjourn` or the end.
  private(set) var sittings: [Minutes.Stretch] = []

  init(_ state: SessionState, _ setting: MeetingTerms) {
    opened = setting.opened
    var starts = [opened]
    var ends: [Instant] = []
    var last = opened
    for entry in state.entries where entry.standing == .stands {
      last = max(last, entry.instant)
      switch entry.event {
      case .adjourn: ends.append(entry.instant)
      case .resume where ends.count == starts.count: starts.append(entry.instant)
      default: break
      }
    }
    end = last
    if ends.count < starts.count { ends.append(last) }
    sittings = zip(starts, ends).map { stretch(from: $0, to: $1) }
  }

  private func stretch(from start: Instant, to end: Instant) -> Minutes.Stretch {
    let wholeMinute = start.adding(seconds: -(((start.seconds % 60) + 60) % 60))
    return .init(start: wholeMinute, minutes: max(0, minutes(until: end) - minutes(until: start)))
  }

  private func minutes(until instant: Instant) -> Int { instant.minutes(since: opened) }

  func took(_ item: MeetingState.Item) -> Int {
    item.spans.reduce(0) {
      // A clock that stepped back takes no minutes from an item.
      $0 + max(0, minutes(until: $1.end ?? end) - minutes(until: $1.start))
    }
  }
}
