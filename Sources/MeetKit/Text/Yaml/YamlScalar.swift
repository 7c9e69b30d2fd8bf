/// A text as a value of a YAML page.
///
/// The library's emitter would write every emoji as a number, and a page is there to be read.
enum YamlScalar {
  /// The text as it is when nothing in it has a meaning in YAML, else between double quotes.
  static func written(_ text: String) -> String {
    isPlain(text) ? text : quoted(text)
  }

  /// The text between double quotes.
  static func quoted(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\":
        result.append("\\")
        result.append(scalar)
      case _ where isHidden(scalar):
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let (sign, width) = scalar.value > 0xFFFF ? ("U", 8) : ("u", 4)
        let zeros = String(repeating: "0", count: width - digits.utf8.count)
        result.append(contentsOf: "\\\(sign)\(zeros)\(digits)".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return "\"\(String(result))\""
  }

  /// Words with single spaces between them that begin with a letter.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic,
      !words.contains(text.lowercased())
    else { return false }
    // The sentinel makes a sign at the end a sign before a space.
    let scalars = Array(text.unicodeScalars) + [" "]
    return zip(scalars, scalars.dropFirst()).allSatisfy { scalar, next in
      switch scalar {
      case " ", ":": next != " "
      default: isPlain(scalar)
      }
    }
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    if isHidden(scalar) { return false }
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_", "/", ".": return true
    default: return scalar.value > 0x7F && scalar.properties.isAlphabetic
    }
  }

  /// What YAML takes for more than a text, in this version or an older one.
  private static let words: Set = ["null", "true", "false", "yes", "no", "on", "off", "y", "n"]

  /// Controls, line ends, overrides of the direction, and what no page may hold.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1F, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
