@testable import MeetKit
@testable import MeetSite

/// An invented group with three meetings behind it and one before it.
enum SampleSite {
  static func input(_ rule: Group.Publishing.People = .initials) -> SiteInput {
    SiteInput(
      group: group,
      today: day("2026-05-13"),
      names: PublicNames(rule, people: people),
      meetings: [next, last, before, first],
      decisions: [mirrorHistory, DecisionHistory(decision: lapsed), cacheHistory]
        + [wording, later, secretary].map { DecisionHistory(decision: $0) },
      actions: [cable, letter, shelf, cron, wiki],
      served: [
        .init(meeting: first.id, coordinator: id("ada"), secretary: nil),
        .init(meeting: before.id, coordinator: id("dee"), secretary: id("bo")),
        .init(meeting: last.id, coordinator: id("bo"), secretary: id("cam")),
      ],
      turns: [turn],
      weeks: [week],
      drills: [restore, upgrade],
      jobs: [domain],
      backlog: [
        BacklogItem(
          text: "Ask Dee for stickers",
          meeting: meeting("2026-04-22"),
          preparation: "Ada prepares, ready when we have a printer"
        )
      ]
    )
  }

  static let group = Group(
    name: "Tech working group",
    prefix: "TWG",
    zone: zone,
    cadence: nil,
    people: people
  )

  static let people = [
    person("ada", "Ada", "A"), person("bo", "Bo", "B"), person("cam", "Cam", "Ca"),
    person("cleo", "Cleo", "Cl"), person("dee", "Dee", "D"), person("layla", "ليلى", "L"),
  ]

  static func id(_ text: String) -> PersonID {
    guard let id = PersonID(text) else { preconditionFailure("'\(text)' is no id") }
    return id
  }

  static func jobID(_ text: String) -> JobID {
    guard let id = JobID(text) else { preconditionFailure("'\(text)' is no id") }
    return id
  }

  static func day(_ text: String) -> Day {
    guard let day = Day(text) else { preconditionFailure("'\(text)' is no day") }
    return day
  }

  static func instant(_ text: String) -> Instant {
    guard let instant = Instant(text) else { preconditionFailure("'\(text)' is no instant") }
    return instant
  }

  static let zone = Zone("Europe/Berlin") ?? .utc

  private static func person(_ name: String, _ shown: String, _ initials: String) -> Person {
    Person(
      id: id(name),
      name: shown,
      initials: initials,
      zone: zone,
      memberships: [
        Membership(
          role: .admin,
          from: day("2024-02-01"),
          until: name == "dee" ? day("2026-03-31") : nil
        )
      ]
    )
  }

  private static func meeting(_ text: String) -> MeetingID { MeetingID(day: day(text)) }

  private static func text(_ place: String, _ text: String) -> MeetingPage.Text {
    MeetingPage.Text(place: place, bytes: Array(text.utf8))
  }
}

extension SampleSite {
  static let cache = Decision(
    id: DecisionID(prefix: "TWG", year: 2026, number: 14),
    title: "Raise the media cache limit",
    content: .init(
      text: "Remote media are removed after 21 days. Old link previews after 30 days.",
      review: day("2026-11-04"),
      measure: "disk below 80 %"
    ),
    meeting: meeting("2026-05-06"),
    responsible: id("bo"),
    status: .provisional(
      absent: [id("cleo")],
      hours: 48,
      until: instant("2026-05-15T16:00:00Z")
    )
  )

  static let wording = Decision(
    id: DecisionID(prefix: "TWG", year: 2026, number: 15),
    title: "ترحيب الأعضاء الجدد",
    content: .init(text: "ليلى writes to new members within 3 days of their <first> sign-in."),
    meeting: meeting("2026-05-06"),
    responsible: id("layla")
  )

  static let mirror = Decision(
    id: DecisionID(prefix: "TWG", year: 2026, number: 9),
    title: "A mirror of the package archive",
    content: .init(
      text: "We keep a mirror of the archive, and look at it again in spring.",
      review: day("2026-05-01")
    ),
    meeting: meeting("2026-04-08"),
    responsible: id("ada"),
    isImplemented: true
  )

  static let later = Decision(
    id: DecisionID(prefix: "TWG", year: 2026, number: 16),
    title: "Two factors for every admin",
    content: .init(text: "Every admin signs in with a second factor from June on."),
    meeting: meeting("2026-05-06"),
    status: .open(objection: "Cam has no second device")
  )

  static let cron = Action(
    id: ActionID(prefix: "TWG", number: 31),
    owner: id("cam"),
    text: "Move the cron job to the new host",
    due: day("2026-05-15"),
    meeting: meeting("2026-05-06"),
    status: .open
  )

  static let wiki = Action(
    id: ActionID(prefix: "TWG", number: 32),
    owner: nil,
    text: "Tidy the wiki",
    due: nil,
    meeting: meeting("2026-05-06"),
    status: .open
  )

  static let letter = Action(
    id: ActionID(prefix: "TWG", number: 28),
    owner: id("layla"),
    text: "Ask the finance group, and tell Dee & Cam what they say",
    due: day("2026-05-08"),
    meeting: meeting("2026-04-22"),
    status: .open
  )

  static let cable = Action(
    id: ActionID(prefix: "TWG", number: 11),
    owner: id("ada"),
    text: "Label the cables",
    due: day("2026-06-01"),
    meeting: meeting("2025-12-17"),
    status: .open
  )

  static let lapsed = Decision(
    id: DecisionID(prefix: "TWG", year: 2026, number: 11),
    title: "Tea before meetings",
    content: .init(text: "Cam brings tea."),
    meeting: meeting("2026-04-22"),
    status: .ended(reason: "Cam has moved")
  )

  static let shelf = Action(
    id: ActionID(prefix: "TWG", number: 29),
    owner: id("bo"),
    text: "Put up the shelf",
    due: day("2026-04-30"),
    meeting: meeting("2026-04-22"),
    status: .done(note: "Ada helped")
  )

  static let next = MeetingPage(
    id: meeting("2026-05-20"),
    start: instant("2026-05-20T16:00:00Z"),
    length: 60,
    state: .planned,
    coordinator: "Cam",
    secretary: "ليلى",
    agenda: text(
      "meetings/2026-05-20/agenda.md",
      """
      ---
      agenda: 2026-05-20
      ---
      # Agenda

      18:00 [10 min] **Opening:** Check-in, minutes of [6 May](../2026-05-06/minutes.md)

      18:10 [15 min] **Decide:** [Mail for new members](../tickets/0014-mail.md) (Dee)

      18:25 [10 min] **Explore:** What should the open house show?

      18:35 [5 min] **Closing**
      """
    )
  )

  static let last = MeetingPage(
    id: meeting("2026-05-06"),
    start: instant("2026-05-06T16:00:00Z"),
    length: 60,
    state: .held,
    coordinator: "Bo, Ada (from 18:04)",
    secretary: "Cam",
    agenda: text(
      "meetings/2026-05-06/agenda.md",
      "# Agenda\n\n18:00 [10 min] Opening\n\n18:10 [15 min] Decide: Raise the media cache limit (Bo)\n"
    ),
    minutes: text(
      "meetings/2026-05-06/minutes.md",
      """
      ---
      minutes: 2026-05-06
      ---
      # Tech working group · minutes of Wednesday 2026-05-06

      - Planned: 2026-05-06 18:00–19:00 Europe/Berlin (2026-05-06T16:00Z, 60 min)
      - Held: 2026-05-06 18:00–19:02 Europe/Berlin (2026-05-06T16:00Z, 62 min)
      - Coordinator: Bo, Ada (from 18:04)
      - Secretary: Cam
      - Present: Ada, Bo, Cam, ليلى, Dee (until 18:40)
      - Apologies: Cleo

      ## 1 · Opening · Check-in and agenda (planned 10 · took 9)

      **Minutes approved:** 2026-04-22

      - *B:* the disk is filling again; Adaline is a program, not a person
      - TODO: ask Bo's friends about `Ada`

      ## 3 · Decide · Raise the media cache limit (Bo · planned 15 · took 19, +5 from item 4)

      Link: [#12](../tickets/0012-raise-the-media-cache-limit.md)

      - Q: does it delete uploads?
      - A: no, only remote media, see <https://example.org/cache>

      **Decision TWG-2026-014 (v2):**

      > Remote media are removed after 21 days.
      > Old link previews after 30 days.

      Responsible: Bo · Review: 2026-11-04 · Measure: disk below 80 %

      Objection (v1): “too short for people who come back after a holiday” → met by v2

      Consent: 4 present · Absent: Cleo — may object for 48 hours from sending → provisional

      **Action TWG-A-031** Cam: Move the cron job to the new host, by 2026-05-15

      **Action TWG-A-032** (nobody yet): Tidy the wiki

      ## 4 · Decide · ترحيب الأعضاء الجدد (planned 10 · took 12)

      - *L:* نكتب للأعضاء الجدد خلال ثلاثة أيام

      **Decision TWG-2026-015:**

      > ليلى writes to new members within 3 days of their first sign-in.

      - *(private, not minuted)*
      - the job as it runs now:

            0 4 * * * meet-mirror --quiet --limit 80

      ## 5 · Closing · Actions read back (planned 5 · took 4)

      - **Improvement:** start on time
      - ![poster](https://example.org/poster.png) and ![plan](plan.png)
      """
    ),
    record: Minutes(
      group: "Tech working group",
      meeting: meeting("2026-05-06"),
      zone: zone,
      planned: .init(start: instant("2026-05-06T16:00:00Z"), minutes: 60),
      held: .init(start: instant("2026-05-06T16:00:00Z"), minutes: 62),
      items: [
        MinutesItem(
          number: 1,
          kind: .opening,
          title: "Check-in and agenda",
          planned: 10,
          took: 9,
          lines: [.minutesApproved(meeting("2026-04-22"))]
        ),
        MinutesItem(
          number: 3,
          kind: .decide,
          title: "Raise the media cache limit",
          lead: "Bo",
          planned: 15,
          took: 19,
          lines: [
            .decision(
              MinutesDecision(
                id: cache.id,
                content: .init(
                  text: cache.text,
                  version: 2,
                  review: cache.review,
                  tell: ["finance"]
                ),
                responsible: "Bo",
                consenting: 4
              )
            ),
            .action(
              MinutesAction(id: cron.id, owner: "Cam", text: cron.text, due: cron.due)
            ),
          ]
        ),
        MinutesItem(number: 5, kind: .explore, title: "Ask Cleo about the <clock>", planned: 10),
      ]
    )
  )

  static let before = MeetingPage(
    id: meeting("2026-04-22"),
    start: instant("2026-04-22T16:00:00Z"),
    length: 60,
    state: .approved(by: meeting("2026-05-06")),
    coordinator: "Dee",
    minutes: text("meetings/2026-04-22/minutes.md", "# Minutes\n\nDee was here.\n")
  )

  static let first = MeetingPage(
    id: MeetingID(day: day("2025-12-17"), number: 2),
    start: instant("2025-12-16T23:30:00Z"),
    length: 90,
    state: .held,
    minutes: text("meetings/2025-12-17-2/minutes.md", "Short, and without a heading.\n")
  )

  static let secretary: Decision = {
    var decision = Decision(
      id: DecisionID(prefix: "TWG", year: 2026, number: 17),
      title: "Select a secretary",
      content: .init(text: "Cam is secretary until 4 November 2026."),
      meeting: meeting("2026-05-06"),
      responsible: id("cam"),
      term: RoleTerm(
        role: "secretary",
        holder: id("cam"),
        name: "Cam",
        from: day("2026-05-06"),
        until: day("2026-11-04"),
        isAccepted: true
      )
    )
    decision.tell = ["finance", "Dee's choir"]
    decision.kind = .policy
    return decision
  }()

  private static let cacheHistory = DecisionHistory(
    decision: cache,
    versions: [
      .init(number: 1, text: "Remote media go after 14 days.", meeting: meeting("2026-05-06")),
      .init(number: 2, text: cache.text, meeting: meeting("2026-05-06")),
    ],
    discussions: [
      .init(
        meeting: meeting("2026-04-22"),
        item: 2,
        title: "The disk, by Bo",
        ground: .sameMatter
      ),
      .init(
        meeting: meeting("2026-05-06"),
        item: 3,
        title: "Raise the media cache limit",
        ground: .tabled
      ),
    ],
    objections: [
      .init(
        text: "too short for people who come back after a holiday",
        version: 1,
        day: day("2026-05-06"),
        fate: .met(by: 2)
      ),
      .init(text: "Cleo's phone keeps 90 days", day: day("2026-05-08")),
    ],
    events: [
      .init(
        day: day("2026-05-06"),
        meeting: meeting("2026-05-06"),
        kind: .taken(.agreed, version: 2)
      ),
      .init(day: day("2026-05-08"), meeting: nil, kind: .objected),
    ]
  )

  private static let mirrorHistory = DecisionHistory(
    decision: mirror,
    events: [
      .init(
        day: day("2026-04-08"),
        meeting: meeting("2026-04-08"),
        kind: .taken(.agreed, version: 1)
      ),
      .init(day: day("2026-04-10"), meeting: nil, kind: .implemented),
    ]
  )

  private static let turn = Turn(
    meeting: meeting("2026-05-20"),
    coordinator: Choice(person: id("cam"), reason: .assigned(.announced)),
    secretary: Choice(person: nil, reason: .notQuorate)
  )

  private static let week = OnCallTurn(
    week: CalendarWeek(containing: day("2026-05-13")),
    start: instant("2026-05-11T16:00:00Z"),
    end: instant("2026-05-18T16:00:00Z"),
    state: .published,
    people: [id("ada"), id("layla")],
    serving: [id("ada"), id("layla")],
    covers: [],
    holes: [],
    shortfall: 0,
    relaxed: [],
    why: "Dee is ill"
  )

  private static let restore = Drill(
    id: "2026-05-09-restore",
    kind: "restore",
    date: day("2026-05-09"),
    steering: id("bo"),
    documenting: id("cleo"),
    result: "passed-with-findings",
    times: .init(
      restorePoint: instant("2026-05-09T01:30:00Z"),
      started: instant("2026-05-09T08:10:00Z"),
      usable: instant("2026-05-09T10:25:00Z")
    ),
    recoveryTargetMinutes: 120,
    dataAgeTargetMinutes: 1440,
    summary: "the password lay in Bo's drawer"
  )

  private static let upgrade = Drill(
    id: "2026-05-23-upgrade",
    kind: "upgrade",
    date: day("2026-05-23"),
    steering: id("ada")
  )

  private static let domain: JobBoard.Entry = {
    var words = TaskRow.Words()
    words.description = "Keep our names ours; ask Dee"
    words.frequency = "annually"
    let row = TaskRow(
      words: words,
      name: "Renew the domain",
      link: nil,
      table: "scheduled jobs",
      labels: [],
      people: [id("cleo"), id("ada")],
      place: TextLocation(file: "meetings/tasks.md", line: 3)
    )
    let date = NextDate.JobDate(day: day("2026-05-12"), begins: day("2026-05-01"))
    return JobBoard.Entry(
      job: Job(row: row),
      next: .work(date),
      standings: [.overdue],
      lacks: [],
      companions: [],
      proposal: nil
    )
  }()
}
