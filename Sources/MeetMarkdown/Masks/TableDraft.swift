/// A table of GFM as its lines say it: https://github.github.com/gfm/#tables-extension-.
struct TableDraft {
  enum Alignment {
    case left, center, right
  }

  /// Of each column; nil where its mark says nothing.
  var alignments: [Alignment?]
  /// The cells of the head and of each row, as many as are written and have a column.
  var rows: [[Range<Int>]]

  /// The columns of a delimiter row; nil for any other line.
  static func columns(_ line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> [Alignment?]? {
    guard mayBeDelimiters(bytes[line]) else { return nil }
    var columns: [Alignment?] = []
    for cell in cells(line, in: bytes) {
      let mark = bytes[cell]
      let left = mark.first == 0x3A
      let right = mark.last == 0x3A
      let dashes = mark.dropFirst(left ? 1 : 0).dropLast(right ? 1 : 0)
      guard !dashes.isEmpty, dashes.allSatisfy({ $0 == 0x2D }) else { return nil }
      columns.append(left && right ? .center : left ? .left : right ? .right : nil)
    }
    return columns.isEmpty ? nil : columns
  }

  /// Nothing but what delimiter rows are made of; a row of dashes alone is a heading's line.
  static func mayBeDelimiters(_ line: some Collection<UInt8>) -> Bool {
    var hasDash = false
    var hasOther = false
    for byte in line {
      switch byte {
      case 0x2D: hasDash = true
      case 0x7C, 0x3A: hasOther = true
      case 0x20, 0x09, 0x0B, 0x0C: break
      default: return false
      }
    }
    return hasDash && hasOther
  }

  /// The cells of a line without the white space around them; none when it is no row.
  ///
  /// A pipe behind a backslash parts nothing, whatever stands before.
  static func cells(_ line: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var rest = trimmed(line, in: bytes)
    if let first = rest.first, bytes[first] == 0x7C {
      rest = trimmed(rest.dropFirst(), in: bytes)
    }
    var cells: [Range<Int>] = []
    var start = rest.lowerBound
    for index in rest where bytes[index] == 0x7C {
      if index > line.lowerBound, bytes[index - 1] == 0x5C { continue }
      cells.append(trimmed(start..<index, in: bytes))
      start = index + 1
    }
    let last = trimmed(start..<max(start, rest.upperBound), in: bytes)
    return last.isEmpty ? cells : cells + [last]
  }

  private static func trimmed(
    _ range: Range<Int>,
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, bytes[start].isMarkdownSpace { start += 1 }
    while end > start, bytes[end - 1].isMarkdownSpace { end -= 1 }
    return start..<end
  }
}
