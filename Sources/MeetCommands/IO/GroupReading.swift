import ArgumentParser
import MeetKit
import MeetStore

extension CommonOptions {
  /// Lists something of the group's folder and its minutes.
  ///
  /// Faults of pages are told, do not stop a listing, and make the exit code 1.
  func list(
    in environment: Environment,
    _ body: (_ workspace: Workspace, _ history: History) throws -> Void
  ) throws {
    let (workspace, history, diagnostics) = try found(in: environment)
    CommandRunner.show(diagnostics, in: environment)
    try body(workspace, history)
    if diagnostics.hasErrors { throw ExitCode(1) }
  }

  /// The same as ground for something that is written: errors stop it.
  func read(
    in environment: Environment
  ) throws -> (workspace: Workspace, history: History) {
    let (workspace, history, diagnostics) = try found(in: environment)
    if diagnostics.hasErrors { throw InvalidInput(diagnostics) }
    CommandRunner.show(diagnostics, in: environment)
    workspace.folder.clearLeftovers()
    return (workspace, history)
  }

  private func found(in environment: Environment) throws -> (Workspace, History, [Diagnostic]) {
    let folder = try GroupFolder.find(from: environment.directory, option: self.folder)
    let workspace = try Workspace.read(folder)
    let history = workspace.history(asOf: environment.now)
    return (workspace, history, workspace.diagnostics + history.diagnostics)
  }
}
