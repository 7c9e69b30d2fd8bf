/// What stands in a text for something that libcmark is not to read.
///
/// A control character that the text does not hold, a number, and the character again: a word like
/// any other for libcmark, found again in whatever it became.
struct Mark {
  let byte: UInt8

  /// Nil for a text that holds every control character.
  init?(absentFrom bytes: UnsafeBufferPointer<UInt8>) {
    var seen: UInt32 = 0
    for byte in bytes where byte < 0x20 { seen |= 1 << UInt32(byte) }
    let candidates = Array(0x01...0x08) + Array(0x0E...0x1F)
    guard let free = candidates.first(where: { seen & (1 << UInt32($0)) == 0 }) else { return nil }
    byte = UInt8(free)
  }

  func word(_ number: Int) -> [UInt8] { [byte] + Array(String(number).utf8) + [byte] }

  /// The first such word, by its distance from the beginning, with its number.
  func first(in bytes: some RandomAccessCollection<UInt8>) -> (range: Range<Int>, number: Int)? {
    guard let start = bytes.firstIndex(of: byte),
      let end = bytes[bytes.index(after: start)...].firstIndex(of: byte),
      let number = Int(String(decoding: bytes[bytes.index(after: start)..<end], as: UTF8.self))
    else { return nil }
    let distance = bytes.distance(from: bytes.startIndex, to: start)
    return (distance..<distance + bytes.distance(from: start, to: end) + 1, number)
  }
}
