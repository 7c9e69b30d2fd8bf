import MeetKit

/// Meetings that are over and have no minutes.
enum UnfinishedSession {
  /// `unheld` are the meetings of which an agenda is left and nothing else.
  static func find(
    in record: MeetingRecord,
    unheld: Set<MeetingID>,
    on today: Day
  ) -> [Diagnostic] {
    let meeting = record.meeting
    if unheld.contains(meeting.id) { return [withoutMinutes(meeting, .agenda)] }
    guard let session = record.session, !record.files.contains(.minutes) else { return [] }
    guard session.setting != nil else {
      return meeting.id.day < today ? [withoutMinutes(meeting, .session)] : []
    }
    let place = TextLocation(file: meeting.shown(.session))
    if session.phase == .closed {
      return [
        Diagnostic(
          .error,
          at: place,
          "the meeting is closed and has no minutes",
          remedy: "'meet minutes \(meeting.id)' writes them"
        )
      ]
    }
    guard meeting.id.day < today, session.phase != .adjourned else { return [] }
    return [
      Diagnostic(
        .warning,
        at: place,
        "the meeting is over and its session was never closed",
        remedy: "'meet minutes \(meeting.id)', then '/close'"
      )
    ]
  }

  private static func withoutMinutes(
    _ meeting: MeetingFolder,
    _ file: MeetingFolder.File
  ) -> Diagnostic {
    Diagnostic(
      .warning,
      at: TextLocation(file: meeting.shown(file)),
      "the day of this meeting is over, and it has no minutes",
      remedy: "'meet minutes \(meeting.id)' keeps them; if it was not held, remove this file"
    )
  }
}
