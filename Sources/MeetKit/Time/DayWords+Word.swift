extension DayWords {
  /// One word, and what it may be of a day.
  struct Word: Hashable {
    /// In small letters, without marks at its ends.
    var text: String
    var kind: Kind
  }
}

extension DayWords.Word {
  enum Kind: Hashable {
    case date(Date)
    case weekday(Weekday)
    case month(Int)
    /// Days from today, where that is certain.
    case relative(Int?)
    case ordinal(Int)
    case number(Int)
    case time
    case unit(Unit)
    case place(Place)
    /// "meeting", "noon", "summer", "soon".
    case event
    case filler
    case other
  }

  enum Unit: Hashable { case hour, day, week, month, quarter, year }

  enum Place: Hashable { case begin, middle, end, next, this }

  /// Numbers with marks between them.
  struct Date: Hashable {
    /// It is no number with a fraction, and none of two.
    var isCertain: Bool
    /// It looks like the days that this program writes.
    var isDashed: Bool
    /// Month and day, in the orders in which they may stand.
    var orders: [[Int]]
    var year: Int?
  }

  /// The words inside what stands between two spaces: "3rd", "20.5.", "(June".
  static func inside(_ text: String) -> [Self] {
    let raw = text.lowercased()
    var bare = raw[...]
    let marks: Set<Character> = [
      "(", ")", "[", "]", "\"", "'", "“", "”", ".", ":", ";", "!", "?", "/", "-", "–", "—", "*",
    ]
    while let first = bare.first, marks.contains(first) { bare = bare.dropFirst() }
    while let last = bare.last, marks.contains(last) { bare = bare.dropLast() }
    if let end = ["'s", "’s"].first(where: bare.hasSuffix) { bare = bare.dropLast(end.count) }
    if bare.isEmpty { return [] }
    let word = String(bare)
    return [Self(text: word, kind: kind(word, isDotted: raw.hasSuffix(".")))]
  }

  private static func kind(_ word: String, isDotted: Bool) -> Kind {
    if let kind = named[word] { return kind }
    if let weekday = weekday(word) { return .weekday(weekday) }
    if let month = month(word) { return .month(month) }
    if let number = Int(digits: Array(word.utf8)), word.utf8.count <= 4 { return .number(number) }
    if let match = word.whole(ordinal), let number = Int(match.1), number > 0 {
      return .ordinal(number)
    }
    if let date = Date(word, isDotted: isDotted) { return .date(date) }
    return word.whole(time) == nil ? .other : .time
  }

  private static func weekday(_ word: String) -> Weekday? {
    if let weekday = Weekday(rawValue: word) { return weekday }
    let short: [String: Weekday] = [
      "mon": .monday, "tue": .tuesday, "tues": .tuesday, "wed": .wednesday, "thu": .thursday,
      "thur": .thursday, "thurs": .thursday, "fri": .friday, "sat": .saturday, "sun": .sunday,
    ]
    return short[word]
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]

  private static func month(_ word: String) -> Int? {
    let index = months.firstIndex { month in
      word == month || word.utf8.count == 3 && month.hasPrefix(word)
    }
    return (word == "sept" ? 8 : index).map { $0 + 1 }
  }

  private static let named: [String: Kind] = {
    var named: [String: Kind] = ["today": .relative(0), "tonight": .relative(0)]
    named["tomorrow"] = .relative(1)
    for word in ["yesterday", "weekend", "someday", "soon", "asap", "eow"] {
      named[word] = .relative(nil)
    }
    for (unit, words) in [
      (Unit.hour, ["hour", "hours"]), (.day, ["day", "days"]), (.week, ["week", "weeks"]),
      (.month, ["month", "months"]), (.quarter, ["quarter", "quarters"]),
      (.year, ["year", "years"]),
    ] {
      for word in words { named[word] = .unit(unit) }
    }
    for (place, words) in [
      (Place.begin, ["begin", "beginning", "start"]),
      (.middle, ["middle", "mid", "early", "late"]),
      (.end, ["end"]), (.next, ["next", "following"]), (.this, ["this", "coming", "last"]),
    ] {
      for word in words { named[word] = .place(place) }
    }
    for word in [
      "meeting", "meetings", "session", "sitting", "noon", "midday", "midnight", "morning",
      "afternoon", "evening", "night", "spring", "summer", "autumn", "winter", "easter",
      "christmas", "eod", "eom", "eoy", "q1", "q2", "q3", "q4", "later", "half", "time", "then",
      "now",
    ] {
      named[word] = .event
    }
    for word in [
      "the", "of", "in", "at", "on", "a", "an", "or", "and", "around", "about", "latest", "than",
      "its", "our", "so", "am", "pm", "o'clock", "date", "is", "until", "till", "by", "before",
      "after",
      "kw", "cw", "ca",
    ] {
      named[word] = .filler
    }
    let numbers = [
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
      "twelve",
    ]
    for (index, word) in numbers.enumerated() { named[word] = .number(index + 1) }
    return named
  }()

  private static let ordinal = AnchoredRegex(/(\d{1,2})(?:st|nd|rd|th)/)
  private static let time = AnchoredRegex(/\d{1,2}(?::\d{2}(?:am|pm|h)?|am|pm|h|h\d{2})/)
}

extension DayWords.Word {
  func day(from today: Day) -> Day? {
    switch kind {
    case .date(let date) where date.isDashed && Day(text) != nil: Day(text)
    case .weekday(let weekday):
      (1...7).map { today.advanced(byDays: $0) }.first { $0.weekday == weekday }
    case .relative(let days?) where text != "tonight": today.advanced(byDays: days)
    default: nil
    }
  }

  /// It speaks of a day without another word: "friday", not "week" of "week by week".
  var isDayAlone: Bool {
    switch kind {
    case .date, .weekday, .month, .relative, .ordinal, .time: true
    case .number: text.utf8.first.map { (0x30...0x39).contains($0) } ?? false
    case .event: !["night", "then", "now", "half", "later", "time", "session"].contains(text)
    case .unit, .place, .filler, .other: false
    }
  }

  /// Nearly a long name of a day: "frieday", "tommorow".
  var isMisspelt: Bool {
    guard kind == .other, text.utf8.count > 4 else { return false }
    let names = Weekday.allCases.map(\.rawValue) + ["tomorrow", "yesterday", "someday"]
    return Spelling.nearest(to: text, in: names + Self.months.filter { $0.utf8.count > 6 }) != nil
  }
}

extension DayWords.Word.Date {
  /// `2026-5-20`, `20.5.2026`, `20.5.`, `5/20`; nil for other words.
  init?(_ text: String, isDotted: Bool) {
    guard let match = text.whole(Self.parts), let first = Int(match.1), let second = Int(match.3)
    else { return nil }
    let third = match.5.flatMap { Int($0) }
    let mark = match.2
    guard match.4 == nil || match.4 == mark else { return nil }
    isDashed = mark == "-" && third != nil
    isCertain = third != nil || mark == "." && isDotted
    if match.1.utf8.count > 2 {
      guard let third else { return nil }
      (orders, year) = ([[second, third]], first)
    } else {
      // In front of a dot the day comes first; elsewhere either may.
      orders =
        mark == "." || first == second ? [[second, first]] : [[second, first], [first, second]]
      year = third.map { $0 < 100 ? 2000 + $0 : $0 }
    }
  }

  /// Those of its readings that are in the calendar; without a year from today on.
  func days(from today: Day) -> [Day] {
    orders.compactMap { order in
      (year.map { [$0] } ?? [today.year, today.year + 1]).lazy
        .compactMap { Day(year: $0, month: order[0], day: order[1]) }
        .first { year != nil || $0 >= today }
    }.sorted()
  }

  private static let parts = AnchoredRegex(/(\d{1,4})([-.\/])(\d{1,2})(?:([-.\/])(\d{1,4}))?/)
}
