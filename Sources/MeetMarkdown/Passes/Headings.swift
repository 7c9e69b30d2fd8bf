/// The levels of headings, and the words of the first.
enum Headings {
  /// The words of the first heading, without its marks.
  static func title(in root: Node) -> String? {
    var title: String?
    root.walk { node, _ in
      guard node.kind == .heading else { return .inside }
      title = words(of: node)
      return .stop
    }
    return title
  }

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

  static func level(in root: Node, _ rule: HTMLRules.Headings) {
    switch rule {
    case .asWritten: break
    case .even: level(in: root) { written, above in above.map { min(written, $0 + 1) } ?? written }
    case .nested(let below):
      if let first = root.firstChild, first.level == 1 { first.remove() }
      level(in: root) { _, above in min(6, (above ?? below) + 1) }
    }
  }

  /// Gives each heading a level by its own and by that of the heading it stands under.
  private static func level(in root: Node, _ rule: (_ written: Int, _ above: Int?) -> Int) {
    var open: [(written: Int, level: Int)] = []
    root.walk { node, _ in
      guard node.kind == .heading else { return .inside }
      let written = node.level
      while let last = open.last, last.written >= written { open.removeLast() }
      let level = rule(written, open.last?.level)
      open.append((written, level))
      node.setLevel(level)
      return .past
    }
  }
}
