/// The items of an agenda's page, read line by line.
struct AgendaBody {
  let group: Group
  var found: Findings
  private(set) var items: [AgendaItem] = []
  private(set) var leftOut: [Agenda.LeftOut] = []
  private var section = Section.preamble
  /// Between two lines "```" stands what is quoted.
  private var isFenced = false

  /// Where the lines stand that are no items.
  private enum Section {
    case preamble
    case item
    case leftOut
  }

  init(group: Group, found: Findings) {
    self.group = group
    self.found = found
  }

  mutating func read(_ lines: ArraySlice<String>, from first: Int) {
    for (index, line) in lines.enumerated() {
      let next = lines.startIndex + index + 1
      doubt(line, first + index, next: next < lines.endIndex ? lines[next] : nil)
      read(line, first + index)
    }
  }

  /// Tells of a heading that begins no item, and would become text of the one above.
  private mutating func doubt(_ line: String, _ number: Int, next: String?) {
    if line.after("```") ?? line.after("~~~") != nil { isFenced.toggle() }
    guard !isFenced, AgendaHeading(line) == nil, !AgendaPage.isLeftOutTitle(line),
      let near = NearHeading(line, next: next)
    else { return }
    found.warning(
      number,
      near.column,
      "'\(near.words.shortened(to: 40))' looks like an item, and is read as text",
      remedy: "write '\(near.item)'"
        + (section == .item ? ", or '### \(near.words.shortened(to: 40))' within an item" : "")
    )
  }

  private mutating func read(_ line: String, _ number: Int) {
    if let parts = AgendaHeading(line) {
      items.append(item(parts, number))
      section = .item
    } else if AgendaPage.isLeftOutTitle(line) {
      section = .leftOut
    } else if section == .leftOut {
      readLeftOut(line, number)
    } else if section == .item, let index = items.indices.last {
      var item = items[index]
      add(line, number, to: &item)
      items[index] = item
    }
  }

  private mutating func item(_ heading: AgendaHeading, _ number: Int) -> AgendaItem {
    var item = heading.item
    switch heading.minutes {
    case .some(let text):
      if let minutes = Int(digits: text.utf8), (1...600).contains(minutes) {
        item.minutes = minutes
      } else {
        found.error(
          number,
          heading.minutesColumn,
          "'\(text)' is no length of an item",
          remedy: "write '[\(item.minutes) min]', 1 to 600"
        )
      }
    case nil:
      found.warning(
        number,
        1,
        "the item does not say how long it takes; \(item.minutes) minutes are usual",
        remedy: "write '[\(item.minutes) min]' before its kind"
      )
    }
    if !heading.hasKind {
      let names = ItemKind.allCases.map(\.name)
      found.warning(
        number,
        heading.titleColumn,
        "'\(heading.word.shortened(to: 30))' is no kind of item; it counts as 'Explore'",
        remedy: Spelling.didYouMean(heading.word, in: names) ?? "the kinds are \(names.quoted)"
      )
    }
    if item.title.isEmpty { found.error(number, heading.titleColumn, "the item has no title") }
    return item
  }

  /// `- [10 min] Explore: … · reason`, and its details indented below.
  private mutating func readLeftOut(_ line: String, _ number: Int) {
    if let text = line.after("- "), let heading = AgendaHeading(String(text)) {
      let match = heading.text.whole(Self.titleAndReason)
      let reason = match.map { String($0.2) } ?? ""
      var item = AgendaHeading(heading, text: match.map { String($0.1) } ?? heading.text).item
      if let minutes = heading.minutes.flatMap({ Int(digits: $0.utf8) }) { item.minutes = minutes }
      leftOut.append(.init(item: item, reason: MarkdownText.unescaped(reason)))
    } else if let text = line.after("  "), let index = leftOut.indices.last {
      var item = leftOut[index].item
      add(String(text), number, indentation: 2, to: &item)
      leftOut[index].item = item
    }
  }

  private mutating func add(
    _ line: String,
    _ number: Int,
    indentation: Int = 0,
    to item: inout AgendaItem
  ) {
    let isListed = line.after("- ") != nil || line.after("* ") != nil
    let text = String((line.after("- ") ?? line.after("* ")) ?? line[...]).asLine
    if text.isEmpty { return }
    switch AgendaField.read(text) {
    case (.lead, let value)? where item.lead == nil:
      let name = MarkdownText.unescaped(String(value).asLine)
      let column = indentation + (isListed ? 2 : 0) + "Lead: ".count + 1
      item.lead = PersonText.id(name, in: group, number, column, &found)
    case (.link, let value)? where item.link == nil:
      item.link = MarkdownText.address(String(value).asLine)
    case (.why, let value)? where item.reason == nil:
      item.reason = MarkdownText.unescaped(String(value).asLine)
    default:
      item.notes.append(AgendaField.unguarded(text))
    }
  }
}

extension AgendaBody {
  private static let titleAndReason = AnchoredRegex(/(.*) · (.*)/)
}
