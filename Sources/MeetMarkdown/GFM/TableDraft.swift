/// A table of GFM as its lines say it: https://github.github.com/gfm/#tables-extension-.
struct TableDraft {
  enum Alignment: String {
    case left, center, right
  }

  /// Of each column; nil where its mark says nothing.
  var alignments: [Alignment?]
  /// How many cells the head and each row have, as many as are written and have a column.
  private(set) var rows: [Int] = []
  /// Each cell as a heading: one line of text in which no block begins.
  private(set) var cells: [UInt8] = []
  /// What was written, for where it turns out to be no table.
  var written: [UInt8] = []

  /// How many cells its rows lack.
  private(set) var missing = 0

  /// The cells of a row, and how many there are in all rows.
  var count: Int { rows.reduce(0, +) }

  mutating func append(_ row: some Collection<Range<Int>>, in bytes: UnsafeBufferPointer<UInt8>) {
    rows.append(row.count)
    missing += alignments.count - row.count
    for cell in row {
      cells += [0x23, 0x20]
      for index in cell {
        let isEscape = bytes[index] == 0x5C && index + 1 < cell.upperBound
        if !isEscape || bytes[index + 1] != 0x7C { cells.append(bytes[index]) }
      }
      cells += [0x20, 0x23, 0x0A]
    }
  }

  /// The numbers of lines that look like the second line of a table.
  static func delimiters(in lines: SourceLines) -> [Int] {
    (1...lines.count).filter { number in
      let range = lines[number]
      var start = range.lowerBound
      while start < range.upperBound, [0x20, 0x09, 0x3E].contains(lines.bytes[start]) { start += 1 }
      guard start < range.upperBound, [0x7C, 0x3A, 0x2D].contains(lines.bytes[start]) else {
        return false
      }
      return mayBeDelimiters(lines.bytes[start..<range.upperBound])
    }
  }

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

// MARK: - As elements

extension TableDraft {
  /// The table with its cells, each of which is a heading.
  func node(_ cells: ArraySlice<Node>) -> Node {
    let table = Node.block("<table>", "</table>")
    let head = Node.block("<thead>", "</thead>")
    let body = Node.block("<tbody>", "</tbody>")
    table.append(head)
    if rows.count > 1 { table.append(body) } else { body.remove() }
    var next = cells.startIndex
    for (number, count) in rows.enumerated() {
      let row = Node.block("<tr>", "</tr>")
      (number == 0 ? head : body).append(row)
      for column in alignments.indices {
        let cell = Self.cell(number == 0 ? "th" : "td", alignments[column])
        if column < count, next + column < cells.endIndex { cell.adopt(cells[next + column]) }
        row.append(cell)
      }
      next += count
    }
    return table
  }

  /// With a class, since HTML has no `align` any more and a strict page no `style`.
  private static func cell(_ element: String, _ alignment: Alignment?) -> Node {
    .inline(
      "<\(element)" + (alignment.map { " class=\"\($0.rawValue)\"" } ?? "") + ">",
      "</\(element)>\n"
    )
  }
}
