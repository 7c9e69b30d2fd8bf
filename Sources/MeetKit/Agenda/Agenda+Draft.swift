extension Agenda {
  /// What a meeting should talk about, by what is known of it.
  ///
  /// Who leads it and who writes is the rota's choice. The rules stand in `docs/agenda.md`.
  ///
  /// ```swift
  /// let rota = Rota(of: group)
  /// if let meeting = rota.nextMeeting(today: today) {
  ///   let agenda = Agenda.draft(meeting, rota: rota, tickets: tickets, today: today)
  /// }
  /// ```
  ///
  /// - Parameters:
  ///   - meeting: The meeting that is prepared.
  ///   - rota: Whose turn it is, and of which group.
  ///   - register: What was decided and promised before.
  ///   - minutes: Of the meetings before, in their order.
  ///   - tickets: Open and closed ones.
  ///   - jobs: What comes again and again.
  ///   - today: The day on which it is drafted.
  /// - Returns: The draft; nil when nothing says when the meeting starts.
  public static func draft(
    _ meeting: MeetingID,
    rota: Rota,
    register: Register = .empty,
    minutes: [Minutes] = [],
    tickets: [Ticket] = [],
    jobs: TaskList = .empty,
    today: Day
  ) -> Agenda? {
    Material(
      of: meeting,
      rota: rota,
      register: register,
      minutes: minutes,
      tickets: tickets,
      jobs: jobs,
      today: today
    ).map(draft)
  }

  /// What a meeting should talk about, in the order in which it would.
  ///
  /// Opening, reports, open actions and closing belong to every meeting; contested decisions come
  /// first and stand; missing reports, what was put off to this day, overdue reviews and tickets marked for the agenda stand however long that
  /// takes, and so does a short slot for the important ticket that others keep passing. What was
  /// left over, other reviews and tickets, jobs and the backlog fill the time that remains, in that
  /// order; what finds no room stays out with the reason.
  package static func draft(_ material: Material) -> Agenda {
    let desk = AgendaDraft(material)
    let (items, leftOut, excess) = fit(desk.claims, in: material.length)
    return Agenda(
      meeting: material.meeting,
      start: material.start,
      length: material.length,
      coordinator: material.coordinator,
      secretary: material.secretary,
      items: items,
      leftOut: leftOut,
      excess: excess
    )
  }
}

/// Everything that wants to be on an agenda, section by section.
struct AgendaDraft {
  let material: Agenda.Material
  let usual: UsualMinutes
  let leftOver: [CarriedOverItem]
  /// The open tickets in their order.
  let ranked: [RankedTicket]

  init(_ material: Agenda.Material) {
    self.material = material
    usual = UsualMinutes(of: material.minutes)
    leftOver = CarriedOverItem.left(by: material.minutes, to: material.meeting.day)
    ranked = RankedTicket.ranked(
      material.tickets,
      of: material.group.tracker,
      past: material.minutes.map(PastMeeting.init),
      for: material.meeting.day,
      today: material.today
    )
  }

  var claims: [Agenda.Claim] {
    [
      opening, contested, leftOvers, drillReports, openActions, mergeRequests, reviews,
      tickets, jobs, backlog, closing,
    ].flatMap { $0 }
  }
}

extension AgendaDraft {
  fileprivate var opening: [Agenda.Claim] {
    let last = material.minutes.last?.meeting
    let item = AgendaItem(
      kind: .opening,
      title: "Check-in, attendance, last minutes, consent to the agenda",
      minutes: usual[.opening],
      lead: material.coordinator,
      link: last.map { "../\($0)/minutes.md" },
      notes: OpeningNotes(material).lines
    )
    return [.init(item: item, firmness: .fixed)]
  }

  fileprivate var closing: [Agenda.Claim] {
    let item = AgendaItem(
      kind: .closing,
      title: "Actions read back, backlog, evaluation, check-out",
      minutes: usual[.closing],
      lead: material.coordinator
    )
    return [.init(item: item, firmness: .fixed)]
  }

  /// What no other section brings anyway; each keeps the minutes it was planned with.
  fileprivate var leftOvers: [Agenda.Claim] {
    let group = material.group
    let known = Set(material.tickets.map(\.subject))
    let open = Dictionary(ranked.map { ($0.ticket.subject, $0) }) { first, _ in first }
    return leftOver.compactMap { left in
      if known.contains(left.subject) {
        return open[left.subject].map { claim($0, after: left) }
      }
      // Reports and reviews come again by themselves while there is a reason.
      if left.item.kind == .report || left.item.kind == .review { return nil }
      if isContest(left.item) { return nil }
      let item = AgendaItem(
        kind: left.item.kind,
        title: left.item.title.agendaTitle,
        minutes: left.item.planned,
        lead: present(left.item.lead.flatMap { group.people(called: $0).first?.id }),
        link: left.item.link,
        reason: left.reason
      )
      return .init(item: item, firmness: left.isPromised ? .stands : .asks)
    }
  }

  fileprivate var reviews: [Agenda.Claim] {
    let day = material.meeting.day
    return material.register.dueForReview(on: reviewHorizon).map { decision in
      let asked = decision.lateObjections.compactMap(\.day).min().map { "asked for on \($0)" }
      let item = AgendaItem(
        kind: .review,
        title: title(of: decision),
        minutes: usual[.review],
        lead: present(decision.responsible),
        link: "../\(decision.meeting)/minutes.md",
        reason: asked
          ?? decision.term.map { "the term of \($0.name.asLine) ends on \($0.until)" }
          ?? decision.review.map { "to be reviewed by \($0)" },
        notes: notes(decision.lateObjections)
      )
      let isOverdue = decision.review.map { $0 < day } ?? false
      return .init(item: item, firmness: isOverdue || asked != nil ? .stands : .asks)
    }
  }

  /// Where decisions lapse, a review is due before the meeting that would come too late.
  private var reviewHorizon: Day {
    let day = material.meeting.day
    guard material.group.policy.atTermEnd == .lapses, let following = material.following else {
      return day
    }
    return max(day, material.group.zone.day(of: following.start).advanced(byDays: -1))
  }

  fileprivate var tickets: [Agenda.Claim] {
    let before = Set(leftOver.map(\.subject)).union(mattersDecidedOn)
    let tickets = ranked.filter { !before.contains($0.ticket.subject) }
    return (tickets.filter(\.ticket.isMarked) + tickets.filter { !$0.ticket.isMarked })
      .map { claim($0) }
  }

  private func claim(_ ranked: RankedTicket, after left: CarriedOverItem? = nil) -> Agenda.Claim {
    let ticket = ranked.ticket
    let item = AgendaItem(
      kind: ranked.kind,
      title: ticket.publicTitle.agendaTitle,
      minutes: left?.item.planned ?? ranked.minutes ?? usual[ranked.kind],
      lead: present(ticket.assignee ?? asker(of: ticket)),
      // The page's name would tell the title.
      link: ticket.isConfidential ? nil : ticket.link,
      reason: [left?.reason, ranked.reason].compactMap { $0 }.joined(separator: "; ")
    )
    if ticket.isMarked || left?.isPromised == true { return .init(item: item, firmness: .stands) }
    return .init(item: item, firmness: ranked.guardedAfter == nil ? .asks : .slot)
  }

  /// Who asked, when that is one person of the group.
  private func asker(of ticket: Ticket) -> PersonID? {
    let people = ticket.askedBy.map { material.group.people(called: $0.asLine) } ?? []
    return people.count == 1 ? people[0].id : nil
  }

  /// One item for everything that was parked; a meeting takes of it what it has time for.
  fileprivate var backlog: [Agenda.Claim] {
    let parked = BacklogItem.backlog(of: material.minutes)
    if parked.isEmpty { return [] }
    let item = AgendaItem(
      kind: .explore,
      title: "Backlog",
      minutes: 5,
      lead: material.coordinator,
      reason: parked.count == 1 ? "1 matter is parked" : "\(parked.count) matters are parked",
      notes: parked.map { matter in
        "\(matter.text.agendaTitle), parked on \(matter.meeting)"
          + (matter.preparation.map { "; \($0.agendaTitle)" } ?? "")
      }
    )
    return [.init(item: item, firmness: .asks)]
  }
}

extension AgendaDraft {
  /// The person, or the coordinator for one who has left.
  func present(_ person: PersonID?) -> PersonID? {
    let group = material.group
    let day = material.meeting.day
    return person.flatMap { group[$0]?.belongs(on: day) == true ? $0 : nil }
      ?? material.coordinator
  }
}

extension Ticket {
  /// What minutes know the ticket by once it was an item.
  fileprivate var subject: String { isConfidential ? publicTitle : link ?? title }
}

extension String {
  /// A title as an agenda shows it: one line, not longer than a person reads.
  var agendaTitle: String { ForMembers.onOneLine(self).shortened(to: 200) }
}
