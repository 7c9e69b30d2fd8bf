/// Addresses that stand in a text as they are: GFM's extended autolinks with a scheme or `www.`.
///
/// The rule is that of https://github.github.com/gfm/#autolinks-extension-, and where its words
/// leave a choice, the one of cmark-gfm 0.29.
enum BareAddress {
  private static let schemes = ["http", "https", "ftp"]

  /// `://` stands there.
  static func hasScheme(_ index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    index + 2 < bytes.count && bytes[index + 1] == 0x2F && bytes[index + 2] == 0x2F
  }

  /// `www.` begins there.
  static func isBare(_ index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    index + 3 < bytes.count && bytes[index] == 0x77 && bytes[index + 1] == 0x77
      && bytes[index + 2] == 0x77 && bytes[index + 3] == 0x2E
  }

  /// The address of a candidate between the beginning of a text and the end of its line.
  ///
  /// Its host is looked at as far as `hostEnd`.
  static func match(
    at candidate: Int,
    in bytes: UnsafeBufferPointer<UInt8>,
    from start: Int,
    to end: Int,
    hostTo hostEnd: Int
  ) -> Range<Int>? {
    if bytes[candidate] == 0x3A {
      var begin = candidate
      while begin > start, bytes[begin - 1].isASCIILetter { begin -= 1 }
      guard schemes.contains(where: { isScheme(bytes[begin..<candidate], $0) }),
        candidate + 3 < end, isHost(bytes, candidate + 3, end),
        let domain = domain(bytes, from: candidate + 3, to: hostEnd, needsDot: false)
      else { return nil }
      return whole(bytes, from: begin, behind: domain, to: end)
    }
    if candidate > start, !mayPrecede(bytes[candidate - 1]) { return nil }
    guard let domain = domain(bytes, from: candidate, to: hostEnd, needsDot: true) else {
      return nil
    }
    return whole(bytes, from: candidate, behind: domain, to: end)
  }

  /// The address as a link whose text is itself.
  static func link(_ address: [UInt8]) -> Node {
    // No scheme begins like "www".
    let link = Node.link(to: address.first == 0x77 ? Array("http://".utf8) + address : address)
    link.append(.text(address))
    return link
  }

  private static func isScheme(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, _ scheme: String) -> Bool
  {
    bytes.elementsEqual(scheme.utf8) { $0 | 0x20 == $1 }
  }

  /// White space, or what a text may be marked with.
  private static func mayPrecede(_ byte: UInt8) -> Bool {
    byte.isMarkdownSpace || [0x2A, 0x5F, 0x7E, 0x28].contains(byte)
  }

  /// The end of a host, which holds no `_` in its last two parts.
  private static func domain(
    _ bytes: UnsafeBufferPointer<UInt8>,
    from start: Int,
    to end: Int,
    needsDot: Bool
  ) -> Int? {
    var dots = 0
    var underscores = (before: 0, last: 0)
    var index = start + 1
    while index < end {
      if bytes[index] == 0x5F {
        underscores.last += 1
      } else if bytes[index] == 0x2E {
        underscores = (underscores.last, 0)
        dots += 1
      } else if bytes[index] != 0x2D, !isHost(bytes, index, end) {
        break
      }
      index += 1
    }
    if underscores.before > 0 || underscores.last > 0, dots <= 10 { return nil }
    return needsDot && dots == 0 ? nil : index
  }

  /// A character of a host begins here: neither white space nor punctuation.
  private static func isHost(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Bool
  {
    bytes[index] < 0x80
      ? bytes[index].isASCIILetter || bytes[index].isASCIIDigit
        || bytes[index] < 0x20 && !bytes[index].isMarkdownSpace || bytes[index] == 0x7F
      : Scalars.after(index, in: bytes[..<end])?.isWordLike ?? false
  }

  /// The address with what follows its host, without what ends a sentence.
  private static func whole(
    _ bytes: UnsafeBufferPointer<UInt8>,
    from start: Int,
    behind domain: Int,
    to limit: Int
  ) -> Range<Int>? {
    var end = domain
    while end < limit, !bytes[end].isMarkdownSpace, bytes[end] != 0x3C { end += 1 }
    if let sign = bytes[start..<end].firstIndex(of: 0x3C) { end = sign }
    end = trimmed(bytes, from: start, to: end)
    return end > start ? start..<end : nil
  }

  /// Takes punctuation, `)` that nothing in the address opens, and entities off its end.
  static func trimmed(
    _ bytes: UnsafeBufferPointer<UInt8>,
    from start: Int,
    to limit: Int
  ) -> Int {
    var end = limit
    // Counted once, so that many ')' take no longer than one.
    var surplus = 0
    for byte in bytes[start..<end] where byte == 0x28 || byte == 0x29 {
      surplus += byte == 0x29 ? 1 : -1
    }
    while end > start {
      switch bytes[end - 1] {
      case 0x3F, 0x21, 0x2E, 0x2C, 0x3A, 0x2A, 0x5F, 0x7E, 0x27, 0x22: end -= 1
      case 0x3B:
        var name = end - 2
        while name > start, bytes[name].isASCIILetter { name -= 1 }
        end = name < end - 2 && name >= start && bytes[name] == 0x26 ? name : end - 1
      case 0x29:
        guard surplus > 0 else { return end }
        surplus -= 1
        end -= 1
      default: return end
      }
    }
    return end
  }
}
