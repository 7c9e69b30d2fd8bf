/// E-mail addresses that stand in a text as they are, with `mailto:` or `xmpp:` in front or
/// without: https://github.github.com/gfm/#extended-email-autolink.
enum MailAddresses {
  static func link(in root: Node) {
    var texts: [Node] = []
    root.walk { node, _ in
      if node.kind == .text, node.literal?.contains(0x40) ?? false { texts.append(node) }
      return node.kind == .link || node.kind == .image ? .past : .inside
    }
    for text in texts { divide(text) }
  }

  private static func divide(_ node: Node) {
    guard let literal = node.literal.map(Array.init) else { return }
    var copied = 0
    var start = 0
    literal.withUnsafeBufferPointer { bytes in
      while let sign = bytes[start...].firstIndex(of: 0x40) {
        guard let address = match(at: sign, in: bytes, from: start) else {
          start = sign + 1
          continue
        }
        if address.lowerBound > copied {
          Node.text(bytes[copied..<address.lowerBound]).insert(before: node)
        }
        let text = bytes[address]
        let hasScheme = text.contains(0x3A)
        let link = Node.link(to: (hasScheme ? [] : Array("mailto:".utf8)) + text)
        link.append(.text(text))
        link.insert(before: node)
        copied = address.upperBound
        start = copied
      }
    }
    guard copied > 0 else { return }
    if copied < literal.count { node.setLiteral(literal[copied...]) } else { node.remove() }
  }

  private static func match(
    at sign: Int,
    in bytes: UnsafeBufferPointer<UInt8>,
    from start: Int
  ) -> Range<Int>? {
    var begin = sign
    var isChat = false
    while begin > start {
      let byte = bytes[begin - 1]
      if byte.isASCIIWord || [0x2E, 0x2B, 0x2D, 0x5F].contains(byte) {
        begin -= 1
      } else if byte == 0x3A, ends(bytes, start, begin, with: "mailto:") {
        begin -= 7
        break
      } else if byte == 0x3A, ends(bytes, start, begin, with: "xmpp:") {
        isChat = true
        begin -= 5
        break
      } else {
        break
      }
    }
    guard begin < sign else { return nil }
    var end = sign + 1
    var hasDot = false
    scan: while end < bytes.count {
      switch bytes[end] {
      case let byte where byte.isASCIIWord: break
      case 0x2E where end + 1 < bytes.count && bytes[end + 1].isASCIIWord: hasDot = true
      case 0x2F where isChat: break
      case 0x2D, 0x5F: break
      case 0x40: return nil
      default: break scan
      }
      end += 1
    }
    guard end - sign >= 2, hasDot, bytes[end - 1].isASCIILetter || bytes[end - 1] == 0x2E else {
      return nil
    }
    end = BareAddress.trimmed(bytes, from: sign, to: end)
    return end > sign ? begin..<end : nil
  }

  /// A scheme ends there, and no letter or digit stands before it.
  private static func ends(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ start: Int,
    _ end: Int,
    with scheme: String
  ) -> Bool {
    let begin = end - scheme.utf8.count
    guard begin >= start, bytes[begin..<end].elementsEqual(scheme.utf8) else { return false }
    return begin == start || !bytes[begin - 1].isASCIIWord
  }
}
