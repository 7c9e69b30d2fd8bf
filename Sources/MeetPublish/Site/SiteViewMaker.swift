import MeetModel

/// Turns what a site is made of into what its templates show.
struct SiteViewMaker {
  let input: SiteInput
  private let published: Set<MeetingID>
  private let texts: PublishedText

  init(_ input: SiteInput) {
    self.input = input
    published = Set(input.meetings.map(\.id))
    var records: [String: MeetingID] = [:]
    for page in input.meetings {
      for decision in page.decisions { records["\(decision.id)"] = page.id }
      for action in page.actions { records["\(action.id)"] = page.id }
    }
    texts = PublishedText(
      dialect: input.dialect,
      names: input.names,
      published: published,
      records: records
    )
  }

  /// Decisions on the first page.
  private static let lately = 10

  /// The file of a meeting's page, from the folder of the site.
  static func path(_ id: MeetingID) -> String { "meetings/\(id)/index.html" }

  func index() -> IndexView {
    let root = ""
    let decisions = input.decisions.sorted { ($0.meeting, $0.id) > ($1.meeting, $1.id) }
    let actions = input.actions.sorted { a, b in
      (a.due ?? Self.never, a.id) < (b.due ?? Self.never, b.id)
    }
    // What is planned and not over, soonest first.
    let next = input.meetings.last { $0.state == .planned && $0.id.day >= input.today }
    return IndexView(
      title: Words(input.group),
      root: Words(root),
      site: site,
      next: next.map { meeting($0, root) },
      decisions: decisions.prefix(Self.lately).map { decision($0, root) },
      actions: actions.map { action($0, root) },
      years: years(root)
    )
  }

  private static let never = Day(number: Day.max)

  func page(_ number: Int) throws(InvalidInput) -> MeetingPageView {
    let page = input.meetings[number]
    let root = "../../"
    let minutes = try page.minutes.map { text throws(InvalidInput) in
      try texts.html(text, as: "minutes", on: page.id)
    }
    let agenda = try page.agenda.map { text throws(InvalidInput) in
      try texts.html(text, as: "agenda", on: page.id)
    }
    let isFirst = number == input.meetings.startIndex
    let isLast = number == input.meetings.endIndex - 1
    return MeetingPageView(
      title: Words(Self.title(page.id)),
      root: Words(root),
      site: site,
      meeting: meeting(page, root),
      decisions: page.decisions.filter { !$0.isOpen }.map { decision($0, root, on: page.id) },
      proposals: page.decisions.filter(\.isOpen).map { decision($0, root, on: page.id) },
      actions: page.actions.map { action($0, root, on: page.id) },
      minutes: minutes,
      agenda: agenda,
      earlier: isLast ? nil : meeting(input.meetings[number + 1], root),
      later: isFirst ? nil : meeting(input.meetings[number - 1], root)
    )
  }

  private static func title(_ id: MeetingID) -> String {
    "\(id.day.weekday.name) \(id.day.words)" + (id.number == 1 ? "" : " (\(id.number))")
  }

  private var site: SiteView {
    SiteView(
      group: Words(input.group),
      prefix: Words(input.prefix),
      zone: Words(input.zone.name),
      made: date(input.today)
    )
  }

  private func years(_ root: String) -> [YearView] {
    var years: [(year: Int, meetings: [MeetingView])] = []
    for page in input.meetings {
      if years.last?.year != page.id.day.year { years.append((page.id.day.year, [])) }
      years[years.count - 1].meetings.append(meeting(page, root))
    }
    return years.map { YearView(year: Words(String($0.year)), meetings: $0.meetings) }
  }

  private func date(_ day: Day) -> DateView {
    DateView(words: Words(day.words), weekday: Words(day.weekday.name), iso: Words("\(day)"))
  }

  private func meeting(_ page: MeetingPage, _ root: String) -> MeetingView {
    let end = page.start.adding(minutes: page.length)
    let here = input.zone.wall(page.start)
    let there = page.start.utc
    let utc = "\(there.clock)–\(end.utc.clock)"
    return MeetingView(
      id: Words("\(page.id)"),
      address: Words(root + Self.path(page.id)),
      date: date(page.id.day),
      number: page.id.number == 1 ? nil : Words(String(page.id.number)),
      time: Words("\(here.clock)–\(input.zone.clock(of: end))"),
      zone: Words(input.zone.name),
      utc: Words(there.day == here.day ? utc : "\(there.day.words), \(utc)"),
      start: Words("\(there.day)T\(there.clock)Z"),
      length: Words(String(page.length)),
      isPlanned: page.state == .planned,
      isHeld: page.state == .held,
      hasMinutes: page.minutes != nil,
      hasAgenda: page.agenda != nil,
      coordinator: page.coordinator.map { Words(input.names.without($0)) },
      secretary: page.secretary.map { Words(input.names.without($0)) }
    )
  }

  /// A link to where something comes from, unless it would lead to the page that it stands on.
  private func place(_ id: MeetingID, _ root: String, on page: MeetingID?) -> PlaceView? {
    guard published.contains(id), id != page else { return nil }
    return PlaceView(address: Words(root + Self.path(id)), date: date(id.day))
  }

  private func decision(
    _ decision: Decision,
    _ root: String,
    on page: MeetingID? = nil
  ) -> DecisionView {
    DecisionView(
      id: Words("\(decision.id)"),
      title: Words(input.names.without(decision.title)),
      text: Words(input.names.without(decision.text)),
      responsible: decision.responsible.map { Words(input.names.name($0)) },
      review: decision.review.map(date),
      isReviewDue: decision.reviewDue.map { $0 < input.today } ?? false,
      measure: decision.measure.map { Words(input.names.without($0)) },
      status: (status(decision.status)
        ?? (decision.lateObjections.isEmpty ? nil : "an early review was asked for"))
        .map(Words.init),
      isImplemented: decision.isImplemented,
      meeting: place(decision.meeting, root, on: page)
    )
  }

  /// Who is absent or objects is for the group.
  private func status(_ status: Decision.Status) -> String? {
    switch status {
    case .active: nil
    case .provisional(_, let hours, nil):
      "provisional, absent members may object for \(Policy.Absence.words(hours: hours)) "
        + "from sending"
    case .provisional(_, _, let until?):
      "provisional, absent members may object until \(input.zone.day(of: until).words), "
        + "\(input.zone.clock(of: until))"
    case .pending: "waits for absent members"
    case .contested(let objections, _, _):
      "contested, not in force: "
        + objections.map { "“\(input.names.without($0.text.asLine))”" }.joined(separator: " ")
    case .open: "an objection is open"
    case .ended(let reason): "ended: " + input.names.without(reason)
    }
  }

  private func action(
    _ action: Action,
    _ root: String,
    on page: MeetingID? = nil
  ) -> ActionView {
    let status: String? =
      switch action.status {
      case .open: nil
      case .done(let note): "done" + (note.map { ": " + input.names.without($0) } ?? "")
      case .dropped(let reason): "dropped: " + input.names.without(reason)
      }
    return ActionView(
      id: Words("\(action.id)"),
      text: Words(input.names.without(action.text)),
      owner: action.owner.map { Words(input.names.name($0)) },
      due: action.due.map(date),
      isOverdue: action.status == .open && action.due.map { $0 < input.today } ?? false,
      status: status.map(Words.init),
      meeting: place(action.meeting, root, on: page)
    )
  }
}

extension Decision {
  fileprivate var isOpen: Bool { if case .open = status { true } else { false } }
}

extension Day {
  /// The number of a day behind all others.
  fileprivate static let max = 2_932_896

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// As "6 May 2026".
  var words: String { "\(day) \(Self.months[month - 1]) \(year)" }
}
