@testable import MeetKit
@testable import MeetSite
import MeetTesting
import Testing

struct SecondReaderTests {
  @Test func `another reader reads what was meant`() async throws {
    try await expectRead(SampleCalendar.calendar, nil, SampleCalendar.names(.names))
    for id in ["ada", "bo", "layla"] {
      try await expectRead(
        SampleCalendar.calendar,
        SampleSite.id(id),
        SampleCalendar.names(.names)
      )
    }
  }

  private static let texts = [
    "a,b;c:d\\e", "\\n", "\\,", "a\nEND:VCALENDAR\nb", "a\r\nDTSTART:19700101", "\0a", "\u{7F}",
    "\u{85}\u{2028}\u{2029}", "\"q\" 'q'", "BEGIN:VEVENT", ";VALUE=URI:x", "^n^'^^", "%s%n%d",
    "ليلى \u{202E}abc", "e\u{301}", "\u{FEFF}a", "👩‍👩‍👧‍👦🇪🇺", " lead and trail ", "\ttab\t", "",
    String(repeating: "x", count: 400), String(repeating: "🙂", count: 90),
    String(repeating: "\\", count: 200), String(repeating: ",", count: 200),
    String(repeating: "ü ", count: 100), String(repeating: "z\u{300}", count: 120),
  ]

  @Test func `hostile texts come back as they went in`() async throws {
    try await expectRead(Self.calendar(of: Self.texts), nil, Self.names(of: Self.texts))
    for text in ["a,b;c:d\\e", "\\n\\,", "a\r\nEND:VCALENDAR", "", Self.texts.joined()] {
      let calendar = GroupCalendar(
        group: text,
        prefix: text,
        events: SampleCalendar.calendar.events
      )
      try await expectRead(calendar, nil, SampleCalendar.names(.names))
    }
  }

  @Test(
    .enabled(
      if: HostileTexts.haveCollections,
      HostileTexts.missing
    )
  )
  func `collections of hostile texts come back as they went in`() async throws {
    let texts = try HostileTexts.naughtyStrings() + HostileTexts.payloads()
    #expect(texts.count > 500)
    try await expectRead(Self.calendar(of: texts), nil, Self.names(of: texts))
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `random texts of every length come back as they went in`(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let alphabet =
      Array(",;:\\\"nN aäЖ語🙂\u{301}\u{200D}\r\n\t=^%").map { String($0) } + ["\r", "\u{301}"]
    let texts = (0..<400).map { length in
      (0..<length).map { _ in alphabet.randomElement(using: &random) ?? "" }.joined()
    }
    try await expectRead(Self.calendar(of: texts), nil, Self.names(of: texts))
  }

  /// Each text is a drill, and the name of somebody who steers it.
  private static func calendar(of texts: [String]) -> GroupCalendar {
    GroupCalendar(
      group: "Group",
      prefix: "G",
      events: texts.indices.map { number in
        let day = Day(number: 20_000 + number)
        return CalendarEvent(
          .drill("\(day)-\(number)", kind: texts[number]),
          .day(day),
          parts: [.init(id(number), .steering), .init(id(0), .documenting)],
          audience: [id(number)],
          revision: number,
          told: Instant(seconds: number * 7_919)
        )
      }
    )
  }

  private static func names(of texts: [String]) -> PublicNames {
    PublicNames(
      .names,
      people: texts.enumerated().map { number, text in
        Person(id: id(number), name: text, initials: "X", zone: .utc, memberships: [])
      }
    )
  }

  private static func id(_ number: Int) -> PersonID { SampleSite.id("p\(number)") }

  private func expectRead(
    _ calendar: GroupCalendar,
    _ reader: PersonID?,
    _ names: PublicNames,
    _ place: SourceLocation = #_sourceLocation
  ) async throws {
    let bytes =
      reader.map { CalendarFile.person($0, in: calendar, names: names) }
      ?? CalendarFile.group(calendar, names: names)
    let words = CalendarWords(group: calendar.group, names: names, reader: reader)
    let read = try await SecondReader.read(bytes)
    let expected = (reader.map(calendar.events) ?? calendar.events).map {
      SecondReader.Event($0, words, prefix: calendar.prefix)
    }
    #expect(read.faults == [], sourceLocation: place)
    let name = reader.map { "\(calendar.group): \(names.name($0))" } ?? calendar.group
    #expect(read.name == name.asLine, sourceLocation: place)
    for (event, other) in zip(read.events, expected) where event != other {
      Issue.record("read \(event), meant \(other)", sourceLocation: place)
    }
    #expect(read.events.count == expected.count, sourceLocation: place)
  }
}
