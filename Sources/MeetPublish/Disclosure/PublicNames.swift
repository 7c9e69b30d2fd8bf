package import MeetModel

/// What the world may read of people, on every page of a site.
///
/// Names are replaced where they stand as whole words, in capitals too; those of scripts that write
/// no spaces, or join particles to names, also within a word. A first name alone is not the name of
/// somebody whose name has two words, and one word in small letters is taken for a word.
package struct PublicNames: Equatable, Sendable {
  private let rule: Group.Publishing.People
  private let people: [PersonID: Person]
  /// A longer name may begin with a shorter one, and comes first.
  private let patterns: [Pattern]
  /// The bytes with which names begin.
  private let beginnings: [Bool]
  /// Some names may stand within a word.
  private let isAnyInside: Bool

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
      let named = people.map { ($0.name, $0.initials) } + guests.map { ($0, Self.initials(of: $0)) }
      for (name, initials) in named {
        let replacement = Self.replacement(rule, initials)
        patterns += Self.spellings(of: name).map { Pattern($0, replacement) }
      }
    }
    self.patterns = patterns.filter { !$0.bytes.isEmpty }
      .sorted { ($0.length, $1.name) > ($1.length, $0.name) }
    var beginnings = [Bool](repeating: false, count: 256)
    for byte in self.patterns.compactMap({ $0.bytes.first?.first }) {
      beginnings[Int(byte)] = true
    }
    self.beginnings = beginnings
    isAnyInside = self.patterns.contains { $0.isJoined || $0.takesPrefixes }
  }

  /// As it is written, in capitals, and in small letters when it has several words.
  private static func spellings(of name: String) -> Set<String> {
    var spellings: Set = [name]
    if name.count > 2 { spellings.insert(name.uppercased()) }
    if name.contains(where: \.isWhitespace) { spellings.insert(name.lowercased()) }
    return spellings
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
    guard !patterns.isEmpty else { return nil }
    var text = text
    if text.withUTF8(Self.isPlain) {
      return text.withUTF8 { bytes in
        replaced(in: bytes, words: \.bytes, mayBegin: { beginnings[Int($0)] }) {
          String(decoding: $0, as: UTF8.self)
        }
      }
    }
    return replaced(in: Array(text), words: \.characters, mayBegin: { _ in true }) { String($0) }
  }

  /// The same, with the text itself where there is no name in it.
  package func without(_ text: String) -> String { rewrite(text) ?? text }

  /// Beyond ASCII there are signs that stand between words only, as quotes, dashes, dots and arrows.
  ///
  /// Any other text is looked at by its characters: letters can be written in several ways, marks
  /// join what they stand behind, and there are many kinds of white space.
  private static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < text.count {
      switch text[index] {
      case ..<0x80: index += 1
      case 0xC2 where text[index + 1] != 0xA0: index += 2
      case 0xE2 where text[index + 1] == 0x80 && (0x90...0xA7).contains(text[index + 2]): index += 3
      case 0xE2 where text[index + 1] == 0x86: index += 3
      default: return false
      }
    }
    return true
  }

  private func replaced<Text: RandomAccessCollection>(
    in text: Text,
    words: (Pattern) -> [[Text.Element]],
    mayBegin: (Text.Element) -> Bool,
    string: (Text.SubSequence) -> String
  ) -> String? where Text.Index == Int, Text.Element: TextUnit {
    var result = ""
    var copied = 0
    var index = 0
    while index < text.count {
      let isStart = index == 0 || !text[index - 1].isInWord
      if isStart || isAnyInside, mayBegin(text[index]),
        let (pattern, end) = match(text, at: index, isStart, words)
      {
        result += string(text[copied..<index]) + pattern.replacement
        index = end
        copied = end
      } else {
        index += 1
      }
    }
    return copied == 0 ? nil : result + string(text[copied...])
  }

  private func match<Text: RandomAccessCollection>(
    _ text: Text,
    at start: Int,
    _ isStart: Bool,
    _ words: (Pattern) -> [[Text.Element]]
  ) -> (Pattern, end: Int)? where Text.Index == Int, Text.Element: TextUnit {
    for pattern in patterns {
      guard
        isStart || pattern.isJoined
          || pattern.takesPrefixes && Self.isBehindPrefixes(text[..<start]),
        let end = Self.end(of: words(pattern), in: text, at: start)
      else { continue }
      if pattern.isJoined || end == text.count || !text[end].isInWord { return (pattern, end) }
    }
    return nil
  }

  /// One to three letters that are words of their own begin the word: "and", "to", "with".
  private static func isBehindPrefixes<Text: RandomAccessCollection>(_ before: Text) -> Bool
  where Text.Element: TextUnit {
    let word = before.suffix(4).reversed().prefix(while: \.isInWord)
    return word.count < 4 && word.allSatisfy(\.isPrefix)
  }

  /// Where the name ends that begins here, or nil when another text does.
  private static func end<Text: RandomAccessCollection>(
    of words: [[Text.Element]],
    in text: Text,
    at start: Int
  ) -> Int? where Text.Index == Int, Text.Element: TextUnit {
    var index = start
    for (number, word) in words.enumerated() {
      if number > 0 {
        guard index < text.count, text[index].isSpace else { return nil }
        while index < text.count, text[index].isSpace { index += 1 }
      }
      guard text[index...].starts(with: word) else { return nil }
      index += word.count
    }
    return index
  }

  /// Initials are words of their own, such as "A"; they are a name in front of what was said.
  private func withoutSpeaker(_ text: String) -> String? {
    guard text.hasSuffix(":") else { return nil }
    let speaker = text.dropLast()
    return people.values.contains { $0.initials == speaker } ? "a member:" : nil
  }
}

/// A name to look for, in words that white space of any kind may part.
private struct Pattern: Equatable {
  let name: String
  let characters: [[Character]]
  /// The same words for plain texts, in which names beyond ASCII do not occur.
  let bytes: [[UInt8]]
  let length: Int
  let replacement: String
  /// Its script writes no spaces between words, or joins particles to a name.
  let isJoined: Bool
  /// Its script joins short words to the beginning of the next.
  let takesPrefixes: Bool

  init(_ name: String, _ replacement: String) {
    self.name = name
    let words = name.split(whereSeparator: \.isWhitespace)
    characters = words.map(Array.init)
    bytes = words.map { Array($0.utf8) }
    length = name.count
    self.replacement = replacement
    let letters = name.unicodeScalars.filter(\.properties.isAlphabetic)
    // A name of one sign is part of too many words.
    isJoined = length > 1 && letters.allSatisfy(\.isJoined)
    takesPrefixes = letters.first.map { (0x590...0x6FF).contains($0.value) } ?? false
  }
}

/// A byte or a character of a text.
private protocol TextUnit: Equatable {
  /// A letter, a digit or `_`.
  var isInWord: Bool { get }
  var isSpace: Bool { get }
  /// A letter of Arabic or Hebrew that is a word in front of another: "and", "to", "with".
  var isPrefix: Bool { get }
}

extension Character: TextUnit {
  fileprivate var isInWord: Bool { isLetter || isNumber || self == "_" }
  fileprivate var isSpace: Bool { isWhitespace }
  fileprivate var isPrefix: Bool { "وفبلكسوהבלמשכ".contains(self) }
}

/// Of a plain text, where nothing beyond ASCII is part of a word.
extension UInt8: TextUnit {
  fileprivate var isInWord: Bool {
    (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
      || self == 0x5F
  }

  fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  fileprivate var isPrefix: Bool { false }
}

extension Unicode.Scalar {
  /// Of Thai, Lao, Burmese, Khmer, Japanese, Chinese or Korean.
  fileprivate var isJoined: Bool {
    switch value {
    case 0xE00...0xEFF, 0x1000...0x109F, 0x1100...0x11FF, 0x1780...0x17FF, 0x3040...0x30FF,
      0x3130...0x318F, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7FF, 0xF900...0xFAFF,
      0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
