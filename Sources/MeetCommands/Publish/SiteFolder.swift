import MeetKit
import MeetStore

/// The folder that a site is written into; only what has changed is replaced.
struct SiteFolder {
  let path: String
  let shown: String

  /// What a writing would do, or has done.
  struct Changes {
    /// All files of the site.
    var count: Int
    /// By name, sorted.
    var written: [String]
    /// Written by an earlier run, and not of the site any more.
    var removed: [String]
    /// On the list of an earlier run, and no file of the folder: a link stands in the way.
    var left: [String]
  }

  /// Finds out what is different from what stands there.
  func changes(_ site: [String: [UInt8]]) throws -> Changes {
    try refuseLinks(Array(site.keys))
    let items = site.sorted { $0.key < $1.key }.map { (name: $0.key, bytes: $0.value) }
    let differ = try FileBatch.differ(items, in: path)
    let earlier = try SiteManifest(in: path).names
    let written = zip(items, differ).compactMap { $1 ? $0.name : nil }
    try refuseForeign(written, Set(earlier))
    let gone = earlier.filter { site[$0] == nil }
    return Changes(
      count: items.count,
      written: written,
      removed: gone.filter { FileLinks.isOwnFile($0, in: path) },
      left: gone.filter { FileLinks.first(in: $0, below: path) != nil }
    )
  }

  /// Through a link the pages would come into a folder that is not the site's.
  ///
  /// The folder itself may be one: whoever made it said where the site is to be.
  private func refuseLinks(_ names: [String]) throws(CommandError) {
    let own = [SiteManifest.name, FolderLock.name]
    var known: Set<String> = []
    for name in own + names.sorted() where known.insert(name).inserted {
      guard let link = FileLinks.first(in: name, below: path) else { continue }
      throw .wouldLose(
        "'\(FilePath.join(shown, link))' is a link, and meet writes through none; "
          + "remove it, or name another folder with '--out'"
      )
    }
  }

  /// What the person is told of files that stay.
  func warnings(_ changes: Changes) -> [String] {
    changes.left.map { name in
      let link = FileLinks.first(in: name, below: path) ?? name
      return "warning: '\(FilePath.join(shown, name))' stays; "
        + "'\(FilePath.join(shown, link))' is a link"
    }
  }

  /// A file that somebody else put there is not written over.
  private func refuseForeign(_ names: [String], _ earlier: Set<String>) throws(CommandError) {
    let foreign = names.filter { name in
      let file = FilePath.join(path, name)
      return !earlier.contains(name) && FileStore.exists(file) && !FileStore.isFolder(file)
    }
    guard let first = foreign.first else { return }
    let others = foreign.count == 1 ? "" : " and \(foreign.count - 1) more"
    throw .wouldLose(
      "'\(FilePath.join(shown, first))'\(others) was not made by meet, and would be replaced; "
        + "move it away, or name another folder with '--out'"
    )
  }

  /// Puts a site in the place of the one that stands there, which no other run does meanwhile.
  func replace(with site: [String: [UInt8]]) throws -> Changes {
    try refuseLinks([])
    let lock = try FolderLock(path, wait: 6000)
    return try withExtendedLifetime(lock) {
      let changes = try changes(site)
      try apply(changes, of: site)
      return changes
    }
  }

  /// Writes what is different, and takes away what only an earlier run wrote.
  private func apply(_ changes: Changes, of site: [String: [UInt8]]) throws {
    // First the list: what stands on it is known as ours when this is broken off, and what is taken
    // away stays on it until it is gone.
    let interim = SiteManifest(Array(site.keys) + changes.removed)
    let isListed =
      try FileStore.readIfThere(FilePath.join(path, SiteManifest.name)) == interim.bytes
    if !isListed { try replaceList(interim) }
    try FileBatch.replace(changes.written.map { (name: $0, bytes: site[$0] ?? []) }, in: path)
    for name in changes.removed { try FileStore.remove(FilePath.join(path, name)) }
    if !changes.removed.isEmpty {
      try replaceList(SiteManifest(site.keys))
    }
  }

  /// Down to the disk: a page that is not on the list is taken for somebody else's.
  private func replaceList(_ list: SiteManifest) throws {
    try FileStore.makeFolder(path)
    try FileStore.replaceAtomically(FilePath.join(path, SiteManifest.name), list.bytes)
  }

  /// One line for the person.
  func summary(_ changes: Changes, isDryRun: Bool) -> String {
    let files = changes.count.counted("file")
    let written = changes.written.isEmpty ? "none" : "\(changes.written.count)"
    var facts = ["\(written) \(isDryRun ? "would change" : "changed")"]
    if !changes.removed.isEmpty {
      facts.append("\(changes.removed.count) \(isDryRun ? "would be removed" : "removed")")
    }
    let place = FileLinks.target(path).map { "'\(shown)' (a link to '\($0)')" } ?? "'\(shown)'"
    return "\(files) in \(place), \(facts.joined(separator: ", ")); "
      + "open '\(FilePath.join(shown, "index.html"))'"
  }
}
