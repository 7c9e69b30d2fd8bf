package import MeetMarkdown
package import MeetKit

/// Everything a site is made of, as members know it; `Disclosure` says what of it is published.
package struct SiteInput: Sendable {
  var group: Group
  /// The day as of which the site is made.
  var today: Day
  /// Where the site will be read, as `https://twg.example/`; nil when nobody said.
  var base: String?
  package var names: PublicNames
  /// How the group writes Markdown.
  var dialect: Dialect
  /// Newest first.
  package var meetings: [MeetingPage]
  /// All of them, by id.
  var decisions: [DecisionHistory]
  /// All of them, by id.
  var actions: [Action]
  /// By day.
  var served: [ServedMeeting]
  /// Of the coming meetings.
  var turns: [Turn]
  /// On call from now on; the first is the one of the day.
  var weeks: [OnCallTurn]
  /// By date.
  var drills: [Drill]
  /// In the order of the task page.
  var jobs: [JobBoard.Entry]
  var backlog: [BacklogItem]
  /// Meetings, turns on call and drills, to subscribe to.
  var calendar: GroupCalendar?

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
    backlog: [BacklogItem] = [],
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
  var start: Instant
  /// In minutes, as planned.
  var length: Int
  var state: State
  /// Names as the group writes them.
  var coordinator: String?
  var secretary: String?
  var agenda: Text?
  var minutes: Text?
  /// The same as it was read.
  var record: Minutes?

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
    var place: String
    var bytes: [UInt8]
    /// What was found when it was read; it is shown all the same.
    var faults: [Diagnostic]

    package init(place: String, bytes: [UInt8], faults: [Diagnostic] = []) {
      self.place = place
      self.bytes = bytes
      self.faults = faults
    }
  }
}
