import MeetModel
import MeetStore

extension CommonOptions {
  /// The group's folder with its minutes; faults of pages are told, and do not stop a listing.
  func read(in environment: Environment) throws -> (workspace: Workspace, history: History) {
    let found = try GroupFolder.find(from: environment.directory, option: folder)
    let workspace = try Workspace.read(found)
    let history = workspace.history()
    ExitDoor.show(workspace.diagnostics + history.diagnostics, in: environment)
    return (workspace, history)
  }
}
