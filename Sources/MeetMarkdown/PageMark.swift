/// A link, an image or raw HTML within a text, and where it stands.
package struct PageMark: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// The address of a link or an image, entities and escapes resolved.
    case address(String)
    /// HTML that does not pass, as it was written.
    case html(String)
  }

  package var kind: Kind
  /// From 1, in the file with its front matter.
  package var line: Int
  /// In Unicode scalars, from 1; nil when libcmark does not know it.
  package var column: Int?

  package init(kind: Kind, line: Int, column: Int?) {
    self.kind = kind
    self.line = line
    self.column = column
  }
}

extension Markdown {
  /// Where the text leads, and what of it does not pass, in the order of the text.
  package func marks() throws(MarkdownFault) -> [PageMark] {
    let start = FrontMatter(bytes)?.end ?? .start
    try Limits.check(bytes, from: start, brackets: true)
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
    root.walk { node, _ in
      switch node.kind {
      case .paragraph, .heading: leaf = LeafLines(node, in: lines)
      case .html: leaf = nil
      // The places of texts tell where libcmark has lost count.
      case .text: _ = leaf?.place(of: node)
      default: break
      }
      guard let kind = kind(of: node) else { return .inside }
      let line = lines[node.line]
      let offset = leaf?.offset(of: node) ?? line.lowerBound + node.column - 1
      let place = mark(at: offset, lines)
      marks.append(PageMark(kind: kind, line: place?.line ?? node.line, column: place?.column))
      return .inside
    }
    return marks
  }

  /// The place of a byte that begins a mark; nil when none begins there.
  ///
  /// libcmark miscounts behind a link over several lines.
  private static func mark(at offset: Int, _ lines: SourceLines) -> (line: Int, column: Int)? {
    guard lines.bytes.indices.contains(offset), [0x5B, 0x21, 0x3C].contains(lines.bytes[offset])
    else { return nil }
    let line = lines.number(at: offset)
    // A byte that continues a character counts for none.
    let before = lines.bytes[lines[line].lowerBound..<offset].count { $0 & 0xC0 != 0x80 }
    return (line, before + 1)
  }

  /// What a node leads to or loses; comments are left out.
  private static func kind(of node: Node) -> PageMark.Kind? {
    switch node.kind {
    case .link, .image:
      node.address.map { .address(String(decoding: $0, as: UTF8.self)) }
    case .html, .inlineHTML:
      node.literal.flatMap { literal in
        literal.starts(with: "<!--".utf8) ? nil : .html(String(decoding: literal, as: UTF8.self))
      }
    default: nil
    }
  }
}
