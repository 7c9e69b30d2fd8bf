/// Counts the lists and quotes that lines stand in.
///
/// An upper bound, found as libcmark finds them: the containers that are open are matched against
/// the line's head, then new ones begin. Code is not told from text, so that marks at the head of
/// its lines count too.
struct NestingScan {
  static let limit = 100

  private var open: [Container] = []
  private var isAfterBlank = true

  /// The offset of the mark that is one too many, or nil.
  mutating func read(_ line: UnsafeBufferPointer<UInt8>) -> Int? {
    guard !open.isEmpty || Self.mayNest(line) else {
      isAfterBlank = false
      return nil
    }
    var cursor = LineCursor(line)
    var matched = 0
    while matched < open.count, cursor.enter(open[matched]) { matched += 1 }
    let isBlank = cursor.isAtEnd
    var count = matched
    while let container = cursor.open() {
      if count == matched { open.removeSubrange(matched...) }
      count += 1
      if count > Self.limit { return cursor.mark }
      open.append(container)
    }
    // A line that goes on with a paragraph need not repeat the marks before it.
    if count == matched, matched < open.count, isAfterBlank || isBlank {
      open.removeSubrange(matched...)
    }
    isAfterBlank = isBlank
    return nil
  }

  /// The line begins with white space or with a mark.
  private static func mayNest(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = line.first else { return false }
    return switch first {
    case 0x20, 0x09, 0x3E, 0x2A, 0x2B, 0x2D, 0x30...0x39: true
    default: false
    }
  }
}
