extension Frequency {
  static let approximate = ["~", "about ", "ca. ", "roughly "]

  /// Lower case, one space between words, no full stop.
  static func normalized(_ text: String) -> String {
    let words = text.withoutControls.lowercased().split(separator: " ").joined(separator: " ")
    return words.hasSuffix(".") ? String(words.dropLast()) : words
  }

  /// The meaning of normalized words; every ambiguous word stays ambiguous, whatever is likelier.
  static func meaning(of words: String) -> Meaning {
    if ["", "-", "–", "—"].contains(words) { return .missing }
    if let readings = ambiguous[words] { return .ambiguous(readings) }
    if let (count, unit) = clear[words], let period = Period(count, unit) { return .every(period) }
    if automated.contains(words) { return .automated }
    if onDemand.contains(words) { return .onDemand }
    if rare.contains(words) { return .rare }
    let parts = words.split(whereSeparator: { $0 == " " }).map(String.init)
    return everyOther(parts) ?? every(parts) ?? hyphenated(words) ?? times(parts) ?? .unknown
  }

  private static let automated: Set = ["n/a", "na", "automated", "now automated", "automatic"]

  private static let onDemand: Set = [
    "on demand", "as needed", "when needed", "as required", "ad hoc", "ad-hoc", "various",
  ]

  private static let rare: Set = ["rare", "rarely", "fairly rare", "seldom"]

  private static let clear: [String: (Int, Period.Unit)] = [
    "daily": (1, .day), "weekly": (1, .week), "fortnightly": (2, .week), "monthly": (1, .month),
    "quarterly": (3, .month), "half-yearly": (6, .month), "half yearly": (6, .month),
    "semi-annually": (6, .month), "semiannually": (6, .month), "yearly": (1, .year),
    "annually": (1, .year), "annual": (1, .year), "biennially": (2, .year),
  ]

  private static let ambiguous: [String: [String]] = {
    let year = ["every 6 months", "every 2 years"]
    let month = ["twice a month", "every 2 months"]
    let week = ["twice a week", "every 2 weeks"]
    return [
      "biannual": year, "bi-annual": year, "biannually": year, "bi-annually": year,
      "biennial": year, "bi-ennial": year, "bimonthly": month, "bi-monthly": month,
      "semi-monthly": month, "semimonthly": month, "biweekly": week, "bi-weekly": week,
      "semi-weekly": week,
    ]
  }()

  /// "every other month" is two months to some and any other month to others.
  private static func everyOther(_ parts: [String]) -> Meaning? {
    guard parts.count == 3, parts[0] == "every", ["other", "second"].contains(parts[1]),
      let unit = unit(parts[2])
    else { return nil }
    return .ambiguous(["every 2 \(unit.rawValue)s"])
  }

  /// "every month", "every 4 months", "every two years".
  private static func every(_ parts: [String]) -> Meaning? {
    guard let first = parts.first, first == "every" || first == "each" else { return nil }
    switch parts.count {
    case 2: return unit(parts[1]).flatMap { Period(1, $0) }.map { .every($0) }
    case 3:
      guard let count = number(parts[1]), let unit = unit(parts[2]) else { return nil }
      return Period(count, unit).map { .every($0) }
    default: return nil
    }
  }

  /// "4-monthly" is every four months, not four times a month.
  private static func hyphenated(_ words: String) -> Meaning? {
    let parts = words.split(separator: "-").map(String.init)
    guard parts.count == 2, let count = number(parts[0]),
      let (one, unit) = clear[parts[1]], one == 1
    else { return nil }
    return Period(count, unit).map { .every($0) }
  }

  /// "3 times a year" has a period when it divides the year; "twice a week" has none.
  private static func times(_ parts: [String]) -> Meaning? {
    let often = ["once": 1, "twice": 2, "thrice": 3]
    var rest = parts[...]
    var count = rest.first.flatMap { often[$0] }
    if count == nil, rest.count == 4, rest[1] == "times" || rest[1] == "x" {
      count = rest.first.flatMap(number)
      rest = rest.dropFirst()
    }
    guard let count, (1...999).contains(count), rest.count == 3,
      ["a", "per", "every", "each"].contains(rest[rest.startIndex + 1]),
      let unit = rest.last.flatMap(unit)
    else { return nil }
    if count == 1 { return Period(1, unit).map { .every($0) } }
    if unit == .year, 12 % count == 0, let period = Period(12 / count, .month) {
      return .every(period)
    }
    return .times(count, unit)
  }

  private static func unit(_ word: String) -> Period.Unit? {
    Period.Unit.allCases.first { word == $0.rawValue || word == $0.rawValue + "s" }
  }

  private static func number(_ word: String) -> Int? {
    let words = [
      "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
      "twelve",
    ]
    return words.firstIndex(of: word).map { $0 + 1 } ?? Int(digits: word.utf8)
  }
}
