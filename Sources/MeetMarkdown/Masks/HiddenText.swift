/// A text in which libcmark does not see what CommonMark does not know: bare addresses and tables.
///
/// Both bind stronger than what CommonMark makes of their characters: `_` in an address marks
/// nothing, and a table ends where a paragraph would go on. So each gives its place to a word of
/// its own, the text is read again, and the words that come out are replaced by what was meant.
/// The cells of tables become headings in front of the text, where the definitions of links reach
/// them and no block does.
struct HiddenText {
  /// What a word stands for.
  enum Hidden {
    /// The address as written.
    case address([UInt8])
    case table(Table)
  }

  /// A table whose cells stand in front of the text.
  struct Table {
    var alignments: [TableDraft.Alignment?]
    /// Of the head and of each row, how many cells are written.
    var rows: [Int]
    var firstCell: Int
    /// What was written, for where it turns out to be no table.
    var written: [UInt8]
  }

  private(set) var bytes: [UInt8]
  private(set) var hidden: [Hidden] = []
  /// How many headings in front of the text are cells.
  private(set) var cells = 0
  let mark: Mark
  private var endOfCells = 0
  /// How many cells rows may lack in all.
  private var room = HiddenText.missingCells

  /// Cells that tables may leave out in one text, since each is written into the page.
  static let missingCells = 100_000

  /// How often a text is read again because something came to light.
  static let rounds = 8

  /// Nil when nothing in the text may have to be hidden.
  init?(_ text: ArraySlice<UInt8>) {
    let mark = text.withUnsafeBufferPointer { bytes in
      Self.mayHide(bytes) ? Mark(absentFrom: bytes) : nil
    }
    guard let mark else { return nil }
    self.mark = mark
    bytes = Array(text.starts(with: [0xEF, 0xBB, 0xBF]) ? text.dropFirst(3) : text)
  }

  private static func mayHide(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    !BareAddress.candidates(in: bytes).isEmpty || !delimiters(in: SourceLines(bytes)).isEmpty
  }

  /// The numbers of lines that look like the second line of a table.
  private static func delimiters(in lines: SourceLines) -> [Int] {
    (1...lines.count).filter { number in
      let line = lines.bytes[lines[number]].drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x3E }
      return line.first.map { $0 == 0x7C || $0 == 0x3A || $0 == 0x2D } ?? false
        && TableDraft.mayBeDelimiters(line)
    }
  }
}

// MARK: - One round

extension HiddenText {
  private struct Edit {
    var range: Range<Int>
    var bytes: [UInt8]
  }

  /// Hides what a reading of the text has brought to light; false when there was nothing.
  ///
  /// - Parameters:
  ///   - root: What libcmark made of the text as it stands.
  ///   - isLast: What had better wait for another reading does not wait.
  mutating func hide(seenIn root: Node, isLast: Bool) throws(Excess) -> Bool {
    let text = bytes
    var edits: [Edit] = []
    var newCells: [UInt8] = []
    var excess: Excess?
    text.withUnsafeBufferPointer { bytes in
      let lines = SourceLines(bytes)
      var addresses = BareAddress.candidates(in: bytes)[...]
      var delimiters = Self.delimiters(in: lines)[...]
      root.walk { node, _ in
        guard node.kind == .paragraph || node.kind == .heading else { return .inside }
        let end = lines[min(node.lastLine, lines.count)].upperBound
        addresses = addresses.drop { $0 < lines[node.line].lowerBound }
        delimiters = delimiters.drop { $0 <= node.line }
        let rows = delimiters.prefix { $0 <= node.lastLine }
        let places = addresses.prefix { $0 < end }
        guard !rows.isEmpty || !places.isEmpty else { return .past }
        var leaf = LeafLines(node, in: lines)
        do throws(Excess) {
          for row in rows {
            guard let edit = try hideTable(at: row, leaf, lines, &newCells) else { continue }
            edits.append(edit)
            return .past
          }
        } catch {
          excess = error
          return .stop
        }
        hideAddresses(places, node, &leaf, lines, isLast, &edits)
        return .past
      }
    }
    if let excess { throw excess }
    guard !edits.isEmpty else { return false }
    apply(edits, newCells)
    return true
  }

  /// Rows lack more cells than may be filled in, at a line of the text from 1.
  struct Excess: Error {
    var line: Int
  }

  /// Writes the text anew, with new cells behind those that stand in front of it.
  private mutating func apply(_ edits: [Edit], _ newCells: [UInt8]) {
    let old = bytes
    bytes = []
    bytes.reserveCapacity(old.count + newCells.count)
    var copied = 0
    var end: Int?
    func copy(to offset: Int) {
      bytes += old[copied..<offset]
      copied = offset
    }
    func insertCells() {
      guard end == nil else { return }
      copy(to: endOfCells)
      bytes += newCells
      end = bytes.count
    }
    for edit in edits {
      if edit.range.lowerBound >= endOfCells { insertCells() }
      copy(to: edit.range.lowerBound)
      bytes += edit.bytes
      copied = edit.range.upperBound
    }
    insertCells()
    copy(to: old.count)
    endOfCells = end ?? endOfCells
  }

  private mutating func word(for something: Hidden) -> [UInt8] {
    hidden.append(something)
    return mark.word(hidden.count - 1)
  }
}

// MARK: - Addresses

extension HiddenText {
  private mutating func hideAddresses(
    _ candidates: ArraySlice<Int>,
    _ node: Node,
    _ leaf: inout LeafLines,
    _ lines: SourceLines,
    _ isLast: Bool,
    _ edits: inout [Edit]
  ) {
    let bytes = lines.bytes
    let textEnd = leaf.end
    var candidates = candidates
    var brackets = 0
    var index = 0
    node.walk { text, _ in
      guard !candidates.isEmpty else { return .stop }
      guard text.kind == .text else {
        return text.kind == .link || text.kind == .image ? .past : .inside
      }
      guard let range = leaf.range(of: text) else { return .stop }
      candidates = candidates.drop { $0 < range.lowerBound }
      index = max(index, range.lowerBound)
      while index < range.upperBound {
        switch bytes[index] {
        case 0x5C where index + 1 < range.upperBound && bytes[index + 1].isASCIIPunctuation:
          index += 1
        case 0x5B: brackets += 1
        case 0x5D: brackets = max(0, brackets - 1)
        case 0x3A, 0x77:
          candidates = candidates.drop { $0 < index }
          guard candidates.first == index else { break }
          let start = leaf.start(of: lines.number(at: index))
          var end = lines[lines.number(at: index)].upperBound
          if brackets > 0 { end = Self.closing(bytes, from: index, to: end) }
          // The reference does not look at the last byte of a text.
          let hostEnd = end >= textEnd ? textEnd - 1 : end
          guard
            let address = BareAddress.match(
              at: index,
              in: bytes,
              from: start,
              to: end,
              hostTo: hostEnd
            )
          else { break }
          edits.append(Edit(range: address, bytes: addressWord(bytes[address])))
          if !isLast, bytes[address].contains(where: { [0x5B, 0x5D, 0x60].contains($0) }) {
            return .stop
          }
          index = address.upperBound - 1
        default: break
        }
        index += 1
      }
      return .inside
    }
  }

  /// The offset of the `]` that nothing behind `start` opens.
  private static func closing(
    _ bytes: UnsafeBufferPointer<UInt8>,
    from start: Int,
    to end: Int
  ) -> Int {
    var depth = 0
    for index in start..<end {
      if bytes[index] == 0x5B { depth += 1 }
      if bytes[index] == 0x5D {
        if depth == 0 { return index }
        depth -= 1
      }
    }
    return end
  }

  /// A word that ends like the address, so that what follows it means the same.
  private mutating func addressWord(_ address: Slice<UnsafeBufferPointer<UInt8>>) -> [UInt8] {
    let end = Self.tail(of: address)
    return word(for: .address(Array(address))) + end
  }

  private static func tail<Bytes: RandomAccessCollection<UInt8>>(of address: Bytes) -> [UInt8]
  where Bytes.Index == Int {
    guard let scalar = Scalars.before(address.endIndex, in: address) else { return [] }
    if !scalar.isASCII { return Array(String(scalar).utf8) }
    return scalar.isMarkdownPunctuation ? [0x2F] : []
  }

  /// The length of what stands behind the second sign of an address's word.
  func tailLength(_ address: [UInt8]) -> Int { Self.tail(of: address).count }
}

// MARK: - Tables

extension HiddenText {
  /// Hides the table whose second row is a line of a paragraph.
  private mutating func hideTable(
    at delimiters: Int,
    _ leaf: LeafLines,
    _ lines: SourceLines,
    _ newCells: inout [UInt8]
  ) throws(Excess) -> Edit? {
    let bytes = lines.bytes
    let second = leaf.line(delimiters)
    guard !second.isLazy, second.indent < 4,
      let columns = TableDraft.columns(second.text..<second.end, in: bytes)
    else { return nil }
    let isFirst = delimiters - 1 == lines.number(at: leaf.start)
    let head = leaf.start(of: delimiters - 1)..<lines[delimiters - 1].upperBound
    var draft = TableDraft(alignments: columns, rows: [TableDraft.cells(head, in: bytes)])
    guard draft.rows[0].count == columns.count, !hidesPipe(bytes[head]) else { return nil }
    var last = second
    var number = delimiters + 1
    while number <= lines.count, let row = row(number, leaf, lines) {
      let cells = TableDraft.cells(row.text..<row.end, in: bytes).prefix(columns.count)
      guard !cells.isEmpty else { break }
      room -= columns.count - cells.count
      guard room >= 0 else { throw Excess(line: number) }
      draft.rows.append(Array(cells))
      last = row
      number += 1
    }
    let table = Table(
      alignments: columns,
      rows: draft.rows.map(\.count),
      firstCell: cells,
      written: Array(bytes[head.lowerBound..<last.end])
    )
    for cell in draft.rows.joined() { newCells += Self.heading(of: cell, in: bytes) }
    cells += draft.rows.reduce(0) { $0 + $1.count }
    let placeholder = [0x23, 0x20] + word(for: .table(table))
    if isFirst { return Edit(range: leaf.start..<last.end, bytes: placeholder) }
    // The head may be a line that only goes on with a paragraph; the row below it is none.
    let prefix = lines[delimiters].lowerBound..<second.text
    return Edit(
      range: lines[delimiters - 1].lowerBound..<last.end,
      bytes: bytes[prefix] + placeholder
    )
  }

  /// An address in the text holds a pipe, so that the line had other cells when it was written.
  private func hidesPipe(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    var rest = text
    while let (range, number) = mark.first(in: rest) {
      if case .address(let address)? = hidden[at: number], address.contains(0x7C) { return true }
      rest = rest.dropFirst(range.upperBound)
    }
    return false
  }

  /// A line that goes on with a table, since no other block begins on it.
  private func row(_ number: Int, _ leaf: LeafLines, _ lines: SourceLines) -> LeafLines.Line? {
    let line = leaf.line(number)
    guard !line.isBlank, !line.isLazy, line.indent < 4, !line.opens else { return nil }
    let doubtful: [UInt8] = [0x23, 0x60, 0x7E, 0x3C, 0x2D, 0x2A, 0x5F]
    if doubtful.contains(lines.bytes[line.text]) {
      let alone = Document(Array(lines.bytes[line.text..<line.end])[...], repairing: false)
      guard alone.root.firstChild?.kind == .paragraph else { return nil }
    }
    return line
  }

  /// The cell as a heading: one line of text in which no block begins.
  private static func heading(
    of cell: Range<Int>,
    in bytes: UnsafeBufferPointer<UInt8>
  ) -> [UInt8] {
    var line: [UInt8] = [0x23, 0x20]
    for index in cell {
      let isEscape = bytes[index] == 0x5C && index + 1 < cell.upperBound
      if isEscape, bytes[index + 1] == 0x7C { continue }
      line.append(bytes[index])
    }
    return line + [0x20, 0x23, 0x0A]
  }
}
