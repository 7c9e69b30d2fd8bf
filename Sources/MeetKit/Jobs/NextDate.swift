/// When a job comes next, or why nobody can say.
///
/// ```swift
/// if let date = entry.next.date { print("due on \(date.day), begins on \(date.begins)") }
/// ```
public enum NextDate: Hashable, Sendable {
  /// The work is to be done.
  case work(JobDate)
  /// Something expires.
  case expiry(JobDate)
  /// Somebody looks whether the machine still does it.
  case verification(JobDate)
  /// There is no date.
  case none(Reason)

  /// The date and the day from which it is due.
  public struct JobDate: Hashable, Sendable {
    /// The date.
    public var day: Day
    /// The date less its lead time.
    public var begins: Day
    /// The last day on which it is not late: the date and its grace.
    public var late: Day

    init(day: Day, begins: Day, late: Day? = nil) {
      self.day = day
      self.begins = begins
      self.late = late ?? day
    }
  }

  /// Why a job has no date.
  public enum Reason: Hashable, Sendable {
    /// It has no page of its own.
    case noPage
    /// Its page has no anchor.
    case noAnchor
    /// Nothing says when it expires.
    case noExpiry
    /// It is automated, and nothing says how it is verified.
    case noVerification
    /// Nothing says how often.
    case noFrequency
    /// How often can mean several things.
    case ambiguous
    /// How often is not understood.
    case unknown
    /// It comes when somebody asks.
    case onDemand
    /// It comes when somebody asks, and rarely.
    case rare
    /// It falls on no certain days.
    case noCertainDays
    /// So often that it is a duty of whoever is on call.
    case duty
    /// It is done together with another job.
    case with(String)
    /// It is paused, with what its page says why.
    case paused(String?)
    /// Its last date was that day.
    case ended(Day)
    /// Its dates have left the calendar.
    case beyond
  }
}

extension NextDate {
  /// The date, when there is one.
  public var date: JobDate? {
    switch self {
    case .work(let date), .expiry(let date), .verification(let date): date
    case .none: nil
    }
  }

  /// Why there is none.
  public var reason: Reason? {
    guard case .none(let reason) = self else { return nil }
    return reason
  }

  /// There is something to do for it on that day.
  func isDue(on day: Day) -> Bool { date.map { $0.begins <= day } ?? false }
}

extension NextDate.Reason: CustomStringConvertible {
  /// A phrase that can stand behind "no date: ".
  public var description: String {
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
