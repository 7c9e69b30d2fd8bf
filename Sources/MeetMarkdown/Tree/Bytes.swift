extension UInt8 {
  var isASCIILetter: Bool { (0x61...0x7A).contains(self | 0x20) }
  var lowercased: UInt8 { (0x41...0x5A).contains(self) ? self | 0x20 : self }
  var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
  var isASCIIWord: Bool { isASCIILetter || isASCIIDigit }
  /// What libcmark takes for white space among ASCII.
  var isMarkdownSpace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  var isASCIIPunctuation: Bool {
    (0x21...0x2F).contains(self) || (0x3A...0x40).contains(self) || (0x5B...0x60).contains(self)
      || (0x7B...0x7E).contains(self)
  }
}

/// Characters around a place in UTF-8.
enum Scalars {
  /// The character that begins at an offset; nil at the end and where there is none.
  static func after<Bytes: RandomAccessCollection<UInt8>>(
    _ index: Int,
    in bytes: Bytes
  ) -> Unicode.Scalar? where Bytes.Index == Int {
    guard index < bytes.endIndex else { return nil }
    var iterator = bytes[index..<Swift.min(bytes.endIndex, index + 4)].makeIterator()
    var decoder = UTF8()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
    return scalar
  }

  /// The character that ends before an offset.
  static func before<Bytes: RandomAccessCollection<UInt8>>(
    _ index: Int,
    in bytes: Bytes
  ) -> Unicode.Scalar? where Bytes.Index == Int {
    guard index > bytes.startIndex else { return nil }
    var start = index - 1
    while start > bytes.startIndex, index - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return after(start, in: bytes[..<index])
  }
}

extension Unicode.Scalar {
  /// White space to CommonMark: Zs, and the controls that move on.
  var isMarkdownSpace: Bool {
    isASCII
      ? UInt8(value).isMarkdownSpace && value != 0x0B
      : properties.generalCategory == .spaceSeparator
  }

  /// Punctuation to CommonMark 0.30: of ASCII all that is no letter, else Unicode's class P.
  var isMarkdownPunctuation: Bool {
    if isASCII { return UInt8(value).isASCIIPunctuation }
    return switch properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      true
    default: false
    }
  }

  /// A letter, with what stands above and below it, a digit or `_`.
  var isPartOfWord: Bool {
    if isASCII { return UInt8(value).isASCIIWord || self == "_" }
    return switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
      true
    default: false
    }
  }

  var isWordLike: Bool { !isMarkdownSpace && !isMarkdownPunctuation }
}
