/// A ticket for a date of a job, before it is made.
package struct TicketDraft: Hashable, Sendable {
  package var occurrence: Occurrence
  var kind: Job.Coming.Kind
  package var title: String
  var opened: Day
  package var assignee: PersonID?
  var buddies: [PersonID]
  package var labels: [Label]
  package var isConfidential: Bool
  var checklist: [String]
  /// Dates before this one for which there is no ticket.
  package var missed: [Day]
  /// Jobs that are done with it.
  var together: [String]
  var tell: [String]
  /// How one looks whether the machine still does it.
  var how: String?
  /// The hours in which it may be done.
  var window: String?

  package var due: Day { occurrence.day }

  init(
    _ occurrence: Occurrence,
    of job: Job,
    kind: Job.Coming.Kind,
    missed: [Day],
    together: [Job],
    opened: Day
  ) {
    let plan = job.plan
    // Trackers take titles of 255 characters.
    let name = job.name.asLine.shortened(to: 200)
    self.occurrence = occurrence
    self.kind = kind
    title = (kind == .verification ? "Verify: \(name)" : name) + ", \(occurrence.day)"
    self.opened = opened
    assignee = job.assignee
    buddies = job.buddies
    labels = job.row.labels.map { Label($0.text) }
    isConfidential = plan?.isConfidential ?? false
    checklist = plan?.checklist ?? []
    self.missed = missed
    self.together = together.map(\.name)
    tell = plan?.tell ?? []
    window = plan?.window
    how = kind == .verification ? plan?.verification?.how : nil
  }
}
