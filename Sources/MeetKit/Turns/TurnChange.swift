/// A turn that goes to somebody else than was foreseen.
package struct TurnChange: Hashable, Sendable {
  package var meeting: MeetingID
  package var role: MeetingRole
  package var before: PersonID?
  package var after: PersonID?
}

extension [Turn] {
  /// What is different in other turns of the same meetings.
  package func changes(to others: [Turn]) -> [TurnChange] {
    zip(self, others).flatMap { turn, other in
      MeetingRole.allCases.filter { turn[$0].person != other[$0].person }
        .map { role in
          TurnChange(
            meeting: turn.meeting,
            role: role,
            before: turn[role].person,
            after: other[role].person
          )
        }
    }
  }
}
