/// A meeting that has an agenda's page, or a session, and no minutes.
package struct PreparedMeeting: Hashable, Sendable {
  package var meeting: MeetingID
  /// Nil when its page cannot be read.
  var start: Instant?
  /// A person changed the page, so that what it says was meant.
  package var isEdited: Bool
  /// As the page's head has them; nobody once the session has begun, which keeps the hats.
  var hats: [MeetingRole: PersonID]

  package init(
    _ meeting: MeetingID,
    start: Instant? = nil,
    isEdited: Bool = false,
    hats: [MeetingRole: PersonID] = [:]
  ) {
    self.meeting = meeting
    self.start = start
    self.isEdited = isEdited
    self.hats = hats
  }
}

extension Rota {
  /// A turn of which the agenda's head says somebody else than the rota, which stands.
  package struct OtherHolder: Hashable, Sendable {
    package var meeting: MeetingID
    package var role: MeetingRole
    /// As the agenda has it.
    package var named: PersonID
    package var choice: Choice
    /// The rota has whom the agenda names in the other role.
    package var isExchanged: Bool
    /// A person changed the agenda.
    package var isEdited: Bool
  }

  /// The turns of prepared meetings that agendas give to others; of a second meeting of a day, whose
  /// turns have no names of their own, none.
  package func otherHolders(today: Day) -> [OtherHolder] {
    prepared.filter { $0.meeting.day >= today && $0.meeting.number == 1 }.flatMap { page in
      let turn = page.hats.isEmpty ? nil : turn(of: page.meeting, today: today)
      return MeetingRole.allCases.compactMap { role -> OtherHolder? in
        guard let named = page.hats[role], let choice = turn?[role], choice.person != nil,
          choice.person != named
        else { return nil }
        return OtherHolder(
          meeting: page.meeting,
          role: role,
          named: named,
          choice: choice,
          isExchanged: MeetingRole.allCases.contains { $0 != role && turn?[$0].person == named },
          isEdited: page.isEdited
        )
      }
    }
  }
}
