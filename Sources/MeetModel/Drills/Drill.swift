/// One upgrade or restore drill: planned, then reported on the same page.
package struct Drill: Hashable, Sendable {
  /// The page's name without its ending: `2026-05-09-restore`.
  package var id: String
  package var kind: String
  package var date: Day
  package var steering: PersonID?
  package var documenting: PersonID?
  /// Passed, passed with findings, failed, abandoned; nil while there is no report.
  package var result: String?
  /// Measured, in minutes: from the start of the restore until the service was usable.
  package var recoveryMinutes: Int?
  package var recoveryTargetMinutes: Int?
  /// Three sentences for the meeting.
  package var summary: String

  package init(
    id: String,
    kind: String,
    date: Day,
    steering: PersonID? = nil,
    documenting: PersonID? = nil,
    result: String? = nil,
    recoveryMinutes: Int? = nil,
    recoveryTargetMinutes: Int? = nil,
    summary: String = ""
  ) {
    self.id = id
    self.kind = kind
    self.date = date
    self.steering = steering
    self.documenting = documenting
    self.result = result
    self.recoveryMinutes = recoveryMinutes
    self.recoveryTargetMinutes = recoveryTargetMinutes
    self.summary = summary
  }

  /// The page, as seen from a meeting's folder.
  package var link: String { "../drills/\(id).md" }
}
