import MeetModel

/// Meetings that are over and have no minutes.
enum UnfinishedSession {
  static func find(in record: MeetingRecord, on today: Day) -> [Diagnostic] {
    guard let session = record.session, session.setting != nil,
      !record.files.contains(.minutes)
    else { return [] }
    let meeting = record.meeting
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
}
