/// What makes a job come up or lets it be done, as people wrote it and as it is understood.
struct Contingency: Hashable, Sendable {
  /// The very words.
  let text: String
  /// What is understood of them, in the order of the words; often nothing.
  let meanings: [Meaning]

  enum Meaning: Hashable, Sendable {
    /// In hours that are announced.
    case window
    /// At any time between one date and the next.
    case anyTime
    case onDemand
    case automated
    /// Besides its dates, when a new version comes out.
    case onRelease
    /// Together with another job, called as the words say: "upgrading the server".
    case with(String)
    /// Before something expires; the month as far as it is told.
    case expiry(Month?)
  }

  /// A month of a year.
  struct Month: Hashable, Sendable {
    let year: Int
    let month: Int

    /// Its last day.
    var end: Day? {
      Day(year: year, month: month, day: Day.length(ofMonth: month, year: year))
    }
  }

  init(_ text: String) {
    self.text = text
    let words = Frequency.normalized(text)
    if words.hasPrefix("expiry") || words.hasPrefix("on expiry") {
      meanings = [.expiry(Self.month(in: words))]
    } else {
      var rest = words
      if rest.hasPrefix("on ") { rest.removeFirst(3) }
      let parts = rest.replacing(" or ", with: "/").split(separator: "/").map(String.init)
      var found: [Meaning] = []
      for meaning in parts.compactMap(Self.meaning) where !found.contains(meaning) {
        found.append(meaning)
      }
      meanings = found
    }
  }

  private static func meaning(_ part: String) -> Meaning? {
    let words = part.split(separator: " ").joined(separator: " ")
    switch words {
    case "scheduled window", "announced window", "window": return .window
    case "at convenience", "at any time", "any time": return .anyTime
    case "demand", "on demand", "as needed", "when needed": return .onDemand
    case "now automated", "automated": return .automated
    case "point releases", "releases", "release", "new releases", "new versions":
      return .onRelease
    default:
      let parts = words.split(separator: " ").map(String.init)
      guard parts.count >= 2, parts[0] == "when", parts[1].hasSuffix("ing"),
        !["anything", "everything", "nothing", "something"].contains(parts[1])
      else { return nil }
      return .with(parts.dropFirst().joined(separator: " "))
    }
  }

  private static func month(in words: String) -> Month? {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    let parts = words.split { !$0.isLetter && !$0.isNumber }.map(String.init)
    guard let year = parts.lazy.filter({ $0.count == 4 }).compactMap({ Int(digits: $0.utf8) }).first
    else { return nil }
    let named = parts.lazy.filter { $0.count >= 3 }
      .compactMap { part in names.firstIndex { $0.hasPrefix(part) } }.first
    let afterYear = parts.drop { $0 != year.padded(to: 4) }.dropFirst().first
    let digits = afterYear.flatMap { Int(digits: $0.utf8) }
    guard let month = named.map({ $0 + 1 }) ?? digits, (1...12).contains(month) else { return nil }
    return Month(year: year, month: month)
  }
}

extension Contingency {
  /// The words of another job it comes with.
  var companion: String? {
    for case .with(let words) in meanings { return words }
    return nil
  }

  /// It hangs on the day when something expires.
  var isExpiry: Bool {
    meanings.contains { if case .expiry = $0 { true } else { false } }
  }
}
