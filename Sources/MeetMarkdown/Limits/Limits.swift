/// What is refused before libcmark sees it, because it would take very long over it.
///
/// One pass over the bytes, a line at a time. Lines end where they end for libcmark: at a line
/// feed, a carriage return, or both.
enum Limits {
  /// Longer, and a rendering could outgrow libcmark's buffers.
  static let size = 64 * 1_048_576

  static func check(
    _ bytes: [UInt8],
    from start: TextStart,
    images: Bool
  ) throws(MarkdownFault) {
    guard bytes.count <= size else {
      throw MarkdownFault(reason: .size(limit: size), line: 1, column: 1)
    }
    if let fault = bytes.withUnsafeBufferPointer({
      fault(in: $0, from: start, images: images)
    }) {
      throw fault
    }
  }

  private static func fault(
    in bytes: UnsafeBufferPointer<UInt8>,
    from start: TextStart,
    images: Bool
  ) -> MarkdownFault? {
    var nesting = NestingScan()
    var paragraph = ImageScan()
    var line = start.line
    var offset = start.offset
    while offset < bytes.count {
      let scanned = scan(bytes, from: offset)
      let text = UnsafeBufferPointer(rebasing: bytes[offset..<scanned.end])
      if let excess = nesting.read(text) {
        return place(.nesting(limit: NestingScan.limit), line, excess, in: text)
      }
      if images, let excess = paragraph.read(text, images: scanned.images) {
        return place(.images(limit: ImageScan.limit), line, excess, in: text)
      }
      offset = scanned.next
      line += 1
    }
    return nil
  }

  /// The end of a line, where the next begins, and how many '![' it holds.
  private static func scan(
    _ bytes: UnsafeBufferPointer<UInt8>,
    from start: Int
  ) -> (end: Int, next: Int, images: Int) {
    var images = 0
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x5B {
        if index > start, bytes[index - 1] == 0x21 { images += 1 }
      } else if byte == 0x0A {
        return (index, index + 1, images)
      } else if byte == 0x0D {
        let isPair = index + 1 < bytes.count && bytes[index + 1] == 0x0A
        return (index, index + (isPair ? 2 : 1), images)
      }
      index += 1
    }
    return (index, index, images)
  }

  private static func place(
    _ reason: MarkdownFault.Reason,
    _ line: Int,
    _ offset: Int,
    in text: UnsafeBufferPointer<UInt8>
  ) -> MarkdownFault {
    let column = text[..<offset].count { $0 & 0xC0 != 0x80 } + 1
    return MarkdownFault(reason: reason, line: line, column: column)
  }
}
