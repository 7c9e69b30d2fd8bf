@testable import MeetKit
import Testing

@Suite struct `Days from one to another` {
  @Test(arguments: [
    ("2026-06-01..2026-06-14", "2026-06-01..2026-06-14"),
    ("2026-06-03", "2026-06-03"),
    ("2026-06-03..2026-06-03", "2026-06-03"),
    ("2024-02-29..2024-03-01", "2024-02-29..2024-03-01"),
  ])
  func `are read`(_ text: String, _ days: String) throws {
    let span = try DaySpan(reading: text)
    #expect(span.description == days)
    #expect(span.contains(span.from) && span.contains(span.until))
    #expect(!span.contains(span.from.advanced(byDays: -1)))
    #expect(!span.contains(span.until.advanced(byDays: 1)))
  }

  @Test(arguments: [
    ("", DaySpan.Fault.form), ("june", .form), ("2026-06-01..", .form), ("..2026-06-01", .form),
    ("2026-06-01...2026-06-02", .form), ("2026-06-01..2026-06-02..2026-06-03", .form),
    ("2026-6-1", .form), ("2026-06-01-2026-06-14", .form), ("٢٠٢٦-٠٦-٠١", .form),
    ("2026-02-30", .noDay("2026-02-30")), ("2026-06-01..2026-06-31", .noDay("2026-06-31")),
    ("2026-06-14..2026-06-01", .reversed),
  ])
  func `are refused`(_ text: String, _ fault: DaySpan.Fault) {
    #expect(throws: fault) { try DaySpan(reading: text) }
  }
}
