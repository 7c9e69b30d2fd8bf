/// Writes the ticket for a date of a job as a page of the folder `tickets`.
package enum OccurrencePage {
  /// Where tickets are, within the group's folder.
  package static let folder = "tickets"

  /// The file's name within the group's folder.
  package static func name(of occurrence: Occurrence) -> String {
    "\(folder)/\(occurrence.pageName).md"
  }

  /// The page, with the mark by which one that nobody has edited is known.
  package static func write(_ draft: TicketDraft, group: Group) -> String {
    let labels = draft.labels.map { quoted($0.description) }
    let head = [
      "occurrence: \(draft.occurrence)",
      "title: \(quoted(draft.title))",
      labels.isEmpty ? nil : "labels: [\(labels.joined(separator: ", "))]",
      "opened: \(draft.opened)",
      "due: \(draft.due)",
      draft.assignee.map { "assignee: \($0)" },
      draft.isConfidential ? "confidential: true" : nil,
    ]
    let body = TicketBody.write(draft, group: group, page: "../\(draft.occurrence.job.link)")
    let lines = ["---"] + head.compactMap { $0 } + ["---", body]
    return ContentMark.stamped(lines.joined(separator: "\n") + "\n")
  }

  /// A label by number is plain for YAML as well.
  private static func quoted(_ text: String) -> String {
    let digits = text.utf8.dropFirst()
    let isNumber = text.hasPrefix("~") && !digits.isEmpty && Int(digits: digits) != nil
    return isNumber ? text : YamlScalar.written(text)
  }
}
