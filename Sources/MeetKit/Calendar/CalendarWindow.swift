/// The days that a calendar shows: a year back, half a year ahead, in whole months.
///
/// In whole months, so that a calendar of a group where nothing happens changes once a month and
/// not every day.
struct CalendarWindow: Hashable, Sendable {
  let days: ClosedRange<Day>

  init(around today: Day) {
    days = Self.first(today, months: -12)...Self.first(today, months: 7).advanced(byDays: -1)
  }

  /// The first day of the month that many months later.
  private static func first(_ day: Day, months: Int) -> Day {
    let number = day.year * 12 + day.month - 1 + months
    return Day(year: number / 12, month: number % 12 + 1, day: 1) ?? day
  }
}
