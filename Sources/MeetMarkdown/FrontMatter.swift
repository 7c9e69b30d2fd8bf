/// The YAML at the head of a page, between a line `---` and a line `---` or `...`.
///
/// The line after the first must not be blank: a page may begin with a rule across it.
struct FrontMatter: Hashable, Sendable {
  /// The YAML's own bytes, without the lines around it; an offset into the page.
  var content: Range<Int>
  /// Where the text begins.
  var end: TextStart

  /// The front matter of a page, or nil when it has none.
  init?(_ bytes: [UInt8]) {
    var lines = Lines(bytes, from: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    guard let opening = lines.next(), Self.isRule(bytes[opening], of: 0x2D) else { return nil }
    let start = lines.offset
    while let line = lines.next() {
      let text = bytes[line]
      if Self.isRule(text, of: 0x2D) || Self.isRule(text, of: 0x2E) {
        content = start..<line.lowerBound
        end = TextStart(offset: lines.offset, line: lines.count + 1)
        return
      }
      if lines.count == 2, text.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
        return nil
      }
    }
    return nil
  }

  /// Three such bytes, and nothing but white space behind them.
  private static func isRule(_ line: ArraySlice<UInt8>, of byte: UInt8) -> Bool {
    line.count >= 3 && line.prefix(3).allSatisfy { $0 == byte }
      && line.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }
}

/// Where the text of a page begins.
struct TextStart: Hashable, Sendable {
  /// In bytes from the page's first.
  var offset: Int
  /// The number of its first line, from 1.
  var line: Int

  static let start = TextStart(offset: 0, line: 1)
}

/// The lines of a page, split at byte 0x0A only.
private struct Lines {
  let bytes: [UInt8]
  var offset: Int
  var count = 0

  init(_ bytes: [UInt8], from offset: Int) {
    self.bytes = bytes
    self.offset = offset
  }

  mutating func next() -> Range<Int>? {
    guard offset < bytes.count else { return nil }
    let start = offset
    let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
    offset = min(end + 1, bytes.count)
    count += 1
    return start..<end
  }
}
