/// Words from pages within a ticket, where a tracker would take some of them for orders.
///
/// A line that begins with a slash is a quick action on GitLab, and a name behind an at sign is
/// told by mail.
enum DefusedText {
  /// Text on one line as Markdown that orders nothing and calls nobody.
  static func line(_ text: String) -> String {
    let escaped = MarkdownText.escaped(text)
    return quiet(escaped.hasPrefix("/") ? "\\" + escaped : escaped)
  }

  /// The text with a word joiner, which nobody sees, behind each at sign that begins a name.
  static func quiet(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var before: Unicode.Scalar = " "
    for scalar in text.unicodeScalars {
      result.append(scalar)
      // An address of mail calls nobody.
      if scalar == "@", !isWordPart(before) { result.append("\u{2060}") }
      before = scalar
    }
    return String(result)
  }

  private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "_": true
    default: false
    }
  }
}
