import MeetKit
import MeetStore

/// A group's records, gathered for its calendar.
struct CalendarSource {
  let workspace: Workspace
  let history: History
  let now: Instant

  private var today: Day { workspace.group.zone.day(of: now) }

  /// The group's calendar; throws the faults of an agenda that it needs.
  func calendar() throws -> GroupCalendar {
    GroupCalendar(
      .init(
        group: workspace.group,
        now: now,
        minutes: history.minutes,
        agendas: try agendas(),
        rota: history.rota,
        onCall: workspace.onCall(at: now).rota,
        drills: workspace.drills,
        facts: workspace.facts
      )
    )
  }

  /// Pages of meetings to come, and of those that were begun and have no minutes yet.
  ///
  /// A draft that nobody has edited says no more than the rhythm, and perhaps what was so once.
  private func agendas() throws -> [Agenda] {
    try workspace.meetings.compactMap { meeting in
      guard !meeting.has(.minutes), meeting.id.day >= today || meeting.hasSession,
        let page = try meeting.read(.agenda)
      else { return nil }
      let isForeseen =
        meeting.id.number == 1 && meeting.id.day >= today
        && history.rota.isForeseen(on: meeting.id.day)
      if isForeseen, ContentMark.state(of: page) == .untouched { return nil }
      return try workspace.agenda(of: meeting)
    }
  }
}
