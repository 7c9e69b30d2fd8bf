extension HiddenText {
  /// Puts into the tree what its words stand for.
  func reveal(in root: Node) {
    let cells = takeCells(from: root)
    for heading in root.all({ $0.kind == .heading }) {
      guard let table = table(behind: heading) else { continue }
      table.node(cells).insert(before: heading)
      heading.remove()
    }
    for cell in cells { cell.remove() }
    for node in root.all(mayHold) {
      if node.kind == .text, !node.isInside(.link), !node.isInside(.image) {
        revealAddresses(in: node)
      } else {
        revealText(in: node)
      }
    }
  }

  private func takeCells(from root: Node) -> [Node] {
    var taken: [Node] = []
    while taken.count < cells, let cell = root.firstChild {
      cell.unlink()
      taken.append(cell)
    }
    return taken
  }

  private func table(behind heading: Node) -> Table? {
    guard let text = heading.firstChild, text.next == nil, let literal = text.literal,
      literal.first == mark.byte, let word = mark.first(in: literal),
      word.range.count == literal.count, case .table(let table)? = hidden[at: word.number]
    else { return nil }
    return table
  }

  private func mayHold(_ node: Node) -> Bool {
    switch node.kind {
    case .text, .inlineCode, .inlineHTML, .code, .html: node.literal?.contains(mark.byte) ?? false
    case .link, .image:
      node.address?.contains(mark.byte) ?? false || node.title?.contains(mark.byte) ?? false
    default: false
    }
  }

  private func revealAddresses(in node: Node) {
    var rest = Array(node.literal ?? .init(start: nil, count: 0))[...]
    var plain: [UInt8] = []
    while let (range, number) = mark.first(in: rest) {
      let word = rest.startIndex + range.lowerBound..<rest.startIndex + range.upperBound
      plain += rest[..<word.lowerBound]
      rest = rest[word.upperBound...]
      switch hidden[at: number] {
      case .address(let address)?:
        if !plain.isEmpty { Node.text(plain).insert(before: node) }
        plain = []
        Self.link(address).insert(before: node)
        rest = rest.dropFirst(tailLength(address))
      case .table(let table)?: plain += table.written
      case nil: break
      }
    }
    plain += rest
    if plain.isEmpty { node.remove() } else { node.setLiteral(plain) }
  }

  private static func link(_ address: [UInt8]) -> Node {
    // No scheme begins like "www".
    let isBare = address.first == 0x77
    let link = Node.link(to: (isBare ? Array("http://".utf8) : []) + address)
    link.append(.text(address))
    return link
  }

  /// Writes out what was hidden where it turned out to be no text.
  private func revealText(in node: Node) {
    if let literal = node.literal { node.setLiteral(written(literal)) }
    if let address = node.address { node.setAddress(written(address)) }
    if let title = node.title { node.setTitle(written(title)) }
  }

  private func written(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    var rest = Array(bytes)[...]
    var text: [UInt8] = []
    while let (range, number) = mark.first(in: rest) {
      let word = rest.startIndex + range.lowerBound..<rest.startIndex + range.upperBound
      text += rest[..<word.lowerBound]
      rest = rest[word.upperBound...]
      switch hidden[at: number] {
      case .address(let address)?:
        text += address
        rest = rest.dropFirst(tailLength(address))
      case .table(let table)?: text += table.written
      case nil: break
      }
    }
    return text + rest
  }
}

extension HiddenText.Table {
  /// The table with its cells, which are headings that the text began with.
  fileprivate func node(_ cells: [Node]) -> Node {
    let table = Node.block("<table>", "</table>")
    let head = Node.block("<thead>", "</thead>")
    let body = Node.block("<tbody>", "</tbody>")
    table.append(head)
    if rows.count > 1 { table.append(body) }
    var next = firstCell
    for (number, count) in rows.enumerated() {
      let row = Node.block("<tr>", "</tr>")
      (number == 0 ? head : body).append(row)
      for column in alignments.indices {
        let cell = Self.cell(number == 0 ? "th" : "td", alignments[column])
        if column < count { cell.adopt(cells[next + column]) }
        row.append(cell)
      }
      next += count
    }
    return table
  }

  private static func cell(_ element: String, _ alignment: TableDraft.Alignment?) -> Node {
    let side: String? =
      switch alignment {
      case .left: "left"
      case .center: "center"
      case .right: "right"
      case nil: nil
      }
    return .inline(
      "<\(element)" + (side.map { " class=\"\($0)\"" } ?? "") + ">",
      "</\(element)>\n"
    )
  }
}

extension Array {
  subscript(at index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
