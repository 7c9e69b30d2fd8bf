/// Shows the words of HTML: in a line of text what was written, of a block its words.
///
/// Nothing of it becomes an element but `<br>`, and comments stay hidden.
enum RawHTML {
  /// Whether the text holds what may be HTML.
  static func mayStand(in text: some Collection<UInt8>) -> Bool { text.contains(0x3C) }

  /// Changes the tree, and says whether all of the HTML is shown as its writer meant it.
  static func show(in root: Node) -> Bool {
    var nodes: [Node] = []
    var isDeep = false
    root.walk { node, depth in
      if node.kind == .html || node.kind == .inlineHTML { nodes.append(node) }
      isDeep = isDeep || node.isDeepEmphasis(at: depth)
      return .inside
    }
    if isDeep { root.flattenEmphasis() }
    var isWhole = true
    for node in nodes {
      guard let literal = node.literal.map(Array.init) else { continue }
      if node.kind == .html {
        if !show(block: node, literal[...]) { isWhole = false }
      } else {
        let inline = Inline(literal)
        if case .words(_, isHTML: true) = inline { isWhole = false }
        show(inline, of: node, literal)
      }
    }
    // What was a text is one again, for those who look at whole words.
    if !nodes.isEmpty { root.joinTexts() }
    return isWhole
  }

  /// What stands between `<` and `>` in a line.
  enum Inline {
    case lineBreak
    case comment
    /// Whether HTML has a tag of that name, which begins something.
    case words(name: String, isHTML: Bool)

    init(_ written: [UInt8]) {
      if written.starts(with: "<!--".utf8) {
        self = .comment
        return
      }
      guard let tag = HTMLTag(in: written[...], at: 0) else {
        self = .words(name: "", isHTML: false)
        return
      }
      switch tag.name {
      case "br": self = .lineBreak
      case "wbr": self = .comment
      default:
        self = .words(name: tag.name, isHTML: !tag.isEnd && HTMLElement(tag.name) != nil)
      }
    }
  }

  private static func show(_ inline: Inline, of node: Node, _ written: [UInt8]) {
    switch inline {
    case .comment: break
    case .lineBreak:
      Node.lineBreak.insert(before: node)
      // The line need not end twice.
      if let next = node.next, next.kind == .softBreak { next.remove() }
    case .words: Node.text(written).insert(before: node)
    }
    node.remove()
  }

  private static func show(block node: Node, _ html: ArraySlice<UInt8>) -> Bool {
    let words = HTMLWords(html)
    let document = Document(HTMLWords.markdown(words.paragraphs.joined())[...], repairing: false)
    var line = document.root.firstChild
    for lines in words.paragraphs {
      let paragraph = Node.inline("<p>", "</p>")
      for number in lines.indices {
        guard let heading = line else { break }
        line = heading.next
        if number > 0 { paragraph.append(.lineBreak) }
        paragraph.adopt(heading)
      }
      // A paragraph of libcmark's has no element in a list without blank lines.
      let block = Node.block("")
      block.append(paragraph)
      block.insert(before: node)
    }
    node.remove()
    return words.losses.isEmpty
  }
}
