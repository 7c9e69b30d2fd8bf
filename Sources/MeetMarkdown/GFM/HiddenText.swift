/// A text in which libcmark does not see some of what CommonMark does not know.
///
/// Addresses and tables bind stronger than what CommonMark makes of their characters: `_` in an
/// address marks nothing, and a table ends where a paragraph would go on. Where that makes a
/// difference, each gives its place to a word of its own, the text is read again, and the words
/// that come out are replaced by what was meant.
struct HiddenText {
  /// What a word stands for.
  enum Hidden {
    /// The address as written.
    case address([UInt8])
    case table(TableDraft)
  }

  private(set) var bytes: ArraySlice<UInt8>
  private(set) var hidden: [Hidden] = []
  private var mark: Mark?

  init(_ text: ArraySlice<UInt8>) {
    bytes = text
  }

  /// A place in the text and what is hidden there.
  struct Edit {
    var range: Range<Int>
    /// Stays in front of the word.
    var prefix: [UInt8] = []
    var hidden: Hidden
  }

  /// Writes the text anew; the edits are in the order of the text.
  ///
  /// - Returns: false for a text that holds every control character, in which nothing can be hidden.
  mutating func hide(_ edits: [Edit]) -> Bool {
    if mark == nil { mark = bytes.withUnsafeBufferPointer { Mark(absentFrom: $0) } }
    guard let mark else { return false }
    let old = Array(bytes)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(old.count)
    var copied = 0
    for edit in edits {
      bytes += old[copied..<edit.range.lowerBound]
      bytes += edit.prefix + mark.word(hidden.count)
      if case .address(let address) = edit.hidden { bytes += Self.tail(of: address) }
      hidden.append(edit.hidden)
      copied = edit.range.upperBound
    }
    self.bytes = (bytes + old[copied...])[...]
    return true
  }

  /// How an address ends, so that what follows its word means the same.
  private static func tail(of address: [UInt8]) -> [UInt8] {
    guard let scalar = Scalars.before(address.count, in: address) else { return [] }
    if !scalar.isASCII { return Array(String(scalar).utf8) }
    return scalar.isMarkdownPunctuation ? [0x2F] : []
  }

  /// An address in a line holds a pipe, so that a table had other cells when it was written.
  func hidesPipe(in line: some RandomAccessCollection<UInt8>) -> Bool {
    parts(of: line).contains { part in
      if case .hidden(.address(let address)) = part { address.contains(0x7C) } else { false }
    }
  }
}

// MARK: - What comes out

extension HiddenText {
  private enum Part {
    case text([UInt8])
    case hidden(Hidden)
  }

  /// The text between words, and what the words stand for.
  private func parts(of bytes: some RandomAccessCollection<UInt8>) -> [Part] {
    guard let mark, !hidden.isEmpty else { return [.text(Array(bytes))] }
    var parts: [Part] = []
    var rest = Array(bytes)[...]
    while let (range, number) = mark.first(in: rest), hidden.indices.contains(number) {
      let start = rest.startIndex
      if range.lowerBound > 0 { parts.append(.text(Array(rest[..<(start + range.lowerBound)]))) }
      parts.append(.hidden(hidden[number]))
      rest = rest[(start + range.upperBound)...]
      if case .address(let address) = hidden[number] {
        rest = rest.dropFirst(Self.tail(of: address).count)
      }
    }
    parts.append(.text(Array(rest)))
    return parts
  }

  /// Puts into the tree what its words stand for; tables are given back with their places.
  func reveal(in root: Node) -> [(place: Node, draft: TableDraft)] {
    guard !hidden.isEmpty, let mark else { return [] }
    var nodes: [(node: Node, isWritten: Bool)] = []
    // How deep the link is in which the walk is: to look above each text takes long, and so does it
    // to put something into what is deep.
    var link: Int?
    root.walk { node, depth in
      if let outer = link, depth <= outer { link = nil }
      let holdsWord: Bool
      switch node.kind {
      case .text, .inlineCode, .inlineHTML, .code, .html:
        holdsWord = node.literal?.contains(mark.byte) ?? false
      case .link, .image:
        holdsWord =
          node.address?.contains(mark.byte) ?? false || node.title?.contains(mark.byte) ?? false
      default: holdsWord = false
      }
      if holdsWord { nodes.append((node, link != nil || depth > Node.emphasisDepth * 2)) }
      if node.kind == .link || node.kind == .image { link = link ?? depth }
      return .inside
    }
    var tables: [(place: Node, draft: TableDraft)] = []
    for (node, isWritten) in nodes {
      if node.kind == .text, let heading = node.parent, heading.kind == .heading,
        node.next == nil, let draft = table(in: node)
      {
        tables.append((heading, draft))
      } else if node.kind == .text, !isWritten {
        revealAddresses(in: node)
      } else {
        if let literal = node.literal { node.setLiteral(written(literal)[...]) }
        if let address = node.address { node.setAddress(written(address)) }
        if let title = node.title { node.setTitle(written(title)) }
      }
    }
    return tables
  }

  private func table(in text: Node) -> TableDraft? {
    guard let literal = text.literal, text.previous == nil,
      case .hidden(.table(let draft))? = parts(of: literal).first
    else { return nil }
    return draft
  }

  private func revealAddresses(in node: Node) {
    guard let literal = node.literal.map(Array.init) else { return }
    for part in parts(of: literal) {
      switch part {
      case .text(let text) where text.isEmpty: break
      case .text(let text): Node.text(text).insert(before: node)
      case .hidden(.address(let address)): BareAddress.link(address).insert(before: node)
      case .hidden(.table(let draft)): Node.text(draft.written).insert(before: node)
      }
    }
    node.remove()
  }

  /// The text as it was before anything was hidden in it.
  private func written(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    parts(of: Array(bytes)).flatMap { part in
      switch part {
      case .text(let text): text
      case .hidden(.address(let address)): address
      case .hidden(.table(let draft)): draft.written
      }
    }
  }
}
