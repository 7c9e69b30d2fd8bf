/// What a job asks for on a day.
public enum JobStatus: String, CaseIterable, Sendable, Hashable {
  /// Its date is past, and its grace, and nothing tells that it was done.
  case overdue
  /// It is the day, or one of its grace.
  case due
  /// Its lead has begun.
  case coming
  /// Somebody has to look whether the machine still does it, today or since an earlier day.
  case verify
  /// How often it comes is for a meeting to say.
  case settle
}

extension Job {
  /// All that it asks for, in the order of the cases; `next` is its next date on that day.
  func standings(on day: Day, next: NextDate) -> [JobStatus] {
    [next.standing(on: day), isUnsettled || isUnreviewed(on: day) ? .settle : nil].compactMap(
      \.self
    )
  }

  /// A year has gone by since the group asked itself whether the job is still its own.
  func isUnreviewed(on day: Day) -> Bool {
    plan?.reviewed.map { day.number - $0.number > 365 } ?? false
  }

  private var isUnsettled: Bool {
    if case .ambiguous = row.frequency.meaning { true } else { row.frequency.isTentative }
  }
}

extension NextDate {
  fileprivate func standing(on day: Day) -> JobStatus? {
    guard let date, date.begins <= day else { return nil }
    if case .verification = self { return .verify }
    if date.late < day { return .overdue }
    return date.day <= day ? .due : .coming
  }
}
