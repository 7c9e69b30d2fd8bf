@testable import MeetKit
@testable import MeetSite
import MeetTesting
import Testing

struct CalendarFileTests {
  @Test func `the group's calendar has what everybody has before them`() {
    expectCalendar(
      CalendarFile.group(SampleCalendar.calendar, names: SampleCalendar.names(.names)),
      "calendars/group.ics"
    )
  }

  @Test(arguments: ["ada", "bo", "layla"])
  func `a person's calendar says what they do`(id: String) {
    expectCalendar(
      CalendarFile.person(
        SampleSite.id(id),
        in: SampleCalendar.calendar,
        names: SampleCalendar.names(.names)
      ),
      "calendars/\(id).ics"
    )
  }

  @Test(arguments: [Group.Publishing.People.initials, .none])
  func `what the world reads of people is what the group allows`(rule: Group.Publishing.People) {
    let bytes = CalendarFile.group(SampleCalendar.calendar, names: SampleCalendar.names(rule))
    expectCalendar(bytes, "calendars/\(rule).ics")
    let text = String(decoding: bytes, as: UTF8.self)
    for person in SampleSite.people { #expect(!text.contains(person.name)) }
  }

  @Test func `the same calendar is the same bytes`() {
    let names = SampleCalendar.names(.names)
    let bytes = CalendarFile.group(SampleCalendar.calendar, names: names)
    #expect(
      (0..<200).allSatisfy { _ in
        CalendarFile.group(SampleCalendar.calendar, names: names) == bytes
      }
    )
  }

  /// Compares without the carriage returns, of which each line has one.
  private func expectCalendar(_ bytes: [UInt8], _ golden: String) {
    let text = String(decoding: bytes, as: UTF8.self)
    let lines = text.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { !$0.contains("\r") && !$0.contains("\n") })
    expectGolden(lines.joined(separator: "\n"), golden)
  }
}
