/// `~~struck~~` and `~struck~`: https://github.github.com/gfm/#strikethrough-extension-.
///
/// Runs of one or two tildes pair as the marks of emphasis do; three and more are text. Emphasis is
/// libcmark's and was found first, so that a pair never reaches out of the emphasis it begins in.
enum Strikethrough {
  /// A run of tildes in a text.
  fileprivate struct Run {
    var node: Node
    /// Where it begins in the node's literal.
    var offset: Int
    var length: Int
    var opens: Bool
    var closes: Bool
  }

  /// Emphasis inside each other in which nothing is struck any more.
  private static let depth = 100

  static func mark(in root: Node, _ lines: SourceLines) {
    var tildes = lines.bytes.indices.filter { lines.bytes[$0] == 0x7E }[...]
    guard !tildes.isEmpty else { return }
    for leaf in root.all({ $0.kind == .paragraph || $0.kind == .heading }) {
      let start = lines[leaf.line].lowerBound
      tildes = tildes.drop { $0 < start }
      guard let first = tildes.first,
        first < lines[min(leaf.lastLine, lines.count)].upperBound
      else { continue }
      var leafLines = LeafLines(leaf, in: lines)
      var parents: [Node] = []
      leaf.walk { node, depth in
        if depth > Self.depth { return .past }
        if node.firstChild != nil { parents.append(node) }
        return .inside
      }
      var runs: [[Run]] = Array(repeating: [], count: parents.count)
      for (number, parent) in parents.enumerated() {
        runs[number] = self.runs(in: parent, &leafLines, lines)
      }
      for runs in runs where runs.count > 1 { strike(runs) }
    }
  }

  private static func runs(
    in parent: Node,
    _ leafLines: inout LeafLines,
    _ lines: SourceLines
  ) -> [Run] {
    var runs: [Run] = []
    var child = parent.firstChild
    while let node = child {
      child = node.next
      guard node.kind == .text, let literal = node.literal, literal.contains(0x7E),
        let range = leafLines.range(of: node)
      else { continue }
      let written = tildes(in: range, of: lines.bytes)
      let read = literal.indices.filter { literal[$0] == 0x7E }
      // An entity stands for a tilde that is not understood here.
      guard written.count == read.count else { continue }
      let number = lines.number(at: range.lowerBound)
      let text = leafLines.start(of: number)..<lines[number].upperBound
      var index = 0
      while index < read.count {
        var length = 1
        while index + length < read.count, !written[index].isEscaped,
          !written[index + length].isEscaped,
          written[index + length].offset == written[index].offset + length
        {
          length += 1
        }
        if !written[index].isEscaped, length < 3 {
          let place = written[index].offset..<written[index].offset + length
          runs.append(
            Run(node, at: read[index], place: place, in: lines.bytes, text: text)
          )
        }
        index += length
      }
    }
    return runs.filter { $0.opens || $0.closes }
  }

  private static func tildes(
    in range: Range<Int>,
    of bytes: UnsafeBufferPointer<UInt8>
  ) -> [(offset: Int, isEscaped: Bool)] {
    var found: [(offset: Int, isEscaped: Bool)] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let isEscape = bytes[index] == 0x5C && index + 1 < range.upperBound
        && bytes[index + 1].isASCIIPunctuation
      if isEscape { index += 1 }
      if bytes[index] == 0x7E {
        found.append((index, isEscape))
      } else if bytes[index] == 0x26, isTilde(bytes[index..<range.upperBound]) {
        found.append((index, true))
      }
      index += 1
    }
    return found
  }

  private static func isTilde(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    ["&#126;", "&#x7e;", "&#x7E;", "&#X7e;", "&#X7E;"].contains { text.starts(with: $0.utf8) }
  }

  private static func strike(_ runs: [Run]) {
    var pairs: [(opener: Int, closer: Int)] = []
    var open: [Int] = []
    /// For closers of a kind, the run before which no opener is theirs.
    var bottom = [0, 0, 0, 0]
    for (number, run) in runs.enumerated() {
      var opener: Int?
      if run.closes {
        let kind = run.length - 1 + (run.opens ? 2 : 0)
        opener = open.lastIndex { candidate in
          candidate < bottom[kind] || mayPair(runs[candidate], run)
        }
        if let found = opener, open[found] < bottom[kind] { opener = nil }
        if opener == nil { bottom[kind] = number }
      }
      if let opener, runs[open[opener]].length == run.length {
        pairs.append((open[opener], number))
        open.removeSubrange(opener...)
      } else if run.opens {
        open.append(number)
      }
    }
    wrap(pairs, runs)
  }

  /// The rule of three of CommonMark: runs that both open and close pair with care.
  private static func mayPair(_ opener: Run, _ closer: Run) -> Bool {
    !(closer.opens || opener.closes) || (opener.length + closer.length) % 3 != 0
  }

  /// Cuts the texts at the runs that pair, and puts what is between them into an element.
  private static func wrap(_ pairs: [(opener: Int, closer: Int)], _ runs: [Run]) {
    var marks: [Int: Node] = [:]
    // From the last to the first, so that offsets stay true.
    for number in pairs.flatMap({ [$0.opener, $0.closer] }).sorted(by: >) {
      let run = runs[number]
      guard let literal = run.node.literal.map(Array.init) else { continue }
      let mark = Node.text([])
      let rest = literal[(run.offset + run.length)...]
      mark.insert(after: run.node)
      if !rest.isEmpty { Node.text(rest).insert(after: mark) }
      run.node.setLiteral(literal[..<run.offset])
      marks[number] = mark
    }
    // An inner pair ends before an outer one.
    for (opener, closer) in pairs {
      guard let opener = marks[opener], let closer = marks[closer] else { continue }
      let struck = Node.inline("<del>", "</del>")
      struck.insert(before: opener)
      while let next = opener.next, next != closer { struck.append(next) }
      opener.remove()
      closer.remove()
    }
  }
}

extension Strikethrough.Run {
  /// - Parameters:
  ///   - place: Of the run in the source.
  ///   - text: The line it stands on, without the heads of containers.
  fileprivate init(
    _ node: Node,
    at offset: Int,
    place: Range<Int>,
    in bytes: UnsafeBufferPointer<UInt8>,
    text: Range<Int>
  ) {
    let line = bytes[text]
    let before = Scalars.before(place.lowerBound, in: line) ?? "\n"
    let after = Scalars.after(place.upperBound, in: line) ?? "\n"
    self.node = node
    self.offset = offset
    length = place.count
    opens =
      !after.isMarkdownSpace
      && (!after.isMarkdownPunctuation || !before.isWordLike)
    closes =
      !before.isMarkdownSpace
      && (!before.isMarkdownPunctuation || !after.isWordLike)
  }
}
