private import Foundation

/// Hidden files that a process writes before it puts them in their places: `.agenda.md.4711.new`.
///
/// A process that is killed leaves them; nobody else needs them.
enum Leftovers {
  /// Takes away those in a folder whose processes do not live any more.
  ///
  /// What cannot be taken away stays: it is in nobody's way.
  static func clear(in folder: String) {
    guard FileStore.isFolder(folder) else { return }
    for name in (try? SystemFile.names(in: folder)) ?? [] {
      guard let process = process(of: name), !ThisProcess.isAlive(process) else { continue }
      try? FileManager.default.removeItem(atPath: FilePath.join(folder, name))
    }
  }

  /// The process that a name belongs to; nil for any other name.
  static func process(of name: String) -> Int32? {
    guard name.hasPrefix("."), name.hasSuffix(".new"),
      let number = name.dropLast(4).split(
        separator: "."
      ).last
    else { return nil }
    return Int32(number).flatMap { $0 > 0 ? $0 : nil }
  }
}

extension GroupFolder {
  /// Takes away what killed processes left of pages, in every folder of the group.
  package func clearLeftovers() {
    let folders = ["tickets", "jobs", "drills", ".meet"].map { path($0) } + meetings.map(\.path)
    for folder in [path] + folders { Leftovers.clear(in: folder) }
  }
}
