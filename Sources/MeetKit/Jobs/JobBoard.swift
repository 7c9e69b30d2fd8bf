/// The jobs as they stand on a day.
package struct JobBoard: Sendable {
  package struct Entry: Hashable, Sendable {
    package var job: Job
    package var next: NextDate
    /// Days before the date of the reminder that has begun.
    package var reminder: Int?
    package var standings: [JobStatus]
    package var lacks: [MissingDetail] = []
    /// What is done together with it.
    package var companions: [Job] = []
    /// The ticket that should be written for it.
    package var proposal: String?
  }

  package var day: Day
  package var group: Group
  package var labels: [TaskLabel]
  /// In the order of the task page.
  package var entries: [Entry]

  /// A proposed ticket that is open already is proposed no more.
  package init(_ tasks: TaskList, on day: Day, group: Group, tickets: [Ticket]) {
    self.day = day
    self.group = group
    labels = tasks.labels
    let open = Set(tickets.filter(\.isOpen).map(\.title))
    entries = tasks.jobs.map { job in
      let companion = tasks.companion(of: job)
      let next = job.pending(on: day, companion: companion)
      return Entry(
        job: job,
        next: next,
        reminder: job.reminder(of: next, on: day),
        standings: job.standings(on: day, next: next),
        lacks: job.missingDetails(on: day, in: group, companion: companion),
        companions: tasks.companions(with: job),
        proposal: job.proposedTicket.flatMap { open.contains($0) ? nil : $0 }
      )
    }
  }
}
