/// When a group meets.
package struct Cadence: Hashable, Sendable {
  enum Rhythm: Hashable, Sendable {
    /// Every `weeks` weeks, counted from the week of the first meeting.
    case weekly(every: Int)
    /// The nth such weekdays of each month; -1 is the last.
    case monthly(nth: [Int])
  }

  /// A meeting outside the rhythm, or one of the rhythm at another time.
  struct Added: Hashable, Sendable {
    var day: Day
    var time: ClockTime?
  }

  var rhythm: Rhythm
  var weekday: Weekday
  package var time: ClockTime
  /// The first meeting; the weeks of a fortnightly group are counted from it.
  var starting: Day?
  /// Usual minutes of a meeting.
  package var length: Int
  var added: [Added] = []
  package var cancelled: [Day] = []
}

extension Cadence {
  /// The group meets that day.
  func meets(on day: Day) -> Bool {
    !cancelled.contains(day) && (isRegular(day) || added.contains { $0.day == day })
  }

  /// The first meeting on a day or after it.
  package func first(onOrAfter day: Day) -> Day {
    var candidate = day
    while !meets(on: candidate) { candidate = candidate.advanced(byDays: 1) }
    return candidate
  }

  /// The time on the group's clock at which a meeting of that day starts.
  func time(on day: Day) -> ClockTime {
    added.first { $0.day == day }?.time ?? time
  }

  /// A day of the rhythm, whatever was added or cancelled.
  func isRegular(_ day: Day) -> Bool {
    guard day.weekday == weekday, starting.map({ $0 <= day }) ?? true else { return false }
    switch rhythm {
    case .weekly(let every):
      let start = starting?.number ?? 0
      let weeks = (day.number - start) / 7
      return weeks % every == 0
    case .monthly(let nth):
      let isLast = day.day + 7 > Day.length(ofMonth: day.month, year: day.year)
      return nth.contains((day.day - 1) / 7 + 1) || (isLast && nth.contains(-1))
    }
  }
}
