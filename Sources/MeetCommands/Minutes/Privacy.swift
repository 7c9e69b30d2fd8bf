import MeetModel
import MeetStore

/// What must not leave a group whose folder the world may read.
enum Privacy {
  /// In a public folder no session log may be under git.
  static func checkTracking(_ workspace: Workspace) async throws {
    guard workspace.group.repository == .public else { return }
    var tracked: [Diagnostic] = []
    for meeting in workspace.meetings where await Git.isTracked(meeting.path(.session)) {
      tracked.append(trackedLog(meeting))
    }
    guard tracked.isEmpty else { throw InvalidInput(tracked) }
  }

  static func trackedLog(_ meeting: MeetingFolder) -> Diagnostic {
    Diagnostic(
      .error,
      at: .init(file: meeting.shown(.session)),
      "git tracks this log, and the group's folder is public",
      remedy: "'git rm --cached \(meeting.shown(.session))' and a line in .gitignore keep it here"
    )
  }
}
