extension Decision {
  /// What absent members do after the meeting.
  enum Answer: Hashable, Sendable {
    case consent
    case objection(String)
  }

  /// Takes an answer that was given at a moment; why it changes nothing, or nil when it counts.
  ///
  /// In time and by somebody who was absent, an objection makes the decision contested. Once the
  /// decision is final, any member may ask with one for an early review. Nobody's silence is taken
  /// for an answer before the minutes were sent, so that an objection before that is in time.
  mutating func take(
    _ answer: Answer,
    by person: PersonID,
    at instant: Instant,
    in group: Group
  ) -> Register.Ignored.Reason? {
    let day = group.zone.day(of: instant)
    guard group[person]?.may(.consent, on: day) == true else { return .noMember(id, person) }
    close(at: instant)
    switch (status, answer) {
    case (.ended, _): return .decisionEnded(id)
    case (.open, _): return .forTheMeeting(id)
    case (.active, .objection) where lateObjections.contains { $0.raiser == person }:
      return .mayNotAnswer(id, person)
    case (.active, .objection(let text)):
      lateObjections.append(Objection(text: text, raiser: person, day: day))
    case (.pending(let absent), .consent):
      guard absent.contains(person) else { return .mayNotAnswer(id, person) }
      let others = absent.filter { $0 != person && group[$0]?.may(.consent, on: day) == true }
      status = others.isEmpty ? .active : .pending(absent: others)
      if others.isEmpty { finalSince = instant }
    case (.provisional, .consent), (.active, .consent), (.contested, .consent):
      return .needsNoAnswer(id)
    case (.provisional(let absent, _, let until), .objection(let text)):
      return contest(text, [], by: person, of: absent, until: until, on: day)
    case (.pending(let absent), .objection(let text)):
      return contest(text, [], by: person, of: absent, until: nil, on: day)
    case (.contested(_, _, let until?), .objection) where until <= instant:
      return .forTheMeeting(id)
    case (.contested(let earlier, let absent, let until), .objection(let text)):
      return contest(text, earlier, by: person, of: absent, until: until, on: day)
    }
    return nil
  }

  private mutating func contest(
    _ text: String,
    _ earlier: [Objection],
    by person: PersonID,
    of absent: [PersonID],
    until: Instant?,
    on day: Day
  ) -> Register.Ignored.Reason? {
    guard absent.contains(person) else { return .mayNotAnswer(id, person) }
    status = .contested(
      earlier + [Objection(text: text, raiser: person, day: day)],
      absent: absent.filter { $0 != person },
      until: until
    )
    return nil
  }

  /// Silence makes it final when its time is over.
  mutating func close(at instant: Instant) {
    guard case .provisional(_, _, let until?) = status, until <= instant else { return }
    status = .active
    finalSince = until
  }

  /// Who has left the circle by a day is waited for no more; with nobody left it is final.
  mutating func passOverWhoLeft(_ group: Group, by day: Day) {
    guard case .pending(let absent) = status else { return }
    let may = { (person: PersonID, day: Day) in group[person]?.may(.consent, on: day) == true }
    let waiting = absent.filter { may($0, day) }
    status = waiting.isEmpty ? .active : .pending(absent: waiting)
    guard waiting.isEmpty else { return }
    var since = day
    while since > meeting.day, !absent.contains(where: { may($0, since.advanced(byDays: -1)) }) {
      since = since.advanced(byDays: -1)
    }
    finalSince = group.zone.instant(since, .midnight)
  }

  /// A meeting that lets it go on has heard what was said against it.
  mutating func renew(until day: Day) {
    content.review = day
    term?.until = day
    if content.until != nil { content.until = day }
    lateObjections = []
    if isContested { status = .active }
  }

  /// Its time begins when the minutes are sent.
  mutating func begin(from sending: Instant) {
    guard case .provisional(let absent, let hours, _) = status else { return }
    status = .provisional(
      absent: absent,
      hours: hours,
      // Somebody may write any number; a century of waiting is enough.
      until: sending.adding(minutes: min(hours, 876_600) * 60)
    )
  }
}
