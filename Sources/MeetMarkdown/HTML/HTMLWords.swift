/// The words of a block of HTML, in lines: rows and items each on one, cells with `|` between them.
struct HTMLWords {
  /// Paragraphs of lines; as HTML has them, with its entities.
  private(set) var paragraphs: [[[UInt8]]] = []
  private(set) var losses: [HTMLLoss] = []

  private var seen: Set<HTMLLoss.What> = []
  private var lines: [[UInt8]] = []
  private var line: [UInt8] = []
  /// White space stands behind the line so far.
  private var isApart = false
  /// Cells of the row so far; 0 outside of rows.
  private var cells = 0
  private var isPreformatted = false

  init(_ html: ArraySlice<UInt8>) {
    var pieces = HTMLPieces(html)
    while let (offset, piece) = pieces.next() {
      switch piece {
      case .text(let text): add(text)
      case .comment(let isClosed):
        if !isClosed { lose(HTMLLoss(.rest, "<!--", at: offset)) }
      case .other(let written):
        let isDoctype = written.prefix(9).elementsEqual("<!doctype".utf8) { $0.lowercased == $1 }
        if !isDoctype { add(written, asWritten: true) }
      case .tag(let tag):
        guard let element = HTMLElement(tag.name) else {
          add(tag.written, asWritten: true)
          continue
        }
        add(tag, element)
        guard !tag.isEnd else { continue }
        if let kind = HTMLLoss.Kind(tag, element) { lose(HTMLLoss(kind, tag, at: offset)) }
        if case .program = element { pieces.skipContent(of: tag.name) }
      }
    }
    endParagraph()
  }

  /// Each kind of each element once: a table has many cells.
  private mutating func lose(_ loss: HTMLLoss) {
    if seen.insert(loss.what).inserted { losses.append(loss) }
  }

  private mutating func add(_ tag: HTMLTag, _ element: HTMLElement) {
    switch element {
    case .lineBreak: endLine()
    case .row:
      endLine()
      cells = 0
    case .cell:
      if !tag.isEnd {
        if cells > 0 { line += line.isEmpty ? [0x7C] : [0x20, 0x7C] }
        cells += 1
      }
      isApart = true
    case .table: endParagraph()
    // What a cell holds stays in its row.
    case .line, .paragraph, .preformatted:
      isPreformatted = element == .preformatted && !tag.isEnd && cells == 0
      if cells > 0 { isApart = true } else if element == .line { endLine() } else { endParagraph() }
    case .picture: if let words = tag.attributes["alt"] { add(words) }
    case .words, .program: break
    }
  }

  /// Adds a text with one space for white space of any length.
  private mutating func add(_ text: ArraySlice<UInt8>, asWritten: Bool = false) {
    for byte in text {
      if byte == 0x0A, isPreformatted {
        endLine()
      } else if byte.isMarkdownSpace {
        isApart = true
      } else {
        if isApart, !line.isEmpty { line.append(0x20) }
        isApart = false
        line.append(byte)
        // What looks like an entity is none there.
        if asWritten, byte == 0x26 { line += "amp;".utf8 }
      }
    }
  }

  private mutating func endLine() {
    if line.contains(where: { $0 != 0x20 && $0 != 0x7C }) { lines.append(line) }
    line = []
    isApart = false
  }

  private mutating func endParagraph() {
    endLine()
    if !lines.isEmpty { paragraphs.append(lines) }
    lines = []
    cells = 0
  }
}

/// Something of HTML that a page does not show, or shows in another way.
struct HTMLLoss {
  enum Kind: Hashable {
    /// Words are shown without the tags around them.
    case tags
    /// Words are shown, and lead nowhere.
    case address
    /// What shows something that is no text; words that it has instead are shown.
    case picture
    /// A script or a style.
    case program
    /// All that follows a comment that has no end.
    case rest
  }

  struct What: Hashable {
    var kind: Kind
    /// Of the element.
    var name: String
  }

  var what: What
  var written: [UInt8]
  /// In the bytes of the HTML.
  var offset: Int

  init(_ kind: Kind, _ tag: HTMLTag, at offset: Int) {
    what = What(kind: kind, name: tag.name)
    written = Array(tag.written)
    self.offset = offset
  }

  init(_ kind: Kind, _ written: String, at offset: Int) {
    what = What(kind: kind, name: written)
    self.written = Array(written.utf8)
    self.offset = offset
  }
}

extension HTMLLoss.Kind {
  /// What the beginning of an element loses; nil where its words say it all.
  fileprivate init?(_ tag: HTMLTag, _ element: HTMLElement) {
    switch element {
    case .lineBreak: return nil
    case .row, .cell, .table, .line, .paragraph, .preformatted: self = .tags
    case .words: self = tag.attributes["href"] == nil ? .tags : .address
    case .picture: self = .picture
    case .program: self = .program
    }
  }
}

extension HTMLWords {
  /// The lines as Markdown, each a heading in which nothing is marked: libcmark knows all entities.
  static func markdown(_ lines: some Sequence<[UInt8]>) -> [UInt8] {
    var markdown: [UInt8] = []
    for line in lines {
      markdown += [0x23, 0x20]
      var index = 0
      while index < line.count {
        let byte = line[index]
        let entity = byte == 0x26 ? Self.entity(in: line, at: index) : nil
        if let entity {
          markdown += line[index..<entity]
          index = entity
          continue
        }
        if byte.isASCIIPunctuation { markdown.append(0x5C) }
        markdown.append(byte)
        index += 1
      }
      markdown += [0x20, 0x23, 0x0A]
    }
    return markdown
  }

  /// The offset behind what looks like an entity.
  private static func entity(in line: [UInt8], at start: Int) -> Int? {
    var end = start + 1
    if end < line.count, line[end] == 0x23 { end += 1 }
    while end < line.count, end - start < 40, line[end].isASCIIWord { end += 1 }
    guard end < line.count, end > start + 1, line[end] == 0x3B else { return nil }
    return end + 1
  }
}
