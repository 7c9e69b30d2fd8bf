/// A part of HTML as it is written: a text, a tag, a comment, or something else between `<` and `>`.
///
/// Read only as far as the words of a text need it: nothing of it is ever written as HTML again.
enum HTMLPiece {
  case text(ArraySlice<UInt8>)
  case tag(HTMLTag)
  /// One without an end reaches to the end of the text.
  case comment(isClosed: Bool)
  /// A declaration, an instruction for a program, or CDATA.
  case other(ArraySlice<UInt8>)
}

/// The pieces of HTML, in their order, each with the offset at which it begins.
struct HTMLPieces: Sequence, IteratorProtocol {
  private let html: ArraySlice<UInt8>
  /// Where the next piece begins.
  private var place: Int
  /// Ends that are not there any more, so that nothing is looked for twice.
  private var missing: Set<String> = []

  init(_ html: ArraySlice<UInt8>) {
    self.html = html
    place = html.startIndex
  }

  mutating func next() -> (offset: Int, piece: HTMLPiece)? {
    guard place < html.endIndex else { return nil }
    let start = place
    if let (piece, end) = markup(at: start) {
      place = end
      return (start, piece)
    }
    // A '<' that begins nothing is a sign like any other.
    place = start + 1
    while place < html.endIndex, html[place] != 0x3C || markup(at: place) == nil { place += 1 }
    return (start, .text(html[start..<place]))
  }

  private mutating func markup(at start: Int) -> (HTMLPiece, end: Int)? {
    guard html[start] == 0x3C, start + 1 < html.endIndex else { return nil }
    let rest = html[start...]
    switch html[start + 1] {
    case 0x21:
      if rest.starts(with: "<!--".utf8) {
        let end = end(of: "-->", from: start + 2)
        return (.comment(isClosed: end != nil), end ?? html.endIndex)
      }
      if rest.starts(with: "<![CDATA[".utf8) { return other(start, to: "]]>") }
      guard start + 2 < html.endIndex, html[start + 2].isASCIILetter else { return nil }
      return other(start, to: ">")
    case 0x3F: return other(start, to: "?>")
    default: return HTMLTag(in: html, at: start).map { (.tag($0), $0.written.endIndex) }
    }
  }

  private mutating func other(_ start: Int, to mark: String) -> (HTMLPiece, end: Int)? {
    end(of: mark, from: start + 2).map { (.other(html[start..<$0]), $0) }
  }

  /// The offset behind the next such mark.
  private mutating func end(of mark: String, from start: Int) -> Int? {
    guard start < html.endIndex, !missing.contains(mark) else { return nil }
    let bytes = Array(mark.utf8)
    var index = start
    while index + bytes.count <= html.endIndex {
      if html[index] == bytes[0], html[index...].starts(with: bytes) { return index + bytes.count }
      index += 1
    }
    missing.insert(mark)
    return nil
  }

  /// Leaves everything out up to the end tag of an element whose content is no text.
  mutating func skipContent(of name: String) {
    let end = Array("</\(name)".utf8)
    while place < html.endIndex {
      let isEnd =
        html[place] == 0x3C
        && html[place...].prefix(end.count).elementsEqual(end) { $0.lowercased == $1 }
      if isEnd { return }
      place += 1
    }
  }
}

/// A tag as it is written.
struct HTMLTag {
  /// In small letters.
  let name: String
  let isEnd: Bool
  /// With its brackets.
  let written: ArraySlice<UInt8>
  /// By their names in small letters; the first of a name counts.
  private(set) var attributes: [String: ArraySlice<UInt8>] = [:]

  /// The tag that begins at a `<`; nil where none does.
  init?(in html: ArraySlice<UInt8>, at start: Int) {
    var scan = Scan(html: html, index: start + 1)
    isEnd = scan.pass(0x2F)
    guard let name = scan.name() else { return nil }
    self.name = name
    while true {
      let isApart = scan.passSpace()
      if scan.pass(0x3E) { break }
      if scan.pass(0x2F) { continue }
      guard isApart || scan.isBehindSlash, let attribute = scan.attribute() else { return nil }
      attributes[attribute.name] = attributes[attribute.name] ?? attribute.value
    }
    written = html[start..<scan.index]
  }

  private struct Scan {
    let html: ArraySlice<UInt8>
    var index: Int

    var byte: UInt8? { index < html.endIndex ? html[index] : nil }
    var isBehindSlash: Bool { html[index - 1] == 0x2F }

    mutating func pass(_ byte: UInt8) -> Bool {
      guard self.byte == byte else { return false }
      index += 1
      return true
    }

    mutating func passSpace() -> Bool {
      let start = index
      while let byte, byte.isMarkdownSpace { index += 1 }
      return index > start
    }

    mutating func name() -> String? {
      guard let byte, byte.isASCIILetter else { return nil }
      return word { $0.isASCIIWord || $0 == 0x2D || $0 == 0x3A }
    }

    /// A name, and a value that may stand between quotes.
    mutating func attribute() -> (name: String, value: ArraySlice<UInt8>)? {
      let name = word { !$0.isMarkdownSpace && !"\"'<>/=`".utf8.contains($0) }
      guard !name.isEmpty else { return nil }
      let end = index
      _ = passSpace()
      guard pass(0x3D) else {
        index = end
        return (name, [])
      }
      _ = passSpace()
      guard let quote = byte, quote == 0x22 || quote == 0x27 else {
        let start = index
        while let byte, !byte.isMarkdownSpace, !"\"'<>=`".utf8.contains(byte) { index += 1 }
        return index > start ? (name, html[start..<index]) : nil
      }
      guard let end = html[(index + 1)...].firstIndex(of: quote) else { return nil }
      defer { index = end + 1 }
      return (name, html[(index + 1)..<end])
    }

    /// The bytes from here on that are wanted, in small letters.
    private mutating func word(_ isWanted: (UInt8) -> Bool) -> String {
      let start = index
      while let byte, isWanted(byte) { index += 1 }
      return String(decoding: html[start..<index].map { $0.lowercased }, as: UTF8.self)
    }
  }
}
