import MeetModel
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

  var meeting: String
  var start: String
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
