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
    let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
    return Self.marks(in: Document(text, repairing: true).root).map { mark, line, column in
      PageMark(
        kind: mark,
        line: start.line + line - 1,
        column: lines.indices.contains(line - 1) ? Self.column(column, in: lines[line - 1]) : nil
      )
    }
  }

  /// A link stands where it ends; its column is that of its beginning, in bytes from 1.
  private static func marks(in root: Node) -> [(mark: PageMark.Kind, line: Int, column: Int)] {
    var marks: [(mark: PageMark.Kind, line: Int, column: Int)] = []
    root.walk { node, _ in
      if let mark = mark(node) { marks.append((mark, node.line, node.column)) }
      return .inside
    }
    return marks
  }

  /// What a node leads to or loses; comments are left out.
  private static func mark(_ node: Node) -> PageMark.Kind? {
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

  /// The column in scalars of a byte that begins a mark; nil when none begins there.
  ///
  /// libcmark miscounts in lines that go on a paragraph, and behind a link over several lines.
  private static func column(_ column: Int, in line: ArraySlice<UInt8>) -> Int? {
    let index = line.startIndex + column - 1
    guard line.indices.contains(index), [0x5B, 0x21, 0x3C].contains(line[index]) else { return nil }
    // A byte that continues a character counts for none.
    return line[..<index].count { $0 & 0xC0 != 0x80 } + 1
  }
}
