/// What minutes say about the meeting that comes next.
package struct Announcement: Hashable, Sendable {
  /// The meeting whose minutes say it.
  package var meeting: MeetingID
  package var next: NextMeeting
  /// The day of the announced meeting in the group's zone.
  var day: Day

  init(_ next: NextMeeting, in meeting: MeetingID, zone: Zone) {
    self.meeting = meeting
    self.next = next
    day = zone.day(of: next.start)
  }
}

extension Announcement {
  subscript(_ role: MeetingRole) -> PersonID? {
    role == .coordinator ? next.coordinator : next.secretary
  }

  /// Who was announced, as turns on that day.
  var assignments: [Assignment] {
    MeetingRole.allCases.compactMap { role in
      self[role].map {
        Assignment(role: role, person: $0, days: DaySpan(day), basis: .announced)
      }
    }
  }
}

extension Rota {
  /// The last word on who has a role on that day.
  package func announcement(of role: MeetingRole, on day: Day) -> Announcement? {
    announced.last { $0.day == day && $0[role] != nil }
  }
}
