/// Reads a ticket that is a page in the group's folder: `tickets/0012-slug.md`, or
/// `tickets/renew-the-domain-2027-04-12.md` for a date of a job.
///
/// ```swift
/// let ticket = try TicketPage.read(text, name: "0012-cache.md", group: group).value
/// ```
public enum TicketPage {
  /// The ticket of a page's text, with warnings.
  ///
  /// `name` is the file's own name, which begins with the ticket's number: `0012-slug.md`.
  ///
  /// - Throws: Every fault of the page when number, title or the day on which it was opened cannot
  ///   be read.
  public static func read(
    _ text: String,
    name: String,
    group: Group
  ) throws(InvalidInput) -> Parsed<Ticket> {
    try read(Array(text.utf8), file: "tickets/\(name)", name: name, group: group)
  }

  /// The ticket, with everything that is wrong or doubtful about its page.
  ///
  /// `name` is the file's own name, which begins with the number, or is the job's date, and ends
  /// the link. Without a group, when `group.yml` itself is at fault, people are not checked. Throws
  /// every fault when number or date, title or the day it was opened cannot be read.
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
        "number", "occurrence", "title", "labels", "opened", "due", "closed", "duplicate of",
        "assignee", "asked by", "confidential", "mark",
      ],
      &found
    )
    let reference = Self.reference(fields, name: name, &found)
    let title = fields.requiredText("title", &found)
    let opened = fields.requiredDay("opened", &found)
    let closed = fields.day("closed", &found)
    let original = fields.value("duplicate of", "12, or renew-the-domain/2027-04-12", &found) {
      TicketReference($0) ?? TicketReference("#\($0)")
    }
    let labels = fields.list("labels", &found).compactMap { node in
      Fields.text(node, of: "labels", &found).map { (label: Label($0), node: node) }
    }
    let marks = LabelMarks(labels.map(\.label), rules: group?.labels ?? [])
    for fault in marks.contradictions {
      found.warning(labels[fault.index].node, fault.message, remedy: fault.remedy)
    }
    let due = fields.day("due", &found)
    let assignee = fields["assignee"].flatMap { PersonText.id($0, in: group, &found) }
    let askedBy = fields.text("asked by", &found)
    let isConfidential = fields.isConfidential("the ticket counts", &found)
    if let opened, let closed, closed < opened, let place = fields["closed"] {
      found.error(place, "the ticket is closed on \(closed), before it was opened on \(opened)")
    }
    guard let reference, let title, let opened else { throw InvalidInput(found.diagnostics) }
    let ticket = Ticket(
      reference,
      title: title,
      labels: labels.map(\.label),
      urgency: marks.urgency,
      importance: marks.importance,
      isOpen: fields["closed"] == nil,
      opened: opened,
      closed: closed,
      isDuplicate: fields["closed"] != nil && original != nil,
      due: due,
      assignee: assignee,
      // Whose name it is, pages may have to leave out.
      askedBy: askedBy.map { asker in PersonID(asker).flatMap { group?[$0]?.name } ?? asker },
      isConfidential: isConfidential,
      isMarked: marks.isMarked,
      waitsForReview: marks.waitsForReview,
      skills: marks.skills,
      access: marks.access,
      link: "../tickets/\(name)",
      text: page.text
    )
    return Parsed(ticket, found.diagnostics)
  }

  /// Its number, or the date of a job that its page is named for.
  private static func reference(
    _ fields: Fields,
    name: String,
    _ found: inout Findings
  ) -> TicketReference? {
    guard let node = fields["occurrence"] else {
      return number(fields, name: name, &found).map { .number($0) }
    }
    if let number = fields["number"] {
      found.error(number, "a ticket for a date of a job has no number", remedy: "take one away")
    }
    let form = "renew-the-domain/2027-04-12"
    guard
      let occurrence = Fields.value(node, of: "occurrence", form, &found, { Occurrence($0) })
    else { return nil }
    if name != "\(occurrence.pageName).md" {
      found.error(
        node,
        "the ticket is for '\(occurrence)', and the file is called '\(name)'",
        remedy: "call it '\(occurrence.pageName).md'"
      )
    }
    return .page(occurrence)
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
}

extension Fields {
  /// Anything but a clear no keeps a ticket confidential; `what` says which, as "the ticket counts".
  func isConfidential(_ what: String, _ found: inout Findings) -> Bool {
    guard let node = self["confidential"] else { return false }
    switch node.text {
    case "true", "yes": return true
    case "false", "no": return false
    default:
      found.warning(
        node,
        "'\(node.text ?? node.kind)' is neither true nor false; \(what) as confidential",
        remedy: "write 'confidential: true' or 'confidential: false'"
      )
      return true
    }
  }
}

extension LabelMarks.Contradiction {
  var message: String { "the labels say both '\(high)' and '\(low)'; '\(high)' counts" }
  var remedy: String { "take one of them away" }
}
