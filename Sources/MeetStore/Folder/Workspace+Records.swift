package import MeetKit

extension Workspace {
  /// What the rules look at.
  package func records(_ history: History, at now: Instant) -> GroupRecords {
    GroupRecords(
      group: group,
      facts: facts,
      drills: drills,
      minutes: history.minutes,
      twice: history.twice,
      register: history.register,
      rota: history.rota,
      now: now,
      page: folder.shown(GroupFolder.page)
    )
  }

  /// Who is on call, for which no minutes are read.
  package func onCall(at now: Instant) -> OnCallDuty {
    OnCallDuty(
      group: group,
      facts: facts,
      drills: drills,
      now: now,
      page: folder.shown(GroupFolder.page)
    )
  }
}
