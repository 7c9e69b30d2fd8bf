extension Agenda {
  /// What an agenda is drafted from.
  package struct Material: Sendable {
    package var group: Group
    package var meeting: MeetingID
    package var start: Instant
    /// Minutes of the whole meeting.
    package var length: Int
    package var coordinator: PersonID?
    package var secretary: PersonID?
    package var tickets: [Ticket]
    /// Their titles are Markdown.
    package var mergeRequests: [MergeRequest]
    package var drills: [Drill]
    package var register: Register
    /// Links of drill pages that an earlier meeting already took.
    package var taken: Set<String>
    /// In any order.
    package var past: [PastMeeting]
    package var today: Day

    package init(
      group: Group,
      meeting: MeetingID,
      start: Instant,
      length: Int,
      coordinator: PersonID? = nil,
      secretary: PersonID? = nil,
      tickets: [Ticket] = [],
      mergeRequests: [MergeRequest] = [],
      drills: [Drill] = [],
      register: Register = .init(),
      taken: Set<String> = [],
      past: [PastMeeting] = [],
      today: Day
    ) {
      self.group = group
      self.meeting = meeting
      self.start = start
      self.length = length
      self.coordinator = coordinator
      self.secretary = secretary
      self.tickets = tickets
      self.mergeRequests = mergeRequests
      self.drills = drills
      self.register = register
      self.taken = taken
      self.past = past
      self.today = today
    }
  }

  /// Opening, drill reports, open actions, waiting merge requests, reviews, tickets, closing.
  ///
  /// What must come up stands however long that takes; tickets fill the time that is left, in
  /// their order, and one that finds no room stays out with that reason.
  package static func draft(_ material: Material) -> Agenda {
    let ranked = RankedTicket.ranked(
      material.tickets,
      of: material.group.tracker,
      past: material.past,
      for: material.meeting.day,
      today: material.today
    )
    let marked = ranked.filter(\.ticket.isMarked).map(material.item)
    let others = ranked.filter { !$0.ticket.isMarked }
    let before =
      [material.opening] + material.drillReports + material.actionReport
      + material.mergeRequestReport + material.reviews
    var left = material.length - material.closing.minutes
    left -= (before + marked + others.filter(\.mustStand).map(material.item))
      .reduce(0) { $0 + $1.minutes }
    var tickets = marked
    var leftOut: [LeftOut] = []
    for ticket in others {
      let item = material.item(ticket)
      if ticket.mustStand {
        tickets.append(item)
      } else if item.minutes <= left {
        left -= item.minutes
        tickets.append(item)
      } else {
        leftOut.append(LeftOut(item: item, reason: "no time left"))
      }
    }
    return Agenda(
      meeting: material.meeting,
      start: material.start,
      length: material.length,
      coordinator: material.coordinator,
      secretary: material.secretary,
      items: before + tickets + [material.closing],
      leftOut: leftOut
    )
  }
}

extension Agenda.Material {
  fileprivate var opening: AgendaItem {
    AgendaItem(
      kind: .opening,
      title: "Check-in, attendance, last minutes, consent to the agenda",
      minutes: ItemKind.opening.usualMinutes,
      lead: coordinator
    )
  }

  fileprivate var closing: AgendaItem {
    AgendaItem(
      kind: .closing,
      title: "Next meeting, evaluation, check-out",
      minutes: ItemKind.closing.usualMinutes,
      lead: coordinator
    )
  }

  fileprivate var drillReports: [AgendaItem] {
    drills
      .filter { $0.result != nil && $0.date <= meeting.day && !taken.contains($0.link) }
      .sorted { ($0.date, $0.id) < ($1.date, $1.id) }
      .map { drill in
        AgendaItem(
          kind: .report,
          title: "\(drill.kind.capitalizedFirst.asLine) drill of \(drill.date)",
          minutes: ItemKind.report.usualMinutes,
          lead: present(drill.documenting),
          link: drill.link,
          reason: drill.reason,
          notes: drill.summary.utf8.split(separator: 0x0A)
            .map { String(Substring($0)).asLine }.filter { !$0.isEmpty }
        )
      }
  }

  /// One item for all open actions, person by person; none when nothing is open.
  fileprivate var actionReport: [AgendaItem] {
    let open = register.actions.filter { $0.status == .open }
    if open.isEmpty { return [] }
    let owners: [PersonID?] = group.people.map(\.id) + [nil]
    let known = Set(group.people.map(\.id))
    let notes = owners.flatMap { owner in
      open.filter { $0.owner.flatMap { known.contains($0) ? $0 : nil } == owner }
        .sorted { ($0.due?.number ?? .max, $0.id) < ($1.due?.number ?? .max, $1.id) }
        .map { note($0, owner: owner) }
    }
    return [
      AgendaItem(
        kind: .report,
        title: "Open actions",
        // A minute an action, in steps of five.
        minutes: (open.count + 4) / 5 * 5,
        lead: coordinator,
        reason: open.count == 1 ? "1 is open" : "\(open.count) are open",
        notes: notes
      )
    ]
  }

  /// An action in words, as "Bo: TWG-A-004 Move the cron job, open for 21 days".
  private func note(_ action: Action, owner: PersonID?) -> String {
    let who = owner.map(group.name) ?? "Nobody yet"
    let age = AgeWords.open(since: action.meeting.day, today: today)
    let due = action.due.map { ", " + AgeWords.due($0, today: today) } ?? ""
    return "\(who): \(action.id) \(action.text.asLine), \(age)\(due)"
  }

  fileprivate var reviews: [AgendaItem] {
    register.dueForReview(on: meeting.day).map { decision in
      AgendaItem(
        kind: .review,
        title: "\(decision.id) \(decision.title.agendaTitle)".asLine,
        minutes: ItemKind.review.usualMinutes,
        lead: present(decision.responsible),
        link: "../\(decision.meeting)/minutes.md",
        reason: decision.review.map { "to be reviewed by \($0)" }
      )
    }
  }

  /// One item for all changes that wait for review, the oldest first; none when none waits.
  fileprivate var mergeRequestReport: [AgendaItem] {
    let waiting = mergeRequests.filter { group.tracker.selects($0.labels) }
      .sorted { ($0.opened, $0.number) < ($1.opened, $1.number) }
    if waiting.isEmpty { return [] }
    return [
      AgendaItem(
        kind: .report,
        title: "Merge requests that wait for review",
        minutes: (waiting.count + 4) / 5 * 5,
        lead: coordinator,
        reason: waiting.count == 1 ? "1 waits" : "\(waiting.count) wait",
        notes: waiting.map(note)
      )
    ]
  }

  /// A merge request in words, as "Bo: !7 Move the cron job, open for 21 days".
  private func note(_ request: MergeRequest) -> String {
    let who =
      request.reviewers.isEmpty
      ? "Nobody yet" : request.reviewers.map(group.name).joined(separator: ", ")
    let age = AgeWords.open(since: request.opened, today: today)
    return "\(who): \(request.publicTitle.agendaTitle), \(age)"
  }

  fileprivate func item(_ ranked: RankedTicket) -> AgendaItem {
    let ticket = ranked.ticket
    return AgendaItem(
      kind: ranked.kind,
      title: ticket.publicTitle.agendaTitle,
      minutes: ranked.minutes ?? ranked.kind.usualMinutes,
      lead: present(ticket.assignee),
      // The page's name would tell the title.
      link: ticket.isConfidential ? nil : ticket.link,
      reason: ranked.reason
    )
  }

  /// The person, or the coordinator for one who has left.
  private func present(_ person: PersonID?) -> PersonID? {
    person.flatMap { group[$0]?.belongs(on: meeting.day) == true ? $0 : nil } ?? coordinator
  }
}

extension Drill {
  /// A result in words, as "passed with findings, recovery 2 h 15 min, target 8 h".
  fileprivate var reason: String {
    var parts = [result, recoveryMinutes.map { "recovery \(Self.hours($0))" }].compactMap { $0 }
    if let recoveryTargetMinutes { parts.append("target \(Self.hours(recoveryTargetMinutes))") }
    return parts.joined(separator: ", ")
  }

  private static func hours(_ minutes: Int) -> String {
    let parts = [
      minutes >= 60 ? "\(minutes / 60) h" : nil,
      minutes % 60 > 0 || minutes == 0 ? "\(minutes % 60) min" : nil,
    ]
    return parts.compactMap { $0 }.joined(separator: " ")
  }
}

extension String {
  /// A title as an agenda shows it: one line, not longer than a person reads.
  fileprivate var agendaTitle: String { asLine.shortened(to: 200) }

  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
