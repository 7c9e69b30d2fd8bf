/// Words that look as if they kept a text from others, and do not: `Private: …`, `(for members) …`.
package struct NearPrivacy: Hashable, Sendable {
  /// As it was typed.
  var mark: String
  /// What stands behind it on the line.
  var words: String
  /// It speaks of what nobody else reads, not of the group.
  var isPrivate: Bool

  /// Nil where a text begins with nothing of the kind, or with what does keep it from others.
  init?(_ text: String) {
    let line = text.lines.first.map(String.init) ?? text
    guard MemberText.start(in: Array(line.utf8)[...]) == nil else { return nil }
    let bare = line.drop { $0.isWhitespace || Self.signs.contains($0) }
    if let words = bare.after("/private ") {
      (mark, self.words, isPrivate) = ("/private", String(words).asLine, true)
      return
    }
    let isBracket = bare.first.map { "([（".contains($0) } ?? false
    let inner = isBracket ? bare.dropFirst() : bare[...]
    for (phrase, isPrivate) in Self.phrases where inner.prefix(phrase.count).lowercased() == phrase
    {
      let rest = inner.dropFirst(phrase.count)
      let behind = rest.drop { $0.isWhitespace || Self.signs.contains($0) }
      guard let sign = behind.first,
        isBracket ? ")]）".contains(sign) : Self.isEnd(sign, rest, behind)
      else { continue }
      let words = behind.dropFirst().drop { $0.isWhitespace || ":：".contains($0) }
      mark = String(bare[..<behind.index(after: behind.startIndex)]).asLine
      self.words = String(words.drop { Self.signs.contains($0) }).asLine
      self.isPrivate = isPrivate
      return
    }
    return nil
  }

  /// "members-only" is a word; a dash that ends a mark stands apart.
  private static func isEnd(_ sign: Character, _ rest: Substring, _ behind: Substring) -> Bool {
    if ":：".contains(sign) { return true }
    return "-–—".contains(sign) && rest.startIndex != behind.startIndex
      && behind.dropFirst().first?.isWhitespace == true
  }

  /// Emphasis.
  private static let signs = "*_~`"

  /// The longer first.
  private static let phrases = [
    ("for members only", false), ("only for members", false), ("members only", false),
    ("for members", false), ("private", true),
  ]
}

extension NearPrivacy {
  /// The lines of a page that begin so, behind the signs of items and quotations and behind who
  /// said it.
  package static func find(in page: [UInt8], file: String) -> [Diagnostic] {
    guard mayBeIn(page) else { return [] }
    var found: [Diagnostic] = []
    for (index, line) in page.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    where mayBeIn(Array(line)) {
      let text = String(decoding: line.dropFirst(MemberText.containers(of: line)), as: UTF8.self)
      let label = text.prefixMatch(of: #/\*{1,2}[^*:]{1,40}:\*{1,2}\s/#)
      let words = label.map { String(text[$0.range.upperBound...]) } ?? text
      guard MemberText.start(in: line) == nil, let near = NearPrivacy(text) ?? NearPrivacy(words)
      else { continue }
      let tail = near.words.isEmpty ? "" : " \(near.words.shortened(to: 60))"
      found.append(
        Diagnostic(
          .warning,
          at: .init(file: file, line: index + 1),
          "'\(near.mark)' keeps nothing from others",
          remedy: "write '\(ForMembers.mark)\(tail.withoutControls)'"
        )
      )
    }
    return found
  }

  /// A quick look.
  private static func mayBeIn(_ bytes: [UInt8]) -> Bool {
    MemberText.mayBeIn(bytes) || MemberText.mayBeIn(bytes, "private")
  }
}
