/// What somebody is for one meeting.
public enum MeetingRole: String, CaseIterable, Sendable, Hashable {
  /// Leads the meeting.
  case coordinator
  /// Keeps its minutes.
  case secretary
}

extension MeetingRole {
  /// The role of somebody who was selected for a term, rather than for one meeting.
  var standing: RoleKind { self == .coordinator ? .coordinator : .secretary }

  /// What who has the role does at the meeting.
  package var verb: String { self == .coordinator ? "coordinates" : "keeps the minutes" }
}

extension Person {
  /// May coordinate a meeting of that day or keep its minutes.
  func takesTurns(on day: Day) -> Bool { may(.coordinate, on: day) }
}

extension RoleTerm {
  /// The role as a selection named it; the facilitator of all meetings is their coordinator.
  func isOf(_ role: MeetingRole) -> Bool {
    let word = self.role.lowercased()
    return word == role.rawValue || role == .coordinator && word == "facilitator"
  }
}
