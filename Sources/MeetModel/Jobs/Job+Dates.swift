extension Job {
  /// The next date on a day or after it; one that expired or was never done stays where it is.
  ///
  /// `companion` is the job that this one is done with, when its contingency names one.
  package func next(onOrAfter day: Day, companion: Job? = nil) -> NextDate {
    if case .expiry(let expiry) = plan?.schedule { return .expiry(date(expiry)) }
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
    case .completion(let lastDone):
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

  private func date(_ day: Day) -> NextDate.JobDate {
    NextDate.JobDate(day: day, begins: day.advanced(byDays: -(plan?.leads.first ?? 0)))
  }
}
