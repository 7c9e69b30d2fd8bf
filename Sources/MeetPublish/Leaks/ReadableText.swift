import MeetMarkdown

/// Texts brought into a form in which they can be compared.
enum ReadableText {
  /// What a reader sees of a page's HTML.
  static func words(of html: String) -> [UInt8] { words(of: Array(html.utf8)) }

  /// The same of the bytes of a page.
  static func words(of html: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(html.count)
    var rest = html[...]
    while let open = rest.firstIndex(of: 0x3C) {
      text += rest[..<open]
      let tag = rest[open...]
      guard let close = tag.firstIndex(of: 0x3E) else {
        rest = tag.dropFirst()
        continue
      }
      let name = tag.dropFirst().drop { $0 == 0x2F }
        .prefix { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
      // Tags inside a line part no words.
      if !inline.contains(String(decoding: name, as: UTF8.self)) { text.append(0x20) }
      rest = tag[close...].dropFirst()
    }
    text += rest
    return folded(text)
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
  static func folded(_ text: String) -> [UInt8] { folded(Array(text.utf8)) }

  /// The same of the bytes of a text.
  static func folded(_ text: [UInt8]) -> [UInt8] {
    var folding = Folding()
    let bytes = text.contains(0x26) ? resolved(text) : text
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        folding.add(bytes[index])
        index += 1
      } else {
        let start = index
        while index < bytes.count, bytes[index] >= 0x80 { index += 1 }
        for character in String(decoding: bytes[start..<index], as: UTF8.self).lowercased() {
          folding.add(character)
        }
      }
    }
    return folding.whole
  }

  /// A text that is being folded.
  private struct Folding {
    private var bytes: [UInt8] = []
    private var isSpace = true

    mutating func add(_ byte: UInt8) {
      switch byte {
      case 0x20, 0x09...0x0D: addSpace()
      default:
        bytes.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        isSpace = false
      }
    }

    mutating func add(_ character: Character) {
      if character.isWhitespace {
        addSpace()
      } else {
        bytes += character.utf8
        isSpace = false
      }
    }

    private mutating func addSpace() {
      if !isSpace { bytes.append(0x20) }
      isSpace = true
    }

    var whole: [UInt8] { bytes.last == 0x20 ? bytes.dropLast() : bytes }
  }

  private static let entities: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ",
  ]

  private static func resolved(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var rest = text[...]
    while let mark = rest.firstIndex(of: 0x26) {
      result += rest[..<mark]
      let name = rest[mark...].dropFirst().prefix(10).prefix { $0 != 0x3B && $0 != 0x26 }
      let word = String(decoding: name, as: UTF8.self)
      if name.endIndex < rest.endIndex, rest[name.endIndex] == 0x3B,
        let scalar = entities[word] ?? number(word)
      {
        result += String(scalar).utf8
        rest = rest[name.endIndex...].dropFirst()
      } else {
        result.append(0x26)
        rest = rest[mark...].dropFirst()
      }
    }
    return result + rest
  }

  /// The scalar of `#39` and `#x27`.
  private static func number(_ name: String) -> Unicode.Scalar? {
    guard name.first == "#" else { return nil }
    let digits = name.dropFirst()
    let isHex = digits.first == "x" || digits.first == "X"
    let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init)
  }
}
