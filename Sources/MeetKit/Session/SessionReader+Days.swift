/// Days and times as they are typed; what is not understood is refused with what to type instead.
extension SessionReader {
  /// A date, or a word for one: today, tomorrow, friday.
  ///
  /// `lead` stands in front of it in the line that is offered, "until" or "/review", and `tail`
  /// behind it.
  func day(
    _ text: String,
    _ word: String,
    after lead: String? = nil,
    before tail: String = ""
  ) throws(Refusal) -> Day {
    guard !text.isEmpty else { throw missing(word) }
    guard let day = dayNamed(text) else { throw noSuchDay(text, after: lead ?? word, before: tail) }
    return day
  }

  func dayNamed(_ text: String) -> Day? {
    isLog ? Day(text) : dayWords(text).day
  }

  func dayWords(_ text: some StringProtocol) -> DayWords {
    DayWords(text, today: zone.day(of: now))
  }

  /// A time of the day, taken as the one nearest to now, or an instant.
  func instant(_ text: String) -> Instant? {
    if let instant = Instant(text) { return instant }
    guard !isLog, let clock = ClockTime(text) else { return nil }
    let today = zone.day(of: now)
    let candidates = (-1...1).map { zone.instant(today.advanced(byDays: $0), clock) }
    return candidates.min { abs($0.seconds - now.seconds) < abs($1.seconds - now.seconds) }
  }

  /// Says which days may be meant, or how a day is written.
  func noSuchDay(_ text: String, after lead: String, before tail: String = "") -> Refusal {
    let shown = text.withoutControls.shortened(to: 30)
    let days = isLog ? [] : dayWords(text).candidates
    if days.isEmpty {
      let isNone = isLog || dayWords(text).isNoDay
      return Refusal(
        isNone ? .noSuchDay : .unclearDay,
        isNone ? "'\(shown)' is not a date" : "'\(shown)' is not understood as a day",
        "write it as \(exampleDay), or 'tomorrow', or 'friday'"
      )
    }
    return Refusal(
      .unclearDay,
      "'\(shown)' is not understood as a day",
      "write \(days.map { "'\(lead) \($0)\(tail)'" }.joined(separator: " or "))"
    )
  }

  /// A day to come, as an example of how one is written.
  var exampleDay: String {
    isLog ? "2026-05-20" : zone.day(of: now).advanced(byDays: 14).description
  }

  /// Says that "before" may mean that day or the one in front of it.
  func unclearBefore(_ day: Day, _ text: String) -> Refusal {
    Refusal(
      .unclearDay,
      "\(quoted("before \(text)")) may be that day or the one in front of it",
      "write 'by \(day.advanced(byDays: -1))' or 'by \(day)'"
    )
  }
}

extension String {
  /// Without the marks around a word that are none of its own.
  var trimmingMarks: String {
    let marks: Set<Character> = ["(", "[", ",", ";", ":", ")", "]", "-", "–", "—"]
    var word = self[...]
    while let first = word.first, marks.contains(first) { word = word.dropFirst() }
    while let last = word.last, marks.contains(last) { word = word.dropLast() }
    return String(word)
  }
}
