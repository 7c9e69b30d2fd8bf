extension Job {
  /// The next date on a day or after it; one that expired or was never done stays where it is.
  ///
  /// `companion` is the job that this one is done with, when its contingency names one.
  package func next(onOrAfter day: Day, companion: Job? = nil) -> NextDate {
    if let expiry { return .expiry(date(expiry)) }
    if let companion { return .none(.with(companion.name)) }
    if isAutomated { return verification(onOrAfter: day) }
    switch row.frequency.meaning {
    case .every(let period): return work(every: period, onOrAfter: day)
    case .ambiguous: return .none(.ambiguous)
    case .unknown: return .none(.unknown)
    case .times: return .none(.noCertainDays)
    case .missing: return .none(isOnDemand ? .onDemand : .noFrequency)
    case .rare: return .none(.rare)
    case .onDemand, .automated: return .none(.onDemand)
    }
  }

  private var isOnDemand: Bool { row.contingency.meanings.contains(.onDemand) }

  private func work(every period: Period, onOrAfter day: Day) -> NextDate {
    if row.contingency.isExpiry { return .none(plan == nil ? .noPage : .noExpiry) }
    let isAnyTime = isOnDemand || row.contingency.meanings.contains(.anyTime)
    if isAnyTime, period == Period(1, .day) { return .none(.duty) }
    switch plan?.schedule {
    case .calendar(let anchor):
      let next = { (day: Day) in period.first(onOrAfter: day, from: anchor) }
      return allowed(next(day), after: next) { .work($0) }
    case .completion(let written):
      let lastDone = max(written, record.lastDone ?? written)
      return allowed(period.nominal(1, from: lastDone), after: { $0 }) { .work($0) }
    case .expiry, nil: return .none(plan == nil ? .noPage : .noAnchor)
    }
  }

  private func verification(onOrAfter day: Day) -> NextDate {
    guard let plan else { return .none(.noPage) }
    guard let verification = plan.verification else { return .none(.noVerification) }
    let next = { verification.period.first(onOrAfter: $0, from: verification.anchor) }
    return allowed(next(day), after: next) { .verification($0) }
  }

  /// A date as pause and end of the job allow it; `after` gives the first one from a day on.
  private func allowed(
    _ day: Day?,
    after next: (Day) -> Day?,
    _ make: (NextDate.JobDate) -> NextDate
  ) -> NextDate {
    guard var day else { return .none(.beyond) }
    if let pause = plan?.pause, pause.covers(day) {
      guard let end = pause.until, let later = next(end.advanced(byDays: 1)) else {
        return .none(.paused(pause.why))
      }
      day = later
    }
    if let until = plan?.until, until < day { return .none(.ended(until)) }
    return make(date(day))
  }

  /// The date that is open on a day: one that is past as long as nothing tells that it was done.
  ///
  /// Each verification has to be told. Work is missed only behind a date that was told or whose
  /// ticket waits, since many groups tell of none.
  package func pending(on day: Day, companion: Job? = nil) -> NextDate {
    let told = record.lastDate?.advanced(byDays: 1)
    let verified = isAutomated ? plan?.verification?.anchor : nil
    let waiting = record.waiting.min().map { min($0, day) }
    return next(onOrAfter: told ?? verified ?? waiting ?? day, companion: companion)
  }

  /// The further lead that has begun by a day, in days before the date; nil before the first of
  /// them.
  func reminder(of next: NextDate, on day: Day) -> Int? {
    guard let date = next.date?.day else { return nil }
    return plan?.leads.dropFirst().last { date.advanced(byDays: -$0) <= day }
  }

  /// The date that is settled by doing the job on a day.
  ///
  /// The last one that is past when it is late, so that what was missed is not done several times;
  /// else the next one, when its lead has begun or when it is counted from its completion.
  package func dateSettled(on day: Day, companion: Job? = nil) -> Day? {
    guard let next = pending(on: day, companion: companion).date else { return nil }
    if case .completion = plan?.schedule { return next.day }
    guard next.day < day else { return next.begins <= day ? next.day : nil }
    var last = next.day
    var job = self
    while true {
      job.record.settled = [.init(date: last, on: last)]
      guard let following = job.pending(on: day, companion: companion).date?.day,
        last < following, following <= day
      else { return last }
      last = following
    }
  }

  private func date(_ day: Day) -> NextDate.JobDate {
    NextDate.JobDate(
      day: day,
      begins: day.advanced(byDays: -(plan?.leads.first ?? 0)),
      late: day.advanced(byDays: plan?.grace ?? 0)
    )
  }
}

extension Job {
  /// Whether a day is one of its dates; any day is, when it is counted from its completion.
  package func falls(on day: Day) -> Bool {
    if isAutomated {
      guard let verification = plan?.verification else { return false }
      return verification.period.first(onOrAfter: day, from: verification.anchor) == day
    }
    switch plan?.schedule {
    case .calendar(let anchor):
      return row.frequency.period?.first(onOrAfter: day, from: anchor) == day
    case .completion: return true
    case .expiry(let expiry): return expiry == day
    case nil: return false
    }
  }
}
