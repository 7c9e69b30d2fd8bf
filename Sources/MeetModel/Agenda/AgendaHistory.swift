/// What past meetings say about the next one.
package struct AgendaHistory: Sendable {
  /// Who coordinated a meeting and who kept its minutes, each for the longest time.
  package struct Served: Hashable, Sendable {
    package var meeting: MeetingID
    package var coordinator: PersonID?
    package var secretary: PersonID?

    package init(meeting: MeetingID, coordinator: PersonID?, secretary: PersonID?) {
      self.meeting = meeting
      self.coordinator = coordinator
      self.secretary = secretary
    }
  }

  /// What the last minutes announce.
  package var next: NextMeeting?
  /// In order of the meetings.
  package var served: [Served]

  package init(next: NextMeeting? = nil, served: [Served] = []) {
    self.next = next
    self.served = served
  }
}

extension AgendaHistory {
  /// Folds minutes; names that are no longer anybody's are nobody.
  package init(minutes: [Minutes], group: Group) {
    let minutes = minutes.sorted { $0.meeting < $1.meeting }
    self.init(
      next: minutes.last?.announcement(in: group),
      served: minutes.map { minutes in
        Served(
          meeting: minutes.meeting,
          coordinator: minutes.longest(minutes.coordinators).flatMap(group.onlyPerson),
          secretary: minutes.longest(minutes.secretaries).flatMap(group.onlyPerson)
        )
      }
    )
  }

  /// The announcement, when it is for that day.
  package func announcement(for day: Day, in zone: Zone) -> NextMeeting? {
    next.flatMap { zone.day(of: $0.start) == day ? $0 : nil }
  }

  /// The day of the next meeting: the announced one, else the first of the cadence; today counts
  /// until its minutes stand.
  ///
  /// Nil when nothing is announced and the group has no cadence.
  package func nextDay(today: Day, group: Group) -> Day? {
    let held = Set(served.map(\.meeting.day))
    if let next {
      let day = group.zone.day(of: next.start)
      if day >= today, !held.contains(day) { return day }
    }
    guard let cadence = group.cadence else { return nil }
    var day = cadence.first(onOrAfter: today)
    while held.contains(day) { day = cadence.first(onOrAfter: day.advanced(byDays: 1)) }
    return day
  }

  /// Who coordinates and who keeps the minutes: as announced, else who kept the last minutes
  /// coordinates, and of the other admins the one writes who did so longest ago.
  ///
  /// Somebody who never did comes first; the group's page decides between equals.
  package func hats(
    for meeting: MeetingID,
    group: Group
  ) -> (coordinator: PersonID?, secretary: PersonID?) {
    let announced = announcement(for: meeting.day, in: group.zone)
    let members = group.people(whoMay: .coordinate, on: meeting.day).map(\.id)
    let past = served.filter { $0.meeting < meeting }
    let coordinator =
      announced?.coordinator
      ?? past.last?.secretary.flatMap { members.contains($0) ? $0 : nil }
      ?? longestAgo(members.filter { $0 != announced?.secretary }) { person in
        past.last { $0.coordinator == person }
      }
    let secretary =
      announced?.secretary
      ?? longestAgo(members.filter { $0 != coordinator }) { person in
        past.last { $0.secretary == person }
      }
    return (coordinator, secretary)
  }

  /// Whoever served longest ago, the first of those who never did.
  private func longestAgo(
    _ people: [PersonID],
    _ last: (PersonID) -> Served?
  ) -> PersonID? {
    var best: (person: PersonID, meeting: MeetingID)?
    for person in people {
      guard let meeting = last(person)?.meeting else { return person }
      if best.map({ meeting < $0.meeting }) ?? true { best = (person, meeting) }
    }
    return best?.person
  }
}

extension Minutes {
  /// What these minutes say about the next meeting; the last word counts.
  fileprivate func announcement(in group: Group) -> NextMeeting? {
    let lines = preamble + items.flatMap(\.lines)
    for line in lines.reversed() {
      guard case .nextMeeting(let next) = line else { continue }
      return NextMeeting(
        start: next.start,
        coordinator: next.coordinator.flatMap(group.onlyPerson),
        secretary: next.secretary.flatMap(group.onlyPerson)
      )
    }
    return nil
  }

  /// Who wore a hat for the longest time; of equals the one who had it first.
  fileprivate func longest(_ hats: [Hat]) -> String? {
    let start = zone.clock(of: held.start).minuteOfDay
    let begins = hats.map { hat in
      hat.from.map { ($0.minuteOfDay - start + 1440) % 1440 } ?? 0
    }
    var worn: [String: Int] = [:]
    for (index, hat) in hats.enumerated() {
      let end = index + 1 < begins.count ? begins[index + 1] : held.minutes
      worn[hat.name, default: 0] += max(0, end - begins[index])
    }
    let most = worn.values.max()
    return hats.first { worn[$0.name] == most }?.name
  }

  /// A page was linked by an item that was reached: the meeting took it.
  package func took(_ link: String) -> Bool {
    items.contains { $0.took != nil && ($0.link?.contains(link) ?? false) }
  }
}

extension ClockTime {
  /// Minutes since midnight.
  fileprivate var minuteOfDay: Int { hour * 60 + minute }
}

extension Group {
  /// The one person that a name, initials or id stand for.
  fileprivate func onlyPerson(called word: String) -> PersonID? {
    let found = people(called: word)
    return found.count == 1 ? found[0].id : nil
  }
}
