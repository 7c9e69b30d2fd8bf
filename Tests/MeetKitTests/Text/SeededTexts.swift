import MeetTesting

extension SeededGenerator {
  /// A text with many characters that have a meaning somewhere.
  mutating func text(upTo length: Int) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...length, using: &self) {
      let value: UInt32 =
        switch Int.random(in: 0..<4, using: &self) {
        case 0: UInt32.random(in: 0...0x9F, using: &self)
        case 1:
          [0x0A, 0x0D, 0x5C, 0x75, 0x7B, 0x7D, 0x2028, 0x2029].randomElement(using: &self)
            ?? 0x5C
        case 2: UInt32.random(in: 0xA0...0xD7FF, using: &self)
        default: UInt32.random(in: 0xE000...0x10_FFFF, using: &self)
        }
      if let scalar = Unicode.Scalar(value) { text.append(scalar) }
    }
    return String(text)
  }

  /// One of several.
  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &self)]
  }
}
