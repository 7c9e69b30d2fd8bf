/// When the files below a folder were changed last, and how long they are.
package struct FileStamps: Equatable, Sendable {
  private struct Stamp: Equatable, Sendable {
    var size: Int
    /// Nanoseconds since 1970.
    var changed: Int
  }

  private var stamps: [String: Stamp] = [:]

  /// Looks at all files but hidden ones, and none in the folders to be left out; what cannot be
  /// looked at counts as gone.
  package init(below folder: String, without leftOut: [String] = []) {
    look(in: folder, "", Set(leftOut))
  }

  private mutating func look(in folder: String, _ prefix: String, _ leftOut: Set<String>) {
    for name in (try? SystemFile.names(in: folder)) ?? [] where !name.hasPrefix(".") {
      let path = FilePath.join(folder, name)
      guard !leftOut.contains(path), let status = SystemFile.status(path) else { continue }
      if status.isFolder {
        look(in: path, prefix + name + "/", leftOut)
      } else {
        stamps[prefix + name] = Stamp(size: status.size, changed: status.changed)
      }
    }
  }

  /// The paths of files that are new, gone or different, sorted.
  package func changes(since earlier: FileStamps) -> [String] {
    Set(stamps.keys).union(earlier.stamps.keys)
      .filter { stamps[$0] != earlier.stamps[$0] }
      .sorted()
  }
}
