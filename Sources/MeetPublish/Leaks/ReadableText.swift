import MeetMarkdown

/// Texts brought into a form in which they can be compared.
enum ReadableText {
  /// A page as it is looked through: the words that its reader sees, and behind them what stands
  /// inside its tags.
  ///
  /// Only pages and feeds have tags; in other files a `<` is what it is.
  static func searched(_ file: [UInt8], isPage: Bool) -> [UInt8] {
    guard isPage else { return folded(file) }
    let (words, tags) = read(file)
    return words + [0x00] + tags
  }

  /// What a reader sees of a page's HTML.
  static func words(of html: String) -> [UInt8] { read(Array(html.utf8)).words }

  /// A text as its reader may see it: Markdown rendered, with shortcodes as signs and without.
  static func rendered(_ markdown: String) -> [[UInt8]] {
    [Dialect(), .gfm].compactMap { dialect in
      (try? Markdown(markdown).html(HTMLRules(dialect: dialect))).map { words(of: $0.text) }
    }
  }

  /// Lower case, one space for white space of any length, entities resolved.
  static func folded(_ text: String) -> [UInt8] { folded(Array(text.utf8)) }

  private static func folded(_ text: [UInt8]) -> [UInt8] {
    var folding = Folding(capacity: text.count)
    text.withUnsafeBufferPointer { folding.add($0[...]) }
    return folding.whole()
  }

  private static func read(_ html: [UInt8]) -> (words: [UInt8], tags: [UInt8]) {
    var words = Folding(capacity: html.count)
    var tags = Folding(capacity: 0)
    html.withUnsafeBufferPointer { html in
      var rest = html[...]
      while let open = rest.firstIndex(of: 0x3C) {
        words.add(rest[..<open])
        guard let close = rest[open...].firstIndex(of: 0x3E) else {
          rest = rest[(open + 1)...]
          continue
        }
        let tag = rest[open..<close].dropFirst().drop { $0 == 0x2F }
        let name = tag.prefix { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
        // Tags inside a line part no words.
        if !inline.contains(packed(name)) { words.addSpace() }
        if name.endIndex < tag.endIndex {
          tags.add(tag[name.endIndex...])
          tags.addSpace()
        }
        rest = rest[(close + 1)...]
      }
      words.add(rest)
    }
    return (words.whole(), tags.whole())
  }

  /// Tags that stand inside a line of text.
  private static let inline = Set(
    [
      "a", "b", "bdi", "code", "del", "em", "i", "mark", "small", "span", "strong", "sub", "sup",
      "time",
    ].map { packed($0.utf8) }
  )

  /// The last eight letters of a name as a number.
  private static func packed(_ name: some Sequence<UInt8>) -> UInt64 {
    name.reduce(0) { $0 << 8 | UInt64($1) }
  }
}
