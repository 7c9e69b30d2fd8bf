/// How often a job comes, as people wrote it and as it is understood.
package struct Frequency: Hashable, Sendable {
  /// The very words.
  let text: String
  let meaning: Meaning
  /// People were not sure themselves: "daily?", "~3 times a year".
  package let isTentative: Bool

  enum Meaning: Hashable, Sendable {
    case every(Period)
    /// So many times in a unit, on no certain days: "twice a week".
    case times(Int, Period.Unit)
    /// A machine does it.
    case automated
    /// Whenever somebody asks or something happens.
    case onDemand
    /// On demand, and seldom.
    case rare
    /// Words that people use in more than one sense, with the words that say each clearly.
    case ambiguous([String])
    case unknown
    /// Nothing is written.
    case missing
  }

  init(_ text: String) {
    self.text = text
    var words = Self.normalized(text)
    let isAsking = words.hasSuffix("?")
    while let last = words.last, last == "?" || last == " " { words.removeLast() }
    let about = Self.approximate.first { words.hasPrefix($0) }
    if let about { words = Self.normalized(String(words.dropFirst(about.count))) }
    isTentative = isAsking || about != nil
    meaning = words.isEmpty && isTentative ? .unknown : Self.meaning(of: words)
  }

  /// The time from one turn to the next, when there is a certain one.
  package var period: Period? {
    guard case .every(let period) = meaning else { return nil }
    return period
  }

  /// What to write instead of words that are read in more than one sense.
  var clearWords: [String] {
    guard case .ambiguous(let words) = meaning else { return [] }
    return words
  }
}
