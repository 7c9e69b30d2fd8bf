/// The keys of one mapping that a page may hold, read one after the other.
///
/// An unknown key is a fault with "did you mean"; a missing or wrongly made value is one where
/// it is asked for.
struct Fields {
  /// Where the mapping stands: for a fault that says a key is missing.
  let line: Int
  let column: Int
  /// What the mapping is, for messages: "a person".
  let name: String
  private let entries: [YamlNode.Entry]

  /// Takes the entries of a mapping and reports keys that are not among the known ones.
  ///
  /// Nil for `known` lets any key pass: what else stands there is somebody's own business.
  init(
    _ entries: [YamlNode.Entry],
    of name: String,
    at place: (line: Int, column: Int) = (1, 1),
    known: [String]?,
    _ found: inout Findings
  ) {
    (line, column) = place
    self.name = name
    self.entries = entries
    if let known { refuse(allBut: known, &found) }
  }

  /// Reports keys that are not among the known ones; `remedy` knows what to do about some.
  func refuse(
    allBut known: [String],
    _ found: inout Findings,
    remedy: (String) -> String? = { _ in nil }
  ) {
    for entry in entries {
      let key = entry.key.text ?? ""
      if !known.contains(key) {
        found.error(
          entry.key,
          "'\(key)' is no key of \(name)",
          remedy: remedy(key) ?? Spelling.didYouMean(key, in: known)
            ?? "the keys are \(known.quoted)"
        )
      }
    }
  }

  /// A mapping within a mapping.
  init?(
    _ node: YamlNode,
    of name: String,
    known: [String]?,
    _ found: inout Findings
  ) {
    guard case .mapping(let entries) = node.content else {
      found.error(node, "\(node.kind) where \(name) needs keys and values")
      return nil
    }
    self.init(entries, of: name, at: (node.line, node.column), known: known, &found)
  }

  /// The value of a key; nil when the key is missing or has nothing behind it.
  subscript(_ key: String) -> YamlNode? {
    entries.first { $0.key.text == key }.map(\.value).flatMap { $0.isAbsent ? nil : $0 }
  }

  /// The key stands there, with or without a value.
  func has(_ key: String) -> Bool { entries.contains { $0.key.text == key } }

  /// The value of a key that must be there.
  func required(_ key: String, _ found: inout Findings) -> YamlNode? {
    if let node = self[key] { return node }
    let own = entries.first { $0.key.text == key }?.key
    found.error(
      own?.line ?? line,
      own?.column ?? column,
      own == nil ? "\(name) has no '\(key)'" : "'\(key)' has no value"
    )
    return nil
  }
}

extension Fields {
  /// A text, or a fault when the value is a list or a mapping.
  func text(_ key: String, _ found: inout Findings) -> String? {
    self[key].flatMap { Self.text($0, of: key, &found) }
  }

  func requiredText(_ key: String, _ found: inout Findings) -> String? {
    required(key, &found).flatMap { Self.text($0, of: key, &found) }
  }

  /// A value made from a text; a text that makes none is a fault that shows the right form.
  func value<Value>(
    _ key: String,
    _ form: String,
    _ found: inout Findings,
    _ make: (String) -> Value?
  ) -> Value? {
    self[key].flatMap { Self.value($0, of: key, form, &found, make) }
  }

  func requiredValue<Value>(
    _ key: String,
    _ form: String,
    _ found: inout Findings,
    _ make: (String) -> Value?
  ) -> Value? {
    required(key, &found).flatMap { Self.value($0, of: key, form, &found, make) }
  }

  /// One of the words of an enumeration.
  func choice<Value: RawRepresentable & CaseIterable>(
    _ key: String,
    _ found: inout Findings
  ) -> Value? where Value.RawValue == String {
    guard let node = self[key], let text = Self.text(node, of: key, &found) else { return nil }
    if let value = Value(rawValue: text) { return value }
    let words = Value.allCases.map(\.rawValue)
    found.error(
      node,
      "'\(text)' is no value of '\(key)'",
      remedy: Spelling.didYouMean(text, in: words) ?? "the values are \(words.quoted)"
    )
    return nil
  }

  /// A date that the calendar has.
  func day(_ key: String, _ found: inout Findings) -> Day? {
    self[key].flatMap { Self.day($0, of: key, &found) }
  }

  func requiredDay(_ key: String, _ found: inout Findings) -> Day? {
    required(key, &found).flatMap { Self.day($0, of: key, &found) }
  }

  /// The items of a list; a single text counts as a list of one.
  func list(_ key: String, _ found: inout Findings) -> [YamlNode] {
    guard let node = self[key] else { return [] }
    switch node.content {
    case .list(let nodes): return nodes
    case .scalar: return [node]
    case .mapping:
      found.error(node, "a mapping where '\(key)' needs a list", remedy: "write '- …'")
      return []
    }
  }
}

extension Fields {
  static func text(_ node: YamlNode, of key: String, _ found: inout Findings) -> String? {
    guard let text = node.text else {
      found.error(node, "\(node.kind) where '\(key)' needs a text")
      return nil
    }
    return text
  }

  static func value<Value>(
    _ node: YamlNode,
    of key: String,
    _ form: String,
    _ found: inout Findings,
    _ make: (String) -> Value?
  ) -> Value? {
    guard let text = text(node, of: key, &found) else { return nil }
    if let value = make(text) { return value }
    found.error(node, "'\(text)' is no value of '\(key)'", remedy: "write it as \(form)")
    return nil
  }

  static func day(_ node: YamlNode, of key: String, _ found: inout Findings) -> Day? {
    text(node, of: key, &found).flatMap { CalendarText.day($0, node.line, node.column, &found) }
  }
}

extension [String] {
  /// 'a', 'b' and 'c'.
  package var quoted: String {
    map { "'\($0)'" }.joinedByAnd
  }
}
