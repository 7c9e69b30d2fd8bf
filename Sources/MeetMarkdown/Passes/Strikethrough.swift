/// `~~struck~~` and `~struck~`: https://github.github.com/gfm/#strikethrough-extension-.
///
/// Runs of one or two tildes pair as the marks of emphasis do; three and more are text. Emphasis is
/// libcmark's and was found first, so that a pair never reaches out of the emphasis it begins in.
enum Strikethrough {
  /// A run of tildes in a text.
  struct Run {
    /// The text's number in its leaf.
    var text = 0
    /// Only runs with the same parent pair.
    let parent: OpaquePointer?
    /// Where it begins in the text.
    let offset: Int
    let length: Int
    let opens: Bool
    let closes: Bool
  }

  /// The runs of one and two tildes in a text that may open or close; `line` is what stands around
  /// it.
  static func runs(
    of node: Node,
    at place: LeafLines.Place,
    in line: Slice<UnsafeBufferPointer<UInt8>>,
    _ lines: SourceLines
  ) -> [Run] {
    guard let literal = node.literal, literal.contains(0x7E) else { return [] }
    let written = tildes(in: place.range, of: lines.bytes)
    let read = literal.indices.filter { literal[$0] == 0x7E }
    // An entity stands for a tilde that is not understood here.
    guard written.count == read.count else { return [] }
    let parent = node.parent?.pointer
    var runs: [Run] = []
    var index = 0
    while index < read.count {
      let start = written[index]
      var length = 1
      while index + length < read.count, !start.isEscaped, !written[index + length].isEscaped,
        written[index + length].offset == start.offset + length
      {
        length += 1
      }
      if !start.isEscaped, length < 3 {
        let before = Scalars.before(start.offset, in: line) ?? "\n"
        let after = Scalars.after(start.offset + length, in: line) ?? "\n"
        let run = Run(
          parent: parent,
          offset: read[index],
          length: length,
          opens: !after.isMarkdownSpace && (!after.isMarkdownPunctuation || !before.isWordLike),
          closes: !before.isMarkdownSpace && (!before.isMarkdownPunctuation || !after.isWordLike)
        )
        if run.opens || run.closes { runs.append(run) }
      }
      index += length
    }
    return runs
  }

  private static func tildes(
    in range: Range<Int>,
    of bytes: UnsafeBufferPointer<UInt8>
  ) -> [(offset: Int, isEscaped: Bool)] {
    var found: [(offset: Int, isEscaped: Bool)] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let isEscape =
        bytes[index] == 0x5C && index + 1 < range.upperBound
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

  /// The runs that pair, by their numbers; an inner pair stands before an outer one.
  static func pairs(_ runs: inout [Run]) -> [(opener: Int, closer: Int)] {
    var groups: [OpaquePointer?: Openers] = [:]
    var pairs: [(opener: Int, closer: Int)] = []
    for (number, run) in runs.enumerated() {
      let opener = groups[run.parent, default: Openers()].pair(number, run, runs)
      if let opener { pairs.append((opener, number)) }
    }
    return pairs
  }

  /// The runs of one parent that may still be closed.
  private struct Openers {
    private var open: [Int] = []
    /// For closers of a kind, the run before which no opener is theirs.
    private var bottom = [0, 0, 0, 0]
    /// For closers of a kind, an opener of another length, and the run up to which no other behind
    /// it is theirs.
    private var passed: [(opener: Int, end: Int)?] = [nil, nil, nil, nil]

    /// The opener of a run, which is open no longer.
    mutating func pair(_ number: Int, _ run: Run, _ runs: [Run]) -> Int? {
      if run.closes {
        let kind = run.length - 1 + (run.opens ? 2 : 0)
        if let found = opener(of: kind, run, runs) {
          if runs[open[found]].length == run.length {
            let opener = open[found]
            open.removeSubrange(found...)
            return opener
          }
          passed[kind] = (open[found], number)
        } else {
          bottom[kind] = number
        }
      }
      if run.opens { open.append(number) }
      return nil
    }

    /// The place of the last opener that may be the run's, whatever its length.
    private func opener(of kind: Int, _ run: Run, _ runs: [Run]) -> Int? {
      var place = open.count - 1
      while place >= 0, open[place] >= bottom[kind] {
        if mayPair(runs[open[place]], run) { return place }
        place -= 1
        // What was looked through for the last closer of the kind is not looked through again.
        if place >= 0, let passed = passed[kind], open[place] < passed.end,
          open[place] > passed.opener
        {
          place = lastPlace(upTo: passed.opener)
        }
      }
      return nil
    }

    /// The place of the last open run that is not behind another.
    private func lastPlace(upTo number: Int) -> Int {
      var low = 0
      var high = open.count
      while low < high {
        let middle = (low + high) / 2
        if open[middle] <= number { low = middle + 1 } else { high = middle }
      }
      return low - 1
    }
  }

  /// The rule of three of CommonMark: runs that both open and close pair with care.
  private static func mayPair(_ opener: Run, _ closer: Run) -> Bool {
    !(closer.opens || opener.closes) || (opener.length + closer.length) % 3 != 0
  }

  /// Puts what stands between two nodes into an element in their place.
  static func strike(from opener: Node, to closer: Node) {
    let struck = Node.inline("<del>", "</del>")
    struck.insert(before: opener)
    while let next = opener.next, next != closer { struck.append(next) }
    opener.remove()
    closer.remove()
  }
}
