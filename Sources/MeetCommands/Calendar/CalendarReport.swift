import MeetKit
import MeetSite

/// A calendar for other programs; `docs/calendars.json.md` describes it.
struct CalendarReport: Encodable {
  struct Event: Encodable {
    var uid: String
    var kind: String
    var start: String?
    var end: String?
    var day: String?
    var summary: String
    var description: String?
    var status: String
    var parts: [Part]
    var sequence: Int
    var stamp: String
  }

  struct Part: Encodable {
    var person: String
    var role: String
    var isForecast: Bool
  }

  var calendar: String
  var person: String?
  var events: [Event]

  init(_ calendar: GroupCalendar, person: PersonID?, names: PublicNames) {
    self.calendar = calendar.group
    self.person = person?.text
    let words = CalendarWords(group: calendar.group, names: names, reader: person)
    events = (person.map(calendar.events) ?? calendar.events).map { event in
      var report = Event(
        uid: CalendarFile.uid(of: event, prefix: calendar.prefix),
        kind: event.kind,
        summary: words.summary(of: event),
        description: words.description(of: event),
        status: "\(event.standing)",
        parts: event.parts.map {
          Part(person: $0.person.text, role: $0.role.rawValue, isForecast: $0.isForecast)
        },
        sequence: event.revision,
        stamp: event.told.description
      )
      switch event.time {
      case .span(let from, let until):
        report.start = from.description
        report.end = until.description
      case .day(let day): report.day = day.description
      }
      return report
    }
  }
}

extension CalendarEvent {
  fileprivate var kind: String {
    switch occasion {
    case .meeting: "meeting"
    case .onCall: "onCall"
    case .drill: "drill"
    }
  }
}
