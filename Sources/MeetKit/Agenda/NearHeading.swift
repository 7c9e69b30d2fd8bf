/// A line of an agenda that looks like the beginning of an item and is none.
///
/// Headings of the second level are items. Deeper ones are headings within an item, unless they
/// name a kind or a time as items do.
struct NearHeading {
  /// Where it stands in its line.
  let column: Int
  /// The line that would begin the item.
  let item: String
  /// Its words, for a heading that shall stay text.
  let words: String

  /// Nil when the line is no heading, or one within an item; `next` is the line below.
  init?(_ line: String, next: String?) {
    let spaces = line.prefix { $0 == " " }.utf8.count
    guard spaces < 4, let first = line.dropFirst(spaces).utf8.first,
      first == 0x23 || first == 0x5B || first == 0x2A || Self.isUnderline(next)
    else { return nil }
    let text = line.dropFirst(spaces)
    let level = text.prefix { $0 == "#" }.utf8.count
    var words = String(text.dropFirst(level)).asLine
    let isNear: Bool
    switch level {
    case 0 where Self.isUnderline(next) && !Self.isListed(text):
      // A title in this form stands above the first item.
      isNear = next?.contains("-") ?? false || Self.namesKind(words) || Self.takesMinutes(words)
    case 0:
      if let inner = text.asBold {
        words = inner
        isNear = Self.takesMinutes(words) || Self.beginsItem(words)
      } else {
        isNear = text.after("[")?.cut(at: "]").map { Self.takesMinutes(String($0.before)) } ?? false
      }
    case 2: isNear = true
    case 1, 3...6: isNear = Self.takesMinutes(words) || Self.beginsItem(words)
    default: return nil
    }
    while words.hasSuffix("#") { words.removeLast() }
    words = words.asLine
    guard isNear, !words.isEmpty else { return nil }
    column = spaces + 1
    self.words = words
    item = Self.item(words)
  }
}

extension NearHeading {
  /// `---` and `===` make a heading of the line above.
  private static func isUnderline(_ line: String?) -> Bool {
    guard let line = line?.asLine, let first = line.utf8.first, first == 0x2D || first == 0x3D
    else { return false }
    return line.utf8.count > 1 && line.utf8.allSatisfy { $0 == first }
  }

  private static func isListed(_ text: Substring) -> Bool {
    text.isEmpty || ["- ", "* ", "+ ", "> ", "|"].contains { text.hasPrefix($0) }
  }

  /// So many minutes, in any form that people write.
  private static func takesMinutes(_ words: String) -> Bool { words.whole(minutes) != nil }

  /// The first word is a kind of item.
  private static func namesKind(_ words: String) -> Bool { kind(words.firstWord) != nil }

  /// A kind with its colon, or behind a time of the day.
  private static func beginsItem(_ words: String) -> Bool {
    words.whole(time) != nil
      || namesKind(words) && words.dropFirst(words.firstWord.count).first == ":"
  }

  /// The line that is an item with the same words.
  private static func item(_ words: String) -> String {
    var rest = words
    var length: Int?
    if let match = rest.whole(minutes) {
      length = Int(match.2).flatMap { (1...600).contains($0) ? $0 : nil }
      rest = [match.1, match.3].map { String($0).withoutSigns }.filter { !$0.isEmpty }
        .joined(separator: ": ")
    }
    if let match = rest.whole(time) { rest = String(match.1) }
    rest = rest.withoutSigns
    var kind = kind(rest.firstWord)
    if kind != nil {
      rest = String(rest.dropFirst(rest.firstWord.count)).withoutSigns
    } else {
      let words = rest.lowercased().split { !$0.isLetter }
      kind = ItemKind.allCases.first { words.contains($0.rawValue[...]) }
    }
    let sort = kind ?? .explore
    return "## [\(length ?? sort.usualMinutes) min] \(sort.name): "
      + (rest.isEmpty ? "…" : rest.shortened(to: 60))
  }

  private static func kind(_ word: Substring) -> ItemKind? {
    // One letter is a word in many sentences.
    guard word.count > 1 else { return nil }
    let word = word.lowercased()
    return ItemKind(word: word) ?? others[word]
  }

  private static let others: [String: ItemKind] = [
    "info": .report, "infos": .report, "reports": .report, "news": .report, "decisions": .decide,
    "deciding": .decide, "elect": .select, "reviews": .review, "talk": .explore, "open": .opening,
  ]

  private static let minutes = AnchoredRegex(
    /(.*?)[(\[]? *\b(\d{1,4}) *(?i:minutes|mins|min|m)\b\.? *[)\]]?(.*)/
  )
  private static let time = AnchoredRegex(
    /[(\[]?\d{1,2}[:.]\d\d(?: *(?:-|–) *\d{1,2}[:.]\d\d)?[)\]]?(.*)/
  )
}

extension String {
  fileprivate var firstWord: Substring {
    prefix { $0.isLetter || $0 == "-" }
  }

  /// Without the signs between a kind, its minutes and its title.
  fileprivate var withoutSigns: String {
    var text = self[...]
    while let first = text.first, " :·–—-,)]".contains(first) { text.removeFirst() }
    while let last = text.last, " :·–—-,([".contains(last) { text.removeLast() }
    return String(text).asLine
  }
}

extension Substring {
  /// What stands between the asterisks of a line that is bold from end to end.
  fileprivate var asBold: String? {
    let line = String(self).asLine
    guard line.utf8.count > 4, line.hasPrefix("**"), line.hasSuffix("**") else { return nil }
    return String(line.dropFirst(2).dropLast(2)).asLine
  }
}
