/// What the passes work on, found in one way through the tree.
///
/// Most of the time of a pass goes into the way: a tree of 20 MB does not stay in the processor's
/// memory.
struct Survey {
  /// Links and images.
  var links: [Node] = []
  /// Texts that hold one of the signs, outside of links and images.
  var texts: [Node] = []
  var headings: [Node] = []
  /// Paragraphs that begin with a line such as "Present: Ada, Bo" and go on.
  var keyed: [Node] = []
  /// Emphasis stands deeper than is shown.
  private(set) var isDeep = false

  /// Takes away emphasis that is too deep, and looks again.
  init(flattening root: Node, signs: Set<UInt8>) {
    self.init(root, signs: signs)
    if isDeep {
      root.flattenEmphasis()
      self.init(root, signs: signs)
    }
  }

  private init(_ root: Node, signs: Set<UInt8>) {
    var isSign = [Bool](repeating: false, count: 256)
    for sign in signs { isSign[Int(sign)] = true }
    var link: Int?
    root.walk { node, depth in
      if let outer = link, depth <= outer { link = nil }
      switch node.kind {
      case .text:
        if link == nil, let literal = node.literal, Self.holds(literal, isSign) {
          texts.append(node)
        }
      case .link, .image:
        links.append(node)
        link = link ?? depth
      case .emphasis, .strong: isDeep = isDeep || node.isDeepEmphasis(at: depth)
      case .heading: headings.append(node)
      case .paragraph: if KeyLines.begin(node) { keyed.append(node) }
      default: break
      }
      return .inside
    }
  }

  /// A colon counts only where a shortcode may begin: most stand behind a word.
  private static func holds(_ text: UnsafeRawBufferPointer, _ isSign: [Bool]) -> Bool {
    var index = 0
    while index < text.count {
      let byte = text[index]
      index += 1
      guard isSign[Int(byte)] else { continue }
      if byte != 0x3A { return true }
      if index < text.count, text[index] != 0x20 { return true }
    }
    return false
  }
}

extension Survey {
  /// Forgets a heading of the first level that the text begins with; it is to be removed when
  /// nothing else in it is worked on any more.
  mutating func leaveTitleOut(of root: Node) -> Node? {
    guard let first = root.firstChild, first.kind == .heading, first.level == 1 else { return nil }
    headings.removeFirst()
    return first
  }
}
