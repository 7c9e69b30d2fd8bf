/// Dates, zones and people as pages write them, with the faults they may have.
enum CalendarText {
  static func day(
    _ text: String,
    _ line: Int,
    _ column: Int,
    _ found: inout Findings,
    form: String = "2026-05-06"
  ) -> Day? {
    if let day = Day(text) { return day }
    if looksLikeDay(text) {
      found.error(line, column, "\(text) is not a date")
    } else {
      found.error(line, column, "'\(text)' is no date", remedy: "write it as \(form)")
    }
    return nil
  }

  static func zone(
    _ text: String,
    _ line: Int,
    _ column: Int,
    _ found: inout Findings
  ) -> Zone? {
    if let zone = Zone(text) { return zone }
    found.error(
      line,
      column,
      "unknown zone '\(text)'",
      remedy: Zone.nearest(to: text).map { "did you mean '\($0)'?" } ?? "write it as Europe/Berlin"
    )
    return nil
  }

  /// `2026-02-30` looks like a day even though there is none.
  static func looksLikeDay(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: 0x2D, omittingEmptySubsequences: false)
    return parts.map(\.count) == [4, 2, 2] && parts.allSatisfy { Int(digits: $0) != nil }
  }
}
