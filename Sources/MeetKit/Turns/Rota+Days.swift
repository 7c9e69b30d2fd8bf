extension Rota {
  /// When a meeting starts: as somebody wrote it on its page, as announced, by the cadence.
  public func start(of meeting: MeetingID) -> Instant? {
    let page = prepared.first { $0.meeting == meeting }
    if let page, page.isEdited, let start = page.start { return start }
    return announced.last { $0.day == meeting.day }?.next.start
      ?? group.cadence.map { group.zone.instant(meeting.day, $0.time(on: meeting.day)) }
      ?? page?.start
  }

  /// The next meeting: one that is prepared, or the announced one unless it was cancelled since, or
  /// the first of the cadence; today counts until its minutes stand.
  ///
  /// Nil when nothing is prepared or announced and the group has no cadence.
  public func nextMeeting(today: Day) -> MeetingID? {
    [
      day(onOrAfter: today).map { MeetingID(day: $0) },
      prepared.first { $0.meeting.day >= today }?.meeting,
    ]
    .compactMap { $0 }.min()
  }

  /// The meeting after another one.
  func following(_ meeting: MeetingID) -> MeetingID? {
    [
      day(onOrAfter: meeting.day.advanced(byDays: 1)).map { MeetingID(day: $0) },
      prepared.first { $0.meeting > meeting }?.meeting,
    ]
    .compactMap { $0 }.min()
  }

  /// A meeting of that day has minutes.
  package func isHeld(on day: Day) -> Bool { held.contains(day) }

  /// A meeting of that day is prepared or announced, or the cadence has one.
  package func isForeseen(on day: Day) -> Bool {
    isRegular(day) || prepared.contains { $0.meeting.day == day }
  }

  /// The group meets that day though nobody prepared anything: as announced, or by its cadence.
  package func isRegular(_ day: Day) -> Bool {
    group.cadence?.meets(on: day) == true || expected == day
  }

  /// The next meetings.
  func coming(from today: Day, count: Int) -> [MeetingID] {
    var meetings: [MeetingID] = []
    var next = nextMeeting(today: today)
    while let meeting = next, meetings.count < count {
      meetings.append(meeting)
      next = following(meeting)
    }
    return meetings
  }

  /// So many meetings there are up to a day.
  func meetings(from today: Day, through last: Day) -> Int {
    var count = 0
    var next = nextMeeting(today: today)
    while let meeting = next, meeting.day <= last {
      count += 1
      next = following(meeting)
    }
    return count
  }

  /// The day that minutes announced last, unless its meeting was held or cancelled since.
  private var expected: Day? {
    guard let day = announced.last?.day, !held.contains(day),
      group.cadence?.cancelled.contains(day) != true
    else { return nil }
    return day
  }

  /// The announced day, before which the cadence has none, else one of the cadence.
  private func day(onOrAfter day: Day) -> Day? {
    if let expected, expected >= day { return expected }
    guard let cadence = group.cadence else { return nil }
    var day = cadence.first(onOrAfter: day)
    while held.contains(day) { day = cadence.first(onOrAfter: day.advanced(byDays: 1)) }
    return day
  }
}
