import MeetModel
import MeetStore

/// The folder that a site is written into; only what has changed is replaced.
struct SiteFolder {
  let path: String
  let shown: String

  func write(
    _ site: [String: [UInt8]],
    isDryRun: Bool,
    in environment: Environment
  ) throws {
    var changed = 0
    for (name, bytes) in site.sorted(by: { $0.key < $1.key }) {
      let file = FilePath.join(path, name)
      if try FileStore.readIfThere(file) == bytes { continue }
      changed += 1
      if isDryRun {
        environment.output.line("would write \(FilePath.join(shown, name))")
      } else {
        try FileStore.makeFolder(FilePath.folder(of: file))
        try FileStore.replaceAtomically(file, bytes)
      }
    }
    let gone = try leftovers(of: site)
    for name in gone {
      if isDryRun {
        environment.output.line("would remove \(FilePath.join(shown, name))")
      } else {
        try FileStore.remove(FilePath.join(path, name))
      }
    }
    environment.output.line(summary(site.count, changed, gone.count, isDryRun))
  }

  /// Pages of meetings that the group's folder does not have any more.
  ///
  /// Whoever took a meeting back does not want the world to go on reading it.
  private func leftovers(of site: [String: [UInt8]]) throws -> [String] {
    try FileStore.names(in: FilePath.join(path, "meetings"))
      .filter { MeetingID($0) != nil }
      .map { "meetings/\($0)/index.html" }
      .filter { site[$0] == nil && FileStore.exists(FilePath.join(path, $0)) }
  }

  private func summary(_ count: Int, _ changed: Int, _ gone: Int, _ isDryRun: Bool) -> String {
    let pages = count == 1 ? "1 file" : "\(count) files"
    var facts = ["\(changed == 0 ? "none" : "\(changed)") \(isDryRun ? "would change" : "changed")"]
    if gone > 0 { facts.append("\(gone) \(isDryRun ? "would be removed" : "removed")") }
    return "\(pages) in '\(shown)', \(facts.joined(separator: ", ")); "
      + "open '\(FilePath.join(shown, "index.html"))'"
  }
}
