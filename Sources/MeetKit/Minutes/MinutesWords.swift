/// The fixed words of a minutes page, and what keeps a note from looking like them.
package enum MinutesWords {
  static let outside = "## Outside the items"
  static let privateMarker = "*(private, not minuted)*"
  static let nobody = "(nobody yet)"
  static let unresolved = "Not decided: an objection is open."
  static let onTheTable = "Not decided: still on the table."
  static let policy = "Kind: policy"
  static let accepted = "Accepted."
  static let unaccepted = "Still to be accepted."
  package static let raiserNotHeard = ", who raised it was not asked"

  /// What absent members may still do, and what the decision is until then.
  static func phrase(_ absence: Policy.Absence) -> String {
    switch absence {
    case .lazy: "\(absence.sentence) → provisional"
    case .hold: "\(absence.sentence) → pending"
    case .presentOnly: absence.sentence
    }
  }

  private static let lazyPattern = AnchoredRegex(/may object for (.*) from sending → provisional/)

  static func absence(_ phrase: Substring) -> Policy.Absence? {
    switch phrase {
    case "must still answer → pending": .hold
    case "consent by their absence": .presentOnly
    default:
      phrase.whole(lazyPattern)
        .flatMap { Policy.Absence("lazy \($0.1)") }
    }
  }

  /// A round, as `**Round:** check-in (not minuted)` and `**Round:** reaction · Is it enough?`.
  static func round(_ kind: RoundKind, _ prompt: String?) -> String {
    roundMark + kind.rawValue + (kind.isMinuted ? "" : notMinuted)
      + (prompt.map { " · \($0)" } ?? "")
  }

  private static let roundMark = "**Round:** "
  private static let notMinuted = " (not minuted)"

  static func round(_ text: String) -> MinutesLine? {
    guard let rest = text.after(roundMark), !rest.utf8.contains(0x0A) else { return nil }
    let (head, prompt) =
      rest.cut(at: " · ").map { ($0.before, Optional(String($0.after))) } ?? (rest, nil)
    guard let kind = RoundKind(rawValue: String(head.before(notMinuted) ?? head)) else {
      return nil
    }
    let line = MinutesLine.round(kind, prompt: prompt)
    return round(kind, prompt) == text ? line : nil
  }

  /// Further lines get `prefix`, the first one `first`; blank lines stay blank but for a quote mark.
  static func indented(_ text: String, by prefix: String, first: String) -> String {
    text.lines.enumerated().map { index, line in
      let mark = index == 0 ? first : prefix
      return line.isEmpty ? (prefix == "> " ? ">" : "") : mark + line
    }.joined(separator: "\n")
  }

  /// A plain note that would be read as something else, or shown as a heading, a list, a quotation,
  /// HTML and so on, gets a backslash where that would begin.
  static func escaped(_ text: String) -> String {
    if let number = MarkdownBlocks.number(text) {
      return text.prefix(number.digits) + "\\" + text.dropFirst(number.digits)
    }
    return isSpecial(bare(text)) ? "\\" + text : text
  }

  static func unescaped(_ text: Substring) -> Substring {
    if let number = MarkdownBlocks.number(text), number.backslashes > 0 {
      return text.prefix(number.digits) + text.dropFirst(number.digits + 1)
    }
    return if let rest = text.after("\\"), isSpecial(bare(text)) { rest } else { text }
  }

  private static func bare(_ text: some StringProtocol) -> Substring {
    var rest = Substring(text)
    while let next = rest.after("\\") { rest = next }
    return rest
  }

  private static func isSpecial(_ text: Substring) -> Bool {
    if case .remark(.note, nil, _) = MinutesReader.listItem(String(text), unescaping: false) {
      return MarkdownBlocks.begins(text)
    }
    return true
  }

  /// A title in a heading, where parentheses behind a space begin what the program adds.
  ///
  /// Those of an address stay as they are.
  static func titled(_ title: String) -> String {
    let escaped = MarkdownText.escaped(title, startsLine: false).parts(between: " (")
      .joined(separator: " \\(")
    return escaped.hasPrefix("(") ? "\\" + escaped : escaped
  }
}
