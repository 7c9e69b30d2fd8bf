/// The page `agenda.md`: generated, then edited by the coordinator until the meeting opens.
///
/// What `write` makes `read` gives back; what people add is kept as notes or passed over.
///
/// ```swift
/// let page = AgendaPage.write(agenda, group: group)
/// let read = try AgendaPage.read(page, meeting: agenda.meeting, group: group).value
/// ```
public enum AgendaPage {
  static let leftOutTitle = "Not this time"

  /// The line that begins an item, as it stands on the page.
  static func heading(_ item: AgendaItem, at time: ClockTime) -> String {
    "## \(time) \(title(item))"
  }

  /// An item in a list, as `[15 min] Decide: Raise the media cache limit`.
  static func title(_ item: AgendaItem) -> String {
    "[\(item.minutes) min] \(item.kind.name): \(escaped(item.title))"
  }

  /// The lines below an item's heading.
  static func details(_ item: AgendaItem, group: Group) -> [String] {
    var lines: [String] = []
    if let lead = item.lead { lines.append("- Lead: \(person(lead, group))") }
    if let link = item.link {
      lines.append("- Link: \(MarkdownText.link(label(of: link), to: link))")
    }
    if let reason = item.reason { lines.append("- Why: \(escaped(reason))") }
    lines += item.notes.map { "- " + AgendaField.guarded($0) }
    return lines
  }

  /// The name people read, as long as it leads back to the one person.
  static func person(_ id: PersonID, _ group: Group) -> String {
    let name = group.name(id)
    return escaped(group.people(called: name).map(\.id) == [id] ? name : id.text)
  }

  /// A text of others that never begins its line.
  static func escaped(_ text: String) -> String {
    MarkdownText.escaped(text, startsLine: false)
  }

  /// `#12` for a ticket, "minutes of" a day, the name of another page, else the address.
  package static func label(of link: String) -> String {
    let parts = link.parts(between: "/")
    guard let name = parts.last?.before(".md") else { return number(parts) ?? link }
    if parts.count == 3, name == "minutes", let meeting = MeetingID(parts[1]) {
      return "minutes of \(meeting)"
    }
    if link.after("../tickets/") != nil, let number = Int(name.prefix { $0.isNumber }) {
      let isOfJob = name.drop { $0.isNumber }.first?.isLetter ?? false
      if !isOfJob || Occurrence(pageName: String(name)) == nil { return "#\(number)" }
    }
    return String(name)
  }

  /// `#12` for ".../issues/12", `!7` for ".../merge_requests/7".
  private static func number(_ parts: [String]) -> String? {
    guard parts.count > 3, let last = parts.last, Int(digits: last.utf8) != nil else { return nil }
    switch parts[parts.count - 2] {
    case "issues", "work_items": return "#\(last)"
    case "merge_requests": return "!\(last)"
    default: return nil
    }
  }
}

/// The lines below an item that are more than notes.
enum AgendaField: String, CaseIterable {
  case lead = "Lead"
  case link = "Link"
  case why = "Why"

  /// The field of a line, and what stands behind its colon.
  static func read(_ text: String) -> (field: AgendaField, value: Substring)? {
    for field in allCases {
      if let value = text.after(field.rawValue + ":") { return (field, value) }
    }
    return nil
  }

  /// A note that would be read as a field gets a backslash before the colon.
  static func guarded(_ note: String) -> String {
    guard let (word, slashes, rest) = parts(note) else { return note }
    return word + slashes + "\\:" + rest
  }

  /// The note as it was before `guarded`.
  static func unguarded(_ note: String) -> String {
    guard let (word, slashes, rest) = parts(note), !slashes.isEmpty else { return note }
    return word + slashes.dropFirst() + ":" + rest
  }

  private static let line = AnchoredRegex(/(Lead|Link|Why)(\\*):(.*)/)

  private static func parts(_ note: String) -> (String, String, String)? {
    note.whole(Self.line)
      .map { (String($0.1), String($0.2), String($0.3)) }
  }
}
