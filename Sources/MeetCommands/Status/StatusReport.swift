import MeetKit
import MeetStore

/// Where a group stands, for other programs; `docs/status.json.md` describes it.
struct StatusReport: Encodable {
  struct Meeting: Encodable {
    var meeting: String
    var start: String
    var zone: String
    var length: Int
    var coordinator: String?
    var secretary: String?
    var agenda: String
    var page: String
    var new: [AgendaReport.Item]
    /// By roles, whom the page names where the rota has somebody else.
    var named: [String: String]
  }

  struct Session: Encodable {
    var meeting: String
    var pen: String?
    var since: String?
    var phase: String
    var item: String?
    var process: Int?
  }

  struct Watch: Encodable {
    var week: String
    var start: String
    var end: String
    var people: [String]
    var holes: [String]
    var isForecast: Bool
  }

  struct Drill: Encodable {
    var drill: String
    var date: String
    var documenting: String?
  }

  struct Minutes: Encodable {
    var missing: [String]
    var unapproved: [String]
    var unsent: [String]
    /// Nil when there is no site.
    var unpublished: [String]?
  }

  var today: String
  var next: Meeting?
  var onCall: [Watch]
  var sessions: [Session]
  var drillsWithoutReport: [Drill]
  var minutes: Minutes
  var contested: [DecisionReport]
  var awaiting: [DecisionReport]
  var reviews: [DecisionReport]
  var actions: [ActionReport]

  init(_ status: GroupStatus) {
    today = status.today.description
    next = status.next.map { Meeting($0, status.group) }
    onCall = status.onCall.map { turn in
      Watch(
        week: turn.week.description,
        start: turn.start.description,
        end: turn.end.description,
        people: turn.everybody.map(\.text),
        holes: turn.holes.map(\.text),
        isForecast: turn.state == .forecast
      )
    }
    sessions = status.sessions.map { Session($0) }
    drillsWithoutReport = status.drillsWithoutReport.map { drill in
      Drill(drill: drill.id, date: drill.date.description, documenting: drill.documenting?.text)
    }
    var unpublished: [String]?
    if case .missing(let meetings) = status.published {
      unpublished = meetings.map(\.description)
    }
    minutes = Minutes(
      missing: status.unheld.map(\.description),
      unapproved: status.unapproved.map(\.description),
      unsent: status.unsent.map(\.description),
      unpublished: unpublished
    )
    contested = status.contested.map {
      DecisionReport($0, group: status.group, today: status.today)
    }
    awaiting = status.awaiting.map { DecisionReport($0, group: status.group, today: status.today) }
    reviews = status.reviews.map { DecisionReport($0, group: status.group, today: status.today) }
    actions = status.owed.flatMap(\.actions).map {
      ActionReport($0, today: status.today, meetings: status.held)
    }
  }
}

extension StatusReport.Meeting {
  init(_ next: GroupStatus.Next, _ group: Group) {
    meeting = next.agenda.meeting.description
    start = next.agenda.start.description
    zone = group.zone.name
    length = next.agenda.length
    coordinator = next.agenda.coordinator?.text
    secretary = next.agenda.secretary?.text
    page = next.shown
    named = Dictionary(
      uniqueKeysWithValues: next.otherHats.map { ($0.role.rawValue, $0.named.text) }
    )
    new = []
    switch next.page {
    case .missing: agenda = "missing"
    case .drafted: agenda = "drafted"
    case .outdated: agenda = "outdated"
    case .faulty: agenda = "faulty"
    case .begun: agenda = "begun"
    case .edited(let items):
      agenda = "edited"
      new = items.map { AgendaReport.Item($0) }
    }
  }
}

extension StatusReport.Session {
  init(_ session: GroupStatus.Session) {
    meeting = session.meeting.description
    pen = session.pen?.text
    since = session.since?.description
    item = session.item
    process = session.holder?.process.map { Int($0) }
    phase = session.phase.word
  }
}
