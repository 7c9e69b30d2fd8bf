/// How long something has been open, and when it is due, in words.
enum AgeWords {
  /// "open for 41 days", or "opened today".
  static func open(since day: Day, today: Day) -> String {
    let days = today.number - day.number
    return days > 0 ? "open for \(count(days))" : "opened \(days == 0 ? "today" : "\(day)")"
  }

  /// "due 2026-05-20", or "overdue since 2026-05-01".
  static func due(_ day: Day, today: Day) -> String {
    day < today ? "overdue since \(day)" : "due \(day)"
  }

  static func count(_ days: Int) -> String { days.counted("day") }
}
