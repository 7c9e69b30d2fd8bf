/// What of a paragraph's or heading's texts becomes addresses and struck text.
struct LeafPlan {
  /// Addresses that libcmark must not see: they reach out of their text, or are read otherwise
  /// than they are written.
  private(set) var hidden: [HiddenText.Edit] = []
  private var texts: [(node: Node, cuts: [Cut])] = []
  private var pairs: [(opener: Int, closer: Int)] = []

  /// A part of a text that is cut out of it.
  private struct Cut {
    enum Kind {
      case address
      /// A run of tildes, by its number.
      case run(Int)
    }

    /// In the bytes of the text.
    var range: Range<Int>
    var kind: Kind
  }

  /// The offsets at which an address or a run of tildes may begin.
  static func signs(in bytes: UnsafeBufferPointer<UInt8>) -> [Int] {
    var found: [Int] = []
    for index in bytes.indices {
      switch bytes[index] {
      case 0x3A where BareAddress.hasScheme(index, in: bytes): found.append(index)
      case 0x77 where BareAddress.isBare(index, in: bytes): found.append(index)
      case 0x7E: found.append(index)
      default: break
      }
    }
    return found
  }

  init(_ node: Node, _ leaf: LeafLines, _ lines: SourceLines, signs: ArraySlice<Int>) {
    var search = Search(leaf: leaf, lines: lines, signs: signs)
    search.read(node)
    hidden = search.hidden
    var runs = search.runs
    pairs = Strikethrough.pairs(&runs)
    texts = search.texts.map {
      (node: $0.node, cuts: $0.addresses.map { Cut(range: $0, kind: .address) })
    }
    for number in pairs.flatMap({ [$0.opener, $0.closer] }) {
      let run = runs[number]
      let range = run.offset..<run.offset + run.length
      texts[run.text].cuts.append(Cut(range: range, kind: .run(number)))
    }
  }

  /// Changes the tree.
  func apply() {
    var marks: [Int: Node] = [:]
    for (node, cuts) in texts where !cuts.isEmpty {
      guard let literal = node.literal.map(Array.init) else { continue }
      var copied = 0
      for cut in cuts.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
        if cut.range.lowerBound > copied {
          Node.text(literal[copied..<cut.range.lowerBound]).insert(before: node)
        }
        switch cut.kind {
        case .address: BareAddress.link(Array(literal[cut.range])).insert(before: node)
        case .run(let number):
          let mark = Node.text([])
          mark.insert(before: node)
          marks[number] = mark
        }
        copied = cut.range.upperBound
      }
      if copied < literal.count { node.setLiteral(literal[copied...]) } else { node.remove() }
    }
    // An inner pair ends before an outer one.
    for (opener, closer) in pairs {
      guard let opener = marks[opener], let closer = marks[closer] else { continue }
      Strikethrough.strike(from: opener, to: closer)
    }
  }
}

/// One way through the texts of a leaf.
private struct Search {
  var leaf: LeafLines
  let lines: SourceLines
  var signs: ArraySlice<Int>
  var hidden: [HiddenText.Edit] = []
  var texts: [(node: Node, addresses: [Range<Int>])] = []
  var runs: [Strikethrough.Run] = []
  private var brackets = 0
  /// Of the line that was last asked about.
  private var closings: (line: Int, ends: BracketEnds)?
  /// The offset up to which everything is part of an address.
  private var done = 0
  private var isOver = false

  init(leaf: LeafLines, lines: SourceLines, signs: ArraySlice<Int>) {
    self.leaf = leaf
    self.lines = lines
    self.signs = signs
  }

  mutating func read(_ node: Node) {
    var link: Int?
    node.walk { text, depth in
      if let outer = link, depth <= outer { link = nil }
      switch text.kind {
      case .link, .image: link = link ?? depth
      case .text:
        read(text, isInLink: link != nil, depth)
        if isOver || signs.isEmpty { return .stop }
      default: break
      }
      return .inside
    }
  }

  private mutating func read(_ text: Node, isInLink: Bool, _ depth: Int) {
    guard let place = leaf.place(of: text) else {
      isOver = true
      return
    }
    let range = place.range
    signs = signs.drop { $0 < range.lowerBound }
    guard let first = signs.first, first < range.upperBound else {
      if !isInLink { count(lines.bytes[range]) }
      return
    }
    // To put something into what is deeper takes libcmark long.
    guard depth <= Node.emphasisDepth else {
      if !isInLink { count(lines.bytes[range]) }
      return
    }
    var addresses: [Range<Int>] = []
    if !isInLink {
      addresses = self.addresses(in: place)
      guard !isOver else { return }
    }
    let number = texts.count
    texts.append((text, addresses))
    let line = lines.number(at: range.lowerBound)
    let context = lines.bytes[leaf.start(of: line)..<lines[line].upperBound]
    var passed = addresses[...]
    for var run in Strikethrough.runs(of: text, at: place, in: context, lines) {
      // Both stand in the order of the text.
      passed = passed.drop { $0.upperBound <= run.offset }
      if let address = passed.first, address.contains(run.offset) { continue }
      run.text = number
      runs.append(run)
    }
  }

  /// Keeps count of the brackets that are open.
  private mutating func count(_ text: Slice<UnsafeBufferPointer<UInt8>>) {
    for byte in text {
      if byte == 0x5B { brackets += 1 } else if byte == 0x5D { brackets = max(0, brackets - 1) }
    }
  }

  /// The addresses within a text, by the offsets of its bytes.
  private mutating func addresses(in place: LeafLines.Place) -> [Range<Int>] {
    let bytes = lines.bytes
    let range = place.range
    let number = lines.number(at: range.lowerBound)
    let start = leaf.start(of: number)
    let lineEnd = lines[number].upperBound
    // The reference does not look at the last byte of a text.
    let hostEnd = min(lineEnd, leaf.end - 1)
    var found: [Range<Int>] = []
    var rest = signs.prefix { $0 < range.upperBound }
    var index = max(range.lowerBound, done)
    while let sign = rest.popFirst() {
      guard sign >= index, bytes[sign] != 0x7E else { continue }
      count(bytes[index..<sign])
      index = sign
      if sign > range.lowerBound, bytes[sign - 1] == 0x5C { continue }
      let end = brackets > 0 ? closing(from: sign, in: number) : lineEnd
      guard
        let address = BareAddress.match(
          at: sign,
          in: bytes,
          from: start,
          to: end,
          hostTo: min(hostEnd, end)
        ), address.lowerBound >= done
      else { continue }
      index = min(address.upperBound, range.upperBound)
      done = address.upperBound
      if place.isPlain, range.lowerBound <= address.lowerBound,
        address.upperBound <= range.upperBound
      {
        found.append(
          address.lowerBound - range.lowerBound..<address.upperBound - range.lowerBound
        )
        continue
      }
      hidden.append(
        HiddenText.Edit(range: address, hidden: .address(Self.readable(bytes[address])))
      )
      // What it holds may have hidden what follows, or shown it.
      if bytes[address].contains(where: { [0x5B, 0x5D, 0x60].contains($0) }) {
        isOver = true
        return []
      }
    }
    count(bytes[index..<max(index, range.upperBound)])
    return found
  }

  /// With U+FFFD for zeros, as libcmark has it.
  private static func readable(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    bytes.contains(0) ? bytes.flatMap { $0 == 0 ? [0xEF, 0xBF, 0xBD] : [$0] } : Array(bytes)
  }

  /// The offset of the `]` that nothing behind `start` opens; the end of the line when there is none.
  private mutating func closing(from start: Int, in line: Int) -> Int {
    if let closings, closings.line == line { return closings.ends.closing(from: start) }
    let ends = BracketEnds(lines.bytes, lines[line])
    closings = (line, ends)
    return ends.closing(from: start)
  }
}

/// Where brackets of a line close, found in one way through it: a line may hold many addresses.
private struct BracketEnds {
  /// From the last bracket to the first: its offset, and for what begins before it and behind the
  /// one before, the `]` that closes what is open there.
  private var brackets: [(offset: Int, closing: Int)] = []
  private let end: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
    end = line.upperBound
    /// Those that nothing further on opens.
    var open: [Int] = []
    for index in line.reversed() where bytes[index] == 0x5B || bytes[index] == 0x5D {
      if bytes[index] == 0x5D { open.append(index) } else { _ = open.popLast() }
      brackets.append((index, open.last ?? end))
    }
  }

  func closing(from start: Int) -> Int {
    var low = 0
    var high = brackets.count
    // The last of them that does not stand before the place.
    while low < high {
      let middle = (low + high) / 2
      if brackets[middle].offset >= start { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? end : brackets[low - 1].closing
  }
}
