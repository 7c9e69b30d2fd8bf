package import MeetModel

/// What the world may read of people, on every page of a site.
///
/// Names are replaced where they stand as whole words. A first name alone is not the name of
/// somebody whose name has two words.
package struct PublicNames: Sendable {
  private let rule: Group.Publishing.People
  private let people: [PersonID: Person]
  private let patterns: [Pattern]
  /// The first words of the names, and the bytes with which they begin.
  private let firstWords: [[UInt8]]
  private let beginnings: [Bool]
  /// A name has letters beyond ASCII.
  private let hasOtherLetters: Bool

  /// Replaces the names of the group's people and of guests.
  package init(
    _ rule: Group.Publishing.People = .initials,
    people: [Person],
    guests: [String] = []
  ) {
    self.rule = rule
    self.people = Dictionary(people.map { ($0.id, $0) }) { first, _ in first }
    var patterns: [Pattern] = []
    if rule != .names {
      patterns = people.map { Pattern($0.name, Self.replacement(rule, $0.initials)) }
      patterns += guests.map { Pattern($0, Self.replacement(rule, Self.initials(of: $0))) }
    }
    // A longer name may begin with a shorter one.
    self.patterns = patterns.filter { !$0.words.isEmpty }
      .sorted { ($0.length, $1.name) > ($1.length, $0.name) }
    firstWords = self.patterns.compactMap { $0.words.first.map { Array(String($0).utf8) } }
    var beginnings = [Bool](repeating: false, count: 256)
    for word in firstWords { beginnings[Int(word.first ?? 0)] = true }
    self.beginnings = beginnings
    hasOtherLetters = self.patterns.contains { $0.name.utf8.contains { $0 >= 0x80 } }
  }

  private static func replacement(_ rule: Group.Publishing.People, _ initials: String) -> String {
    rule == .none ? "a member" : initials
  }

  /// `JD` of "Jo Doe".
  private static func initials(of name: String) -> String {
    name.split { !$0.isLetter && !$0.isNumber }
      .compactMap(\.first).map { $0.uppercased() }.joined()
  }
}

extension PublicNames {
  /// A page may show the accounts of people too.
  package var showsAccounts: Bool { rule == .names }

  /// People are told apart.
  package var showPeople: Bool { rule != .none }

  /// What a page calls a person.
  package func name(_ id: PersonID) -> String {
    switch rule {
    case .names: people[id]?.name ?? id.text
    case .initials: people[id]?.initials ?? Self.initials(of: id.text)
    case .none: "a member"
    }
  }

  /// The text without names, or nil when there is none in it.
  package func rewrite(_ text: String) -> String? {
    if rule == .none, let speaker = withoutSpeaker(text) { return speaker }
    guard !patterns.isEmpty, mayHoldName(text) else { return nil }
    let characters = Array(text)
    var result = ""
    var copied = 0
    var index = 0
    while index < characters.count {
      if index == 0 || !Self.isWord(characters[index - 1]),
        let (pattern, end) = match(characters, at: index)
      {
        result += String(characters[copied..<index]) + pattern.replacement
        index = end
        copied = end
      } else {
        index += 1
      }
    }
    return copied == 0 ? nil : result + String(characters[copied...])
  }

  /// False when no name can be in the text: a look at its bytes, since most texts have none.
  ///
  /// Letters beyond ASCII can be written in several ways, so such names are looked for in earnest.
  private func mayHoldName(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var isPlain = true
      for index in bytes.indices {
        let byte = bytes[index]
        if byte >= 0x80 { isPlain = false }
        guard beginnings[Int(byte)], index == 0 || !Self.isWord(bytes[index - 1]) else { continue }
        for word in firstWords where bytes[index...].starts(with: word) { return true }
      }
      return !isPlain && hasOtherLetters
    }
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte == 0x5F
  }

  /// The same, with the text itself where there is no name in it.
  package func without(_ text: String) -> String { rewrite(text) ?? text }

  private func match(_ text: [Character], at start: Int) -> (Pattern, end: Int)? {
    for pattern in patterns {
      guard let end = pattern.end(in: text, at: start) else { continue }
      if end == text.count || !Self.isWord(text[end]) { return (pattern, end) }
    }
    return nil
  }

  /// Initials are words of their own, such as "A"; they are a name in front of what was said.
  private func withoutSpeaker(_ text: String) -> String? {
    guard text.hasSuffix(":") else { return nil }
    let speaker = text.dropLast()
    return people.values.contains { $0.initials == speaker } ? "a member:" : nil
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }
}

/// A name to look for, in words that white space of any kind may part.
private struct Pattern {
  let name: String
  let words: [[Character]]
  let length: Int
  let replacement: String

  init(_ name: String, _ replacement: String) {
    self.name = name
    words = name.split(whereSeparator: \.isWhitespace).map(Array.init)
    length = name.count
    self.replacement = replacement
  }

  /// Where the name ends that begins here, or nil when another text does.
  func end(in text: [Character], at start: Int) -> Int? {
    var index = start
    for (number, word) in words.enumerated() {
      if number > 0 {
        guard index < text.count, text[index].isWhitespace else { return nil }
        while index < text.count, text[index].isWhitespace { index += 1 }
      }
      guard text[index...].starts(with: word) else { return nil }
      index += word.count
    }
    return index
  }
}
