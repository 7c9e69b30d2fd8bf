import MeetKit

extension PageMaker {
  /// Decisions and meetings on the first page.
  private static let lately = 5
  /// What comes within so many days is due.
  private static let ahead = 14
  private static let mostDue = 20

  func home() -> HomeView {
    let decisions = input.decisions.map(\.decision).filter { $0.stands || $0.isContested }
      .sorted { ($1.meeting, $1.id) < ($0.meeting, $0.id) }
    // What is planned and not over, soonest first.
    let next = input.meetings.last { $0.state == .planned }
    return HomeView(
      page: frame(site.group, SitePart.home.path, in: .home),
      site: site,
      next: next.map(disclosure.meeting),
      onCall: input.weeks.first.map(disclosure.week),
      calendar: input.calendar.flatMap { calendar in
        calendar.events.isEmpty ? nil : Words(SitePath.calendar)
      },
      decisions: decisions.prefix(Self.lately).map { disclosure.decision($0) },
      due: due(),
      meetings: input.meetings.filter { $0.state != .planned }.prefix(Self.lately)
        .map(disclosure.meeting)
    )
  }

  /// Something with its day, so that it can be put in order.
  private typealias Due = (day: Day, view: DueView)

  private func due() -> [DueView] {
    let last = input.today.advanced(byDays: Self.ahead)
    let all = actionsDue() + reviewsDue() + drillsDue() + jobsDue()
    return all.filter { $0.day <= last }.enumerated()
      .sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
      .prefix(Self.mostDue).map(\.element.view)
  }

  private func actionsDue() -> [Due] {
    input.actions.compactMap { action in
      guard action.status == .open, let day = action.due else { return nil }
      return item(
        "Action",
        disclosure.line(action.text),
        "\(SitePart.actions.path)#\(action.id)",
        day,
        action.owner.map(disclosure.name)
      )
    }
  }

  private func reviewsDue() -> [Due] {
    input.decisions.map(\.decision).compactMap { decision in
      guard decision.stands, let day = decision.reviewDue else { return nil }
      return item(
        "Review",
        Words("\(decision.id) \(disclosure.words(decision.title))"),
        SitePath.decision(decision.id),
        day,
        decision.responsible.map(disclosure.name)
      )
    }
  }

  private func drillsDue() -> [Due] {
    input.drills.compactMap { drill in
      guard drill.date >= input.today else { return nil }
      return item(
        "Drill",
        disclosure.words(drill.kind),
        "\(SitePart.drills.path)#\(disclosure.anchor(drill))",
        drill.date,
        drill.steering.map(disclosure.name)
      )
    }
  }

  private func jobsDue() -> [Due] {
    input.jobs.compactMap { entry in
      guard let job = disclosure.job(entry), let date = entry.next.date?.day else { return nil }
      return item("Job", job.name, SitePart.jobs.path, date, job.people.first?.name)
    }
  }

  private func item(
    _ kind: String,
    _ text: Words,
    _ address: String,
    _ day: Day,
    _ person: Words?
  ) -> Due {
    (
      day,
      DueView(
        kind: Words(kind),
        text: text,
        address: Words(address),
        date: disclosure.date(day),
        person: person,
        isOverdue: day < input.today
      )
    )
  }
}
