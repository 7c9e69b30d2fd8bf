import MeetKit
import MeetStore

/// The page that a drill should have and has not.
struct DrillPageToMake {
  let shown: String
  let text: String
  private let path: String

  /// Nil for a drill that has its page.
  init?(_ drill: Drill, in workspace: Workspace) {
    if workspace.drills.contains(where: { $0.id == drill.id }) { return nil }
    let name = "drills/\(drill.id).md"
    shown = workspace.folder.shown(name)
    text = DrillDraft.text(drill)
    path = workspace.folder.path(name)
  }

  func make() throws(StoreError) {
    try FileStore.makeFolder(FilePath.folder(of: path))
    try FileStore.create(path, Array(text.utf8))
  }
}

extension Workspace {
  func drillPlanning(at now: Instant) -> DrillPlanning {
    DrillPlanning(group: group, drills: drills, facts: facts, at: now)
  }
}
