/// A piece of a YAML page, with its place.
///
/// Line and column count from 1, in the page and not in the YAML within it.
struct YamlNode {
  enum Content {
    /// `isPlain` when it stands without quotes.
    case scalar(String, isPlain: Bool)
    case list([YamlNode])
    case mapping([Entry])
  }

  struct Entry {
    var key: YamlNode
    var value: YamlNode
  }

  var line: Int
  var column: Int
  var content: Content
}

extension YamlNode {
  /// The text of a scalar; nil for lists and mappings.
  var text: String? {
    guard case .scalar(let text, _) = content else { return nil }
    return text
  }

  /// The keys of a mapping; anything else has none.
  var keys: [String] {
    guard case .mapping(let entries) = content else { return [] }
    return entries.compactMap(\.key.text)
  }

  /// Nothing stands here: an empty value, `~` or `null`.
  var isAbsent: Bool {
    guard case .scalar(let text, true) = content else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(text)
  }

  /// What it is, for a message.
  var kind: String {
    switch content {
    case .scalar: "a text"
    case .list: "a list"
    case .mapping: "a mapping"
    }
  }
}

extension YamlNode {
  /// Where the text itself begins: behind the quote, if there is one.
  var textColumn: Int {
    if case .scalar(_, isPlain: false) = content { return column + 1 }
    return column
  }
}
