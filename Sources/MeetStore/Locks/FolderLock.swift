/// The right to write into a folder; one process at a time has it, however it ends.
package final class FolderLock {
  /// Of its file in the folder.
  package static let name = ".meet-lock"

  private let path: String
  private let file: SystemFile

  /// Takes the lock of a folder, which is made when it is not there.
  ///
  /// Waits so many tenths of a second for another process; throws cause `.locked` when that one
  /// still holds it then.
  package init(_ folder: String, wait: Int) throws(StoreError) {
    try FileStore.makeFolder(folder)
    path = FilePath.join(folder, Self.name)
    file = try Locking.openLocked(path, .readWrite, wait: wait)
  }

  deinit { SystemFile.remove(path) }
}
