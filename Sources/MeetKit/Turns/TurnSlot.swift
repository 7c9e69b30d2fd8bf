/// A turn that somebody can give to another.
package enum TurnSlot: Hashable, Sendable {
  /// A role at the meeting of a day.
  case meeting(MeetingRole, Day)
  /// A week on call.
  case onCall(CalendarWeek)
}

extension TurnSlot {
  package static let onCall = "oncall"

  /// Reads `coordinator` and `2026-06-03`, or `oncall` and `2026-W21`.
  package init?(what: String, when: String) {
    if what == Self.onCall, let week = CalendarWeek(when) {
      self = .onCall(week)
      return
    }
    guard let role = MeetingRole(rawValue: what), let day = Day(when) else { return nil }
    self = .meeting(role, day)
  }

  /// `coordinator`, `secretary` or `oncall`.
  package var what: String {
    switch self {
    case .meeting(let role, _): role.rawValue
    case .onCall: Self.onCall
    }
  }

  /// When the turn is, as the log has it.
  package var when: String {
    switch self {
    case .meeting(_, let day): day.description
    case .onCall(let week): week.description
    }
  }

  /// The last day on which somebody can step in; for a week on call its Sunday.
  package var day: Day {
    switch self {
    case .meeting(_, let day): day
    case .onCall(let week): week.monday.advanced(byDays: 6)
    }
  }
}

extension TurnSlot: CustomStringConvertible {
  package var description: String { "\(what) \(when)" }
}
