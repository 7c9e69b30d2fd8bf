/// Texts of others within Markdown that we write.
package enum MarkdownText {
  /// The text on one line, with a backslash before everything that Markdown takes for markup.
  ///
  /// It makes no structure wherever it stands in a line, and `unescaped` gives the line back.
  /// What always stands behind other words of its line needs no care for its first character.
  package static func escaped(_ text: String, startsLine: Bool = true) -> String {
    let scalars = Array(text.withoutControls.unicodeScalars)
    let digits = scalars.prefix { ("0"..."9").contains($0) }.count
    var addresses = addresses(in: scalars)[...]
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      let isFirst = index == 0 && startsLine
      addresses = addresses.drop { $0.upperBound <= index }
      let isInAddress = addresses.first?.contains(index) ?? false
      let isMarkup: Bool =
        switch scalar {
        // A backslash would be a part of the address.
        case "*", "_", "~": !isInAddress && (scalar != "_" || isMark(scalars, index))
        case "&": !isInAddress || isEntity(scalars, index)
        case "\\", "`", "[", "]", "<", ">", "|": true
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
  static func unescaped(_ text: some StringProtocol) -> String {
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

  /// A low line that may mark emphasis: within a word it does not.
  private static func isMark(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    !(isWordPart(scalars, index - 1) && isWordPart(scalars, index + 1))
  }

  /// What begins like an entity, as `&copy;` does.
  private static func isEntity(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    let name = scalars[(index + 1)...].prefix { $0 == "#" || isWordPart([$0], 0) }
    return !name.isEmpty && name.endIndex < scalars.count && scalars[name.endIndex] == ";"
  }

  /// Where bare addresses stand, without the punctuation behind them.
  private static func addresses(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    let beginnings = ["http://", "https://", "www."].map { Array($0.unicodeScalars) }
    let ends: Set<Unicode.Scalar> = [" ", "<", ">", "\\", "`", "[", "]", "|", "\""]
    var found: [Range<Int>] = []
    var index = 0
    while index < scalars.count {
      let isBeginning =
        (scalars[index] == "h" || scalars[index] == "w") && !isWordPart(scalars, index - 1)
        && beginnings.contains { scalars[index...].starts(with: $0) }
      guard isBeginning else {
        index += 1
        continue
      }
      var end = scalars[index...].firstIndex { ends.contains($0) } ?? scalars.count
      while end > index, isPunctuation(scalars[end - 1]), scalars[end - 1] != "/" { end -= 1 }
      found.append(index..<end)
      index = max(end, index + 1)
    }
    return found
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
