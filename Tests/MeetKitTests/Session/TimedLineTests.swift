@testable import MeetKit
import Testing

/// Moments in front of lines, as different programs write them.
@Suite("a moment in front of a line is read, however it is written (5b.1)")
struct TimedLineTests {
  @Test(arguments: [
    "2026-05-13T18:01:00Z /next", "2026-05-13T18:01Z /next", "2026-05-13T18:01:00.5Z /next",
    "2026-05-13T18:01:00,250000Z /next", "2026-05-13T18:01:00+00:00 /next",
    "2026-05-13T20:01:00+02:00 /next", "2026-05-13T20:01+02 /next",
    "2026-05-13T20:01:00+0200 /next",
    "2026-05-13T12:31:00.123-05:30 /next", "2026-05-13t18:01:00z /next",
    "2026-05-13T18:01:00Z\t/next", "2026-05-13T18:01:00Z\u{A0}/next", "2026-05-13 18:01:00Z /next",
    "2026-05-13 20:01+02:00 /next", "\u{FEFF}2026-05-13T18:01:00Z /next",
    "2026-05-14T00:01:00+06:00 /next", "\u{1B}[1m2026-05-13T18:01:00-00:00 /next",
  ])
  func `it is one moment, and the rest is the line`(line: String) throws {
    let timed = try #require(TimedLine(line))
    #expect(timed.instant.description == "2026-05-13T18:01:00Z")
    #expect(timed.text == "/next")
  }

  @Test(arguments: [
    "2026-05-13T18:01:00 /next", "2026-05-13 /next", "2026-05-13T18:01.5Z /next", "18:01Z /next",
    "2026-05-13T25:01:00Z /next", "2026-02-30T18:01:00Z /next", "2026-05-13T18:01:00+99:00 /next",
    "2026-05-13T18:01:00.Z /next", "2026-05-13T18:01:00UTC /next", "2026-05-13 was the drill",
    "2026-05-13T18:01:00Z", "/next", "", "2026-05-13T18:01:00Z/next",
  ])
  func `anything else is none`(line: String) {
    #expect(TimedLine(line)?.instant == nil)
  }

  @Test func `further spaces belong to the line`() {
    #expect(TimedLine("2026-05-13T18:01:00Z  /tmp is full")?.text == " /tmp is full")
  }
}
