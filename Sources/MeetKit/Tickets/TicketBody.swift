/// The text of a ticket for a date of a job, in Markdown.
package enum TicketBody {
  /// The text, with the job's page where it is read from the ticket, if it can be.
  ///
  /// Who is to do it is named when the tracker cannot be told.
  package static func write(
    _ draft: TicketDraft,
    group: Group,
    page: String?,
    isAssigned: Bool = true
  ) -> String {
    var parts = [sentence(draft)]
    if !isAssigned, let assignee = draft.assignee {
      parts.append("Who does it: \(DefusedText.line(group.name(assignee)))")
    }
    if !draft.missed.isEmpty {
      parts.append(
        "No ticket was made for \(draft.missed.map(\.description).joined(separator: ", "))."
      )
    }
    if let window = draft.window { parts.append("When: \(DefusedText.line(window))") }
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
    let name = draft.occurrence.job.link
    let place = page.map { MarkdownText.link(name, to: $0) } ?? "`\(name)` in the group's records"
    parts.append("The job's page: \(place)")
    return (parts + [draft.occurrence.marker]).joined(separator: "\n\n")
  }

  /// Its title; nobody is called by it.
  package static func title(_ draft: TicketDraft) -> String {
    DefusedText.quiet(draft.title)
  }

  /// What is told on an open ticket when a further date of its job has come.
  package static func nudge(_ occurrence: Occurrence) -> String {
    "The next date of this job, \(occurrence.day), has come. There is no ticket for it as long as "
      + "this one is open."
  }

  /// What is told on a ticket that is closed because there is another one for the same date.
  package static func twin(of kept: TicketReference) -> String {
    "There is another ticket for the same date, \(kept), and it stays."
  }

  private static func sentence(_ draft: TicketDraft) -> String {
    switch draft.kind {
    case .work: "To be done by \(draft.due)."
    case .expiry: "It expires on \(draft.due); when it is renewed, its page gets the new day."
    case .verification: "A machine does it; somebody looks by \(draft.due) whether it still does."
    }
  }
}
