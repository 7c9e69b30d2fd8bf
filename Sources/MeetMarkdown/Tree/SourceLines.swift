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

  func cursor(_ number: Int) -> LineCursor {
    LineCursor(UnsafeBufferPointer(rebasing: bytes[self[number]]))
  }
}
