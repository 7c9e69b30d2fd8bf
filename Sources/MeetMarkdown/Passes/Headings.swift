/// The levels of headings, and their words.
enum Headings {
  /// The words of a heading, without its marks.
  static func words(of heading: Node) -> String {
    var words: [UInt8] = []
    heading.walk { node, _ in
      switch node.kind {
      case .text, .inlineCode: words += node.literal ?? .init(start: nil, count: 0)
      case .softBreak, .lineBreak: words.append(0x20)
      default: break
      }
      return .inside
    }
    return String(decoding: words, as: UTF8.self)
  }

  static func level(_ headings: [Node], _ rule: HTMLRules.Headings) {
    switch rule {
    case .asWritten: break
    case .even: level(headings) { written, above in above.map { min(written, $0 + 1) } ?? written }
    case .nested(let below): level(headings) { _, above in min(6, (above ?? below) + 1) }
    }
  }

  /// Gives each heading a level by its own and by that of the heading it stands under.
  private static func level(_ headings: [Node], _ rule: (_ written: Int, _ above: Int?) -> Int) {
    var open: [(written: Int, level: Int)] = []
    for heading in headings {
      let written = heading.level
      while let last = open.last, last.written >= written { open.removeLast() }
      let level = rule(written, open.last?.level)
      open.append((written, level))
      heading.setLevel(level)
    }
  }
}
