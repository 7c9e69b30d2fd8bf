import MeetModel

/// Texts of others within Markdown that we write.
package enum MarkdownText {
  /// The text on one line, with a backslash before everything that Markdown takes for markup.
  ///
  /// It makes no structure wherever it stands in a line, and `unescaped` gives the line back.
  /// What always stands behind other words of its line needs no care for its first character.
  package static func escaped(_ text: String, startsLine: Bool = true) -> String {
    let scalars = Array(text.withoutControls.unicodeScalars)
    let digits = scalars.prefix { ("0"..."9").contains($0) }.count
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let isFirst = index == 0 && startsLine
      let isMarkup: Bool =
        switch scalar {
        case "\\", "`", "*", "[", "]", "<", ">", "&", "|", "~": true
        case "_": !(isWordPart(scalars, index - 1) && isWordPart(scalars, index + 1))
        // A heading begins with these and may end with them.
        case "#": isFirst || isEnd(scalars, index)
        // A list, a line below a heading, a rule.
        case "-", "+", "=": isFirst
        case ".", ")": startsLine && index == digits && digits > 0
        default: false
        }
      if isMarkup { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }

  /// A backslash before ASCII punctuation vanishes; any other stays.
  package static func unescaped(_ text: some StringProtocol) -> String {
    guard text.utf8.contains(0x5C) else { return String(text) }
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      if scalar == "\\", let next = rest.first, isPunctuation(next) {
        result.append(next)
        rest.removeFirst()
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The first of the number signs that end the text behind a space.
  private static func isEnd(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    let isBehindSpace = index == 0 || scalars[index - 1] == " "
    return isBehindSpace && scalars[index...].allSatisfy { $0 == "#" }
  }

  private static func isWordPart(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard scalars.indices.contains(index) else { return false }
    switch scalars[index] {
    case "a"..."z", "A"..."Z", "0"..."9", "_": return true
    default: return false
    }
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}

extension MarkdownText {
  /// A link, whatever its label and address hold.
  static func link(_ label: String, to address: String) -> String {
    let label = escaped(label, startsLine: false)
    let address = address.withoutControls
    let isPlain = address.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
      case 0x21, 0x23...0x25, 0x27, 0x2B...0x2F, 0x3A, 0x3B, 0x3D, 0x3F, 0x40, 0x5F, 0x7E: true
      default: false
      }
    }
    if isPlain, !address.isEmpty { return "[\(label)](\(address))" }
    var inside = String.UnicodeScalarView()
    for scalar in address.unicodeScalars {
      if ["\\", "<", ">", "&"].contains(scalar) { inside.append("\\") }
      inside.append(scalar)
    }
    return "[\(label)](<\(String(inside))>)"
  }

  /// The address of a link, or of a line that is nothing but an address.
  static func address(_ text: String) -> String {
    let link = text.after("[")
    if let (_, address) = link?.before(">)")?.cut(atLast: "](<") { return unescaped(address) }
    if let (_, address) = link?.before(")")?.cut(atLast: "](") { return String(address) }
    return text.after("<")?.before(">").map(String.init) ?? text
  }
}
