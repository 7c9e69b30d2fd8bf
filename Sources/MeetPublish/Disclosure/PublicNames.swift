private import Foundation
import MeetMarkdown
package import MeetModel

/// What the world may read of people, on every page of a site.
///
/// Names are replaced where they stand as whole words. A first name alone is not the name of
/// somebody whose name has two words.
package struct PublicNames: Sendable {
  private let rule: Group.Publishing.People
  private let people: [PersonID: Person]
  /// By the byte with which they begin; a longer name may begin with a shorter one, and comes first.
  private let patterns: [[Pattern]]
  private let isEmpty: Bool
  /// The bytes with which names begin.
  private let beginnings: [Bool]
  /// A name has letters beyond ASCII, which can be written in several ways.
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
    patterns = patterns.filter { !$0.words.isEmpty }
      .sorted { ($0.length, $1.name) > ($1.length, $0.name) }
    isEmpty = patterns.isEmpty
    hasOtherLetters = patterns.contains { $0.name.utf8.contains { $0 >= 0x80 } }
    self.patterns = (0..<256).map { byte in
      patterns.filter { $0.words[0][0] == UInt8(byte) }
    }
    beginnings = self.patterns.map { !$0.isEmpty }
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
    if isEmpty { return nil }
    var text = text
    if hasOtherLetters, text.withUTF8(Self.mayHoldOtherLetters) {
      text = text.precomposedStringWithCanonicalMapping
    }
    return text.withUTF8 { text in beginnings.withUnsafeBufferPointer { rewritten(text, $0) } }
  }

  private func rewritten(
    _ text: UnsafeBufferPointer<UInt8>,
    _ beginnings: UnsafeBufferPointer<Bool>
  ) -> String? {
    var result: [UInt8] = []
    var copied = 0
    var index = 0
    while index < text.count {
      guard beginnings[Int(text[index])], !Self.isInWord(text, at: index),
        let (pattern, end) = match(text, at: index)
      else {
        index += 1
        continue
      }
      result += text[copied..<index]
      result += pattern.replacement.utf8
      index = end
      copied = end
    }
    return copied == 0 ? nil : String(decoding: result + text[copied...], as: UTF8.self)
  }

  /// What stands there goes on with a word.
  private static func isInWord(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index > 0 else { return false }
    let last = text[index - 1]
    // Most stand behind a space.
    if last == 0x20 { return false }
    return Scalars.before(index, in: text)?.isPartOfWord == true
  }

  /// Quotes, dashes, dots and arrows are no letters, and all that most texts have beyond ASCII.
  private static func mayHoldOtherLetters(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.indices.contains { index in
      // U+2100 to U+213F has letters that are others in disguise.
      text[index] >= 0xC3 && text[index] != 0xE2
        || text[index] == 0xE2 && text[index + 1] == 0x84
    }
  }

  /// The same, with the text itself where there is no name in it.
  package func without(_ text: String) -> String { rewrite(text) ?? text }

  private func match(
    _ text: UnsafeBufferPointer<UInt8>,
    at start: Int
  ) -> (Pattern, end: Int)? {
    for pattern in patterns[Int(text[start])] {
      guard let end = pattern.end(in: text, at: start) else { continue }
      if Scalars.after(end, in: text)?.isPartOfWord != true { return (pattern, end) }
    }
    return nil
  }

  /// Initials are words of their own, such as "A"; they are a name in front of what was said.
  private func withoutSpeaker(_ text: String) -> String? {
    guard text.hasSuffix(":") else { return nil }
    let speaker = text.dropLast()
    return people.values.contains { $0.initials == speaker } ? "a member:" : nil
  }
}

/// A name to look for, in words that white space of any kind may part.
private struct Pattern {
  let name: String
  /// Their letters composed.
  let words: [[UInt8]]
  let length: Int
  let replacement: String

  init(_ name: String, _ replacement: String) {
    self.name = name
    words = name.precomposedStringWithCanonicalMapping
      .split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }
    length = name.count
    self.replacement = replacement
  }

  /// Where the name ends that begins here, or nil when another text does.
  func end(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    var index = start
    for (number, word) in words.enumerated() {
      if number > 0 {
        let end = Self.endOfSpace(in: text, at: index)
        guard end > index else { return nil }
        index = end
      }
      guard text[index...].starts(with: word) else { return nil }
      index += word.count
    }
    return index
  }

  private static func endOfSpace(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Int {
    var index = start
    while let scalar = Scalars.after(index, in: text), scalar.properties.isWhitespace {
      index += UTF8.width(scalar)
    }
    return index
  }
}
