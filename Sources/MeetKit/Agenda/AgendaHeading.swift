/// The line that begins an item: `## 18:10 [15 min] Decide: Raise the media cache limit`.
struct AgendaHeading {
  /// What stands between the brackets before "min"; nil when there are no brackets.
  let minutes: String?
  /// The text behind the brackets, as it stands.
  let text: String
  let kind: ItemKind
  /// The text names a kind.
  let hasKind: Bool
  /// What stands where the kind belongs.
  let word: String
  private let title: String
  /// Where the brackets' content stands.
  let minutesColumn: Int
  let titleColumn: Int

  /// Nil when the line begins no item.
  ///
  /// A heading with a time, or one that names a kind, begins an item even without its minutes.
  init?(_ line: String) {
    // Most lines are none, and looking at one byte tells.
    guard let first = line.utf8.first,
      first == 0x23 || first == 0x5B || (0x30...0x39).contains(first)
    else { return nil }
    if let match = line.whole(Self.withMinutes) {
      self.init(line, minutes: String(match.2), text: String(match.3), prefix: String(match.1))
    } else if let match = line.whole(Self.withTime) {
      self.init(line, minutes: nil, text: String(match.2), prefix: String(match.1))
    } else if let match = line.whole(Self.withKind) {
      self.init(line, minutes: nil, text: String(match.2), prefix: String(match.1))
      guard hasKind else { return nil }
    } else {
      return nil
    }
  }

  /// The same with another text behind the brackets.
  init(_ heading: AgendaHeading, text: String) {
    self.init("", minutes: heading.minutes, text: text, prefix: "")
  }

  private init(_ line: String, minutes: String?, text: String, prefix: String) {
    self.minutes = minutes
    self.text = text
    minutesColumn = prefix.unicodeScalars.count + 1
    titleColumn = line.unicodeScalars.count - text.unicodeScalars.count + 1
    let parts = text.cut(at: ":")
    word = String(parts?.before ?? text[...]).asLine
    let kind = ItemKind(word: word)
    self.kind = kind ?? .explore
    hasKind = kind != nil
    // "Check-out" alone is both the kind and the title.
    let rest = kind == nil ? text : parts.map { String($0.after) } ?? text
    title = MarkdownText.unescaped(rest.asLine)
  }

  /// The item, with its kind's usual minutes.
  var item: AgendaItem {
    AgendaItem(kind: kind, title: title, minutes: kind.usualMinutes)
  }
}

extension AgendaHeading {
  private static let withMinutes = AnchoredRegex(
    /((?:#{1,6} +)?(?:\d\d:?\d\d +)?\[ *)([^\]]*?) *min(?:utes)?\.? *\] *(.*)/
  )
  private static let withTime = AnchoredRegex(/(#{1,6} +\d\d:\d\d +)(.*)/)
  private static let withKind = AnchoredRegex(/(#{2,6} +)(.*)/)
}
