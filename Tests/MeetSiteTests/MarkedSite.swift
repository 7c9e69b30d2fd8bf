@testable import MeetKit
@testable import MeetSite

/// A site in which every field that takes a text has one of its own.
struct MarkedSite {
  private(set) var input: SiteInput
  /// How many fields there are.
  private(set) var count = 0
  private let text: (Int) -> String

  /// `text` is what the field of a number says.
  init(
    _ rule: Group.Publishing.People = .names,
    people: [Person] = SampleSite.people,
    guests: [Guest] = [],
    askers: [String] = [],
    text: @escaping (Int) -> String
  ) {
    self.text = text
    let names = PublicNames(
      rule,
      people: people,
      guests: guests.map(\.description),
      askers: askers
    )
    let group = Group(
      name: "Group",
      prefix: "TWG",
      zone: SampleSite.zone,
      cadence: nil,
      people: people,
      publishing: .init(people: rule)
    )
    input = SiteInput(
      group: group,
      today: Self.today,
      base: HostileSite.base,
      names: names,
      dialect: HostileSite.dialect
    )
    fillGroup()
    fillMeeting(guests)
    for number in 0..<4 { fillDecision(number) }
    fillActions()
    fillDrillsAndJobs()
    input.backlog = [BacklogItem(text: next(), meeting: Self.meeting, preparation: next())]
    input.calendar = GroupCalendar(
      group: next(),
      prefix: "TWG",
      events: [
        CalendarEvent(
          .drill("2026-05-20-\(next())", kind: next()),
          .day(Self.today),
          audience: [],
          revision: 0,
          told: Instant(seconds: 0)
        )
      ]
    )
  }

  private static let today = SampleSite.day("2026-05-13")
  private static let meeting = MeetingID(day: SampleSite.day("2026-05-06"))
  private static let start = SampleSite.instant("2026-05-06T16:00:00Z")

  private mutating func next() -> String {
    count += 1
    return text(count)
  }

  private mutating func nextOnOneLine() -> String { ForMembers.onOneLine(next()) }
}

extension MarkedSite {
  private mutating func fillGroup() {
    input.group.name = next()
    let word = Topic.Word("group")
    input.group.topics = [Topic(name: next(), words: word.map { [$0] } ?? [])]
    if let id = ProjectID("wiki") {
      input.group.projects = [Project(id: id, name: next())]
      let role = Membership(role: .maintainer, of: id, from: Self.today)
      input.group.people[0].memberships.append(role)
    }
  }

  private mutating func fillMeeting(_ guests: [Guest]) {
    var minutes = Minutes(
      group: nextOnOneLine(),
      meeting: Self.meeting,
      zone: SampleSite.zone,
      planned: .init(start: Self.start, minutes: 60),
      held: .init(start: Self.start, minutes: 61),
      coordinators: [.init(name: nextOnOneLine())],
      secretaries: [.init(name: nextOnOneLine())],
      present: [.init(name: nextOnOneLine())],
      apologies: [nextOnOneLine()],
      absent: [nextOnOneLine()],
      guests: guests,
      rules: nextOnOneLine(),
      removed: [.init(id: nextOnOneLine(), reason: nextOnOneLine())],
      preamble: [.remark(.note, speaker: nextOnOneLine(), next())],
      items: [
        MinutesItem(
          number: 1,
          kind: .decide,
          title: nextOnOneLine(),
          lead: nextOnOneLine(),
          planned: 10,
          took: 12,
          link: "https://example.org/\(nextOnOneLine())",
          lines: lines()
        )
      ]
    )
    minutes.observers = [Guest(name: nextOnOneLine(), from: nextOnOneLine())]
    let agenda = Agenda(
      meeting: Self.meeting,
      start: Self.start,
      length: 60,
      items: [
        AgendaItem(
          kind: .decide,
          title: nextOnOneLine(),
          minutes: 10,
          reason: nextOnOneLine(),
          notes: [nextOnOneLine(), nextOnOneLine()]
        )
      ],
      leftOut: [
        .init(
          item: .init(kind: .report, title: nextOnOneLine(), minutes: 5, notes: [nextOnOneLine()]),
          reason: nextOnOneLine()
        )
      ]
    )
    let page = MeetingPage(
      id: Self.meeting,
      start: Self.start,
      length: 60,
      state: .held,
      coordinator: nextOnOneLine(),
      secretary: nextOnOneLine(),
      agenda: .init(
        place: "agenda.md",
        bytes: Array(AgendaPage.write(agenda, group: input.group).utf8)
      ),
      minutes: .init(place: "minutes.md", bytes: Array(MinutesWriter.page(minutes).utf8)),
      record: minutes
    )
    input.meetings = [page]
    input.served = [ServedMeeting(meeting: Self.meeting, coordinator: nil, secretary: nil)]
    input.turns = [
      Turn(
        meeting: Self.meeting,
        coordinator: Choice(person: nil, reason: .notQuorate),
        secretary: Choice(person: nil, reason: .notQuorate)
      )
    ]
    input.weeks = [
      OnCallTurn(
        week: CalendarWeek(containing: Self.today),
        start: Self.start,
        end: Self.start.adding(minutes: 10_080),
        state: .published,
        people: [],
        serving: [],
        why: next()
      )
    ]
  }

  /// One of each kind.
  private mutating func lines() -> [MinutesLine] {
    let action = ActionID(prefix: "TWG", number: 1)
    let decision = DecisionID(prefix: "TWG", year: 2026, number: 1)
    return [
      .remark(.note, speaker: nextOnOneLine(), next()),
      .remark(.link, speaker: nextOnOneLine(), "https://example.org/\(nextOnOneLine())"),
      .remark(.information, speaker: nextOnOneLine(), next()), .privately,
      .remark(.parked, speaker: nextOnOneLine(), next()),
      .round(.clarify, prompt: nextOnOneLine()),
      .remark(.improvement, speaker: nextOnOneLine(), next()), .agendaChanged(nextOnOneLine()),
      .notAgreed(nextOnOneLine()),
      .action(.init(id: action, owner: nextOnOneLine(), text: nextOnOneLine())),
      .actionDone(ActionID(prefix: "TWG", number: 2), note: nextOnOneLine()),
      .actionDropped(ActionID(prefix: "TWG", number: 3), reason: nextOnOneLine()),
      .actionGiven(action, to: nextOnOneLine()),
      .decisionEnded(decision, reason: nextOnOneLine()),
      .nextMeeting(
        .init(start: Self.start, coordinator: nextOnOneLine(), secretary: nextOnOneLine())
      ),
      .text(nextOnOneLine()),
    ] + outcomes().map { .decision($0) }
  }

  private mutating func outcomes() -> [MinutesDecision] {
    let all: [MinutesDecision.Outcome] = [
      .agreed, .deferred(.until(.next, by: nextOnOneLine(), ready: nextOnOneLine())),
      .deferred(.words(nextOnOneLine())),
      .referred(.to(circle: nextOnOneLine(), by: Self.today, mandate: nextOnOneLine())),
      .referred(.words(nextOnOneLine())), .withdrawn(nextOnOneLine()), .dropped(nextOnOneLine()),
      .otherMethod(nextOnOneLine()), .vacant(interim: nextOnOneLine(), until: nil),
    ]
    return all.enumerated().map { number, outcome in
      MinutesDecision(
        id: DecisionID(prefix: "TWG", year: 2026, number: 10 + number),
        content: .init(
          text: next(),
          version: 2,
          context: nextOnOneLine(),
          measure: nextOnOneLine(),
          tell: [nextOnOneLine()]
        ),
        outcome: outcome,
        responsible: nextOnOneLine(),
        objections: [objection(version: 1)],
        concerns: [.init(text: nextOnOneLine(), speaker: nextOnOneLine())],
        consenting: 2,
        absent: [nextOnOneLine()],
        recused: [nextOnOneLine()],
        selection: number == 0 || number == 8
          ? .init(
            role: nextOnOneLine(),
            from: Self.today,
            until: Self.today,
            qualifications: [nextOnOneLine()],
            candidate: nextOnOneLine(),
            reasons: nextOnOneLine()
          ) : nil
      )
    }
  }
}

extension MarkedSite {
  private mutating func fillDecision(_ standing: Int) {
    let objection = objection(raiser: SampleSite.id("ada"))
    let statuses: [Decision.Status] = [
      .active, .contested([objection, objection], absent: [], until: nil),
      .open(objection: next()), .ended(reason: next()),
    ]
    var decision = Decision(
      id: DecisionID(prefix: "TWG", year: 2026, number: 10 + standing),
      title: next(),
      content: .init(text: next(), review: Self.today, measure: next()),
      meeting: Self.meeting,
      status: statuses[standing],
      term: RoleTerm(
        role: next(),
        holder: nil,
        name: next(),
        from: Self.today,
        until: Self.today,
        isAccepted: true
      ),
      lateObjections: [self.objection(raiser: SampleSite.id("ada"))]
    )
    decision.term?.reasons = next()
    decision.term?.qualifications = [next()]
    decision.context = next()
    decision.tell = [next()]
    decision.leftOnTable = .init(
      subject: next(),
      objections: [self.objection(version: 1)]
    )
    input.decisions.append(history(of: decision))
  }

  private mutating func objection(version: Int? = nil, raiser: PersonID? = nil) -> Objection {
    Objection(
      text: nextOnOneLine(),
      version: version,
      raiser: raiser,
      day: Self.today,
      understood: next(),
      argument: next()
    )
  }

  private mutating func history(of decision: Decision) -> DecisionHistory {
    let kinds: [DecisionHistory.Event.Kind] = [
      .taken(.deferred(.until(.next, by: next(), ready: next())), version: 1),
      .taken(.deferred(.words(next())), version: 1),
      .taken(.referred(.to(circle: next(), by: Self.today, mandate: next())), version: 1),
      .taken(.referred(.words(next())), version: 1), .taken(.withdrawn(next()), version: 1),
      .taken(.dropped(next()), version: 1), .taken(.otherMethod(next()), version: 1),
      .taken(.vacant(interim: next(), until: nil), version: 1), .ended(reason: next()),
    ]
    return DecisionHistory(
      decision: decision,
      // What stays and what is new may lie on both sides of what is to be found.
      versions: [
        .init(number: 1, text: "\(next())\nand now", meeting: Self.meeting),
        .init(number: 2, text: next(), meeting: Self.meeting),
        .init(number: 3, text: next() + " and more", meeting: Self.meeting),
      ],
      discussions: [
        .init(meeting: Self.meeting, item: 1, title: next(), ground: .tabled)
      ],
      objections: [
        objection(version: 1), objection(),
      ],
      events: kinds.map { .init(day: Self.today, meeting: Self.meeting, kind: $0) }
    )
  }

  private mutating func fillActions() {
    let statuses: [Action.Status] = [.open, .done(note: next()), .dropped(reason: next())]
    for (number, status) in statuses.enumerated() {
      input.actions.append(
        Action(
          id: ActionID(prefix: "TWG", number: number + 1),
          owner: nil,
          text: next(),
          due: Self.today,
          meeting: Self.meeting,
          status: status
        )
      )
    }
  }

  private mutating func fillDrillsAndJobs() {
    input.drills = [
      Drill(
        id: "2026-05-20-\(next())",
        kind: next(),
        date: Self.today,
        result: next(),
        times: .init(started: Instant(seconds: 0), usable: Instant(seconds: 3600)),
        summary: next(),
        actions: [.init(next(), hasTicket: false)]
      )
    ]
    var words = TaskRow.Words()
    words.name = next()
    words.description = next()
    words.frequency = next()
    words.skill = next()
    words.contingency = next()
    words.assigned = next()
    var row = TaskRow(
      words: words,
      name: next(),
      link: nil,
      table: next(),
      labels: [TaskLabel(name: next(), kind: .skill, meaning: next())],
      people: [],
      strangers: [next()],
      place: TextLocation(file: "tasks.md", line: 1)
    )
    let dates: [NextDate] = [
      .work(.init(day: Self.today, begins: Self.today)), .none(.with(next())),
      .none(.paused(next())),
    ]
    for date in dates {
      row.name = next()
      let job = Job(row: row, plan: plan())
      input.jobs.append(
        JobBoard.Entry(
          job: job,
          next: date,
          standings: [.overdue],
          lacks: [.settling(next()), .knownPerson(next()), .clearWords([next()])],
          companions: [job],
          proposal: next()
        )
      )
    }
  }

  private mutating func plan() -> JobPlan {
    JobPlan(
      id: SampleSite.jobID("job"),
      window: next(),
      tell: [next()],
      checklist: [next()],
      pause: .init(from: Self.today, until: nil, why: next()),
      place: TextLocation(file: "jobs/job.md")
    )
  }
}
