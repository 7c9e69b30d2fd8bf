extension Rota {
  /// The announcement, when it is for that day.
  private func announcement(for day: Day) -> NextMeeting? {
    next.flatMap { group.zone.day(of: $0.start) == day ? $0 : nil }
  }

  /// When a meeting of that day starts: as announced, else by the cadence.
  package func start(on day: Day) -> Instant? {
    announcement(for: day)?.start ?? group.cadence.map { group.zone.instant(day, $0.time(on: day)) }
  }

  /// The day of the next meeting: the announced one unless it was cancelled since, else the
  /// first of the cadence; today counts until its minutes stand.
  ///
  /// Nil when nothing is announced and the group has no cadence.
  package func nextDay(today: Day) -> Day? {
    if let next {
      let day = group.zone.day(of: next.start)
      let isOff = held.contains(day) || group.cadence?.cancelled.contains(day) == true
      if day >= today, !isOff { return day }
    }
    return day(onOrAfter: today)
  }

  /// A meeting of that day has minutes.
  package func isHeld(on day: Day) -> Bool { held.contains(day) }

  /// The next meeting is on that day, or the cadence has one.
  package func isForeseen(on day: Day, today: Day) -> Bool {
    nextDay(today: today) == day || group.cadence?.meets(on: day) == true
  }

  /// The days of the next meetings.
  func comingDays(from today: Day, count: Int) -> [Day] {
    var days: [Day] = []
    var next = nextDay(today: today)
    while let day = next, days.count < count {
      days.append(day)
      next = followingDay(after: day)
    }
    return days
  }

  /// So many meetings there are up to a day.
  func meetings(from today: Day, through last: Day) -> Int {
    var count = 0
    var next = nextDay(today: today)
    while let day = next, day <= last {
      count += 1
      next = followingDay(after: day)
    }
    return count
  }

  /// The day of the meeting after one on that day.
  func followingDay(after day: Day) -> Day? { self.day(onOrAfter: day.advanced(byDays: 1)) }

  private func day(onOrAfter day: Day) -> Day? {
    guard let cadence = group.cadence else { return nil }
    var day = cadence.first(onOrAfter: day)
    while held.contains(day) { day = cadence.first(onOrAfter: day.advanced(byDays: 1)) }
    return day
  }
}
