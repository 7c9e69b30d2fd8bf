/// `[[Some page]]` and `[[Some page|words]]` of the group's wiki.
enum WikiNames {
  /// Bytes that a page's name with its words may have.
  private static let length = 200

  static func match(
    at sign: Int,
    in text: UnsafeRawBufferPointer,
    _ wiki: String
  ) -> TextReferences.Match? {
    let start = sign + 2
    guard start < text.count, text[sign + 1] == 0x5B else { return nil }
    let limit = Swift.min(text.count, start + length)
    let end = text[..<limit].end(from: start) { $0 != 0x5B && $0 != 0x5D && $0 >= 0x20 }
    guard end > start, end + 1 < text.count, text[end] == 0x5D, text[end + 1] == 0x5D else {
      return nil
    }
    let parts = text[start..<end].split(
      separator: 0x7C,
      maxSplits: 1,
      omittingEmptySubsequences: false
    )
    .map(trimmed)
    guard let page = parts.first, let words = parts.last, !page.isEmpty, !words.isEmpty else {
      return nil
    }
    // As GitLab's wikis name the file of a page.
    let name = page.map { $0 == 0x20 ? 0x2D : $0 }.escapedForAddress(keeping: "/")
    return TextReferences.Match(
      range: sign..<end + 2,
      text: Array(words),
      address: (wiki.hasSuffix("/") ? wiki : wiki + "/") + name
    )
  }

  private static func trimmed(
    _ part: Slice<UnsafeRawBufferPointer>
  ) -> Slice<UnsafeRawBufferPointer> {
    var part = part.drop { $0 == 0x20 }
    while part.last == 0x20 { part = part.dropLast() }
    return part
  }
}

extension Slice<UnsafeRawBufferPointer> {
  fileprivate func end(from offset: Int, while isWanted: (UInt8) -> Bool) -> Int {
    var end = offset
    while end < endIndex, isWanted(self[end]) { end += 1 }
    return end
  }
}
