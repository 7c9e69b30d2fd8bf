/// `- [ ] to do` and `- [x] done`: https://github.github.com/gfm/#task-list-items-extension-.
enum TaskBoxes {
  static func mark(in root: Node, _ lines: SourceLines) {
    for item in root.all({ $0.kind == .item }) {
      guard let paragraph = item.firstChild, paragraph.kind == .paragraph,
        let text = paragraph.firstChild, text.kind == .text, let literal = text.literal,
        literal.count >= 3, literal[0] == 0x5B, literal[2] == 0x5D
      else { continue }
      // A box that is written with escapes or entities is none.
      let start = lines[paragraph.line].lowerBound + paragraph.column - 1
      let written = lines.bytes[start...].prefix(4)
      guard written.count == 4, written.prefix(3).elementsEqual(literal.prefix(3)),
        written[start + 3] == 0x20 || written[start + 3] == 0x09, let isDone = isDone(literal[1])
      else { continue }
      let words = Array(literal.dropFirst(3).drop(while: \.isMarkdownSpace))
      text.setLiteral(words)
      paragraph.prepend(box(isDone))
    }
  }

  private static func isDone(_ sign: UInt8) -> Bool? {
    switch sign {
    case 0x20: false
    case 0x78, 0x58: true
    default: nil
    }
  }

  /// With a name for those who do not see it.
  private static func box(_ isDone: Bool) -> Node {
    let state = isDone ? "checked=\"\" disabled=\"\" aria-label=\"done\"" : "disabled=\"\" aria-label=\"to do\""
    return .inline("<input type=\"checkbox\" \(state) /> ")
  }
}
