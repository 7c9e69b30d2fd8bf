package import MeetModel

/// The text of a ticket for a date of a job, in Markdown.
package enum TicketBody {
  /// `page` is where the job's page is read: an address, a path, or nothing.
  package static func write(_ draft: TicketDraft, group: Group, page: String?) -> String {
    var parts = [sentence(draft)]
    if !draft.missed.isEmpty {
      parts.append(
        "No ticket was made for \(draft.missed.map(\.description).joined(separator: ", "))."
      )
    }
    if let how = draft.how { parts.append("How to verify it: \(DefusedText.line(how))") }
    let list =
      draft.checklist.map { "- [ ] \(DefusedText.line($0))" }
      + draft.together.map { "- [ ] with it: \(DefusedText.line($0))" }
    if !list.isEmpty { parts.append(list.joined(separator: "\n")) }
    if !draft.buddies.isEmpty {
      let names = draft.buddies.map { DefusedText.line(group.name($0)) }
      parts.append("Who can do it too: \(names.joined(separator: ", "))")
    }
    if !draft.tell.isEmpty {
      let names = draft.tell.map { DefusedText.line($0) }
      parts.append("When it is done, tell: \(names.joined(separator: ", "))")
    }
    if let page {
      let name = "jobs/\(draft.occurrence.job).md"
      parts.append("The job's page: \(MarkdownText.link(name, to: page))")
    }
    return (parts + [draft.occurrence.marker]).joined(separator: "\n\n")
  }

  private static func sentence(_ draft: TicketDraft) -> String {
    switch draft.kind {
    case .work: "To be done by \(draft.due)."
    case .expiry: "It expires on \(draft.due); when it is renewed, its page gets the new day."
    case .verification: "A machine does it; somebody looks by \(draft.due) whether it still does."
    }
  }
}
