/// The jobs as they stand on a day.
///
/// ```swift
/// for entry in JobBoard(jobs, on: today, group: group, tickets: tickets).entries
/// where !entry.standings.isEmpty {
///   print(entry.job.name, entry.next.date?.day ?? today)
/// }
/// ```
public struct JobBoard: Sendable {
  /// One job on that day.
  public struct Entry: Hashable, Sendable {
    /// The job.
    public var job: Job
    /// The date that is open, or why there is none.
    public var next: NextDate
    /// Days before the date of the reminder that has begun.
    package var reminder: Int?
    /// What it asks for; nothing on most days.
    public var standings: [JobStatus]
    package var lacks: [MissingDetail] = []
    /// What is done together with it.
    package var companions: [Job] = []
    /// The ticket that should be written for it.
    package var proposal: String?
  }

  /// The day that is looked at.
  public var day: Day
  package var group: Group
  package var labels: [TaskLabel]
  /// In the order of the task page.
  public var entries: [Entry]

  /// A proposed ticket that is open already is proposed no more.
  public init(_ tasks: TaskList, on day: Day, group: Group, tickets: [Ticket]) {
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
