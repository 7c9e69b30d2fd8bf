/// What somebody is for one meeting.
package enum MeetingRole: String, CaseIterable, Sendable, Hashable {
  case coordinator, secretary
}

extension Person {
  /// May coordinate a meeting of that day or keep its minutes: the admins may.
  package func takesTurns(on day: Day) -> Bool { isMember(on: day) }
}
