package import MeetMarkdown
package import MeetModel

/// Everything a site is made of.
package struct SiteInput: Sendable {
  package var group: String
  /// The letters in front of its ids.
  package var prefix: String
  package var zone: Zone
  /// The day on which the site is made.
  package var today: Day
  package var names: PublicNames
  /// How the group writes Markdown.
  package var dialect: Dialect
  /// Newest first.
  package var meetings: [MeetingPage]
  /// In force.
  package var decisions: [Decision]
  /// Open.
  package var actions: [Action]

  package init(
    group: String,
    prefix: String,
    zone: Zone,
    today: Day,
    names: PublicNames,
    dialect: Dialect = Dialect(),
    meetings: [MeetingPage],
    decisions: [Decision] = [],
    actions: [Action] = []
  ) {
    self.group = group
    self.prefix = prefix
    self.zone = zone
    self.today = today
    self.names = names
    self.dialect = dialect
    self.meetings = meetings
    self.decisions = decisions
    self.actions = actions
  }
}

/// What is published of one meeting.
package struct MeetingPage: Sendable {
  package enum State: Sendable, Hashable {
    case planned, held
  }

  package var id: MeetingID
  package var start: Instant
  /// In minutes, as planned.
  package var length: Int
  package var state: State
  /// Names as the group writes them; a page shows what may be shown of them.
  package var coordinator: String?
  package var secretary: String?
  package var agenda: Text?
  package var minutes: Text?
  /// Made there.
  package var decisions: [Decision]
  /// Opened there.
  package var actions: [Action]

  package init(
    id: MeetingID,
    start: Instant,
    length: Int,
    state: State,
    coordinator: String? = nil,
    secretary: String? = nil,
    agenda: Text? = nil,
    minutes: Text? = nil,
    decisions: [Decision] = [],
    actions: [Action] = []
  ) {
    self.id = id
    self.start = start
    self.length = length
    self.state = state
    self.coordinator = coordinator
    self.secretary = secretary
    self.agenda = agenda
    self.minutes = minutes
    self.decisions = decisions
    self.actions = actions
  }

  /// A Markdown page with the path that messages name.
  package struct Text: Sendable, Hashable {
    package var place: String
    package var bytes: [UInt8]

    package init(place: String, bytes: [UInt8]) {
      self.place = place
      self.bytes = bytes
    }
  }
}
