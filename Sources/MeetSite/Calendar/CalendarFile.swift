package import MeetKit

/// Calendars as files that calendar programs read and subscribe to (RFC 5545, `text/calendar`).
///
/// The bytes follow from the calendar and the names alone.
package enum CalendarFile {
  /// Everything that the group has before it and behind it.
  package static func group(_ calendar: GroupCalendar, names: PublicNames) -> [UInt8] {
    bytes(
      calendar.group,
      calendar.events,
      prefix: calendar.prefix,
      words: CalendarWords(group: calendar.group, names: names, reader: nil)
    )
  }

  /// What concerns one person.
  package static func person(
    _ person: PersonID,
    in calendar: GroupCalendar,
    names: PublicNames
  ) -> [UInt8] {
    bytes(
      "\(calendar.group): \(names.name(person))",
      calendar.events(of: person),
      prefix: calendar.prefix,
      words: CalendarWords(group: calendar.group, names: names, reader: person)
    )
  }

  private static func bytes(
    _ name: String,
    _ events: [CalendarEvent],
    prefix: String,
    words: CalendarWords
  ) -> [UInt8] {
    let calendar = CalendarComponent(.calendar)
    calendar.product("-//meet//meet//EN")
    calendar.version("2.0")
    calendar.scale("GREGORIAN")
    calendar.name(name.asLine)
    // What programs understood before RFC 7986 gave it a name.
    calendar.other("X-WR-CALNAME", name.asLine)
    calendar.refreshed(everyDays: 1)
    calendar.other("X-PUBLISHED-TTL", "P1D")
    for event in events { calendar.add(component(event, prefix: prefix, words: words)) }
    return calendar.bytes
  }

  /// The name of an event that no other event has, in any calendar of the group.
  package static func uid(of event: CalendarEvent, prefix: String) -> String {
    "\(event.name)@\(prefix.lowercased()).meet".asLine
  }

  private static func component(
    _ event: CalendarEvent,
    prefix: String,
    words: CalendarWords
  ) -> CalendarComponent {
    let component = CalendarComponent(.event)
    component.uid(uid(of: event, prefix: prefix))
    component.stamp(event.told)
    component.sequence(event.revision)
    switch event.time {
    case .span(let from, let until):
      component.start(from)
      component.end(until)
    case .day(let day):
      component.start(day)
      component.end(day.advanced(byDays: 1))
    }
    component.summary(words.summary(of: event))
    if let description = words.description(of: event) { component.description(description) }
    component.category(words.category(of: event))
    component.status(event.standing)
    component.busy(event.isBusy)
    return component
  }
}

extension CalendarEvent {
  /// A week on call leaves time for other things, and nobody knows how much of its day a drill takes.
  fileprivate var isBusy: Bool {
    if case .meeting = occasion { true } else { false }
  }
}
