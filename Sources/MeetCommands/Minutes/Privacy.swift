import MeetKit
import MeetStore

/// What must not leave a group whose folder the world may read.
enum Privacy {
  /// In a public folder no session log may be under git.
  static func checkTracking(_ workspace: Workspace) async throws {
    let tracked = await TrackedFiles.find(in: workspace.folder, of: workspace.group)
    guard tracked.isEmpty else { throw InvalidInput(tracked) }
  }
}
