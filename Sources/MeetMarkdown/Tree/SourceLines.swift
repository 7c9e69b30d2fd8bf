/// The lines of a text as libcmark counts them: they end at a line feed, a carriage return, or both.
struct SourceLines {
  let bytes: UnsafeBufferPointer<UInt8>
  /// The offset of each line's first byte.
  private let starts: [Int]

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    var starts = [0]
    starts.reserveCapacity(bytes.count / 32)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      guard byte <= 0x0D, byte == 0x0A || byte == 0x0D else { continue }
      if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
      starts.append(index)
    }
    self.starts = starts
  }

  var count: Int { starts.count }

  /// A line without its end, by its number from 1.
  subscript(number: Int) -> Range<Int> {
    let start = starts[number - 1]
    var end = number < starts.count ? starts[number] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// The same with its end.
  func whole(_ number: Int) -> Range<Int> {
    starts[number - 1]..<(number < starts.count ? starts[number] : bytes.count)
  }

  /// The number of the line in which an offset stands.
  func number(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Where some bytes first stand in a line.
  func offset(of part: ArraySlice<UInt8>, in number: Int) -> Int? {
    guard let first = part.first else { return nil }
    return self[number].first { bytes[$0] == first && bytes[$0...].starts(with: part) }
  }

  func cursor(_ number: Int) -> LineCursor {
    LineCursor(UnsafeBufferPointer(rebasing: bytes[self[number]]))
  }
}

/// Columns of places in a text, counted on from the last one where that stands before on its line.
struct ColumnCount {
  let lines: SourceLines
  private var last = (line: 0, offset: 0, column: 1)

  init(_ lines: SourceLines) {
    self.lines = lines
  }

  /// In Unicode scalars, from 1.
  mutating func column(at offset: Int, in number: Int) -> Int {
    if last.line != number || last.offset > offset {
      last = (number, lines[number].lowerBound, 1)
    }
    // A byte that continues a character counts for none.
    last.column += lines.bytes[last.offset..<offset].count { $0 & 0xC0 != 0x80 }
    last.offset = offset
    return last.column
  }
}
