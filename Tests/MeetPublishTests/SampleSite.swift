import MeetModel
import MeetPublish

/// An invented group with three meetings behind it and one before it.
enum SampleSite {
  static func input(_ rule: Group.Publishing.People = .initials) -> SiteInput {
    SiteInput(
      group: "Tech working group",
      prefix: "TWG",
      zone: zone,
      today: day("2026-05-13"),
      names: PublicNames(rule, people: people),
      meetings: [next, last, before, first],
      decisions: [cache, wording, mirror],
      actions: [cron, wiki, letter, cable]
    )
  }

  static let people = [
    person("ada", "Ada", "A"), person("bo", "Bo", "B"), person("cam", "Cam", "Ca"),
    person("cleo", "Cleo", "Cl"), person("dee", "Dee", "D"), person("layla", "ليلى", "L"),
  ]

  static func id(_ text: String) -> PersonID {
    guard let id = PersonID(text) else { preconditionFailure("'\(text)' is no id") }
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
    Person(id: id(name), name: shown, initials: initials, zone: zone, memberships: [])
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
    text: "Remote media are removed after 21 days. Old link previews after 30 days.",
    meeting: meeting("2026-05-06"),
    responsible: id("bo"),
    review: day("2026-11-04"),
    measure: "disk below 80 %",
    status: .provisional(
      absent: [id("cleo")],
      hours: 48,
      until: instant("2026-05-15T16:00:00Z")
    )
  )

  static let wording = Decision(
    id: DecisionID(prefix: "TWG", year: 2026, number: 15),
    title: "ترحيب الأعضاء الجدد",
    text: "ليلى writes to new members within 3 days of their <first> sign-in.",
    meeting: meeting("2026-05-06"),
    responsible: id("layla")
  )

  static let mirror = Decision(
    id: DecisionID(prefix: "TWG", year: 2026, number: 9),
    title: "A mirror of the package archive",
    text: "We keep a mirror of the archive, and look at it again in spring.",
    meeting: meeting("2026-04-08"),
    responsible: id("ada"),
    review: day("2026-05-01"),
    isImplemented: true
  )

  static let later = Decision(
    id: DecisionID(prefix: "TWG", year: 2026, number: 16),
    title: "Two factors for every admin",
    text: "Every admin signs in with a second factor from June on.",
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
    text: "Cam brings tea.",
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
    decisions: [cache, wording, later],
    actions: [cron, wiki]
  )

  static let before = MeetingPage(
    id: meeting("2026-04-22"),
    start: instant("2026-04-22T16:00:00Z"),
    length: 60,
    state: .held,
    coordinator: "Dee",
    decisions: [lapsed],
    actions: [letter, shelf]
  )

  static let first = MeetingPage(
    id: MeetingID(day: day("2025-12-17"), number: 2),
    start: instant("2025-12-16T23:30:00Z"),
    length: 90,
    state: .held,
    minutes: text("meetings/2025-12-17-2/minutes.md", "Short, and without a heading.\n")
  )
}
