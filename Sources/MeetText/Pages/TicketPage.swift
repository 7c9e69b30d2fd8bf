package import MeetModel

/// Reads a ticket that is a page in the group's folder: `tickets/0012-slug.md`.
package enum TicketPage {
  /// The ticket, with everything that is wrong or doubtful about its page.
  ///
  /// `name` is the file's own name, which begins with the number and ends the link. Without a
  /// group, when `group.yml` itself is at fault, people are not checked. Throws every fault when
  /// number, title or the day it was opened cannot be read.
  package static func read(
    _ bytes: [UInt8],
    file: String,
    name: String,
    group: Group?
  ) throws(InvalidInput) -> Parsed<Ticket> {
    var found = Findings(file)
    let page = FrontMatter(SourceText(bytes, file: file), &found)
    guard let entries = page.entries else { throw InvalidInput(found.diagnostics) }
    let fields = Fields(
      entries,
      of: "a ticket",
      known: [
        "number", "title", "labels", "opened", "due", "closed", "assignee", "asked by",
        "confidential",
      ],
      &found
    )
    let number = Self.number(fields, name: name, &found)
    let title = fields.requiredText("title", &found)
    let opened = fields.requiredDay("opened", &found)
    let closed = fields.day("closed", &found)
    let labels = fields.list("labels", &found)
    let marks = LabelMarks(labels, of: group, &found)
    let due = fields.day("due", &found)
    let assignee = fields["assignee"].flatMap { PersonText.id($0, in: group, &found) }
    let askedBy = fields.text("asked by", &found)
    let isConfidential = confidential(fields, &found)
    if let opened, let closed, closed < opened, let place = fields["closed"] {
      found.error(place, "the ticket is closed on \(closed), before it was opened on \(opened)")
    }
    guard let number, let title, let opened else { throw InvalidInput(found.diagnostics) }
    let ticket = Ticket(
      number: number,
      title: title,
      labels: labels.compactMap(\.text),
      urgency: marks.urgency,
      importance: marks.importance,
      isOpen: fields["closed"] == nil,
      opened: opened,
      due: due,
      assignee: assignee,
      askedBy: askedBy,
      isConfidential: isConfidential,
      isMarked: marks.isMarked,
      link: "../tickets/\(name)",
      text: page.text
    )
    return Parsed(ticket, found.diagnostics)
  }

  private static func number(
    _ fields: Fields,
    name: String,
    _ found: inout Findings
  ) -> Int? {
    let number = fields.requiredValue("number", "12", &found) { text in
      Int(digits: text.utf8).flatMap { $0 > 0 ? $0 : nil }
    }
    let digits = name.utf8.prefix { (0x30...0x39).contains($0) }
    if let number, let place = fields["number"], number != Int(digits: digits) {
      found.error(
        place,
        "the number is \(number), and the file is called '\(name)'",
        remedy: "its name begins with the number, as '\(number.padded(to: 4))-…'"
      )
    }
    return number
  }

  /// Anything but a clear no keeps the ticket confidential.
  private static func confidential(_ fields: Fields, _ found: inout Findings) -> Bool {
    guard let node = fields["confidential"] else { return false }
    switch node.text {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      found.warning(
        node,
        "'\(node.text ?? node.kind)' is neither true nor false; the ticket counts as confidential",
        remedy: "write 'confidential: true' or 'confidential: false'"
      )
      return true
    }
  }
}

/// What a ticket's labels say, by the meanings that `group.yml` gives them.
private struct LabelMarks {
  var urgency = Ticket.Level.medium
  var importance = Ticket.Level.medium
  var isMarked = false

  init(_ labels: [YamlNode], of group: Group?, _ found: inout Findings) {
    let table = group?.labels ?? []
    let meanings = labels.map { label in table.first { $0.name == label.text }?.meaning }
    isMarked = meanings.contains(.onAgenda)
    urgency = Self.level(.urgent, .notUrgent, meanings, labels, &found)
    importance = Self.level(.important, .notImportant, meanings, labels, &found)
  }

  private static func level(
    _ high: Group.Label.Meaning,
    _ low: Group.Label.Meaning,
    _ meanings: [Group.Label.Meaning?],
    _ labels: [YamlNode],
    _ found: inout Findings
  ) -> Ticket.Level {
    let isHigh = meanings.contains(high)
    guard let index = meanings.firstIndex(of: low) else { return isHigh ? .high : .medium }
    guard isHigh else { return .low }
    found.warning(
      labels[index],
      "the labels say both '\(high.rawValue)' and '\(low.rawValue)'; '\(high.rawValue)' counts",
      remedy: "take one of them away"
    )
    return .high
  }
}
