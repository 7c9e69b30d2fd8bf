@testable import MeetKit
import Testing

/// A secretary's desk: lines are typed at a time of the evening, answers and the log are kept.
struct TypedSession {
  var live: LiveSession
  var log: [SessionLogLine] = []
  var answers: [String] = []
  private var clock: Instant

  var now: Instant { clock }

  init(
    agenda: Agenda = .evening,
    register: Register = .earlier,
    writer: String = "cam",
    group: Group = .sample,
    last: SessionState? = nil,
    greatest: (decision: Int, action: Int) = (13, 30),
    unapproved: [String] = ["2026-04-22"]
  ) {
    live = LiveSession(
      group: group,
      agenda: agenda,
      opening: Opening(
        group: group,
        agenda: agenda,
        register: register,
        unapproved: unapproved.compactMap { MeetingID($0) },
        greatest: greatest,
        last: last
      ),
      writer: PersonID(writer) ?? Group.sample.people[0].id
    )
    clock = agenda.start
  }

  /// Types a line a number of seconds after the last one.
  @discardableResult
  mutating func type(_ line: String, after seconds: Int = 10) -> LiveSession.Answer {
    clock = clock.adding(seconds: seconds)
    let answer = live.take(line, at: clock)
    log += answer.lines
    answers.append(answer.text)
    return answer
  }

  /// Types lines, one after another.
  mutating func type(lines: [String]) { for line in lines { type(line) } }

  /// The meeting is open, with Ada, Bo, Cam and Dee.
  static func open(
    _ agenda: Agenda = .evening,
    group: Group = .sample,
    unapproved: [String] = ["2026-04-22"]
  ) -> TypedSession {
    var desk = TypedSession(agenda: agenda, group: group, unapproved: unapproved)
    desk.type(lines: ["/present ada bo cam dee", "/open"])
    return desk
  }

  var minutes: Minutes {
    get throws { try #require(Minutes(live.state)) }
  }

  /// The log in words that a test can compare.
  var logText: String { log.map(\.encoded).joined(separator: "\n") }
}

extension Group {
  static let sample: Group = {
    func person(
      _ id: String,
      _ name: String,
      _ initials: String,
      _ zone: String,
      _ role: RoleKind = .admin
    ) -> Person? {
      guard let id = PersonID(id), let zone = Zone(zone), let from = Day("2024-02-01") else {
        return nil
      }
      return Person(
        id: id,
        name: name,
        initials: initials,
        zone: zone,
        memberships: [.init(role: role, from: from)]
      )
    }
    return Group(
      name: "Tech working group",
      prefix: "TWG",
      zone: Zone("Europe/Berlin") ?? .utc,
      cadence: nil,
      people: [
        person("ada", "Ada", "A", "Europe/Berlin"), person("bo", "Bo", "B", "Europe/Berlin"),
        person("cam", "Cam", "Ca", "America/New_York"),
        person("cleo", "Cleo", "Cl", "Europe/Berlin"),
        person("dee", "Dee", "D", "America/New_York"),
        person("layla", "ليلى", "L", "Africa/Cairo", .atLarge),
      ].compactMap { $0 }
    )
  }()
}

extension Agenda {
  /// Wednesday 2026-05-06, 18:00 in Berlin, an hour.
  static let evening: Agenda = {
    let day = MeetingID("2026-05-06") ?? MeetingID(day: Day(number: 0))
    return Agenda(
      meeting: day,
      start: Instant(seconds: 1_778_083_200),
      length: 60,
      coordinator: PersonID("bo"),
      secretary: PersonID("cam"),
      items: [
        AgendaItem(kind: .opening, title: "Check-in and agenda", minutes: 10),
        AgendaItem(kind: .report, title: "Open actions", minutes: 10),
        AgendaItem(
          kind: .decide,
          title: "Raise the media cache limit",
          minutes: 15,
          lead: PersonID("bo"),
          link: "../tickets/0012-raise-the-media-cache-limit.md"
        ),
        AgendaItem(kind: .explore, title: "What should the open house show?", minutes: 15),
        AgendaItem(kind: .closing, title: "Actions read back", minutes: 5),
      ]
    )
  }()
}

extension Register {
  static let earlier: Register = {
    guard let april = MeetingID("2026-04-22"), let review = Day("2026-05-01") else {
      return .init()
    }
    return Register(
      decisions: [
        Decision(
          id: DecisionID(prefix: "TWG", year: 2026, number: 3),
          title: "Meet every other week",
          content: .init(text: "We meet every other Wednesday.", review: review),
          meeting: april
        )
      ],
      actions: [
        Action(
          id: ActionID(prefix: "TWG", number: 28),
          owner: PersonID("ada"),
          text: "ask finance about the domain",
          due: Day("2026-05-01"),
          meeting: april
        )
      ]
    )
  }()
}
