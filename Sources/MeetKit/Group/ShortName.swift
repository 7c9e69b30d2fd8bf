/// Short names to offer for a long one: ids and initials of people, the prefix of a group.
package enum ShortName {
  /// An id made of the first word, else of all words, else with a number.
  ///
  /// Nil when the name has no Latin letters.
  package static func id(for name: String, taken: Set<String>) -> PersonID? {
    let words = latinWords(name)
    guard let first = words.first else { return nil }
    let whole = words.joined(separator: "-")
    let numbered = (2...).lazy.map { "\(whole)-\($0)" }
    let isFree = { (word: String) in !taken.contains(word) }
    let free = [first, whole].first(where: isFree) ?? numbered.first(where: isFree)
    return free.flatMap { PersonID($0) }
  }

  /// The first letters of the words, else the beginning of the first one, as short as it is free.
  static func initials(for name: String, id: PersonID, taken: Set<String>) -> String {
    let isFree = { (text: String) in
      !taken.contains { $0 == text || $0.lowercased() == text.lowercased() }
    }
    let latin = latinWords(name)
    let words = latin.isEmpty ? id.text.split(separator: "-").map(String.init) : latin
    let letters = words.prefix(3).map { $0.prefix(1).uppercased() }.joined()
    let first = words.first ?? id.text
    let beginnings = (1...max(first.count, 1)).map { length in
      first.prefix(1).uppercased() + first.prefix(length).dropFirst()
    }
    let numbered = (2...).lazy.map { "\(letters)\($0)" }
    return ([letters] + beginnings).first(where: isFree) ?? numbered.first(where: isFree) ?? id.text
  }

  /// The first letters of the words, or the beginning of a single word.
  ///
  /// Nil when the name has no Latin letters.
  package static func prefix(for name: String) -> String? {
    let words = latinWords(name).map { word in word.filter(\.isLetter) }.filter { !$0.isEmpty }
    guard let first = words.first else { return nil }
    let isPhrase = words.count > 1
    let letters = isPhrase ? String(words.prefix(5).compactMap(\.first)) : String(first.prefix(3))
    return letters.uppercased()
  }

  /// The words in lower case, without the marks on their letters; none begins with a digit.
  private static func latinWords(_ name: String) -> [String] {
    let letters = name.unicodeScalars.compactMap { scalar -> Character? in
      switch scalar {
      case "a"..."z", "0"..."9": return Character(scalar)
      case "A"..."Z": return Character(scalar.properties.lowercaseMapping)
      case "'", "\u{2019}": return nil
      default:
        if scalar.properties.generalCategory == .nonspacingMark { return nil }
        return baseLetter(scalar) ?? " "
      }
    }
    return letters.split(separator: " ").map { String($0.drop(while: \.isNumber)) }
      .filter { !$0.isEmpty }
  }

  /// `e` for `é`, by the letter's name in Unicode.
  private static func baseLetter(_ scalar: Unicode.Scalar) -> Character? {
    let words = (scalar.properties.name ?? "").split(separator: " ")
    guard words.count > 3, words[0] == "LATIN", words[2] == "LETTER", words[3].count == 1 else {
      return nil
    }
    return words[3].lowercased().first
  }
}
