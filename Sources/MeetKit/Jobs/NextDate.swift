/// When a job comes next, or why nobody can say.
package enum NextDate: Hashable, Sendable {
  case work(JobDate)
  case expiry(JobDate)
  /// Somebody looks whether the machine still does it.
  case verification(JobDate)
  case none(Reason)

  /// The date and the day from which it is due.
  package struct JobDate: Hashable, Sendable {
    package var day: Day
    /// The date less its lead time.
    package var begins: Day
    /// The last day on which it is not late: the date and its grace.
    package var late: Day

    init(day: Day, begins: Day, late: Day? = nil) {
      self.day = day
      self.begins = begins
      self.late = late ?? day
    }
  }

  /// Why a job has no date.
  package enum Reason: Hashable, Sendable {
    case noPage, noAnchor, noExpiry, noVerification, noFrequency
    case ambiguous, unknown, onDemand, rare, noCertainDays
    /// So often that it is a duty of whoever is on call.
    case duty
    /// It is done together with another job.
    case with(String)
    case paused(String?)
    case ended(Day)
    /// Its dates have left the calendar.
    case beyond
  }
}

extension NextDate {
  package var date: JobDate? {
    switch self {
    case .work(let date), .expiry(let date), .verification(let date): date
    case .none: nil
    }
  }

  package var reason: Reason? {
    guard case .none(let reason) = self else { return nil }
    return reason
  }

  /// There is something to do for it on that day.
  func isDue(on day: Day) -> Bool { date.map { $0.begins <= day } ?? false }
}

extension NextDate.Reason: CustomStringConvertible {
  /// A phrase that can stand behind "no date: ".
  package var description: String {
    switch self {
    case .noPage: "it has no page"
    case .noAnchor: "its page has no anchor"
    case .noExpiry: "nothing says when it expires"
    case .noVerification: "it is automated, and nothing says how it is verified"
    case .noFrequency: "nothing says how often"
    case .ambiguous: "how often is ambiguous"
    case .unknown: "how often is not understood"
    case .onDemand: "on demand"
    case .rare: "on demand, and rarely"
    case .noCertainDays: "it falls on no certain days"
    case .duty: "a daily duty, not a date"
    case .with(let name): "it is done with '\(ForMembers.onOneLine(name))'"
    case .paused(let why): "it is paused" + (why.map { ": \(ForMembers.onOneLine($0))" } ?? "")
    case .ended(let day): "it ended on \(day)"
    case .beyond: "its dates have left the calendar"
    }
  }
}
