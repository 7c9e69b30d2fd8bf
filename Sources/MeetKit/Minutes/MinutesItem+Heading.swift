extension MinutesItem {
  /// What a heading says, as `## 3 · Decide · Raise the limit (Bo · planned 15 · took 19, +5)`; nil
  /// for any other line.
  ///
  /// Cut at its marks: every item has one, and a regular expression takes forty times as long.
  init?(heading line: Substring) {
    guard let (number, afterNumber) = line.after("## ")?.cut(at: " · "),
      let (kind, afterKind) = afterNumber.cut(at: " · "),
      let (title, facts) = afterKind.before(")")?.cut(atLast: " ("),
      let number = Int(digits: number, atMost: 4), let kind = ItemKind(word: String(kind))
    else { return nil }
    var parts = facts.parts(between: " · ")
    guard let outcome = parts.popLast(),
      let planned = parts.popLast()?.after("planned ").flatMap({ Int(digits: $0, atMost: 5) })
    else { return nil }
    // Somebody leads it, or nobody is named.
    guard parts != [""] else { return nil }
    var changes = outcome.parts(between: ", ")
    let first = changes.removeFirst()
    let took = first.after("took ").flatMap { Int(digits: $0, atMost: 5) }
    let extensions = changes.compactMap(Extension.init(words:))
    guard took != nil || first == "not reached", extensions.count == changes.count else {
      return nil
    }
    self.init(
      number: number,
      kind: kind,
      title: MarkdownText.unescaped(title),
      lead: parts.isEmpty ? nil : parts.joined(separator: " · "),
      planned: planned,
      took: took,
      extensions: extensions
    )
  }
}

extension MinutesItem.Extension {
  /// Of `+5`, `+5 from item 3` or `-5 to item 2`.
  fileprivate init?(words: String) {
    let (change, other) = words.cut(at: " ") ?? (words[...], nil)
    guard let sign = change.first, sign == "+" || sign == "-",
      let minutes = Int(digits: change.dropFirst(), atMost: 5)
    else { return nil }
    let item = other.map { $0.after("from item ") ?? $0.after("to item ") ?? "" }
    let number = item.flatMap { Int(digits: $0, atMost: 4) }
    if other != nil, number == nil { return nil }
    self.init(minutes: sign == "-" ? -minutes : minutes, other: number)
  }
}

extension Int {
  /// A number of so many digits of ASCII.
  fileprivate init?(digits: Substring, atMost count: Int) {
    guard (1...count).contains(digits.utf8.count),
      digits.utf8.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    self.init(digits)
  }
}
