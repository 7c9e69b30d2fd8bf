import MeetKit
import MeetStore

/// An agenda for other programs; `docs/agenda.json.md` describes it.
struct AgendaReport: Encodable {
  struct Item: Encodable {
    /// The time of the day in the group's zone; nil for what is not on the agenda.
    var at: String?
    var kind: String
    var title: String
    var minutes: Int
    var lead: String?
    var link: String?
    var reason: String?
    var notes: [String]
    /// Why it is left out.
    var leftOut: String?

    init(_ item: AgendaItem, at time: ClockTime? = nil, leftOut: String? = nil) {
      at = time?.description
      kind = item.kind.rawValue
      title = item.title
      minutes = item.minutes
      lead = item.lead?.text
      link = item.link
      reason = item.reason
      notes = item.notes
      self.leftOut = leftOut
    }
  }

  /// When the meeting starts for the members of one zone.
  struct Start: Encodable {
    var zone: String
    var day: String
    var at: String
    var people: [String]

    init(_ start: LocalStart) {
      zone = start.zone.name
      day = start.day.description
      at = start.clock.description
      people = start.people.map(\.text)
    }
  }

  /// What to do when what must stand is longer than the meeting.
  struct Excess: Encodable {
    var minutes: Int
    var movable: [String]
  }

  var meeting: String
  var start: String
  var starts: [Start]
  var excess: Excess?
  var zone: String
  var length: Int
  var planned: Int
  var coordinator: String?
  var secretary: String?
  var items: [Item]
  var leftOut: [Item]
  var new: [Item]
  var added: [Item]
  var page: String
  var isEdited: Bool
  var isWritten: Bool

  init(_ outcome: AgendaOutcome, _ folder: MeetingFolder, _ group: Group) {
    let agenda = outcome.agenda
    meeting = agenda.meeting.description
    start = agenda.start.description
    starts = agenda.localStarts(in: group).map { Start($0) }
    excess = agenda.excess.map { Excess(minutes: $0.minutes, movable: $0.movable.map(\.title)) }
    zone = group.zone.name
    length = agenda.length
    planned = agenda.plannedMinutes
    coordinator = agenda.coordinator?.text
    secretary = agenda.secretary?.text
    items = zip(agenda.items, agenda.times(in: group.zone)).map { Item($0, at: $1) }
    leftOut = agenda.leftOut.map { Item($0.item, leftOut: $0.reason) }
    new = outcome.new.map { Item($0) }
    added = outcome.added.map { Item($0) }
    page = folder.shown(.agenda)
    isEdited = outcome.isEdited
    isWritten = outcome.isWritten
  }
}
