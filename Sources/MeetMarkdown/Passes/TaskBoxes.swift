/// `- [ ] to do` and `- [x] done`: https://github.github.com/gfm/#task-list-items-extension-.
enum TaskBoxes {
  /// A box that an item begins with.
  struct Box {
    private let paragraph: Node
    private let text: Node
    private let isDone: Bool

    init?(of item: Node, _ lines: SourceLines) {
      guard let paragraph = item.firstChild, paragraph.kind == .paragraph,
        let text = paragraph.firstChild, text.kind == .text, let literal = text.literal,
        literal.count >= 3, literal[0] == 0x5B, literal[2] == 0x5D
      else { return nil }
      // A box that is written with escapes or entities is none.
      let start = lines[paragraph.line].lowerBound + paragraph.column - 1
      let written = lines.bytes[start...].prefix(4)
      guard written.count == 4, written.prefix(3).elementsEqual(literal.prefix(3)),
        written[start + 3] == 0x20 || written[start + 3] == 0x09
      else { return nil }
      switch literal[1] {
      case 0x20: isDone = false
      case 0x78, 0x58: isDone = true
      default: return nil
      }
      self.paragraph = paragraph
      self.text = text
    }

    /// Puts it into the tree, with a name for those who do not see it.
    func apply() {
      // The text may have been cut meanwhile; its first part begins with the box.
      guard let text = paragraph.firstChild, text.kind == .text, let literal = text.literal else {
        return
      }
      text.setLiteral(Array(literal.dropFirst(3).drop(while: \.isMarkdownSpace))[...])
      let state =
        isDone
        ? "checked=\"\" disabled=\"\" aria-label=\"done\"" : "disabled=\"\" aria-label=\"to do\""
      paragraph.prepend(.inline("<input type=\"checkbox\" \(state) /> "))
    }
  }
}
