import MeetModel
import MeetStore

/// What must not leave a group whose folder the world may read.
enum Privacy {
  static func trackedLog(_ meeting: MeetingFolder) -> Diagnostic {
    Diagnostic(
      .error, at: .init(file: meeting.shown(.session)),
      "git tracks this log, and the group's folder is public",
      remedy: "'git rm --cached \(meeting.shown(.session))' and a line in .gitignore keep it here")
  }
}
