/// Who leads one meeting and who writes.
package struct Turn: Hashable, Sendable {
  package var meeting: MeetingID
  package var coordinator: Choice
  package var secretary: Choice
  /// The day of the meeting after it, when it is known.
  package var next: Day?

  package subscript(_ role: MeetingRole) -> Choice {
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
