extension String {
  /// The text as a page or a feed has it: without control characters and noncharacters.
  ///
  /// HTML or XML does not know them, and a terminal would obey some. Taken out when everything is
  /// escaped, they cannot bring together what was apart.
  var pageBytes: [UInt8] {
    var text = self
    return text.withUTF8 { bytes in
      if !bytes.indices.contains(where: { Self.mayGo(at: $0, in: bytes) }) { return Array(bytes) }
      var result: [UInt8] = []
      result.reserveCapacity(bytes.count)
      var index = 0
      while index < bytes.count {
        let length = Self.length(bytes[index])
        if length == 1 {
          if Self.isKept(bytes[index]) { result.append(bytes[index]) }
        } else {
          let sign = UnsafeBufferPointer(rebasing: bytes[index..<index + length])
          if !Self.isOutside(sign) { result.append(contentsOf: sign) }
        }
        index += length
      }
      return result
    }
  }

  /// Something may begin there that is taken out: a look that most pages need only.
  private static func mayGo(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    switch bytes[index] {
    case 0xC2: bytes[index + 1] < 0xA0
    case 0xEF...: true
    case let byte: !isKept(byte)
    }
  }

  /// Of the sequence that begins with the byte.
  private static func length(_ byte: UInt8) -> Int {
    switch byte {
    case ..<0x80: 1
    case ..<0xE0: 2
    case ..<0xF0: 3
    default: 4
    }
  }

  private static func isKept(_ byte: UInt8) -> Bool {
    byte >= 0x20 && byte != 0x7F || byte == 0x0A || byte == 0x09 || byte == 0x0D
  }

  /// U+0080 to U+009F, U+FDD0 to U+FDEF, and the last two of every plane.
  private static func isOutside(_ sign: UnsafeBufferPointer<UInt8>) -> Bool {
    switch sign.count {
    case 2: sign[0] == 0xC2 && sign[1] < 0xA0
    case 3:
      sign[0] == 0xEF
        && (sign[1] == 0xB7 && (0x90...0xAF).contains(sign[2])
          || sign[1] == 0xBF && sign[2] >= 0xBE)
    default: sign[1] & 0x0F == 0x0F && sign[2] == 0xBF && sign[3] >= 0xBE
    }
  }
}
