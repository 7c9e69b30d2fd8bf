/// Reads a text as CommonMark with what GFM adds to it: tables, bare addresses, strikethrough and
/// task boxes.
///
/// libcmark reads; then its tree is compared with the places where something of GFM may stand. What
/// lies within one text or one paragraph is changed in the tree. What would have changed libcmark's
/// reading is hidden from it, and the text is read again.
struct GFMReading {
  /// Rows lack more cells than may be filled in, at a line of the text from 1.
  struct Excess: Error {
    var line: Int
  }

  /// Cells that tables may leave out in one text, since each is written into the page.
  static let missingCells = 100_000

  /// How often a text is read, at most.
  private static let rounds = 8

  private var text: HiddenText
  private let hasTables: Bool
  /// Of the tables that are hidden.
  private var missing = 0

  /// The tree of a text, in which tables are looked for or not.
  static func document(
    _ text: ArraySlice<UInt8>,
    hasTables: Bool = true
  ) throws(Excess) -> Document {
    let signs: Set<UInt8> = [0x3A, 0x77, 0x7C, 0x7E, 0x5B]
    guard text.contains(where: signs.contains) else { return Document(text, repairing: true) }
    var reading = GFMReading(text: HiddenText(text), hasTables: hasTables)
    return try reading.read()
  }

  private mutating func read() throws(Excess) -> Document {
    var document = Document(text.bytes, repairing: true)
    for round in 1... {
      let plan = try plan(for: document.root)
      if round < Self.rounds, !plan.hidden.isEmpty, text.hide(plan.hidden) {
        missing = plan.hidden.reduce(missing) { $0 + $1.missing }
        document = Document(text.bytes, repairing: true)
        continue
      }
      plan.apply()
      try place(plan.tables + text.reveal(in: document.root))
      break
    }
    return document
  }

  /// Puts tables in the places of what stands for them.
  private func place(_ tables: [(place: Node, draft: TableDraft)]) throws(Excess) {
    guard !tables.isEmpty else { return }
    var bytes = tables.flatMap(\.draft.cells)
    // Definitions of links reach cells too.
    if bytes.contains(0x5B), Self.definesLinks(text.bytes) { bytes += text.bytes }
    let document = try Self.document(bytes[...], hasTables: false)
    var cells: [Node] = []
    var next = document.root.firstChild
    let count = tables.reduce(0) { $0 + $1.draft.count }
    while cells.count < count, let cell = next {
      cells.append(cell)
      next = cell.next
    }
    var rest = cells[...]
    for (place, draft) in tables {
      draft.node(rest.prefix(draft.count)).insert(before: place)
      rest = rest.dropFirst(draft.count)
      place.remove()
    }
  }

  private static func definesLinks(_ text: ArraySlice<UInt8>) -> Bool {
    text.indices.dropLast().contains { text[$0] == 0x5D && text[$0 + 1] == 0x3A }
  }
}

// MARK: - One reading

extension GFMReading {
  /// What a reading has brought to light.
  private struct Plan {
    /// What libcmark must not see.
    var hidden: [HiddenText.Edit] = []
    var tables: [(place: Node, draft: TableDraft)] = []
    var leaves: [LeafPlan] = []
    var boxes: [TaskBoxes.Box] = []

    func apply() {
      for leaf in leaves { leaf.apply() }
      for box in boxes { box.apply() }
    }
  }

  private func plan(for root: Node) throws(Excess) -> Plan {
    var plan = Plan()
    var missing = self.missing
    var excess: Excess?
    let bytes = text.bytes
    bytes.withUnsafeBufferPointer { bytes in
      let lines = SourceLines(bytes)
      var signs = LeafPlan.signs(in: bytes)[...]
      var delimiters = hasTables ? TableDraft.delimiters(in: lines)[...] : []
      let hasBoxes = bytes.contains(0x5B)
      var covered = 0
      root.walk { node, _ in
        switch node.kind {
        case .item where hasBoxes:
          if let box = TaskBoxes.Box(of: node, lines) { plan.boxes.append(box) }
          return .inside
        case .paragraph, .heading: break
        default: return .inside
        }
        let end = lines[min(node.lastLine, lines.count)].upperBound
        let start = lines[node.line].lowerBound
        while let sign = signs.first, sign < start { signs.removeFirst() }
        while let row = delimiters.first, row <= node.line { delimiters.removeFirst() }
        let hasRows = delimiters.first.map { $0 <= node.lastLine } ?? false
        let hasSigns = signs.first.map { $0 < end } ?? false
        // Rows of a table may have gone on into what libcmark takes for other blocks.
        guard hasRows || hasSigns, start >= covered else { return .past }
        let leaf = LeafLines(node, in: lines)
        for row in delimiters where hasRows {
          guard row <= node.lastLine else { break }
          guard let table = table(at: row, leaf, lines) else { continue }
          missing += table.draft.missing
          guard missing <= Self.missingCells else {
            excess = Excess(line: row)
            return .stop
          }
          if table.isWhole {
            plan.tables.append((node, table.draft))
          } else {
            covered = table.range.upperBound
            plan.hidden.append(
              HiddenText.Edit(
                range: table.range,
                prefix: table.prefix,
                hidden: .table(table.draft)
              )
            )
          }
          return .past
        }
        guard hasSigns else { return .past }
        let leafPlan = LeafPlan(node, leaf, lines, signs: signs.prefix { $0 < end })
        plan.hidden += leafPlan.hidden
        plan.leaves.append(leafPlan)
        return .past
      }
    }
    if let excess { throw excess }
    return plan
  }
}

// MARK: - Tables

extension GFMReading {
  private struct FoundTable {
    var draft: TableDraft
    var range: Range<Int>
    /// What stays in front of it, and the mark of a heading.
    var prefix: [UInt8]
    /// It is all of a paragraph.
    var isWhole: Bool
  }

  /// The table whose second row is a line of a paragraph.
  private func table(
    at delimiters: Int,
    _ leaf: LeafLines,
    _ lines: SourceLines
  ) -> FoundTable? {
    let bytes = lines.bytes
    let second = leaf.line(delimiters)
    guard !second.isLazy, second.indent < 4,
      let columns = TableDraft.columns(second.text..<second.end, in: bytes)
    else { return nil }
    let headStart = delimiters - 1 == leaf.first ? leaf.start : leaf.line(delimiters - 1).start
    let head = headStart..<lines[delimiters - 1].upperBound
    let cells = TableDraft.cells(head, in: bytes)
    guard cells.count == columns.count, !text.hidesPipe(in: bytes[head]) else { return nil }
    var draft = TableDraft(alignments: columns)
    draft.append(cells, in: bytes)
    var end = second.end
    var number = delimiters + 1
    while number <= lines.count, let row = row(number, leaf, lines) {
      let cells = TableDraft.cells(row.text..<row.end, in: bytes).prefix(columns.count)
      guard !cells.isEmpty, draft.missing <= Self.missingCells else { break }
      draft.append(cells, in: bytes)
      end = row.end
      number += 1
    }
    draft.written = bytes[head.lowerBound..<end].filter { $0 != 0 }
    let isFirst = delimiters - 1 == leaf.first
    // Above, the head may be a line that only goes on with a paragraph; the row below it is none.
    let heads =
      lines[delimiters].lowerBound..<(isFirst ? lines[delimiters].lowerBound : second.text)
    return FoundTable(
      draft: draft,
      range: (isFirst ? head.lowerBound : lines[delimiters - 1].lowerBound)..<end,
      prefix: bytes[heads] + [0x23, 0x20],
      isWhole: isFirst && number - 1 == leaf.last && leaf.isParagraph
    )
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
}

extension HiddenText.Edit {
  /// The cells that a table lacks.
  fileprivate var missing: Int {
    if case .table(let draft) = hidden { draft.missing } else { 0 }
  }
}
