/// Texts within a log line: what would end the line, or harm a terminal, is escaped.
///
/// `\\`, `\n` and `\r` stand for themselves; other control characters, U+2028 and U+2029 are
/// written as `\u{…}`. Decoding gives every string back as it was.
package enum LogText {
  package static func encode(_ text: String) -> String {
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
  package static func decode(_ text: String) throws(UnknownEscape) -> String {
    guard text.utf8.contains(0x5C) else { return text }
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\\" else {
        result.append(scalar)
        continue
      }
      let before = text.unicodeScalars.count - rest.count - 1
      guard let decoded = escape(&rest) else { throw UnknownEscape(scalarsBefore: before) }
      result.append(decoded)
    }
    return String(result)
  }

  /// An escape that stands for nothing.
  package struct UnknownEscape: Error, Hashable {
    package var scalarsBefore: Int

    package init(scalarsBefore: Int) {
      self.scalarsBefore = scalarsBefore
    }
  }

  /// The character behind a backslash; `rest` goes on after it.
  private static func escape(_ rest: inout Substring.UnicodeScalarView) -> Unicode.Scalar? {
    switch rest.popFirst() {
    case "\\": return "\\"
    case "n": return "\n"
    case "r": return "\r"
    case "u":
      guard rest.popFirst() == "{", let end = rest.firstIndex(of: "}") else { return nil }
      let digits = rest[..<end]
      rest = rest[end...].dropFirst()
      guard (1...6).contains(digits.count), digits.allSatisfy(\.properties.isASCIIHexDigit)
      else { return nil }
      return UInt32(String(digits), radix: 16).flatMap(Unicode.Scalar.init)
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
