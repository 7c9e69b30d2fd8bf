/// Counts the '![' of each paragraph: each may begin an image, and libcmark looks at all of them
/// that are open at every link.
///
/// Paragraphs are taken too long rather than too short: one ends at a blank line and where a list
/// item begins that begins one for libcmark, whatever stands before it.
struct ImageScan {
  static let limit = 1000

  private var count = 0
  /// The column of an item's content, while every line since its mark is surely the item's.
  private var item: Int?

  /// The offset of the '![' that is one too many, or nil.
  mutating func read(_ line: UnsafeBufferPointer<UInt8>, images: Int) -> Int? {
    startOver(at: line)
    guard images > 0 else { return nil }
    count += images
    guard count > Self.limit else { return nil }
    var left = Self.limit - (count - images)
    for offset in line.indices.dropFirst() where line[offset] == 0x5B && line[offset - 1] == 0x21 {
      if left == 0 { return offset - 1 }
      left -= 1
    }
    return nil
  }

  private mutating func startOver(at line: UnsafeBufferPointer<UInt8>) {
    guard let first = line.first else { return clear() }
    // Letters at the margin are the common case.
    if first > 0x3E, first != 0x60, first != 0x7E, item == nil { return }
    let text = line.firstIndex { $0 != 0x20 } ?? line.count
    if Self.isBlank(line) { return clear() }
    if let mark = ItemMark(line, at: text), text < 4 {
      if mark.interrupts || text < item ?? 0 {
        count = 0
        item = mark.content
      }
    } else if text < item ?? 0 {
      item = nil
    }
    // What may end code or HTML makes it doubtful that the item was one.
    if line[text] == 0x60 || line[text] == 0x7E || line.contains(0x3E) { item = nil }
  }

  private mutating func clear() {
    count = 0
    item = nil
  }

  /// White space only, behind the marks of quotes.
  private static func isBlank(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    var spaces = 0
    for (offset, byte) in line.enumerated() {
      switch byte {
      case 0x20: spaces += 1
      case 0x3E where spaces < 4: spaces = 0
      case 0x09: return line[offset...].allSatisfy { $0 == 0x20 || $0 == 0x09 }
      default: return false
      }
    }
    return true
  }

  /// The mark of a list item with text behind it.
  private struct ItemMark {
    /// Where the text begins, in columns.
    let content: Int
    /// It ends a paragraph that stands before it at the same depth.
    let interrupts: Bool

    init?(_ line: UnsafeBufferPointer<UInt8>, at start: Int) {
      guard start < line.count else { return nil }
      var end = start
      switch line[start] {
      case 0x2A, 0x2B, 0x2D:
        end += 1
        interrupts = true
      case 0x30...0x39:
        while end < line.count, end - start < 9, (0x30...0x39).contains(line[end]) { end += 1 }
        guard end < line.count, line[end] == 0x2E || line[end] == 0x29 else { return nil }
        interrupts = end == start + 1 && line[start] == 0x31
        end += 1
      default: return nil
      }
      let text = line[end...].firstIndex { $0 != 0x20 } ?? line.count
      // A mark twice may be a rule across the page, and a tab has another width.
      guard text > end, text < line.count, line[text] != 0x09, line[text] != line[start] else {
        return nil
      }
      content = text - end > 4 ? end + 1 : text
    }
  }
}
