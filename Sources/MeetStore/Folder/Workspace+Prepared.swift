package import MeetKit

extension Workspace {
  /// The meetings from a day on that have an agenda's page or a session, and no minutes.
  ///
  /// What is wrong with a page is told by whoever reads its items.
  func prepared(from day: Day) -> [PreparedMeeting] {
    meetings.compactMap { meeting in
      guard meeting.id.day >= day, !meeting.has(.minutes),
        meeting.has(.agenda) || meeting.hasSession
      else { return nil }
      guard let (agenda, page) = agenda(of: meeting) else { return PreparedMeeting(meeting.id) }
      var hats: [MeetingRole: PersonID] = [:]
      if !meeting.hasSession {
        hats[.coordinator] = agenda.coordinator
        hats[.secretary] = agenda.secretary
      }
      return PreparedMeeting(
        meeting.id,
        start: agenda.start,
        isEdited: ContentMark.state(of: page) != .untouched,
        hats: hats
      )
    }
  }

  /// The meetings before a moment of which an agenda is left and nothing else, unless their day was
  /// cancelled.
  package func unheld(before now: Instant) -> [MeetingFolder] {
    let today = group.zone.day(of: now)
    return meetings.filter { meeting in
      // One planned to last beyond midnight may be going on.
      meeting.id.day < today && !meeting.has(.minutes) && meeting.has(.agenda)
        && !meeting.hasSession && !isCancelled(meeting.id.day)
        && (agenda(of: meeting)?.value.end ?? now) <= now
    }
  }

  /// The group's page says that there is no meeting that day.
  package func isCancelled(_ day: Day) -> Bool { group.cadence?.cancelled.contains(day) == true }

  /// Nil when there is no page, or it cannot be read.
  private func agenda(of meeting: MeetingFolder) -> (value: Agenda, bytes: [UInt8])? {
    guard let bytes = try? meeting.read(.agenda),
      let parsed = try? meeting.agenda(bytes, in: group)
    else { return nil }
    return (parsed.value, bytes)
  }
}
