extension AgendaPage {
  /// The items of a draft of which a page that people edited says nothing.
  ///
  /// A page knows an item by its link anywhere in the text, or by its title; one that treats a
  /// decision by the decision's number. Opening and closing
  /// are known by their kind. What the draft itself leaves out is not new.
  package static func new(in draft: Agenda, page: Agenda, text: [UInt8]) -> [AgendaItem] {
    let text = String(decoding: text, as: UTF8.self)
    let known = page.items + page.leftOut.map(\.item)
    return draft.items.filter { item in
      switch item.kind {
      case .opening, .closing: return !known.contains { $0.kind == item.kind }
      default: break
      }
      // Several decisions come from one meeting's minutes.
      if let id = item.title.cut(at: " ")?.0, DecisionID(String(id)) != nil {
        // One that is contested is more than its review.
        return item.kind == .review
          ? !text.mentions(String(id))
          : !known.contains { $0.kind == item.kind && $0.title.mentions(String(id)) }
      }
      if let link = item.link, text.mentions(link) { return false }
      return !known.contains { $0.title == item.title }
    }
  }

  /// The page with items put before its closing one; every line that stands stays as it is.
  ///
  /// Without a closing item they come before what is left out, else at the end.
  package static func adding(
    _ items: [AgendaItem],
    to page: [UInt8],
    agenda: Agenda,
    group: Group
  ) -> [UInt8] {
    var lines = page.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
    let isWindows = lines.first?.last == 0x0D
    let place = place(in: lines)
    var start = agenda.start
    for item in agenda.items.prefix(place.itemsBefore) {
      start = start.adding(minutes: item.minutes)
    }
    var new: [String] = []
    for item in items {
      new.append(heading(item, at: group.zone.clock(of: start)))
      new += details(item, group: group) + [""]
      start = start.adding(minutes: item.minutes)
    }
    if place.line > 0, !isBlank(lines[place.line - 1]) { new.insert("", at: 0) }
    lines.insert(contentsOf: new.map { Array($0.utf8) + (isWindows ? [0x0D] : []) }, at: place.line)
    return Array(lines.joined(separator: [0x0A]))
  }

  /// The line before which new items go, and how many items stand above it.
  private static func place(in lines: [[UInt8]]) -> (line: Int, itemsBefore: Int) {
    let texts = lines.map { line in
      String(decoding: line.last == 0x0D ? line.dropLast() : line[...], as: UTF8.self)
    }
    let body = texts.dropFirst().firstIndex(where: FrontMatter.isFence).map { $0 + 1 } ?? 0
    var items: [(line: Int, kind: ItemKind)] = []
    var leftOut: Int?
    for (index, text) in texts.enumerated().dropFirst(body) {
      if let heading = AgendaHeading(text) {
        items.append((index, heading.kind))
      } else if isLeftOutTitle(text) {
        leftOut = leftOut ?? index
      }
    }
    if let closing = items.last(where: { $0.kind == .closing }) {
      return (closing.line, items.count { $0.line < closing.line })
    }
    // Behind the last line end stands nothing.
    let end = leftOut ?? (texts.last?.isEmpty == true ? texts.count - 1 : texts.count)
    return (end, items.count { $0.line < end })
  }

  private static func isBlank(_ line: [UInt8]) -> Bool {
    line.allSatisfy { [0x20, 0x09, 0x0D].contains($0) }
  }

  /// The heading above what is left out.
  static func isLeftOutTitle(_ line: String) -> Bool {
    guard line.utf8.first == 0x23 else { return false }
    let title = String(line.drop { $0 == "#" }).asLine
    return title.lowercased() == leftOutTitle.lowercased()
  }
}

extension String {
  /// The address stands in the text, and is not the beginning of a longer one.
  fileprivate func mentions(_ address: String) -> Bool {
    var rest = Substring(self)
    while let (_, after) = rest.cut(at: address) {
      switch after.utf8.first {
      case (0x30...0x39)?, (0x41...0x5A)?, (0x61...0x7A)?, 0x2D?, 0x2F?, 0x5F?: rest = after
      default: return true
      }
    }
    return false
  }
}
