extension Job {
  /// What the work on a date is, and the date.
  package struct Coming: Hashable, Sendable {
    package enum Kind: String, Sendable, Hashable {
      case work, expiry, verification
    }

    var kind: Kind
    var day: Day
  }

  /// The dates whose lead has begun, oldest first, for which no ticket was settled.
  ///
  /// `last` is the newest date that was settled. Without one nobody knows what was done before
  /// there were tickets, so that only a date still to come counts, with what stays until a new day
  /// is written: what expires, and what follows its last time.
  func coming(after last: Day?, by today: Day, companion: Job? = nil) -> [Coming] {
    let next = next(onOrAfter: last.map { $0.advanced(byDays: 1) } ?? today, companion: companion)
    switch next {
    case .none: return []
    case .expiry(let date): return began(date, today, .expiry)
    case .work(let first):
      if case .completion = plan?.schedule { return began(first, today, .work) }
      return series(from: first, by: today, companion: companion)
        .map { .init(kind: .work, day: $0) }
    case .verification(let first):
      return series(from: first, by: today, companion: companion)
        .map { .init(kind: .verification, day: $0) }
    }
  }

  private func began(
    _ date: NextDate.JobDate,
    _ today: Day,
    _ kind: Coming.Kind
  ) -> [Coming] {
    date.begins <= today ? [Coming(kind: kind, day: date.day)] : []
  }

  private func series(from first: NextDate.JobDate, by today: Day, companion: Job?) -> [Day] {
    var days: [Day] = []
    var date: NextDate.JobDate? = first
    while let this = date, this.begins <= today, days.last.map({ $0 < this.day }) ?? true {
      days.append(this.day)
      date = next(onOrAfter: this.day.advanced(byDays: 1), companion: companion).date
    }
    return days
  }

  /// Half of the days from one date to the next; nil for what has no series of dates.
  package var halfPeriod: Int? {
    let period: Period?
    let anchor: Day
    if isAutomated {
      guard let verification = plan?.verification else { return nil }
      (period, anchor) = (verification.period, verification.anchor)
    } else {
      guard case .calendar(let first) = plan?.schedule else { return nil }
      (period, anchor) = (row.frequency.period, first)
    }
    return period?.nominal(1, from: anchor).map { ($0.number - anchor.number) / 2 }
  }
}
