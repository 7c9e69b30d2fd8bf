/// A cadence in the words people use: "every other Wednesday at 18:00".
package struct CadenceWords: Hashable, Sendable {
  var rhythm: Cadence.Rhythm
  var weekday: Weekday
  var time: ClockTime

  /// What of the words cannot be read, and how many scalars stand before it.
  package struct Fault: Error, Hashable, Sendable {
    package enum Part: Hashable, Sendable {
      case rhythm, weekday, time
      /// Nothing of it is known.
      case everything
      case timeIsMissing
    }

    var part: Part
    var text: String
    var offset: Int
  }

  /// Reads how often, the weekday and the time, as "second Wednesday at 18:00".
  init(_ text: String) throws(Fault) {
    var words = Self.words(of: text)
    guard let last = words.last else { throw Fault(part: .everything, text: text, offset: 0) }
    let clock: Word?
    if let at = words.lastIndex(where: { $0.text.lowercased() == "at" }) {
      clock = at + 1 < words.count ? words[at + 1] : nil
      guard at + 2 >= words.count else {
        throw Fault(
          part: .time,
          text: Self.joined(words[(at + 1)...]),
          offset: words[at + 1].offset
        )
      }
      words = Array(words[..<at])
    } else {
      clock = ClockTime(last.text) == nil ? nil : last
      if clock != nil { words.removeLast() }
    }
    guard let day = words.popLast() else { throw Fault(part: .everything, text: text, offset: 0) }
    let often = words.map { $0.text.lowercased() }.joined(separator: " ")
    let rhythm = Self.rhythm(often)
    guard let weekday = Self.weekday(day.text) else {
      throw rhythm == nil
        ? Fault(part: .everything, text: text, offset: 0)
        : Fault(part: .weekday, text: day.text, offset: day.offset)
    }
    guard let rhythm else {
      throw Fault(part: .rhythm, text: Self.joined(words[...]), offset: words.first?.offset ?? 0)
    }
    guard let clock else { throw Fault(part: .timeIsMissing, text: text, offset: 0) }
    guard let time = ClockTime(clock.text) else {
      throw Fault(part: .time, text: clock.text, offset: clock.offset)
    }
    (self.rhythm, self.weekday, self.time) = (rhythm, weekday, time)
  }
}

extension CadenceWords {
  /// The words for how often.
  static let rhythms: [(word: String, rhythm: Cadence.Rhythm)] = [
    ("every", .weekly(every: 1)), ("every other", .weekly(every: 2)),
    ("every second", .weekly(every: 2)), ("every third", .weekly(every: 3)),
    ("every fourth", .weekly(every: 4)), ("first", .monthly(nth: [1])),
    ("second", .monthly(nth: [2])), ("third", .monthly(nth: [3])),
    ("fourth", .monthly(nth: [4])), ("last", .monthly(nth: [-1])),
  ]

  /// Reads "every other", "second", and "first and third".
  private static func rhythm(_ text: String) -> Cadence.Rhythm? {
    if let known = rhythms.first(where: { $0.word == text }) { return known.rhythm }
    var days: [Int] = []
    for part in text.split(separator: " ") where part != "and" {
      guard case .monthly(let nth) = rhythms.first(where: { $0.word == part })?.rhythm else {
        return nil
      }
      days += nth
    }
    return days.isEmpty ? nil : .monthly(nth: days)
  }

  /// Reads "Wednesday" and "Wednesdays".
  private static func weekday(_ text: String) -> Weekday? {
    let word = text.lowercased()
    return Weekday(rawValue: word)
      ?? (word.last == "s" ? Weekday(rawValue: String(word.dropLast())) : nil)
  }

  private struct Word {
    var text: String
    /// Scalars before it.
    var offset: Int
  }

  private static func words(of text: String) -> [Word] {
    var words: [Word] = []
    var word = ""
    for (offset, scalar) in (text + " ").unicodeScalars.enumerated() {
      if scalar != " " {
        word.unicodeScalars.append(scalar)
      } else if !word.isEmpty {
        words.append(Word(text: word, offset: offset - word.unicodeScalars.count))
        word = ""
      }
    }
    return words
  }

  private static func joined(_ words: ArraySlice<Word>) -> String {
    words.map(\.text).joined(separator: " ")
  }
}
