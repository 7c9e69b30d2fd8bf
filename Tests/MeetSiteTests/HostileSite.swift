@testable import MeetMarkdown
@testable import MeetKit
@testable import MeetSite

/// A site in which every field that takes a text has a hostile one.
struct HostileSite {
  /// Each is in every field of a meeting, of a decision of each standing, and so on.
  let texts: [String]
  /// What a page must have of them, as words.
  private(set) var says: [String: [String]] = [:]
  private(set) var input: SiteInput

  static let base = "https://twg.example/"

  init(_ texts: [String], rule: Group.Publishing.People = .names) {
    self.texts = texts
    let whole = texts.joined(separator: "\n")
    let people = texts.enumerated().map { number, text in
      Self.person(number, named: text, rule)
    }
    input = SiteInput(
      group: Group(
        name: whole,
        prefix: "TWG",
        zone: SampleSite.zone,
        cadence: nil,
        people: people,
        projects: Self.project.map { [Project(id: $0, name: whole)] } ?? [],
        publishing: .init(people: rule),
        topics: texts.compactMap { text in
          Topic.Word(text).map { Topic(name: text, words: [$0]) }
        }
      ),
      today: Self.today,
      base: Self.base,
      names: PublicNames(rule, people: people),
      dialect: Self.dialect
    )
    for (number, text) in texts.enumerated() { add(number, text) }
    input.meetings.reverse()
    input.calendar = GroupCalendar(group: whole, prefix: "TWG", events: events)
    expect(whole, on: "index.html", "meetings/index.html", SitePaths.meetings, SitePaths.decisions)
  }

  private enum SitePaths {
    static let decisions = "decisions.xml"
    static let meetings = "meetings.xml"
  }

  private static let today = SampleSite.day("2026-05-13")
  private static let project = ProjectID("wiki")

  /// Whatever may be a link is one.
  static let dialect = Dialect(
    references: .init(
      project: "https://git.example/twg/desk",
      server: "https://git.example",
      wiki: "https://wiki.example/w",
      labels: ["a"],
      prefix: "TWG",
      person: { .init(text: $0, address: "https://git.example/\($0)") }
    )
  )

  private static func id(_ number: Int) -> PersonID { SampleSite.id("p\(number)") }

  private static func person(
    _ number: Int,
    named text: String,
    _ rule: Group.Publishing.People
  ) -> Person {
    let memberships = RoleKind.allCases.map { role in
      Membership(role: role, of: role.isOfProject ? project : nil, from: today)
    }
    // Where initials are shown the name is one that no text has.
    return Person(
      id: id(number),
      name: rule == .names ? text : "Nobody \(number)",
      initials: text,
      zone: .utc,
      memberships: memberships
    )
  }

  /// The text must be on each of these pages.
  private mutating func expect(_ text: String, on pages: String...) {
    for page in pages { says[page, default: []].append(text) }
  }
}

extension HostileSite {
  /// Puts a text wherever one may stand.
  private mutating func add(_ number: Int, _ text: String) {
    let meeting = MeetingID(day: Self.today.advanced(byDays: number - texts.count))
    input.meetings.append(page(number, meeting, text))
    input.served.append(
      ServedMeeting(meeting: meeting, coordinator: Self.id(number), secretary: Self.id(number))
    )
    let choice = Choice(person: Self.id(number), reason: .leastServed)
    input.turns.append(Turn(meeting: meeting, coordinator: choice, secretary: choice))
    input.weeks.append(week(number))
    addDecisions(number, meeting, text)
    addActions(number, meeting, text)
    addDrillsAndJobs(number, text)
    input.backlog.append(BacklogItem(text: text, meeting: meeting, preparation: text))
    expect(text, on: "backlog/index.html", "roles/index.html", "rota/index.html")
  }

  private func page(_ number: Int, _ meeting: MeetingID, _ text: String) -> MeetingPage {
    let start = Instant(seconds: meeting.day.number * 86_400)
    let bytes = Array(text.utf8)
    return MeetingPage(
      id: meeting,
      start: start,
      length: 60,
      // One that is planned stands on the first page.
      state: number == texts.count - 1 ? .planned : .held,
      coordinator: text,
      secretary: text,
      agenda: .init(place: "agenda.md", bytes: bytes),
      minutes: .init(place: "minutes.md", bytes: bytes),
      record: minutes(number, meeting, start, text)
    )
  }

  private func minutes(
    _ number: Int,
    _ meeting: MeetingID,
    _ start: Instant,
    _ text: String
  ) -> Minutes {
    let decision = MinutesDecision(
      id: Self.decision(number, 0),
      content: .init(text: text, context: text, measure: text, tell: [text]),
      responsible: "p\(number)",
      objections: [.init(text: text, version: 1)],
      consenting: 2
    )
    var open = decision
    open.outcome = .unresolved
    return Minutes(
      group: text,
      meeting: meeting,
      zone: .utc,
      planned: .init(start: start, minutes: 60),
      held: .init(start: start, minutes: 61),
      items: [
        MinutesItem(
          number: 1,
          kind: .decide,
          title: text,
          lead: text,
          planned: 10,
          took: 12,
          link: text,
          lines: [
            .decision(decision), .decision(open),
            .action(.init(id: Self.action(number, 0), owner: "p\(number)", text: text)),
            .actionDone(Self.action(number, 1), note: text),
          ]
        )
      ]
    )
  }

  private func week(_ number: Int) -> OnCallTurn {
    let start = Instant(seconds: (Self.today.number + 7 * number) * 86_400)
    return OnCallTurn(
      week: CalendarWeek(containing: Self.today.advanced(byDays: 7 * number)),
      start: start,
      end: start.adding(minutes: 10_080),
      state: .published,
      people: [Self.id(number)],
      serving: [Self.id(number)],
      why: texts[number]
    )
  }
}

extension HostileSite {
  private static func decision(_ number: Int, _ standing: Int) -> DecisionID {
    DecisionID(prefix: "TWG", year: 2026, number: number * 4 + standing + 1)
  }

  private static func action(_ number: Int, _ standing: Int) -> ActionID {
    ActionID(prefix: "TWG", number: number * 3 + standing + 1)
  }

  private mutating func addDecisions(_ number: Int, _ meeting: MeetingID, _ text: String) {
    let objection = Objection(text: text, raiser: Self.id(number), day: Self.today)
    let statuses: [Decision.Status] = [
      .active, .contested([objection], absent: [], until: nil), .open(objection: text),
      .ended(reason: text),
    ]
    for (standing, status) in statuses.enumerated() {
      let id = Self.decision(number, standing)
      var decision = Decision(
        id: id,
        title: text,
        content: .init(
          text: text,
          review: Self.today.advanced(byDays: standing - 1),
          measure: text
        ),
        meeting: meeting,
        responsible: Self.id(number),
        status: status,
        // With a person of the group and with one from elsewhere.
        term: RoleTerm(
          role: text,
          holder: standing == 0 ? Self.id(number) : nil,
          name: text,
          from: Self.today,
          until: Self.today,
          isAccepted: true,
          isInterim: standing == 1
        )
      )
      decision.context = text
      decision.tell = [text]
      input.decisions.append(history(decision))
      expect(text, on: "decisions/\(id)/index.html", "decisions/\(id)/decision.json")
      expect(text, on: "decisions/index.html", "data.json")
    }
  }

  private func history(_ decision: Decision) -> DecisionHistory {
    let text = decision.text
    let meeting = decision.meeting
    let kinds: [DecisionHistory.Event.Kind] = [
      .taken(.deferred(.until(.next, by: text, ready: text)), version: 1),
      .taken(.deferred(.words(text)), version: 1),
      .taken(.referred(.to(circle: text, by: Self.today, mandate: text)), version: 1),
      .taken(.referred(.words(text)), version: 1), .taken(.withdrawn(text), version: 1),
      .taken(.dropped(text), version: 1), .taken(.otherMethod(text), version: 1),
      .taken(.vacant(interim: text, until: nil), version: 1), .ended(reason: text),
    ]
    return DecisionHistory(
      decision: decision,
      versions: [
        .init(number: 1, text: text, meeting: meeting),
        .init(number: 2, text: "\(text) x", meeting: meeting),
        .init(number: 3, text: "y \(text)", meeting: meeting),
      ],
      discussions: [.init(meeting: meeting, item: 1, title: text, ground: .tabled)],
      objections: [
        .init(text: text, version: 1, day: Self.today),
        .init(text: text, day: Self.today),
      ],
      events: kinds.map { .init(day: Self.today, meeting: meeting, kind: $0) }
    )
  }

  private mutating func addActions(_ number: Int, _ meeting: MeetingID, _ text: String) {
    let statuses: [Action.Status] = [.open, .done(note: text), .dropped(reason: text)]
    input.actions += statuses.enumerated().map { standing, status in
      Action(
        id: Self.action(number, standing),
        owner: Self.id(number),
        text: text,
        due: Self.today.advanced(byDays: -1),
        meeting: meeting,
        status: status
      )
    }
    expect(text, on: "actions/index.html", "data.json", "search/entries.js")
    expect(text, on: "meetings/\(meeting)/index.html")
  }

  private mutating func addDrillsAndJobs(_ number: Int, _ text: String) {
    input.drills.append(
      Drill(
        id: "\(Self.today)-\(number)-\(text)",
        kind: text,
        date: Self.today,
        steering: Self.id(number),
        documenting: Self.id(number),
        result: text,
        times: .init(started: Instant(seconds: 0), usable: Instant(seconds: 3600)),
        recoveryTargetMinutes: 30,
        summary: text,
        actions: [.init(text, hasTicket: false)]
      )
    )
    var words = TaskRow.Words()
    words.name = text
    words.description = text
    words.frequency = text
    words.skill = text
    words.contingency = text
    words.assigned = text
    let row = TaskRow(
      words: words,
      name: text,
      link: nil,
      table: "x" + text,
      labels: [TaskLabel(name: text, kind: .skill, meaning: text)],
      people: [Self.id(number)],
      strangers: [text],
      place: TextLocation(file: "tasks.md", line: 1)
    )
    let dates: [NextDate] = [
      .work(.init(day: Self.today, begins: Self.today)), .none(.with(text)), .none(.paused(text)),
    ]
    input.jobs += dates.map {
      JobBoard.Entry(job: Job(row: row), next: $0, standings: [.overdue], proposal: text)
    }
    expect(text, on: "drills/index.html", "jobs/index.html")
  }

  private var events: [CalendarEvent] {
    texts.enumerated().map { number, text in
      CalendarEvent(
        .drill("\(number)", kind: text),
        .day(Self.today),
        parts: [.init(Self.id(number), .steering)],
        audience: [Self.id(number)],
        revision: 0,
        told: Instant(seconds: 0)
      )
    }
  }
}
