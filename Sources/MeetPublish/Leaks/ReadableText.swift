import MeetMarkdown

/// Texts brought into a form in which they can be compared.
enum ReadableText {
  /// What a reader sees of a page's HTML.
  static func words(of html: String) -> [UInt8] {
    var text = String.UnicodeScalarView()
    var rest = html.unicodeScalars[...]
    while let open = rest.firstIndex(of: "<") {
      text.append(contentsOf: rest[..<open])
      let tag = rest[open...]
      guard let close = tag.firstIndex(of: ">") else {
        rest = tag.dropFirst()
        continue
      }
      let name = tag.dropFirst().drop { $0 == "/" }.prefix { $0.properties.isAlphabetic }
      // Tags inside a line part no words.
      if !inline.contains(String(name)) { text.append(" ") }
      rest = tag[close...].dropFirst()
    }
    text.append(contentsOf: rest)
    return folded(String(text))
  }

  /// Tags that stand inside a line of text.
  private static let inline: Set = [
    "a", "b", "bdi", "code", "del", "em", "i", "mark", "small", "span", "strong", "sub", "sup",
    "time",
  ]

  /// A text as its reader may see it: Markdown rendered, with shortcodes as signs and without.
  static func rendered(_ markdown: String) -> [[UInt8]] {
    [Dialect(), .gfm].compactMap { dialect in
      (try? Markdown(markdown).html(HTMLRules(dialect: dialect))).map { words(of: $0.text) }
    }
  }

  /// Lower case, one space for white space of any length, entities resolved.
  static func folded(_ text: String) -> [UInt8] {
    var folded: [UInt8] = []
    var isSpace = true
    for character in resolved(text).lowercased() {
      if character.isWhitespace {
        if !isSpace { folded.append(0x20) }
        isSpace = true
      } else {
        folded += Array(String(character).utf8)
        isSpace = false
      }
    }
    if folded.last == 0x20 { folded.removeLast() }
    return folded
  }

  private static let entities: [Substring: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ",
  ]

  private static func resolved(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var rest = text[...]
    while let mark = rest.firstIndex(of: "&") {
      result.append(contentsOf: rest[..<mark].unicodeScalars)
      let name = rest[mark...].dropFirst().prefix(10).prefix { $0 != ";" && $0 != "&" }
      let end = name.endIndex
      if end < rest.endIndex, rest[end] == ";", let scalar = entities[name] ?? number(name) {
        result.append(scalar)
        rest = rest[end...].dropFirst()
      } else {
        result.append("&")
        rest = rest[mark...].dropFirst()
      }
    }
    result.append(contentsOf: rest.unicodeScalars)
    return String(result)
  }

  /// The scalar of `#39` and `#x27`.
  private static func number(_ name: Substring) -> Unicode.Scalar? {
    guard name.first == "#" else { return nil }
    let digits = name.dropFirst()
    let isHex = digits.first == "x" || digits.first == "X"
    let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init)
  }
}
