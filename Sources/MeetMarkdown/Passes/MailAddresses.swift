/// E-mail addresses that stand in a text as they are, with `mailto:` or `xmpp:` in front or
/// without: https://github.github.com/gfm/#extended-email-autolink.
///
/// Behind `xmpp:` an address may go on after a slash, as `xmpp:ada@example.org/pad`.
enum MailAddresses {
  /// The address around a sign; `start` is where the text begins that is not part of another one.
  static func match(
    at sign: Int,
    in text: UnsafeRawBufferPointer,
    from start: Int
  ) -> TextReferences.Match? {
    let bytes = text.assumingMemoryBound(to: UInt8.self)

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
    /// Behind the slash that `xmpp:` may have.
    var isResource = false
    scan: while end < bytes.count {
      switch bytes[end] {
      case let byte where byte.isASCIIWord: break
      case 0x2E where end + 1 < bytes.count && bytes[end + 1].isASCIIWord: hasDot = true
      case 0x2F where isChat && !isResource: isResource = true
      case 0x2D, 0x5F: break
      case 0x40 where isResource: break
      case 0x40: return nil
      default: break scan
      }
      end += 1
    }
    guard end - sign >= 2, hasDot, bytes[end - 1].isASCIILetter || bytes[end - 1] == 0x2E else {
      return nil
    }
    end = BareAddress.trimmed(bytes, from: sign, to: end)
    guard end > sign else { return nil }
    let address = Array(bytes[begin..<end])
    let scheme = address.contains(0x3A) ? "" : "mailto:"
    return TextReferences.Match(
      range: begin..<end,
      text: address,
      address: scheme + String(decoding: address, as: UTF8.self)
    )
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
