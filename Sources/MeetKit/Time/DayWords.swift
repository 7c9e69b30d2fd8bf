/// Words in the place of a day: which day they name, which they may name, and whether they speak of
/// one at all.
///
/// What is not read for certain is never guessed; the days it may be are offered to be typed.
struct DayWords {
  let words: [Word]
  let today: Day

  init(_ text: some StringProtocol, today: Day) {
    words = String(text).split { $0 == " " || $0 == "," || $0 == "\n" || $0 == "\t" }
      .map(String.init).flatMap(Word.inside)
    self.today = today
  }

  /// `2026-05-29`, `today`, `tomorrow`, `friday` or `fri`, and nothing else.
  var day: Day? { words.count == 1 ? words[0].day(from: today) : nil }

  /// Numbers that cannot be anything else but a day: `2026-11-04`, `4.11.`.
  var isCertain: Bool {
    if case .date(let date)? = words.first?.kind { date.isCertain } else { false }
  }

  /// A day as the calendar writes it that is in none: `2026-02-30`.
  var isNoDay: Bool {
    guard words.count == 1, case .date(let date) = words[0].kind else { return false }
    return date.isDashed && date.days(from: today).isEmpty
  }
}

extension DayWords {
  /// The words are about a day: they consist of nothing else, or begin with one.
  var speakOfDay: Bool {
    let telling = words.filter { $0.kind != .filler }
    guard let first = telling.first else { return false }
    if telling.allSatisfy({ $0.kind != .other }) {
      return telling.count > 1 || first.isDayAlone
    }
    if telling.count == 1, first.isMisspelt { return true }
    return beginWithDay(telling)
  }

  /// The first word is one of a day.
  var beginWithDay: Bool { words.first.map { $0.kind != .filler && $0.kind != .other } ?? false }

  /// "friday if possible", "3 June please", "the end of the project".
  private func beginWithDay(_ telling: [Word]) -> Bool {
    let first = telling[0].kind
    let second = telling.count > 1 ? telling[1].kind : .other
    switch (first, second) {
    case (.date(let date), _): return date.isCertain
    case (.weekday, _): return telling[0].text.utf8.count > 5
    case (.relative, _), (.time, _): return true
    case (.month, .number), (.month, .ordinal), (.number, .month), (.ordinal, .month): return true
    case (.number, .unit), (.place, .unit), (.place, .weekday), (.place, .month), (.place, .event):
      return true
    case (.place(.end), _), (.place(.begin), _):
      return words.indices.dropFirst().contains { index in
        words[index].text == "of" && words[index - 1].kind == first
      }
    default: return false
    }
  }
}

extension DayWords {
  /// The days that may be meant, at most two; none where that is anybody's guess.
  var candidates: [Day] {
    if let day { return [day] }
    let kinds = words.map(\.kind)
    let dates = kinds.compactMap { kind in
      if case .date(let date) = kind { date.days(from: today) } else { nil as [Day]? }
    }
    if dates.count == 1 { return dates[0] }
    if !dates.isEmpty { return [] }
    let months = kinds.compactMap { if case .month(let month) = $0 { month } else { nil } }
    let weekdays = kinds.compactMap { if case .weekday(let weekday) = $0 { weekday } else { nil } }
    let isEnd = kinds.contains(.place(.end))
    if months.count == 1 { return day(of: months[0], isEnd, kinds, weekdays) }
    if !months.isEmpty { return [] }
    if words.contains(where: { ["weekend", "eow"].contains($0.text) }) {
      return week(isEnd: true, kinds)
    }
    if let relative = kinds.compactMap({ kind in
      if case .relative(let days?) = kind { today.advanced(byDays: days) } else { nil as Day? }
    }).first {
      return [relative]
    }
    if !weekdays.isEmpty { return coming(weekdays, isNext: kinds.contains(.place(.next))) }
    if let unit = kinds.compactMap({ if case .unit(let unit) = $0 { unit } else { nil } }).first {
      return ahead(unit, isEnd, kinds)
    }
    let numbers = kinds.compactMap { if case .ordinal(let number) = $0 { number } else { nil } }
    return numbers.count == 1 ? dayOfMonth(numbers[0]).map { [$0] } ?? [] : []
  }

  /// "3 June", "June 3rd, 2027", "end of May".
  private func day(
    of month: Int,
    _ isEnd: Bool,
    _ kinds: [Word.Kind],
    _ weekdays: [Weekday]
  ) -> [Day] {
    let numbers = kinds.compactMap { kind -> Int? in
      switch kind {
      case .number(let number), .ordinal(let number): number
      default: nil
      }
    }
    let years = numbers.filter { $0 > 1999 }
    let days = numbers.filter { $0 < 32 }
    guard years.count < 2, years.count + days.count == numbers.count else { return [] }
    guard days.count == 1 || isEnd && days.isEmpty else { return [] }
    let number: (Int) -> Int = { days.first ?? Day.length(ofMonth: month, year: $0) }
    let found = (years.isEmpty ? [today.year, today.year + 1] : years).lazy
      .compactMap { Day(year: $0, month: month, day: number($0)) }
      .first { !years.isEmpty || $0 >= today }
    guard let found else { return [] }
    return weekdays.allSatisfy { $0 == found.weekday } ? [found] : []
  }

  private func coming(_ weekdays: [Weekday], isNext: Bool) -> [Day] {
    let days = weekdays.compactMap { weekday in
      (1...7).map { today.advanced(byDays: $0) }.first { $0.weekday == weekday }
    }
    guard isNext, days.count == 1 else { return days.count < 3 ? days : [] }
    return [days[0], days[0].advanced(byDays: 7)]
  }

  /// "in 3 weeks", "half a year", "the end of the month".
  private func ahead(_ unit: Word.Unit, _ isEnd: Bool, _ kinds: [Word.Kind]) -> [Day] {
    if kinds.contains(where: { if case .place = $0 { true } else { false } }) {
      switch unit {
      case .week: return week(isEnd: isEnd, kinds)
      case .month: return month(isEnd: isEnd, kinds)
      case .year: return year(isEnd: isEnd, kinds)
      case .day, .hour, .quarter: return []
      }
    }
    let isHalf = words.contains { $0.text == "half" }
    let numbers = kinds.compactMap { if case .number(let number) = $0 { number } else { nil } }
    guard numbers.count < 2, let index = kinds.firstIndex(of: .unit(unit)), index > 0 else {
      return []
    }
    let count: Int
    switch words[index - 1].kind {
    case .number(let number) where (1...400).contains(number): count = number
    case _ where ["a", "an", "half"].contains(words[index - 1].text): count = 1
    default: return []
    }
    switch unit {
    case .day where !isHalf: return [today.advanced(byDays: count)]
    case .week where !isHalf: return [today.advanced(byDays: count * 7)]
    case .month where !isHalf: return after(months: count)
    case .quarter where !isHalf: return after(months: count * 3)
    case .year: return after(months: isHalf ? 6 : count * 12)
    default: return []
    }
  }

  private func after(months: Int) -> [Day] {
    let month = today.month - 1 + months
    let (year, number) = (today.year + month / 12, month % 12 + 1)
    guard year < 9999 else { return [] }
    let last = Day.length(ofMonth: number, year: year)
    return Day(year: year, month: number, day: min(today.day, last)).map { [$0] } ?? []
  }

  /// How many of its kind ahead a week, month or year is: "this", "next"; nil where that is anybody's
  /// guess.
  private func ahead(_ kinds: [Word.Kind]) -> Int? {
    let unclear = ["last", "after", "mid", "middle", "early", "late"]
    guard !words.contains(where: { unclear.contains($0.text) }) else { return nil }
    return kinds.contains(.place(.next)) || words.contains { $0.text == "coming" } ? 1 : 0
  }

  /// The days between which a stretch begins or ends, but for those that are over.
  private func among(_ days: [Day?]) -> [Day] { days.compactMap { $0 }.filter { $0 >= today } }

  /// "next week" may be until it begins or until its Friday; a week ends on its Friday or Sunday.
  private func week(isEnd: Bool, _ kinds: [Word.Kind]) -> [Day] {
    guard let count = ahead(kinds) else { return [] }
    let monday = CalendarWeek(containing: today).monday.advanced(byDays: 7 * count)
    let (friday, sunday) = (monday.advanced(byDays: 4), monday.advanced(byDays: 6))
    if kinds.contains(.place(.begin)) { return among([monday]) }
    return among(isEnd || count == 0 ? [friday, sunday] : [monday, friday])
  }

  private func month(isEnd: Bool, _ kinds: [Word.Kind]) -> [Day] {
    guard let count = ahead(kinds) else { return [] }
    let month = today.month - 1 + count
    let (year, number) = (today.year + month / 12, month % 12 + 1)
    let first = Day(year: year, month: number, day: 1)
    let last = Day(year: year, month: number, day: Day.length(ofMonth: number, year: year))
    if kinds.contains(.place(.begin)) { return among([first]) }
    return among(isEnd || count == 0 ? [last] : [first, last])
  }

  private func year(isEnd: Bool, _ kinds: [Word.Kind]) -> [Day] {
    guard let count = ahead(kinds) else { return [] }
    let first = Day(year: today.year + count, month: 1, day: 1)
    let last = Day(year: today.year + count, month: 12, day: 31)
    if kinds.contains(.place(.begin)) { return among([first]) }
    return among(isEnd || count == 0 ? [last] : [first, last])
  }

  /// "the 20th": the next such day.
  private func dayOfMonth(_ number: Int) -> Day? {
    (0...62).lazy.map { today.advanced(byDays: $0) }.first { $0.day == number }
  }
}
