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
    let pages = site.count == 1 ? "1 file" : "\(site.count) files"
    environment.output.line(
      "\(pages) in '\(shown)', \(changed == 0 ? "none" : "\(changed)") "
        + "\(isDryRun ? "would change" : "changed"); open '\(FilePath.join(shown, "index.html"))'"
    )
  }
}
