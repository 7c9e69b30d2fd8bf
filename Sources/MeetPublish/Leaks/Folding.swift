/// A text that is being folded: lower case, one space for white space of any length, entities
/// resolved.
struct Folding {
  private var bytes: [UInt8] = []
  private var isSpace = true

  init(capacity: Int) {
    bytes.reserveCapacity(capacity)
  }

  /// What is folded, without a space at its end.
  var whole: [UInt8] { bytes.last == 0x20 ? bytes.dropLast() : bytes }

  mutating func addSpace() {
    if !isSpace { bytes.append(0x20) }
    isSpace = true
  }

  mutating func add(_ text: Slice<UnsafeBufferPointer<UInt8>>) {
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      if byte == 0x26, let (scalar, end) = Self.entity(in: text[index...]) {
        add(String(scalar))
        index = end
      } else if byte < 0x80 {
        add(byte)
        index += 1
      } else {
        let end = text[index...].firstIndex { $0 < 0x80 } ?? text.endIndex
        add(String(decoding: text[index..<end], as: UTF8.self))
        index = end
      }
    }
  }

  private mutating func add(_ byte: UInt8) {
    switch byte {
    case 0x20, 0x09...0x0D: addSpace()
    case 0x41...0x5A: keep(byte | 0x20)
    default: keep(byte)
    }
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
