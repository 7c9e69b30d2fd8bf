/// A spelling of a name to look for, in words that white space of any kind may part.
struct NamePattern: Hashable, Sendable {
  let name: String
  let replacement: String
  /// The words, in characters.
  let characters: [[Character]]
  /// The same for plain texts, in which names beyond ASCII do not occur.
  let bytes: [[UInt8]]
  let length: Int
  /// Small letters and capitals are the same, as in the names of accounts.
  let isFolded: Bool
  /// Its script writes no spaces between words, or joins particles to a name.
  let isJoined: Bool
  /// Its script joins short words to the beginning of the next.
  let takesPrefixes: Bool

  init(_ name: String, _ replacement: String, isFolded: Bool = false) {
    let name = isFolded ? name.lowercased() : name
    self.name = name
    self.replacement = replacement
    self.isFolded = isFolded
    let words = name.split(whereSeparator: \.isWhitespace)
    characters = words.map(Array.init)
    bytes = words.map { Array($0.utf8) }
    length = name.count
    let letters = name.unicodeScalars.filter(\.properties.isAlphabetic)
    // A name of one sign is part of too many words.
    isJoined = length > 1 && !letters.isEmpty && letters.allSatisfy(\.isJoined)
    takesPrefixes = letters.first.map { (0x590...0x6FF).contains($0.value) } ?? false
  }
}

/// Spellings of names, found in a text where they stand as words.
struct NamePatterns: Equatable, Sendable {
  /// By the first byte; a longer one may begin with a shorter one, and comes first.
  private let byByte: [[NamePattern]]
  private let byCharacter: [Character: [NamePattern]]
  /// Some names may stand within a word.
  private let isAnyInside: Bool
  let isEmpty: Bool

  init(_ patterns: some Sequence<NamePattern>) {
    var byByte = [[NamePattern]](repeating: [], count: 256)
    var byCharacter: [Character: [NamePattern]] = [:]
    let sorted = patterns.filter { !$0.bytes.isEmpty }
      .sorted { ($0.length, $1.name) > ($1.length, $0.name) }
    for pattern in sorted {
      let (byte, character) = (pattern.bytes[0][0], pattern.characters[0][0])
      byByte[Int(byte)].append(pattern)
      byCharacter[character, default: []].append(pattern)
      guard pattern.isFolded, (0x61...0x7A).contains(byte) else { continue }
      byByte[Int(byte & 0xDF)].append(pattern)
      byCharacter[Character(Unicode.Scalar(byte & 0xDF)), default: []].append(pattern)
    }
    self.byByte = byByte
    self.byCharacter = byCharacter
    isAnyInside = sorted.contains { $0.isJoined || $0.takesPrefixes }
    isEmpty = sorted.isEmpty
  }

  /// The text with the replacements of the names, or nil when there is none in it.
  func replaced(in text: String) -> String? {
    if isEmpty { return nil }
    var text = text
    if text.withUTF8(Self.isPlain) {
      return text.withUTF8 { bytes in
        replaced(in: bytes, words: \.bytes, beginning: { byByte[Int($0)] }) {
          String(decoding: $0, as: UTF8.self)
        }
      }
    }
    return replaced(in: Array(text), words: \.characters, beginning: { byCharacter[$0] ?? [] }) {
      String($0)
    }
  }

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
    words: (NamePattern) -> [[Text.Element]],
    beginning: (Text.Element) -> [NamePattern],
    string: (Text.SubSequence) -> String
  ) -> String? where Text.Index == Int, Text.Element: TextUnit {
    var result = ""
    var copied = 0
    var index = 0
    while index < text.count {
      let isStart = index == 0 || !text[index - 1].isInWord
      guard isStart || isAnyInside,
        let (pattern, end) = match(text, at: index, isStart, beginning(text[index]), words)
      else {
        index += 1
        continue
      }
      result += string(text[copied..<index]) + pattern.replacement
      index = end
      copied = end
    }
    return copied == 0 ? nil : result + string(text[copied...])
  }

  private func match<Text: RandomAccessCollection>(
    _ text: Text,
    at start: Int,
    _ isStart: Bool,
    _ patterns: [NamePattern],
    _ words: (NamePattern) -> [[Text.Element]]
  ) -> (NamePattern, end: Int)? where Text.Index == Int, Text.Element: TextUnit {
    for pattern in patterns {
      guard
        isStart || pattern.isJoined
          || pattern.takesPrefixes && Self.isBehindPrefixes(text[..<start]),
        let end = Self.end(of: words(pattern), pattern.isFolded, in: text, at: start)
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
    _ isFolded: Bool,
    in text: Text,
    at start: Int
  ) -> Int? where Text.Index == Int, Text.Element: TextUnit {
    var index = start
    for (number, word) in words.enumerated() {
      if number > 0 {
        guard index < text.count, text[index].isSpace else { return nil }
        while index < text.count, text[index].isSpace { index += 1 }
      }
      let isThere =
        isFolded
        ? text[index...].starts(with: word) { $0.folded == $1 } : text[index...].starts(with: word)
      guard isThere else { return nil }
      index += word.count
    }
    return index
  }
}

/// A byte or a character of a text.
private protocol TextUnit: Equatable {
  /// A letter, a digit or `_`.
  var isInWord: Bool { get }
  var isSpace: Bool { get }
  /// A letter of Arabic or Hebrew that is a word in front of another: "and", "to", "with".
  var isPrefix: Bool { get }
  /// A capital of ASCII as the small letter.
  var folded: Self { get }
}

extension Character: TextUnit {
  fileprivate var isInWord: Bool { isLetter || isNumber || self == "_" }
  fileprivate var isSpace: Bool { isWhitespace }
  fileprivate var isPrefix: Bool { "وفبلكسوהבלמשכ".contains(self) }
  fileprivate var folded: Character {
    guard let byte = asciiValue, (0x41...0x5A).contains(byte) else { return self }
    return Character(Unicode.Scalar(byte | 0x20))
  }
}

/// Of a plain text, where nothing beyond ASCII is part of a word.
extension UInt8: TextUnit {
  fileprivate var isInWord: Bool {
    (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
      || self == 0x5F
  }

  fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  fileprivate var isPrefix: Bool { false }
  fileprivate var folded: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
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
