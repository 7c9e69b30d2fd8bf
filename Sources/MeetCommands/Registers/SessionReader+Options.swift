import MeetKit

extension SessionReader {
  /// Reads the ids of options as a session reads them: `TWG-A-031`, `A-031` or `31`.
  init(_ group: Group, at now: Instant) {
    self.init(seats: [], prefix: group.prefix, zone: group.zone, now: now)
  }
}
