/// When a group meets, in the words people use.
package struct Cadence: Hashable, Sendable {
  package enum Rhythm: Hashable, Sendable {
    /// Every `weeks` weeks, counted from the week of the first meeting.
    case weekly(every: Int)
    /// The nth such weekday of each month; -1 is the last.
    case monthly(nth: Int)
  }

  package var rhythm: Rhythm
  package var weekday: Weekday
  package var time: ClockTime
  /// The first meeting; the weeks of a fortnightly group are counted from it.
  package var starting: Day
  package var length: Int

  package init(
    rhythm: Rhythm,
    weekday: Weekday,
    time: ClockTime,
    starting: Day,
    length: Int
  ) {
    self.rhythm = rhythm
    self.weekday = weekday
    self.time = time
    self.starting = starting
    self.length = length
  }

  /// The first meeting on a day or after it.
  package func first(onOrAfter day: Day) -> Day {
    var candidate = max(day, starting)
    while !falls(on: candidate) { candidate = candidate.advanced(byDays: 1) }
    return candidate
  }

  private func falls(on day: Day) -> Bool {
    guard day.weekday == weekday else { return false }
    switch rhythm {
    case .weekly(let every):
      let firstMatch = starting.number + (day.number - starting.number) % 7
      return (day.number - firstMatch) / 7 % every == 0
    case .monthly(let nth):
      guard nth < 0 else { return (day.day - 1) / 7 + 1 == nth }
      return day.day + 7 > Day.length(ofMonth: day.month, year: day.year)
    }
  }
}

extension Cadence {
  /// The words for how often, as people write them.
  package static let ordinals: [(word: String, rhythm: Rhythm)] = [
    ("every", .weekly(every: 1)), ("every other", .weekly(every: 2)),
    ("every third", .weekly(every: 3)), ("every fourth", .weekly(every: 4)),
    ("first", .monthly(nth: 1)), ("second", .monthly(nth: 2)), ("third", .monthly(nth: 3)),
    ("fourth", .monthly(nth: 4)), ("last", .monthly(nth: -1)),
  ]

  /// Reads "every other Wednesday at 18:00" or "second Wednesday at 18:00".
  package static func words(
    _ text: String
  ) -> (rhythm: Rhythm, weekday: Weekday, time: ClockTime)? {
    let words = text.lowercased().split(separator: " ").map(String.init)
    guard words.count >= 4, words[words.count - 2] == "at",
      let time = ClockTime(words[words.count - 1]),
      let weekday = Weekday(rawValue: words[words.count - 3])
    else { return nil }
    let often = words.dropLast(3).joined(separator: " ")
    guard let rhythm = ordinals.first(where: { $0.word == often })?.rhythm else { return nil }
    return (rhythm, weekday, time)
  }
}

extension Cadence: CustomStringConvertible {
  package var description: String {
    let often = Self.ordinals.first { $0.rhythm == rhythm }?.word ?? ""
    return "\(often) \(weekday.name) at \(time)"
  }
}
