/// The lines of a paragraph or a heading, told apart from the heads of the lists and quotes around it.
///
/// libcmark keeps the place of a node and not what its containers take from each line, so that is
/// found anew, as libcmark finds it.
struct LeafLines {
  private let leaf: Node
  private let source: SourceLines
  private let containers: [Container]
  let first: Int
  let last: Int
  /// The offset of the first byte of its text.
  let start: Int
  /// Lines at its beginning that define links and are gone from the tree.
  private var skipped = 0
  private var isLost = false
  /// The line that was last asked about, and where its text begins: many texts stand on one.
  private var begun: (number: Int, start: Int)?
  /// The line that was last reached from a line of libcmark's.
  private var known: (number: Int, distance: Int, reached: (number: Int, distance: Int))?

  init(_ leaf: Node, in source: SourceLines) {
    self.leaf = leaf
    self.source = source
    first = leaf.line
    last = max(leaf.line, min(leaf.lastLine, source.count))
    start = source[first].lowerBound + leaf.column - 1
    containers = Self.containers(of: leaf, in: source)
  }

  private static func containers(of leaf: Node, in source: SourceLines) -> [Container] {
    var around: [Node] = []
    var above = leaf.parent
    while let node = above {
      if node.kind == .item || node.kind == .quote { around.append(node) }
      above = node.parent
    }
    var found: [(container: Container, line: Int)] = []
    for node in around.reversed() {
      guard node.kind == .item else {
        found.append((.quote, node.line))
        continue
      }
      var cursor = source.cursor(node.line)
      for (container, line) in found {
        if line == node.line { _ = cursor.open() } else { _ = cursor.enter(container) }
      }
      found.append((cursor.open() ?? .item(width: 0), node.line))
    }
    return found.map(\.container)
  }

  /// A line behind the heads of its containers.
  struct Line {
    /// The offset at which a paragraph's text goes on.
    let start: Int
    /// The first offset that is no white space.
    let text: Int
    let end: Int
    /// It does not repeat all the heads, and only goes on with a paragraph.
    let isLazy: Bool
    /// Columns of white space in front of the text.
    let indent: Int
    /// A list or a quote begins here.
    let opens: Bool

    var isBlank: Bool { text == end }
  }

  /// Another line of the same containers, by its number in the source.
  func line(_ number: Int) -> Line {
    var cursor = source.cursor(number)
    let isLazy = !containers.allSatisfy { cursor.enter($0) }
    let indent = cursor.indent()
    let line = source[number]
    let text = line.lowerBound + indent.end
    return Line(
      start: isLazy ? line.lowerBound + cursor.index : text,
      text: text,
      end: line.upperBound,
      isLazy: isLazy,
      indent: indent.columns,
      opens: cursor.open() != nil
    )
  }

  var isParagraph: Bool { leaf.kind == .paragraph }

  /// The offset at which the leaf's text ends, without what only marks it as a heading.
  var end: Int {
    let isHeading = leaf.kind == .heading
    let number = isHeading && last > first ? last - 1 : last
    let line = source[number]
    var end = trimmed(line.upperBound, from: line.lowerBound)
    if isHeading, last == first {
      var mark = end
      while mark > line.lowerBound, source.bytes[mark - 1] == 0x23 { mark -= 1 }
      let isClosing = mark < end && mark > line.lowerBound && source.bytes[mark - 1] == 0x20
      if isClosing { end = trimmed(mark, from: line.lowerBound) }
    }
    return end
  }

  private func trimmed(_ end: Int, from start: Int) -> Int {
    var end = end
    while end > start, source.bytes[end - 1].isMarkdownSpace { end -= 1 }
    return end
  }

  /// The offset at which the leaf's text begins on a line, by its number in the source.
  mutating func start(of number: Int) -> Int {
    if number == first { return start }
    if let begun, begun.number == number { return begun.start }
    let start = line(number).start
    begun = (number, start)
    return start
  }

  /// Where a text stands.
  struct Place {
    var range: Range<Int>
    /// It stands there byte for byte, without escapes and entities.
    var isPlain: Bool
  }

  /// Where a text node of the leaf stands in the source; nil when libcmark lost its place.
  ///
  /// Nodes are asked about in the order of the text. libcmark counts neither definitions of links
  /// in front of a leaf nor line ends within links and behind a backslash, and places a backtick
  /// that marks nothing behind itself: so the first bytes are compared.
  mutating func place(of text: Node) -> Place? {
    guard !isLost, let literal = text.literal else { return nil }
    let ticks = literal.prefix { $0 == 0x60 }.count
    let length = text.lastColumn - text.column + 1 + ticks
    while text.line + skipped <= last {
      let distance = text.column - leaf.column
      for behind in Set([ticks, 0]).sorted(by: >) {
        guard let begin = offset(text.line + skipped, distance - behind) else { continue }
        let lineEnd = source[source.number(at: begin)].upperBound
        let end = min(begin + length, lineEnd)
        if begin + literal.count <= lineEnd,
          source.bytes[begin...].prefix(literal.count).elementsEqual(literal)
        {
          return Place(range: begin..<begin + literal.count, isPlain: true)
        }
        if begin < end, agrees(literal, from: begin, to: end) {
          return Place(range: begin..<end, isPlain: false)
        }
      }
      skipped += 1
    }
    isLost = true
    return nil
  }

  /// Where a node of the leaf begins in the source, as far as libcmark knows.
  mutating func offset(of node: Node) -> Int? {
    offset(node.line + skipped, node.column - leaf.column)
  }

  /// The offset at a distance from the beginning of a line's text, which may be on a later line.
  private mutating func offset(_ number: Int, _ distance: Int) -> Int? {
    var place = (number: number, distance: 0)
    if let known, known.number == number, known.distance <= distance { place = known.reached }
    while place.number <= last {
      let begin = start(of: place.number)
      let length = max(0, source[place.number].upperBound - begin)
      if distance - place.distance <= length {
        known = (number, place.distance, place)
        return max(0, begin + distance - place.distance)
      }
      place = (place.number + 1, place.distance + length + 1)
    }
    return nil
  }

  /// As far as no escape and no entity makes them different.
  private func agrees(_ literal: UnsafeRawBufferPointer, from begin: Int, to end: Int) -> Bool {
    for (offset, byte) in literal.enumerated() {
      guard begin + offset < end else { return false }
      let written = source.bytes[begin + offset]
      if written == 0x5C || written == 0x26 || written == 0 { return true }
      if written != byte { return false }
    }
    return true
  }
}
