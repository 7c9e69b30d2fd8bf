/// Texts within a log line: what would end the line, or harm a terminal, is escaped.
///
/// `\\`, `\n` and `\r` stand for themselves; other control characters, U+2028 and U+2029 are
/// written as `\u{…}`. Decoding gives every string back as it was.
enum LogText {
  static func encode(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isEscaped) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result.append(contentsOf: #"\\"#.unicodeScalars)
      case "\n": result.append(contentsOf: #"\n"#.unicodeScalars)
      case "\r": result.append(contentsOf: #"\r"#.unicodeScalars)
      case _ where isEscaped(scalar):
        result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  /// The text that was encoded.
  ///
  /// - Throws: The place of an escape that this version does not know.
  static func decode(_ text: String) throws(UnknownEscape) -> String {
    String(decoding: try decode(Array(text.utf8)[...]), as: UTF8.self)
  }

  /// The bytes of the text whose encoded bytes these are; other bytes pass as they are.
  static func decode(_ bytes: ArraySlice<UInt8>) throws(UnknownEscape) -> ArraySlice<UInt8> {
    guard let first = bytes.firstIndex(of: 0x5C) else { return bytes }
    var result = bytes[..<first]
    var index = first
    while index < bytes.endIndex {
      guard bytes[index] == 0x5C else {
        result.append(bytes[index])
        index += 1
        continue
      }
      guard let (scalar, end) = escape(bytes[(index + 1)...]) else {
        // A byte that continues a character counts for none.
        let before = bytes[..<index].count { $0 & 0xC0 != 0x80 }
        throw UnknownEscape(scalarsBefore: before)
      }
      result.append(contentsOf: String(scalar).utf8)
      index = end
    }
    return result
  }

  /// An escape that stands for nothing.
  struct UnknownEscape: Error, Hashable {
    var scalarsBefore: Int
  }

  /// The character that stands behind a backslash, and where the text goes on.
  private static func escape(_ bytes: ArraySlice<UInt8>) -> (Unicode.Scalar, end: Int)? {
    let start = bytes.startIndex
    switch bytes.first {
    case 0x5C: return ("\\", start + 1)
    case 0x6E: return ("\n", start + 1)
    case 0x72: return ("\r", start + 1)
    case 0x75:
      guard let end = bytes.prefix(9).firstIndex(of: 0x7D), end > start + 2,
        bytes[start + 1] == 0x7B
      else { return nil }
      var value: UInt32 = 0
      for byte in bytes[(start + 2)..<end] {
        guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { return nil }
        value = value * 16 + UInt32(digit)
      }
      return Unicode.Scalar(value).map { ($0, end + 1) }
    default: return nil
    }
  }

  private static func isEscaped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x5C, 0x7F...0x9F, 0x2028, 0x2029: true
    default: false
    }
  }
}
