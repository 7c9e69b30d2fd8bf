package import MeetMarkdown
package import MeetKit

/// Everything a site is made of, as members know it; `Disclosure` says what of it is published.
package struct SiteInput: Sendable {
  package var group: Group
  /// The day as of which the site is made.
  package var today: Day
  /// Where the site will be read, as `https://twg.example/`; nil when nobody said.
  package var base: String?
  package var names: PublicNames
  /// How the group writes Markdown.
  package var dialect: Dialect
  /// Newest first.
  package var meetings: [MeetingPage]
  /// All of them, by id.
  package var decisions: [DecisionHistory]
  /// All of them, by id.
  package var actions: [Action]
  /// By day.
  package var served: [ServedMeeting]
  /// Of the coming meetings.
  package var turns: [Turn]
  /// On call from now on; the first is the one of the day.
  package var weeks: [OnCallTurn]
  /// By date.
  package var drills: [Drill]
  /// In the order of the task page.
  package var jobs: [JobBoard.Entry]
  package var backlog: [Parked]
  /// Meetings, turns on call and drills, to subscribe to.
  package var calendar: GroupCalendar?

  package init(
    group: Group,
    today: Day,
    base: String? = nil,
    names: PublicNames,
    dialect: Dialect = Dialect(),
    meetings: [MeetingPage] = [],
    decisions: [DecisionHistory] = [],
    actions: [Action] = [],
    served: [ServedMeeting] = [],
    turns: [Turn] = [],
    weeks: [OnCallTurn] = [],
    drills: [Drill] = [],
    jobs: [JobBoard.Entry] = [],
    backlog: [Parked] = [],
    calendar: GroupCalendar? = nil
  ) {
    self.group = group
    self.today = today
    self.base = base
    self.names = names
    self.dialect = dialect
    self.meetings = meetings
    self.decisions = decisions
    self.actions = actions
    self.served = served
    self.turns = turns
    self.weeks = weeks
    self.drills = drills
    self.jobs = jobs
    self.backlog = backlog
    self.calendar = calendar
  }
}

/// What is known of one meeting.
package struct MeetingPage: Sendable {
  package enum State: Sendable, Hashable {
    case planned
    /// Its day has passed; its minutes may still be missing.
    case held
    /// A later meeting has approved its minutes.
    case approved(by: MeetingID)
  }

  package var id: MeetingID
  package var start: Instant
  /// In minutes, as planned.
  package var length: Int
  package var state: State
  /// Names as the group writes them.
  package var coordinator: String?
  package var secretary: String?
  package var agenda: Text?
  package var minutes: Text?
  /// The same as it was read.
  package var record: Minutes?

  package init(
    id: MeetingID,
    start: Instant,
    length: Int,
    state: State,
    coordinator: String? = nil,
    secretary: String? = nil,
    agenda: Text? = nil,
    minutes: Text? = nil,
    record: Minutes? = nil
  ) {
    self.id = id
    self.start = start
    self.length = length
    self.state = state
    self.coordinator = coordinator
    self.secretary = secretary
    self.agenda = agenda
    self.minutes = minutes
    self.record = record
  }

  /// A Markdown page with the path that messages name.
  package struct Text: Sendable, Hashable {
    package var place: String
    package var bytes: [UInt8]
    /// What was found when it was read; it is shown all the same.
    package var faults: [Diagnostic]

    package init(place: String, bytes: [UInt8], faults: [Diagnostic] = []) {
      self.place = place
      self.bytes = bytes
      self.faults = faults
    }
  }
}
