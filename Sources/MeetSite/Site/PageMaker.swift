import MeetKit

/// Fills the templates of the pages with what may be published.
struct PageMaker: Sendable {
  enum Page: Sendable {
    case part(SitePart)
    /// By its place among the meetings.
    case meeting(Int)
    /// By its place among the decisions: for people and for other programs.
    case decision(Int)
    case data
    /// With the lasting address of the site.
    case decisionFeed(String)
    case meetingFeed(String)
  }

  let input: SiteInput
  let disclosure: Disclosure
  let setting: PageSetting
  /// By the meeting that opened them.
  private let opened: [MeetingID: [Action]]
  /// By the meeting that took them last.
  private let taken: [MeetingID: [Decision]]
  /// That have minutes, in order.
  let held: [MeetingID]
  let site: SiteView
  private let set: TemplateSet
  /// For the pages of meetings and decisions, of which there are many.
  private let deepSet: TemplateSet
  /// Pages that were made before, by their paths.
  private let earlier: [String: Made]
  private let isRemembering: Bool
  /// By what stands in front of the addresses of a page, and the part to which it belongs.
  private let navigations: [[Markup]]

  init(
    _ input: SiteInput,
    _ set: TemplateSet,
    memory: SiteMemory? = nil,
    isFrame: Bool = false
  ) throws(InvalidInput) {
    let input = input.withoutRaisers()
    self.input = input
    self.set = set
    disclosure = Disclosure(input, isFrame: isFrame)
    setting = PageSetting(
      group: input.group,
      templates: set.templates,
      disclosure: disclosure.setting
    )
    earlier = memory?.pages(in: setting) ?? [:]
    isRemembering = memory != nil
    site = SiteView(
      group: disclosure.words(input.group.name),
      prefix: Words(input.group.prefix),
      zone: Words(input.group.zone.name),
      made: disclosure.date(input.today)
    )
    deepSet = try set.filled(with: [
      "page.root": Words(SitePath.root(from: SitePath.deepest)), "site.group": site.group,
      "site.zone": site.zone,
    ])
    opened = Dictionary(grouping: input.actions, by: \.meeting)
    taken = Dictionary(grouping: input.decisions.map(\.decision), by: \.meeting)
    held = input.meetings.filter { $0.minutes != nil }.map(\.id).sorted()
    navigations = (0...SitePath.deepest).map { depth in
      SitePart.allCases.map { Markup(set.page("navigation", Self.navigation($0, depth))) }
    }
  }

  /// Those that take long come first.
  var all: [Page] {
    let feeds = input.base.map { [Page.decisionFeed($0), .meetingFeed($0)] } ?? []
    return SitePart.allCases.map { .part($0) } + [.data] + feeds
      + input.meetings.indices.map { .meeting($0) }
      + input.decisions.indices.map { .decision($0) }
  }

  /// Files by their paths, and what a search finds in them.
  struct Made: Sendable {
    var files: [(path: String, bytes: [UInt8])]
    var found: [SearchEntry] = []
    /// What it was made from, when that is remembered.
    var content: PageContent?
    /// What of its texts is refused, left out or shown in another way.
    var diagnostics: [Diagnostic] = []
  }

  func made(_ page: Page) -> Made {
    switch page {
    case .data: return Made(files: [(SitePath.data, data().jsonBytes())])
    case .meeting(let number): return madeMeeting(number)
    case .decision(let number): return madeDecision(number)
    case .part(let part):
      return Made(files: [(part.path, text(part).pageBytes)], found: found(in: part))
    case .decisionFeed(let base):
      return Made(
        files: [(SitePath.decisionFeed, set.page("feed", decisionFeed(base)).pageBytes)]
      )
    case .meetingFeed(let base):
      return Made(files: [(SitePath.meetingFeed, set.page("feed", meetingFeed(base)).pageBytes)])
    }
  }

  private func madeMeeting(_ number: Int) -> Made {
    let page = input.meetings[number]
    let path = SitePath.meeting(page.id)
    var view = meeting(number)
    let content = PageContent.meeting(view, minutes: page.minutes, agenda: page.agenda)
    if let made = earlier[path], made.content == content { return made }
    let minutes = page.minutes.map { disclosure.html($0, as: "minutes", on: page.id) }
    let agenda = page.agenda.map { disclosure.html($0, as: "agenda", on: page.id) }
    view.minutes = minutes?.value
    view.agenda = agenda?.value
    return Made(
      files: [(path, deepSet.page("meeting", view).pageBytes)],
      found: [found(view, page.id)],
      content: isRemembering ? content : nil,
      diagnostics: (minutes?.diagnostics ?? []) + (agenda?.diagnostics ?? [])
    )
  }

  private func madeDecision(_ number: Int) -> Made {
    let decision = input.decisions[number].decision
    let path = SitePath.decision(decision.id)
    let report = disclosure.report(input.decisions[number])
    let title = Words("\(decision.id) \(report.decision.title)")
    let view = disclosure.page(report, frame(title, path, in: .decisions), site)
    let content = PageContent.decision(view, of: decision)
    if let made = earlier[path], made.content == content { return made }
    return Made(
      files: [
        (path, deepSet.page("decision-page", view).pageBytes),
        (SitePath.data(decision.id), Merged(report, SiteData.Place(decision.id)).jsonBytes()),
      ],
      found: [found(view, decision)],
      content: isRemembering ? content : nil
    )
  }

  private func text(_ part: SitePart) -> String {
    switch part {
    case .home: set.page("index", home())
    case .meetings: set.page("meetings", meetings())
    case .decisions: set.page("decisions", decisions())
    case .actions: set.page("actions", actions())
    case .roles: set.page("roles", roles())
    case .rota: set.page("rota", rota())
    case .drills: set.page("drills", drills())
    case .jobs: set.page("jobs", jobs())
    case .backlog: set.page("backlog", backlog())
    case .search: set.page("search", search())
    }
  }
}

/// The parts of a site, in the order of its navigation.
enum SitePart: String, CaseIterable, Sendable {
  case home, meetings, decisions, actions, roles, rota, drills, jobs, backlog, search

  var path: String { self == .home ? "index.html" : "\(rawValue)/index.html" }

  var title: String {
    switch self {
    case .home: "Home"
    case .rota: "Rota"
    default: rawValue.prefix(1).uppercased() + rawValue.dropFirst()
    }
  }
}

extension PageMaker {
  func frame(_ title: Words, _ path: String, in part: SitePart) -> PageView {
    let depth = path.utf8.count { $0 == 0x2F }
    let feeds = input.base.map { base in
      [("Decisions", SitePath.decisionFeed), ("Meetings", SitePath.meetingFeed)].map {
        LinkView(title: Words($0), address: Words(base + $1))
      }
    }
    let folder = path.hasSuffix("index.html") ? String(path.dropLast(10)) : path
    return PageView(
      title: title,
      root: Words(SitePath.root(from: depth)),
      canonical: input.base.map { Words($0 + folder) },
      feeds: feeds ?? [],
      navigation: navigations[depth][SitePart.allCases.firstIndex(of: part) ?? 0]
    )
  }

  private static func navigation(_ part: SitePart, _ depth: Int) -> NavigationView {
    NavigationView(
      root: Words(SitePath.root(from: depth)),
      sections: SitePart.allCases.map { other in
        SectionView(
          title: Words(other.title),
          address: Words(other.path),
          isHere: other == part
        )
      }
    )
  }

  private func frame(_ part: SitePart) -> PageView {
    frame(Words(part.title), part.path, in: part)
  }

  /// A meeting's page without its texts.
  private func meeting(_ number: Int) -> MeetingPageView {
    let page = input.meetings[number]
    let decisions = taken[page.id] ?? []
    let isFirst = number == input.meetings.startIndex
    let isLast = number == input.meetings.endIndex - 1
    return MeetingPageView(
      page: frame(Words(page.title), SitePath.meeting(page.id), in: .meetings),
      site: site,
      meeting: disclosure.meeting(page),
      recap: page.record.map(disclosure.recap) ?? [],
      decisions: decisions.filter(\.isDecided).map { disclosure.decision($0, on: page.id) },
      proposals: decisions.filter { !$0.isDecided }.map { disclosure.decision($0, on: page.id) },
      actions: (opened[page.id] ?? []).map {
        disclosure.action($0, held: held, on: page.id)
      },
      picture: page.record.flatMap(disclosure.times),
      minutes: nil,
      agenda: nil,
      earlier: isLast ? nil : disclosure.meeting(input.meetings[number + 1]),
      later: isFirst ? nil : disclosure.meeting(input.meetings[number - 1])
    )
  }

  func meetings() -> MeetingsView {
    var years: [(year: Int, meetings: [MeetingView])] = []
    for page in input.meetings {
      if years.last?.year != page.id.day.year { years.append((page.id.day.year, [])) }
      years[years.count - 1].meetings.append(disclosure.meeting(page))
    }
    return MeetingsView(
      page: frame(.meetings),
      site: site,
      years: years.map { YearView(year: Words(String($0.year)), meetings: $0.meetings) },
      picture: disclosure.times(of: input.meetings.filter { $0.record != nil }.prefix(12))
    )
  }

  func actions() -> ActionsView {
    // People whom the world cannot tell apart stand together.
    var order: [String?] = []
    var owned: [String?: [Action]] = [:]
    let place = Dictionary(
      uniqueKeysWithValues: input.group.people.enumerated().map { ($1.id, $0) }
    )
    let open = input.actions.filter { $0.status == .open }.sorted { a, b in
      let first = a.owner.map { place[$0] ?? place.count } ?? .max
      let second = b.owner.map { place[$0] ?? place.count } ?? .max
      return (first, a.due?.number ?? .max, a.id) < (second, b.due?.number ?? .max, b.id)
    }
    for action in open {
      let name = action.owner.map { disclosure.name($0).description }
      if owned[name] == nil { order.append(name) }
      owned[name, default: []].append(action)
    }
    let ended = input.actions.filter { $0.status != .open }
      .sorted { ($1.meeting, $1.id) < ($0.meeting, $0.id) }
    return ActionsView(
      page: frame(.actions),
      site: site,
      people: order.map { name in
        OwnerView(
          name: name.map(Words.init),
          actions: (owned[name] ?? []).map { disclosure.action($0, held: held) }
        )
      },
      ended: ended.prefix(20).map { disclosure.action($0, held: held) }
    )
  }

  func roles() -> RolesView {
    let served = input.served.filter { $0.coordinator != nil || $0.secretary != nil }
    return RolesView(
      page: frame(.roles),
      site: site,
      roles: HeldRole.all(of: input.group, input.decisions.map(\.decision)).map(disclosure.role),
      served: served.suffix(24).reversed().map(disclosure.served),
      picture: disclosure.service(served.suffix(24))
    )
  }

  func rota() -> RotaView {
    RotaView(
      page: frame(.rota),
      site: site,
      turns: input.turns.map(disclosure.turn),
      weeks: input.weeks.map(disclosure.week)
    )
  }

  func drills() -> DrillsView {
    DrillsView(
      page: frame(.drills),
      site: site,
      drills: input.drills.reversed().map(disclosure.drill),
      picture: disclosure.recovery(
        input.drills.filter { $0.recoveryMinutes != nil }.suffix(12).reversed()
      )
    )
  }

  func jobs() -> JobsView {
    var tables: [(title: String, jobs: [JobView])] = []
    for entry in input.jobs {
      guard let job = disclosure.job(entry) else { continue }
      let title = entry.job.row.table
      if tables.last?.title != title { tables.append((title, [])) }
      tables[tables.count - 1].jobs.append(job)
    }
    let hidden = input.jobs.count { disclosure.job($0) == nil }
    return JobsView(
      page: frame(.jobs),
      site: site,
      tables: tables.map { title, jobs in
        let title = disclosure.words(title).description.capitalizedFirst
        return JobTableView(title: Words(title), jobs: jobs)
      },
      hidden: hidden > 0 ? Words(String(hidden)) : nil
    )
  }

  func backlog() -> BacklogView {
    BacklogView(
      page: frame(.backlog),
      site: site,
      matters: input.backlog.map(disclosure.matter)
    )
  }
}

extension MeetingPage {
  /// As "Wednesday 6 May 2026", with its number from the second one that day on.
  var title: String {
    "\(id.day.weekday.name) \(id.day.words)" + (id.number == 1 ? "" : " (\(id.number))")
  }
}
