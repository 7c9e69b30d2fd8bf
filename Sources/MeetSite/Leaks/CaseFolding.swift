/// A text that is being folded: lower case, one space for white space of any length, entities
/// resolved.
struct CaseFolding {
  private var bytes: [UInt8] = []
  private var isSpace = true

  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  /// Where the next sign would stand.
  var count: Int { bytes.count }

  /// What is folded, without a space at its end.
  consuming func whole() -> [UInt8] {
    if bytes.last == 0x20 { bytes.removeLast() }
    return bytes
  }

  mutating func addSpace() {
    if !isSpace { bytes.append(0x20) }
    isSpace = true
  }

  mutating func add(_ text: Slice<UnsafeBufferPointer<UInt8>>) {
    var index = text.startIndex
    // What stands from here on is taken as it is, all at once.
    var start = index
    while index < text.endIndex {
      let byte = text[index]
      if Self.isKept(byte) {
        isSpace = false
        index += 1
        continue
      }
      if byte == 0x20, !isSpace {
        isSpace = true
        index += 1
        continue
      }
      bytes.append(contentsOf: text[start..<index])
      index = addOther(in: text, at: index)
      start = index
    }
    bytes.append(contentsOf: text[start..<index])
  }

  /// A sign of ASCII that is neither white space nor a capital, and begins no entity.
  private static func isKept(_ byte: UInt8) -> Bool {
    byte > 0x20 && byte < 0x80 && byte != 0x26 && !(0x41...0x5A).contains(byte)
  }

  /// Adds what changes on the way, and gives back where the rest begins.
  private mutating func addOther(
    in text: Slice<UnsafeBufferPointer<UInt8>>,
    at index: Int
  ) -> Int {
    switch text[index] {
    case 0x20, 0x09...0x0D: addSpace()
    case 0x26:
      if let (scalar, end) = Self.entity(in: text[index...]) {
        add(String(scalar))
        return end
      }
      keep(0x26)
    case let byte where byte < 0x80: keep((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
    default:
      let end = text[index...].firstIndex { $0 < 0x80 } ?? text.endIndex
      add(String(decoding: text[index..<end], as: UTF8.self))
      return end
    }
    return index + 1
  }

  private mutating func keep(_ byte: UInt8) {
    bytes.append(byte)
    isSpace = false
  }

  private mutating func add(_ text: String) {
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        addSpace()
      } else {
        bytes += scalar.properties.lowercaseMapping.utf8
        isSpace = false
      }
    }
  }

  private static let entities: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
  ]

  /// What an entity stands for that begins the text, and where it ends.
  private static func entity(
    in text: Slice<UnsafeBufferPointer<UInt8>>
  ) -> (Unicode.Scalar, end: Int)? {
    let name = text.dropFirst().prefix(10).prefix { $0 != 0x3B && $0 != 0x26 }
    guard name.endIndex < text.endIndex, text[name.endIndex] == 0x3B else { return nil }
    let word = String(decoding: name, as: UTF8.self)
    return (entities[word] ?? number(word)).map { ($0, name.endIndex + 1) }
  }

  /// The scalar of `#39` and `#x27`.
  private static func number(_ name: String) -> Unicode.Scalar? {
    guard name.first == "#" else { return nil }
    let digits = name.dropFirst()
    let isHex = digits.first == "x" || digits.first == "X"
    let value = isHex ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.flatMap(Unicode.Scalar.init)
  }
}
