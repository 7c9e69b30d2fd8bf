/// Symbolic links, looked at themselves: a path that is spelled within a folder may lead out of it.
package enum FileLinks {
  /// The first part of a name below a folder that is a link, as the folder's names go on; nil when
  /// the name leads to a file of the folder, or to none.
  package static func first(in name: String, below folder: String) -> String? {
    var path = ""
    for part in name.split(separator: "/") {
      path = path.isEmpty ? String(part) : path + "/" + part
      let whole = FilePath.join(folder, path)
      if SystemFile.isLink(whole) { return path }
      if !SystemFile.isTaken(whole) { return nil }
    }
    return nil
  }

  /// A file of this name stands in the folder itself, and is no link.
  package static func isOwnFile(_ name: String, in folder: String) -> Bool {
    first(in: name, below: folder) == nil
      && SystemFile.status(FilePath.join(folder, name))?.isRegular == true
  }

  /// The whole path without links, as far as it is there.
  package static func resolved(_ path: String) -> String {
    if let real = SystemFile.resolved(path) { return real }
    let above = FilePath.folder(of: path)
    return above == path ? path : FilePath.join(resolved(above), FilePath.name(of: path))
  }

  /// Where a folder leads that is a link; nil when it is none.
  package static func target(_ path: String) -> String? {
    SystemFile.isLink(path) ? resolved(path) : nil
  }
}

extension GroupFolder {
  /// Refuses a page that is a link to a file outside the folder, or lies behind one: what somebody
  /// keeps elsewhere is not the group's to publish.
  package func checkInside(_ name: String) throws(StoreError) {
    guard FileLinks.first(in: name, below: path) != nil else { return }
    let inside = FileLinks.resolved(path)
    let real = FileLinks.resolved(path(name))
    if real == inside || real.hasPrefix(inside + "/") { return }
    throw StoreError(
      "cannot publish",
      path(name),
      .linked,
      reason: "it is a link that leads out of the group's folder",
      remedy: "put the file itself there"
    )
  }
}
