/// When a group meets.
package struct Cadence: Hashable, Sendable {
  package enum Rhythm: Hashable, Sendable {
    /// Every `weeks` weeks, counted from the week of the first meeting.
    case weekly(every: Int)
    /// The nth such weekdays of each month; -1 is the last.
    case monthly(nth: [Int])
  }

  /// A meeting outside the rhythm, or one of the rhythm at another time.
  package struct Added: Hashable, Sendable {
    package var day: Day
    package var time: ClockTime?

    package init(day: Day, time: ClockTime? = nil) {
      self.day = day
      self.time = time
    }
  }

  package var rhythm: Rhythm
  package var weekday: Weekday
  package var time: ClockTime
  /// The first meeting; the weeks of a fortnightly group are counted from it.
  package var starting: Day?
  /// Usual minutes of a meeting.
  package var length: Int
  package var added: [Added]
  package var cancelled: [Day]

  package init(
    rhythm: Rhythm,
    weekday: Weekday,
    time: ClockTime,
    starting: Day? = nil,
    length: Int,
    added: [Added] = [],
    cancelled: [Day] = []
  ) {
    self.rhythm = rhythm
    self.weekday = weekday
    self.time = time
    self.starting = starting
    self.length = length
    self.added = added
    self.cancelled = cancelled
  }
}

extension Cadence {
  /// The group meets that day.
  package func meets(on day: Day) -> Bool {
    !cancelled.contains(day) && (isRegular(day) || added.contains { $0.day == day })
  }

  /// The first meeting on a day or after it.
  package func first(onOrAfter day: Day) -> Day {
    var candidate = day
    while !meets(on: candidate) { candidate = candidate.advanced(byDays: 1) }
    return candidate
  }

  /// The time on the group's clock at which a meeting of that day starts.
  package func time(on day: Day) -> ClockTime {
    added.first { $0.day == day }?.time ?? time
  }

  /// A day of the rhythm, whatever was added or cancelled.
  package func isRegular(_ day: Day) -> Bool {
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
