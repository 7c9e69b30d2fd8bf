private import Foundation

/// Files read and written whole.
package enum FileStore {
  package static func read(_ path: String) throws(StoreError) -> [UInt8] {
    try SystemFile(path, .read).readAll()
  }

  /// The file's bytes, or nil when there is no such file.
  package static func readIfThere(_ path: String) throws(StoreError) -> [UInt8]? {
    do throws(StoreError) {
      return try read(path)
    } catch  where error.cause == .missing {
      return nil
    }
  }

  package static func exists(_ path: String) -> Bool { SystemFile.status(path) != nil }

  /// Somebody else than the owner may read the file.
  package static func isOpenToOthers(_ path: String) -> Bool {
    (SystemFile.status(path)?.mode ?? 0) & 0o077 != 0
  }

  package static func isFolder(_ path: String) -> Bool {
    SystemFile.status(path)?.isFolder ?? false
  }

  /// There is a file that was written after its source, or at the same moment.
  package static func isUpToDate(_ path: String, with source: String) -> Bool {
    let written = [path, source].map { path in
      try? FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date
    }
    guard let made = written[0], let changed = written[1] else { return false }
    return made >= changed
  }

  /// The names in a folder, sorted; none when there is no such folder.
  package static func names(in path: String) throws(StoreError) -> [String] {
    isFolder(path) ? try SystemFile.names(in: path) : []
  }

  /// Puts these bytes in the place of a file's old ones, or makes the file.
  ///
  /// A reader sees the old file or the new one, never a part; when anything fails the old one
  /// stands. A symbolic link stays, and what it leads to is replaced.
  /// With `isPrivate` nobody else may read it; else it is as the old one was.
  package static func replaceAtomically(
    _ path: String,
    _ bytes: [UInt8],
    isPrivate: Bool = false
  ) throws(StoreError) {
    let target = SystemFile.resolved(path) ?? path
    let mode = isPrivate ? 0o600 : SystemFile.status(target)?.mode
    let temporary = try writeBeside(target, bytes, mode: mode)
    do throws(StoreError) {
      try SystemFile.move(temporary, to: target)
    } catch {
      SystemFile.remove(temporary)
      throw error
    }
    try SystemFile.syncFolder(FilePath.folder(of: target))
  }

  /// Makes a file that does not exist yet, with all of its bytes at once.
  ///
  /// - Throws: A `StoreError` whose cause is `.exists` when there is such a file, which stays.
  package static func create(_ path: String, _ bytes: [UInt8]) throws(StoreError) {
    if exists(path) { throw StoreError("cannot write", path, number: EEXIST) }
    let temporary = try writeBeside(path, bytes, mode: nil)
    defer { SystemFile.remove(temporary) }
    try SystemFile.addName(temporary, to: path)
    try SystemFile.syncFolder(FilePath.folder(of: path))
  }

  /// Takes a file away, and its folder when that was all it held.
  package static func remove(_ path: String) throws(StoreError) {
    try SystemFile.delete(path)
    let folder = FilePath.folder(of: path)
    try SystemFile.syncFolder(folder)
    SystemFile.removeEmptyFolder(folder)
  }

  /// Makes a folder and those above it; one that is there is no fault.
  ///
  /// It is waited for the disk unless what comes into it can be made again.
  package static func makeFolder(_ path: String, lasting: Bool = true) throws(StoreError) {
    if isFolder(path) { return }
    let above = FilePath.folder(of: path)
    if above != path, !exists(above) { try makeFolder(above, lasting: lasting) }
    try SystemFile.makeFolder(path)
    if lasting { try SystemFile.syncFolder(above) }
  }

  /// Writes the bytes to a new file in the same folder, down to the disk.
  private static func writeBeside(
    _ path: String,
    _ bytes: [UInt8],
    mode: UInt32?
  ) throws(StoreError) -> String {
    let name = ".\(FilePath.name(of: path)).\(getpid()).new"
    let temporary = FilePath.join(FilePath.folder(of: path), name)
    // Left by a process that was killed and had our number.
    SystemFile.remove(temporary)
    do throws(StoreError) {
      let file = try SystemFile(temporary, .create)
      if let mode { try file.setMode(mode) }
      try file.writeAll(bytes)
      try file.sync()
    } catch {
      SystemFile.remove(temporary)
      // The person knows the page, not the file beside it.
      throw StoreError(error.what, path, error.cause, reason: error.reason, remedy: error.remedy)
    }
    return temporary
  }
}
