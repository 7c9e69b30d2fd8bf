/// Where in a line the words begin that are for members.
enum MemberText {
  /// A quick look: without this word there is no mark.
  static func mayBeIn(_ bytes: [UInt8], _ word: String = "members") -> Bool {
    let word = Array(word.utf8)
    return bytes.withUnsafeBufferPointer { bytes in
      guard bytes.count > word.count else { return false }
      return (0...(bytes.count - word.count)).contains { start in
        bytes[start] | 0x20 == word[0] && isWord(word, in: bytes, at: start)
      }
    }
  }

  private static func isWord(
    _ word: [UInt8],
    in bytes: some RandomAccessCollection<UInt8>,
    at start: Int
  ) -> Bool {
    bytes.dropFirst(start).lazy.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      .starts(with: word)
  }

  /// The first place in the line at which "For members:" begins something: the line itself behind
  /// the signs of items, quotations, headings and cells, or what stands behind a label or a number.
  ///
  /// Within a sentence the words are words: "we say For members: here".
  static func start(in line: ArraySlice<UInt8>) -> Int? {
    line.indices.first { index in
      line[index] | 0x20 == 0x66 && end(ofMarkIn: line, at: index) != nil
        && begins(line[..<index])
    }
  }

  /// The same for words that go on in the next line, as "For" does before "members:".
  static func start(in line: ArraySlice<UInt8>, before next: ArraySlice<UInt8>) -> Int? {
    let tail = line.suffix(8).filter { !isSpace($0) && !isEmphasis($0) }
    guard tail.count >= 3, isWord(Array("for".utf8), in: tail, at: tail.count - 3) else {
      return nil
    }
    let joined = Array(line) + [0x20] + next.dropFirst(containers(of: next))
    return start(in: joined[...]).flatMap { start in
      start < line.count ? line.startIndex + start : nil
    }
  }

  /// Where the mark ends that begins there: "for", "members", perhaps "only", and a colon, with spaces and marks of
  /// emphasis between them as people set them.
  private static func end(ofMarkIn line: ArraySlice<UInt8>, at start: Int) -> Int? {
    var rest = line[start...]
    func take(_ word: String) -> Bool {
      for letter in word.utf8 {
        dropEmphasis()
        guard let byte = rest.first, byte == letter || byte | 0x20 == letter && letter > 0x40 else {
          return false
        }
        rest = rest.dropFirst()
      }
      return true
    }
    func dropEmphasis() {
      while let byte = rest.first {
        if isEmphasis(byte) || byte == 0x5C {
          rest = rest.dropFirst()
        } else if let tag = tag(in: rest) {
          rest = rest[tag...]
        } else {
          return
        }
      }
    }
    func dropSpaces() -> Bool {
      var isSome = false
      while true {
        dropEmphasis()
        let blank = blank(in: rest)
        if blank == rest.startIndex { return isSome }
        rest = rest[blank...]
        isSome = true
      }
    }
    guard take("for"), dropSpaces(), take("members") else { return nil }
    if dropSpaces(), rest.first.map({ $0 | 0x20 == 0x6F }) == true {
      guard take("only") else { return nil }
      _ = dropSpaces()
    }
    // The colon of Chinese and Japanese is one too.
    if rest.starts(with: [0xEF, 0xBC, 0x9A]) { return rest.startIndex + 3 }
    return take(":") ? rest.startIndex : nil
  }

  /// Where white space ends that begins the text.
  private static func blank(in text: ArraySlice<UInt8>) -> Int {
    if let byte = text.first, isSpace(byte) { return text.startIndex + 1 }
    for space in [[0xC2, 0xA0], Array("&nbsp;".utf8), [0xE2, 0x80, 0xAF]] as [[UInt8]]
    where text.starts(with: space) {
      return text.startIndex + space.count
    }
    return text.startIndex
  }

  /// Where a tag of HTML ends that begins the text.
  private static func tag(in text: ArraySlice<UInt8>) -> Int? {
    guard text.first == 0x3C, let second = text.dropFirst().first,
      second == 0x2F || (0x61...0x7A).contains(second | 0x20),
      let end = text.firstIndex(of: 0x3E)
    else { return nil }
    return end + 1
  }

  /// Something begins behind the text: it ends with no word, but with nothing, with the end of a
  /// label or a number, or with a word that labels what follows.
  private static func begins(_ before: ArraySlice<UInt8>) -> Bool {
    var before = before
    while let byte = before.last, isSpace(byte) || isEmphasis(byte) { before = before.dropLast() }
    if before.isEmpty { return true }
    let text = String(decoding: before.suffix(40), as: UTF8.self)
    guard text.unicodeScalars.last?.properties.isAlphabetic == true else { return true }
    return labels.contains(String(text.split(whereSeparator: \.isWhitespace).last ?? ""))
  }

  /// "deferred …", "ready when …", "decided by …", "referred to …".
  private static let labels: Set = ["deferred", "when", "by", "to", "of"]

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }

  static func isEmphasis(_ byte: UInt8) -> Bool { [0x2A, 0x5F, 0x7E, 0x60].contains(byte) }

  /// How many bytes of a line make it an item, a quotation or a heading.
  static func containers(of line: ArraySlice<UInt8>) -> Int {
    var rest = line
    while let byte = rest.first {
      let behind = rest.dropFirst()
      let isApart = behind.first.map(isSpace) ?? true
      let digits = rest.prefix { (0x30...0x39).contains($0) }
      if isSpace(byte) || byte == 0x3E {
        rest = behind
      } else if [0x2A, 0x2B, 0x2D].contains(byte), isApart {
        rest = behind
      } else if byte == 0x23 {
        let levels = rest.prefix { $0 == 0x23 }
        guard levels.count <= 6, rest[levels.endIndex...].first.map(isSpace) ?? true else { break }
        rest = rest[levels.endIndex...]
      } else if !digits.isEmpty, let sign = rest[digits.endIndex...].first,
        [0x2E, 0x29].contains(sign), rest[(digits.endIndex + 1)...].first.map(isSpace) ?? true
      {
        rest = rest[(digits.endIndex + 1)...]
      } else {
        break
      }
    }
    return rest.startIndex - line.startIndex
  }
}
