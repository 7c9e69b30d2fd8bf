/// Lines such as "Present: Ada, Bo" that stay lines where a paragraph begins with one.
///
/// A key is one to four words, the first with a capital letter or of a script that has none, and
/// `:` with white space or nothing behind it; it may be marked as strong or emphasised.
enum KeyLines {
  /// Bytes that a key may have.
  private static let length = 60

  /// The paragraph begins with such a line and does not end with it.
  static func begin(_ paragraph: Node) -> Bool {
    guard let first = paragraph.firstChild, first.next != nil else { return false }
    return isKey(first)
  }

  /// Keeps the lines of paragraphs that begin with such a line.
  static func keep(in paragraphs: [Node]) {
    for paragraph in paragraphs {
      var child = paragraph.firstChild?.next
      while let node = child {
        child = node.next
        if node.kind == .softBreak, let line = child, isKey(line) { node.replace(by: .lineBreak) }
      }
    }
  }

  /// A line that begins with this node begins with a key.
  private static func isKey(_ node: Node) -> Bool {
    switch node.kind {
    case .text: return isKey(node.literal)
    case .strong, .emphasis:
      guard let text = node.firstChild, text.kind == .text, text.next == nil,
        let literal = text.literal, literal.count <= length
      else { return false }
      if literal.last == 0x3A { return isKey(literal) }
      guard let next = node.next, next.kind == .text, let rest = next.literal,
        rest.first == 0x3A, rest.count == 1 || rest[1].isMarkdownSpace
      else { return false }
      return isKey(words: literal[...])
    default: return false
    }
  }

  private static func isKey(_ literal: UnsafeRawBufferPointer?) -> Bool {
    guard let literal, let first = literal.first, first.isASCIILetter || first >= 0x80,
      let colon = literal.prefix(length).firstIndex(of: 0x3A),
      colon + 1 == literal.count || literal[colon + 1].isMarkdownSpace
    else { return false }
    return isKey(words: literal[..<colon])
  }

  private static func isKey(words: Slice<UnsafeRawBufferPointer>) -> Bool {
    let text = String(decoding: words, as: UTF8.self).unicodeScalars
    guard let first = text.first, first.properties.isAlphabetic, !first.properties.isLowercase,
      text.last != " "
    else { return false }
    let signs = " -/&'’().".unicodeScalars
    return text.count { $0 == " " } < 4
      && text.allSatisfy { $0.isWordLike || signs.contains($0) }
  }
}
