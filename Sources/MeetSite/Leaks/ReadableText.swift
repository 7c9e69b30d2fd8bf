import MeetMarkdown

/// A file as it is looked through.
struct SearchedText {
  var bytes: [UInt8]
  /// Where paragraphs, items, cells and the like begin and end, in order.
  var borders: [Int]

  init(_ bytes: [UInt8], borders: [Int]) {
    self.bytes = bytes
    self.borders = [0] + borders + [bytes.count]
  }

  /// Nothing but signs stands beside the range in its paragraph.
  func isAll(_ range: Range<Int>) -> Bool {
    let begin = borders[place(after: range.lowerBound) - 1]
    let end = borders[place(after: range.upperBound - 1)]
    return bytes[begin..<range.lowerBound].allSatisfy(Self.isSign)
      && bytes[range.upperBound..<max(end, range.upperBound)].allSatisfy(Self.isSign)
  }

  /// Of the first border behind an offset.
  private func place(after offset: Int) -> Int {
    var (low, high) = (0, borders.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if borders[middle] <= offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    byte < 0x80 && !(0x30...0x39).contains(byte) && !(0x61...0x7A).contains(byte)
  }
}

/// Texts brought into a form in which they can be compared.
enum ReadableText {
  /// A page as it is looked through: the words that its reader sees, and behind them what stands
  /// inside its tags.
  ///
  /// Only pages and feeds have tags; in other files a `<` is what it is.
  static func searched(_ file: [UInt8], isPage: Bool) -> SearchedText {
    guard isPage else {
      let bytes = folded(file)
      // The texts of data stand between quotes.
      let quotes = bytes.indices.filter { bytes[$0] == 0x22 }
      return SearchedText(bytes, borders: quotes.flatMap { [$0, $0 + 1] })
    }
    let (words, borders, tags) = read(file)
    return SearchedText(words + [0x00] + tags, borders: borders + [words.count])
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
    var folding = CaseFolding(capacity: text.count)
    text.withUnsafeBufferPointer { folding.add($0[...]) }
    return folding.whole()
  }

  private static func read(
    _ html: [UInt8]
  ) -> (words: [UInt8], borders: [Int], tags: [UInt8]) {
    var borders: [Int] = []
    var words = CaseFolding(capacity: html.count)
    var tags = CaseFolding(capacity: 0)
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
        if !inline.contains(packed(name)) {
          words.addSpace()
          borders.append(words.count)
        }
        if name.endIndex < tag.endIndex {
          tags.add(tag[name.endIndex...])
          tags.addSpace()
        }
        rest = rest[(close + 1)...]
      }
      words.add(rest)
    }
    let text = words.whole()
    return (text, borders.map { min($0, text.count) }, tags.whole())
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
