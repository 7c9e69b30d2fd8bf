/// A link, an image or HTML within a text, and where it stands.
package struct PageMark: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The address of a link or an image, entities and escapes resolved.
    case address(String)
    /// HTML that loses something.
    case html(HTML)
  }

  /// What becomes of a tag, or of what it begins.
  package struct HTML: Hashable, Sendable {
    package enum Fate: Hashable, Sendable {
      /// It is shown as it was written.
      case shown
      /// The words around which it stands are shown without it.
      case wordsOnly
      /// The same, and they lead nowhere.
      case addressLeftOut
      /// It shows a picture or something else that is no text.
      case pictureLeftOut
      /// Its content is no text.
      case contentLeftOut
      /// A comment has no end, and hides what follows.
      case restLeftOut
    }

    package var fate: Fate
    /// Of the element, in small letters.
    package var name: String
    /// The tag as it was written.
    package var written: String

    init(_ fate: Fate, name: String, written: String) {
      self.fate = fate
      self.name = name
      self.written = written
    }
  }

  package var kind: Kind
  /// From 1, in the file with its front matter.
  package var line: Int
  /// In Unicode scalars, from 1; nil when libcmark does not know it.
  package var column: Int?
}

extension Markdown {
  /// Where the text leads, and what of it is left out or shown in another way, in the order of the
  /// text.
  package func marks() throws(MarkdownFault) -> [PageMark] {
    let start = FrontMatter(bytes)?.end ?? .start
    try Limits.check(bytes, from: start, images: true)
    let text = bytes[start.offset...]
    let document = Document(text, repairing: true)
    return text.withUnsafeBufferPointer { Self.marks(in: document.root, SourceLines($0)) }.map {
      PageMark(kind: $0.kind, line: start.line + $0.line - 1, column: $0.column)
    }
  }

  /// A link stands where it ends; its column is that of its beginning.
  private static func marks(in root: Node, _ lines: SourceLines) -> [PageMark] {
    var marks: [PageMark] = []
    var leaf: LeafLines?
    var columns = ColumnCount(lines)
    root.walk { node, _ in
      switch node.kind {
      case .paragraph, .heading: leaf = LeafLines(node, in: lines)
      case .html:
        leaf = nil
        marks += self.marks(ofBlock: node, &columns)
        return .inside
      // The places of texts tell where libcmark has lost count.
      case .text: _ = leaf?.place(of: node)
      default: break
      }
      guard let kind = kind(of: node) else { return .inside }
      let line = lines[node.line]
      let offset = leaf?.offset(of: node) ?? line.lowerBound + node.column - 1
      let place = mark(at: offset, &columns)
      marks.append(PageMark(kind: kind, line: place?.line ?? node.line, column: place?.column))
      return .inside
    }
    return marks
  }

  /// The place of a byte that begins a mark; nil when none begins there.
  ///
  /// libcmark miscounts behind a link over several lines.
  private static func mark(
    at offset: Int,
    _ columns: inout ColumnCount
  ) -> (line: Int, column: Int)? {
    let lines = columns.lines
    guard lines.bytes.indices.contains(offset), [0x5B, 0x21, 0x3C].contains(lines.bytes[offset])
    else { return nil }
    let line = lines.number(at: offset)
    return (line, columns.column(at: offset, in: line))
  }

  /// What a node in a line leads to, or shows otherwise.
  private static func kind(of node: Node) -> PageMark.Kind? {
    switch node.kind {
    case .link, .image: node.address.map { .address(String(decoding: $0, as: UTF8.self)) }
    case .inlineHTML:
      node.literal.flatMap { literal in
        let written = Array(literal)
        guard case .words(let name, isHTML: true) = RawHTML.Inline(written) else { return nil }
        return .html(.init(.shown, name: name, written: String(decoding: written, as: UTF8.self)))
      }
    default: nil
    }
  }

  /// What a block of HTML loses, each where its tag stands.
  private static func marks(ofBlock node: Node, _ columns: inout ColumnCount) -> [PageMark] {
    let lines = columns.lines
    guard let literal = node.literal.map(Array.init) else { return [] }
    var line = node.line
    var counted = 0
    var marks: [PageMark] = []
    for loss in HTMLWords(literal[...]).losses {
      line += literal[counted..<loss.offset].count { $0 == 0x0A }
      counted = loss.offset
      let name = loss.written.prefix { $0 != 0x0A }
      let number = min(line, lines.count)
      let offset = lines.offset(of: name, in: number)
      let column = offset.map { columns.column(at: $0, in: number) }
      marks.append(PageMark(kind: .html(PageMark.HTML(loss)), line: number, column: column))
    }
    return marks
  }
}

extension PageMark.HTML {
  fileprivate init(_ loss: HTMLLoss) {
    let fate: Fate =
      switch loss.what.kind {
      case .tags: .wordsOnly
      case .address: .addressLeftOut
      case .picture: .pictureLeftOut
      case .program: .contentLeftOut
      case .rest: .restLeftOut
      }
    self.init(fate, name: loss.what.name, written: String(decoding: loss.written, as: UTF8.self))
  }
}
