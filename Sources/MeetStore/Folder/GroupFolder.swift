/// The folder of a group's records, and how its paths are shown to who asked.
///
/// ```swift
/// let folder = try GroupFolder.find(from: ".")
/// ```
public struct GroupFolder: Hashable, Sendable {
  /// Absolute, or relative to the process.
  public let path: String
  /// What stands before names in messages: `meetings`, or nothing when one stands within.
  package let shown: String

  /// The folder at a path; `shown` is what stands before names in messages.
  public init(path: String, shown: String = "") {
    self.path = path
    self.shown = shown
  }

  static let page = "group.yml"
  static let log = "group.log"
}

extension GroupFolder {
  /// Looks for `group.yml` here, in `./meetings`, then upward.
  ///
  /// `directory` is where the person stands, `option` the folder that `--in` names, which must
  /// hold a `group.yml` itself.
  ///
  /// - Throws: Cause `noGroup`, with where it was looked for.
  public static func find(
    from directory: String,
    option: String? = nil
  ) throws(StoreError) -> GroupFolder {
    if let option {
      let path = FilePath.join(directory, option)
      guard holdsGroup(path) else {
        throw StoreError(
          "no group",
          option,
          .noGroup,
          reason: FileStore.isFolder(path) ? "it holds no group.yml" : "there is no such folder",
          remedy: "name the folder in which group.yml stands"
        )
      }
      return GroupFolder(path: path, shown: option == "." ? "" : option)
    }
    let inner = FilePath.join(directory, "meetings")
    if holdsGroup(directory) { return GroupFolder(path: directory, shown: "") }
    if holdsGroup(inner) { return GroupFolder(path: inner, shown: "meetings") }
    var above = directory
    var shown = ""
    while FilePath.folder(of: above) != above {
      above = FilePath.folder(of: above)
      shown = FilePath.join(shown, "..")
      if holdsGroup(above) { return GroupFolder(path: above, shown: shown) }
      let beside = FilePath.join(above, "meetings")
      if holdsGroup(beside) {
        return GroupFolder(path: beside, shown: FilePath.join(shown, "meetings"))
      }
    }
    throw StoreError(
      "no group here",
      "",
      .noGroup,
      reason: "no group.yml in '\(directory)', its folder 'meetings' or above",
      remedy: "'--in DIR' names the folder"
    )
  }

  private static func holdsGroup(_ path: String) -> Bool {
    SystemFile.status(FilePath.join(path, page))?.isRegular ?? false
  }

  /// The path of a name within the folder.
  package func path(_ name: String) -> String { FilePath.join(path, name) }

  /// The same as messages show it: `meetings/group.yml`.
  package func shown(_ name: String) -> String { FilePath.join(shown, name) }
}
