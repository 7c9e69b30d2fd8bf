@testable import MeetKit
@testable import MeetSite
import MeetTesting

/// What a reader that shares nothing with libical makes of a calendar: Python's icalendar.
struct SecondReader: Decodable {
  struct Event: Decodable, Hashable {
    var uid: String
    var summary: String
    var status: String
    var sequence: Int
    var stamp: String?
    var start: String?
    var end: String?
    var day: String?
    var description: String?
  }

  var name: String
  var events: [Event]
  /// What RFC 5545 does not allow.
  var faults: [String]

  static func read(_ calendar: [UInt8]) async throws -> SecondReader {
    let folder = try TemporaryFolder()
    try folder.write(calendar, to: "calendar.ics")
    return try await ReadingProgram.run("read-calendar", ["calendar.ics"], in: folder)
  }
}

extension SecondReader.Event {
  /// What should have been read of an event.
  init(_ event: CalendarEvent, _ words: CalendarWords, prefix: String) {
    self.init(
      uid: CalendarFile.uid(of: event, prefix: prefix),
      summary: words.summary(of: event),
      status: "\(event.standing)",
      sequence: event.revision,
      stamp: event.told.description,
      description: words.description(of: event)
    )
    switch event.time {
    case .span(let from, let until): (start, end) = (from.description, until.description)
    case .day(let date): day = date.description
    }
  }
}
