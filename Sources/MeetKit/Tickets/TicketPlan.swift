/// What is to be done so that every date of a job that has come has one ticket.
///
/// It is made of values alone: the same jobs, facts, tickets and moment give the same plan.
package struct TicketPlan: Hashable, Sendable {
  package enum Step: Hashable, Sendable {
    /// There is none; an intention that is too old to be anybody's is told.
    case make(TicketDraft, instead: TicketLedger.Intention?)
    /// Somebody else is about to make it.
    case wait(Occurrence, TicketLedger.Intention)
    /// It is there, and the log does not know it.
    case adopt(Occurrence, TicketReference)
    /// The ticket of a date before is open, and gets a note.
    case nudge(Occurrence, open: TicketReference)
    /// The ticket of a date before is open, and that is all.
    case skip(Occurrence, open: TicketReference)
    /// The date lies near the one before: perhaps the job's dates were moved.
    case ask(Occurrence, last: Day)
    /// Several open tickets are for one date; the first is kept.
    case close(Occurrence, keep: TicketReference, others: [TicketReference])
  }

  /// A ticket that is marked for a date of a job.
  package struct Known: Hashable, Sendable {
    package var reference: TicketReference
    package var occurrence: Occurrence
    package var isOpen: Bool

    init(_ reference: TicketReference, for occurrence: Occurrence, isOpen: Bool) {
      self.reference = reference
      self.occurrence = occurrence
      self.isOpen = isOpen
    }

    package init?(_ ticket: Ticket) {
      guard let occurrence = ticket.occurrence else { return nil }
      self.init(ticket.reference, for: occurrence, isOpen: ticket.isOpen)
    }
  }

  /// In the order of the jobs, those of one job by date.
  package var steps: [Step]

  /// Plans for a moment.
  ///
  /// `own` are the ids of the intentions that whoever plans has written; those of others count as
  /// theirs while they are young. `moved` are jobs whose dates were moved on purpose.
  package init(
    jobs: TaskList,
    facts: [Fact],
    known: [Known],
    own: Set<String> = [],
    moved: Set<JobID> = [],
    at now: Instant,
    on today: Day
  ) {
    let ledger = TicketLedger(facts)
    let known = Dictionary(grouping: known, by: \.occurrence.job)
    var seen: Set<JobID> = []
    steps = jobs.jobs.flatMap { job -> [Step] in
      guard let id = job.plan?.id, seen.insert(id).inserted else { return [] }
      let planner = JobTickets(
        id: id,
        job: job,
        jobs: jobs,
        ledger: ledger,
        known: (known[id] ?? [])
          .sorted { ($0.occurrence, $0.reference) < ($1.occurrence, $1.reference) },
        own: own,
        isMoved: moved.contains(id),
        now: now,
        today: today
      )
      return planner.steps
    }
  }
}

/// The plan for the dates of one job.
private struct JobTickets {
  let id: JobID
  let job: Job
  let jobs: TaskList
  let ledger: TicketLedger
  /// By date and then reference.
  let known: [TicketPlan.Known]
  let own: Set<String>
  let isMoved: Bool
  let now: Instant
  let today: Day

  var steps: [TicketPlan.Step] {
    var steps = there
    var open = known.filter(\.isOpen).map { (day: $0.occurrence.day, reference: $0.reference) }
    var missed: [Day] = []
    let coming = coming
    let latest = coming.last { $0.day < today }?.day
    let isFollowed = coming.contains { $0.day >= today }
    for date in coming {
      let occurrence = Occurrence(id, date.day)
      if isMissed(date.day, latest: latest, isFollowed: isFollowed) {
        missed.append(date.day)
        continue
      }
      let other = foreign(occurrence)
      if let other, other.isAlive(at: now) {
        steps.append(.wait(occurrence, other))
        open.append((date.day, .page(occurrence)))
        continue
      }
      if let last = near(date.day) {
        steps.append(.ask(occurrence, last: last))
        continue
      }
      if let before = open.last(where: { $0.day < date.day }), holdsBack(date.day) {
        steps.append(
          job.plan?.ifOpen == .skip
            ? .skip(occurrence, open: before.reference)
            : .nudge(occurrence, open: before.reference)
        )
        continue
      }
      let draft = TicketDraft(
        occurrence,
        of: job,
        kind: date.kind,
        missed: missed,
        together: jobs.companions(with: job),
        opened: today
      )
      missed = []
      steps.append(.make(draft, instead: mine(occurrence) ? nil : other))
      open.append((date.day, .page(occurrence)))
    }
    return steps
  }

  /// What is to be said of tickets that are there.
  private var there: [TicketPlan.Step] {
    var steps: [TicketPlan.Step] = []
    for (occurrence, tickets) in Dictionary(grouping: known, by: \.occurrence).sorted(by: {
      $0.key < $1.key
    }) {
      let open = tickets.filter(\.isOpen)
      let kept = open.first ?? tickets[0]
      if open.count > 1 {
        steps.append(
          .close(occurrence, keep: kept.reference, others: open.dropFirst().map(\.reference))
        )
      }
      guard ledger.settled[occurrence] == nil else { continue }
      if let other = foreign(occurrence), other.isAlive(at: now) {
        steps.append(.wait(occurrence, other))
      } else {
        steps.append(.adopt(occurrence, kept.reference))
      }
    }
    return steps
  }

  /// The newest date that has its ticket, or needs none.
  private var last: Day? {
    let settled = ledger.settled.keys.filter { $0.job == id }
    return (settled.map(\.day) + known.map(\.occurrence.day)).max { $0.number < $1.number }
  }

  /// The dates that have come, with those for which somebody meant to make a ticket.
  private var coming: [Job.Coming] {
    let last = last
    let companion = jobs.companion(of: job)
    let isSettled = { (day: Day) in
      let occurrence = Occurrence(id, day)
      return ledger.settled[occurrence] != nil || known.contains { $0.occurrence == occurrence }
    }
    var coming = job.coming(after: last, by: today, companion: companion)
    let meant = ledger.intentions.keys.filter { occurrence in
      occurrence.job == id && last.map { $0 < occurrence.day } ?? true
    }
    let kind: Job.Coming.Kind =
      if case .expiry = job.plan?.schedule { .expiry } else {
        job.isAutomated ? .verification : .work
      }
    for occurrence in meant where !coming.contains(where: { $0.day == occurrence.day }) {
      coming.append(.init(kind: kind, day: occurrence.day))
    }
    return coming.filter { !isSettled($0.day) }.sorted { $0.day < $1.day }
  }

  /// A date that is over gets no ticket of its own unless it is the newest.
  private func isMissed(_ day: Day, latest: Day?, isFollowed: Bool) -> Bool {
    guard day < today else { return false }
    switch (job.plan?.schedule, job.isAutomated) {
    case (.expiry, _), (.completion, false): return false
    default: break
    }
    return switch job.plan?.catchUp ?? .latest {
    case .all: false
    case .none: true
    case .latest: isFollowed || day != latest
    }
  }

  /// Dates that are made up for are evidence, each by itself.
  private func holdsBack(_ day: Day) -> Bool {
    guard let plan = job.plan, plan.ifOpen != .create else { return false }
    return !(plan.catchUp == .all && day < today)
  }

  /// The date before, when this one lies within half a period of it.
  private func near(_ day: Day) -> Day? {
    guard !isMoved, let half = job.halfPeriod, let last, last < day,
      day.number - last.number < half
    else { return nil }
    return last
  }

  private func mine(_ occurrence: Occurrence) -> Bool {
    ledger.intentions[occurrence]?.contains { own.contains($0.fact) } ?? false
  }

  /// The newest intention of somebody else.
  private func foreign(_ occurrence: Occurrence) -> TicketLedger.Intention? {
    ledger.intentions[occurrence]?.last { !own.contains($0.fact) }
  }
}
