import MeetModel
import MeetTesting
import Testing

/// Skipped where the reference results do not stand near the checkout.
@Suite(.enabled(if: Vectors.folder != nil, Vectors.missing))
struct `Reference results for recurring jobs` {
  @Test func `nominal dates`() throws {
    let vectors = try Vectors.read("recurrence_vectors.json", as: Recurrences.self)
    #expect(!vectors.nominal.isEmpty)
    for vector in vectors.nominal {
      let period = try #require(Frequency("every \(vector.every)").period, "\(vector.every)")
      let anchor = try #require(Day(vector.anchor))
      let found = vector.first.indices.map { period.nominal($0, from: anchor)?.description }
      #expect(found == vector.first)
    }
    for wrong in vectors.iterated_drift_wrong {
      let period = try #require(Frequency("every \(wrong.every)").period)
      let anchor = try #require(Day(wrong.anchor))
      for dates in [wrong.naive_iterated, wrong.go_adddate_from_anchor, wrong.rfc5545] {
        guard let dates else { continue }
        #expect(dates.indices.map { period.nominal($0, from: anchor)?.description } != dates)
      }
    }
  }

  @Test func `words for how often`() throws {
    let lexicon = try Vectors.read("freq_lexicon.json", as: Lexicon.self)
    for entry in lexicon.freq {
      let frequency = Frequency(entry.raw)
      #expect(frequency.text == entry.raw)
      #expect(frequency.isTentative == (entry.tentative ?? false), "\(entry.raw)")
      switch (entry.ambiguous ?? false, entry.normal?.every, entry.normal?.trigger) {
      case (true, _, _):
        #expect(frequency.clearWords.isEmpty == false)
        #expect(frequency.clearWords.contains(try #require(entry.suggest).replacing(":", with: "")))
      case (_, let every?, _): #expect(frequency.period == Frequency("every \(every)").period)
      case (_, _, "automated"): #expect(frequency.meaning == .automated)
      case (_, _, "on-demand"): #expect([.onDemand, .rare].contains(frequency.meaning))
      default: #expect(frequency.meaning == .missing, "\(entry.raw)")
      }
    }
    for (word, every) in lexicon.clear_words {
      let period = try #require(Frequency("every \(every)").period)
      #expect(Frequency(word).period == period, "\(word)")
    }
    for words in lexicon.other_ambiguous_words where !words.contains("(clear") {
      #expect(!Frequency(words).clearWords.isEmpty, "\(words)")
    }
  }

  @Test func `words for contingencies`() throws {
    let lexicon = try Vectors.read("freq_lexicon.json", as: Lexicon.self)
    let meanings: [String: [Contingency.Meaning]] = [
      "scheduled window": [.window], "on demand": [.onDemand], "now automated": [.automated],
      "expiry date (~April 2020)": [.expiry(.init(year: 2020, month: 4))],
      "on point releases or demand": [.onRelease, .onDemand], "at convenience": [.anyTime],
      "when upgrading mastodon": [.with("upgrading mastodon")],
      "on demand/at convenience": [.onDemand, .anyTime],
    ]
    for entry in lexicon.contingency {
      let contingency = Contingency(entry.raw)
      #expect(contingency.text == entry.raw)
      #expect(contingency.meanings == meanings[entry.raw], "\(entry.raw)")
    }
  }

  @Test func `recurrence rules that the group's words can say`() throws {
    let file = try Vectors.read("rrule_vectors.json", as: Rules.self)
    let agreed = file.vectors.filter { $0.verified_with_dateutil_2_9_0 == true }
    #expect(agreed.count == 88)
    var compared = 0
    for rule in agreed {
      let expected = rule.instances.prefix { $0 != "..." }.map { String($0.prefix(8)) }
      guard let dates = rule.dates(expected.count) else { continue }
      #expect(dates == expected, "\(rule.rrule)")
      compared += 1
    }
    #expect(compared >= 8, "\(compared)")
  }
}

private struct Recurrences: Decodable {
  struct Nominal: Decodable {
    var anchor: String
    var every: String
    var first: [String]
  }

  struct Wrong: Decodable {
    var anchor: String
    var every: String
    var naive_iterated: [String]?
    var go_adddate_from_anchor: [String]?
    var rfc5545: [String]?
  }

  var nominal: [Nominal]
  var iterated_drift_wrong: [Wrong]
}

private struct Lexicon: Decodable {
  struct Normal: Decodable {
    var every: String?
    var trigger: String?
  }

  struct Entry: Decodable {
    var raw: String
    var ambiguous: Bool?
    var tentative: Bool?
    var suggest: String?
    var normal: Normal?
  }

  struct Words: Decodable {
    var raw: String
  }

  var freq: [Entry]
  var contingency: [Words]
  var other_ambiguous_words: [String]
  var clear_words: [String: String]
}

private struct Rules: Decodable {
  struct Rule: Decodable {
    var rrule: String
    var dtstart: String
    var instances: [String]
    var verified_with_dateutil_2_9_0: Bool?
  }

  var vectors: [Rule]
}

extension Rules.Rule {
  /// The first dates, when the rule is a period from an anchor, or the nth weekday of each month.
  fileprivate func dates(_ count: Int) -> [String]? {
    var parts: [Substring: Substring] = [:]
    for part in rrule.split(separator: ";") {
      let pair = part.split(separator: "=")
      guard pair.count == 2, parts.updateValue(pair[1], forKey: pair[0]) == nil else { return nil }
    }
    let units: [Substring: Period.Unit] = [
      "DAILY": .day, "WEEKLY": .week, "MONTHLY": .month, "YEARLY": .year,
    ]
    let further = Set(parts.keys).subtracting(["FREQ", "INTERVAL", "COUNT", "UNTIL", "WKST"])
    let text = Array(dtstart.prefix(8))
    guard let unit = parts["FREQ"].flatMap({ units[$0] }),
      let period = Period(parts["INTERVAL"].flatMap { Int($0) } ?? 1, unit),
      let anchor = Day("\(String(text[0..<4]))-\(String(text[4..<6]))-\(String(text[6..<8]))")
    else { return nil }
    let isClamped = (unit == .month || unit == .year) && anchor.day > 28
    if further.isEmpty, !isClamped {
      return (0..<count).compactMap { period.nominal($0, from: anchor)?.compact }
    }
    guard further == ["BYDAY"], period == Period(1, .month), let days = parts["BYDAY"],
      let noon = ClockTime(hour: 12, minute: 0)
    else { return nil }
    return Self.weekday(days).map { nth, weekday in
      var cadence = Cadence(
        rhythm: .monthly(nth: [nth]),
        weekday: weekday,
        time: noon,
        starting: anchor,
        length: 60
      )
      return (0..<count).map { _ in
        let day = cadence.first(onOrAfter: cadence.starting ?? anchor)
        cadence.starting = day.advanced(byDays: 1)
        return day.compact
      }
    }
  }

  /// `1FR` and `-1MO`; several days are nothing that a group meets on.
  private static func weekday(_ text: Substring) -> (nth: Int, weekday: Weekday)? {
    let names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
    guard let index = names.firstIndex(of: String(text.suffix(2))),
      let nth = Int(text.dropLast(2)), (1...4).contains(nth) || nth == -1
    else { return nil }
    return (nth, Weekday.allCases[index])
  }
}

extension Day {
  fileprivate var compact: String { description.replacing("-", with: "") }
}
