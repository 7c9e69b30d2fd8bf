/// A whole number of days, weeks, months or years: the time from one turn of a job to the next.
package struct Period: Hashable, Sendable {
  enum Unit: String, CaseIterable, Sendable, Hashable {
    case day, week, month, year
  }

  /// At least 1.
  let count: Int
  let unit: Unit

  /// The period, or nil unless the count is 1 to 999.
  init?(_ count: Int, _ unit: Unit) {
    guard (1...999).contains(count) else { return nil }
    self.count = count
    self.unit = unit
  }
}

extension Period {
  /// The date that many periods after an anchor; nil behind the year 9999.
  ///
  /// It is always counted from the anchor and never from the date before, so that a month without
  /// the anchor's day ends on its own last day and the next month has the day again.
  func nominal(_ index: Int, from anchor: Day) -> Day? {
    let (steps, overflow) = index.multipliedReportingOverflow(by: count)
    guard !overflow, (0...4_000_000).contains(steps) else { return nil }
    switch unit {
    case .day: return Self.day(anchor, plus: steps)
    case .week: return Self.day(anchor, plus: steps * 7)
    case .month: return Self.month(anchor, plus: steps)
    case .year: return Self.month(anchor, plus: steps * 12)
    }
  }

  /// The first nominal date on a day or after it; the anchor is the first of all.
  func first(onOrAfter day: Day, from anchor: Day) -> Day? {
    guard anchor < day else { return anchor }
    let between =
      switch unit {
      case .day: day.number - anchor.number
      case .week: (day.number - anchor.number) / 7
      case .month: Self.months(from: anchor, to: day)
      case .year: Self.months(from: anchor, to: day) / 12
      }
    // The quotient is one too small at most: the day may stand behind the date of its month.
    let index = between / count
    guard let near = nominal(index, from: anchor) else { return nil }
    return near < day ? nominal(index + 1, from: anchor) : near
  }

  private static func day(_ anchor: Day, plus days: Int) -> Day? {
    let result = anchor.advanced(byDays: days)
    return result.year <= 9999 ? result : nil
  }

  private static func month(_ anchor: Day, plus months: Int) -> Day? {
    let month = anchor.year * 12 + anchor.month - 1 + months
    let (year, index) = month.quotientAndRemainder(dividingBy: 12)
    let length = Day.length(ofMonth: index + 1, year: year)
    return Day(year: year, month: index + 1, day: min(anchor.day, length))
  }

  private static func months(from a: Day, to b: Day) -> Int {
    (b.year - a.year) * 12 + b.month - a.month
  }
}

extension Period: CustomStringConvertible {
  /// `every month`, `every 4 months`: words that read back as the same period.
  package var description: String {
    count == 1 ? "every \(unit.rawValue)" : "every \(count) \(unit.rawValue)s"
  }
}
