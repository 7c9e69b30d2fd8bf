/// A turn that somebody can give to another: a role at the meeting of a day.
package enum TurnSlot: Hashable, Sendable {
  case meeting(MeetingRole, Day)
}

extension TurnSlot {
  /// Reads `coordinator` and `2026-06-03`.
  package init?(what: String, when: String) {
    guard let role = MeetingRole(rawValue: what), let day = Day(when) else { return nil }
    self = .meeting(role, day)
  }

  /// `coordinator` or `secretary`.
  package var what: String {
    switch self {
    case .meeting(let role, _): role.rawValue
    }
  }

  /// When the turn is, as the log has it.
  package var when: String {
    switch self {
    case .meeting(_, let day): day.description
    }
  }

  /// The last day on which somebody can step in.
  package var day: Day {
    switch self {
    case .meeting(_, let day): day
    }
  }
}

extension TurnSlot: CustomStringConvertible {
  package var description: String { "\(what) \(when)" }
}
