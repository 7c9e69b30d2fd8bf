/// Short names in a text as links to what they name, and shortcodes as what they show.
///
/// Looked for in text only: not in code, and not in what is a link already.
enum TextReferences {
  /// What stands in the text for some of its bytes.
  struct Match {
    var range: Range<Int>
    var text: [UInt8]
    /// Nil for what is only shown in another way.
    var address: String?
  }

  /// Looks for a name at a sign that names begin with or hold.
  typealias Rule = (_ sign: Int, _ text: UnsafeRawBufferPointer, _ from: Int) -> Match?

  /// The rules by the sign at which they look; the first that matches counts.
  static func rules(of dialect: Dialect) -> [UInt8: [Rule]] {
    let names = dialect.references
    var rules: [UInt8: [Rule]] = [
      0x40: [{ sign, text, start in MailAddresses.match(at: sign, in: text, from: start) }]
    ]
    if names.project != nil || names.server != nil {
      let ticket: Rule = { TicketNames.match(at: $0, in: $1, from: $2, names) }
      rules[0x23] = [ticket]
      rules[0x21] = [ticket]
    }
    if names.project != nil, !names.labels.isEmpty {
      rules[0x7E] = [{ sign, text, _ in LabelNames.match(at: sign, in: text, names) }]
    }
    if let person = names.person {
      rules[0x40]?.append { sign, text, _ in PersonNames.match(at: sign, in: text, person) }
    }
    if let wiki = names.wiki {
      rules[0x5B] = [{ sign, text, _ in WikiNames.match(at: sign, in: text, wiki) }]
    }
    if let prefix = names.prefix, let first = prefix.utf8.first, let record = names.record {
      rules[first] = [
        { sign, text, _ in RecordNames.match(at: sign, in: text, prefix, record) }
      ]
    }
    if dialect.emoji { rules[0x3A] = [{ sign, text, _ in Emoji.match(at: sign, in: text) }] }
    return rules
  }

  /// An address that holds what `rewrite` words in another way leaves its name a text.
  static func link(
    in texts: [Node],
    _ rules: [UInt8: [Rule]],
    rewrite: ((String) -> String?)? = nil
  ) {
    var table: [[Rule]] = Array(repeating: [], count: 256)
    for (sign, rules) in rules { table[Int(sign)] = rules }
    let isShown = { (address: String) in
      rewrite.map { !Wording.isChanged(in: address.utf8, $0) } ?? true
    }
    for text in texts { link(in: text, table, isShown) }
  }

  private static func link(
    in node: Node,
    _ rules: [[Rule]],
    _ isShown: (String) -> Bool
  ) {
    guard let literal = node.literal else { return }
    var copied = 0
    var index = 0
    var pieces: [Node] = []
    while index < literal.count {
      let match = rules[Int(literal[index])].lazy.compactMap { $0(index, literal, copied) }.first
      guard let match else {
        index += 1
        continue
      }
      if match.range.lowerBound > copied {
        pieces.append(.text(Array(literal[copied..<match.range.lowerBound])))
      }
      let text = Node.text(match.text)
      if let address = match.address, Address.kind(of: address.utf8) != .forbidden, isShown(address)
      {
        let link = Node.link(to: Array(address.utf8))
        link.append(text)
        pieces.append(link)
      } else {
        pieces.append(text)
      }
      copied = match.range.upperBound
      index = copied
    }
    guard copied > 0 else { return }
    if copied < literal.count { pieces.append(.text(Array(literal[copied...]))) }
    for piece in pieces { piece.insert(before: node) }
    node.remove()
  }
}

extension UnsafeRawBufferPointer {
  /// No letter, digit or `_` stands before the offset, so that a name may begin there.
  func mayBeginName(at offset: Int) -> Bool {
    guard offset > 0 else { return true }
    let byte = self[offset - 1]
    if byte < 0x80 { return !byte.isASCIIWord && byte != 0x5F && byte != 0x26 && byte != 0x2F }
    return Scalars.before(offset, in: self)?.isWordLike != true
  }

  /// No letter, digit or `_` stands there, so that a name may end before it.
  func mayEndName(at offset: Int) -> Bool {
    guard offset < count else { return true }
    let byte = self[offset]
    if byte < 0x80 { return !byte.isASCIIWord && byte != 0x5F }
    return Scalars.after(offset, in: self)?.isWordLike != true
  }

  /// The first offset from here on whose byte is not wanted.
  func end(from offset: Int, while isWanted: (UInt8) -> Bool) -> Int {
    var end = offset
    while end < count, isWanted(self[end]) { end += 1 }
    return end
  }
}

extension Sequence<UInt8> {
  /// The bytes as a part of an address: all but letters, digits and `-._~` are escaped.
  func escapedForAddress(keeping kept: String = "") -> String {
    var result = ""
    for byte in self {
      if byte.isASCIIWord || "-._~".utf8.contains(byte) || kept.utf8.contains(byte) {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        result += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return result
  }
}
