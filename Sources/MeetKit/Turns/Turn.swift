/// Who leads one meeting and who writes.
///
/// ```swift
/// for turn in rota.turns(from: today, meetings: 3) {
///   print(turn.meeting, turn.coordinator.reason)
/// }
/// ```
public struct Turn: Hashable, Sendable {
  /// The meeting.
  public var meeting: MeetingID
  /// Who leads it, and why.
  public var coordinator: Choice
  /// Who keeps its minutes, and why.
  public var secretary: Choice
  /// The day of the meeting after it, when it is known.
  public var next: Day?

  /// The choice for one of the two roles.
  public subscript(_ role: MeetingRole) -> Choice {
    role == .coordinator ? coordinator : secretary
  }

  /// The meeting as it will have been, when it goes as foreseen.
  var asServed: ServedMeeting {
    ServedMeeting(
      meeting: meeting,
      coordinator: coordinator.person,
      secretary: secretary.person
    )
  }
}
