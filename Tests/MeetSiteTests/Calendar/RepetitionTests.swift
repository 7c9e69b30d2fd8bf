import CICal
import Testing

/// What libical does with repetitions, for which it has nobody to ask on Linux; see docs/decisions/0010.
struct RepetitionTests {
  static let rules = [
    "RSCALE=HEBREW;FREQ=YEARLY;BYMONTHDAY=8;BYMONTH=5L;SKIP=FORWARD", "RSCALE=CHINESE;FREQ=MONTHLY",
    "RSCALE=KLINGON;FREQ=DAILY", "FREQ=WEEKLY;COUNT=4", "FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
  ]

  @Test(
    arguments: rules,
    ["DTSTART:20260513T090000Z", "DTSTART;TZID=Europe/Berlin:20260513T090000"]
  )
  func `a repetition is read and written, and harms nobody`(rule: String, start: String) throws {
    let text = [
      "BEGIN:VEVENT", "UID:a", start, "DURATION:PT1H", "RRULE:\(rule)", "END:VEVENT", "",
    ].joined(separator: "\r\n")
    let event = try #require(icalcomponent_new_from_string(text))
    defer { icalcomponent_free(event) }
    let written = try #require(icalcomponent_as_ical_string_r(event))
    defer { icalmemory_free_buffer(written) }
    #expect(String(cString: written) == text)

    var count: Int32 = 0
    icalcomponent_foreach_recurrence(
      event,
      icaltime_from_string("20260101T000000Z"),
      icaltime_from_string("20300101T000000Z"),
      { _, _, count in count?.assumingMemoryBound(to: Int32.self).pointee += 1 },
      &count
    )
    #if os(Linux)
    #expect(count == 0 && icalerrno_return().pointee == ICAL_INTERNAL_ERROR)
    #endif
  }
}
