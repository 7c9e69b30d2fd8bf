private import Foundation
import MeetText

/// Files that are replaced together, as a site's pages are.
package enum FileBatch {
  /// A file below a folder: its path in it, and what it shall hold.
  package typealias Item = (name: String, bytes: [UInt8])

  /// Puts files below a folder in the places of the old ones.
  ///
  /// Everything is written beside them first: when that fails, for want of room or of a right, all
  /// old files stand. It is not waited for the disk, since the files can be made again.
  package static func replace(_ items: [Item], in folder: String) throws(StoreError) {
    guard !items.isEmpty else { return }
    try FileStore.makeFolder(folder)
    let stage = FilePath.join(folder, ".meet-\(getpid()).new")
    clearLeftovers(in: folder, besides: stage)
    do throws(StoreError) {
      try SystemFile.makeFolder(stage)
      try write(items, to: stage)
      for name in Set(items.map { FilePath.folder(of: FilePath.join(folder, $0.name)) }) {
        try FileStore.makeFolder(name)
      }
      for item in items where FileStore.isFolder(FilePath.join(folder, item.name)) {
        throw StoreError("cannot write", FilePath.join(folder, item.name), number: EISDIR)
      }
    } catch {
      clear(stage)
      throw error
    }
    defer { clear(stage) }
    for (number, item) in items.enumerated() {
      try SystemFile.move(staged(number, stage), to: FilePath.join(folder, item.name))
    }
  }

  /// Takes away what processes left that were killed; one may have had our number.
  private static func clearLeftovers(in folder: String, besides stage: String) {
    clear(stage)
    for name in (try? SystemFile.names(in: folder)) ?? []
    where name.hasPrefix(".meet-") && name.hasSuffix(".new") {
      guard let number = Int32(name.dropFirst(6).dropLast(4)) else { continue }
      if kill(number, 0) != 0, errno == ESRCH { clear(FilePath.join(folder, name)) }
    }
  }

  private static func write(_ items: [Item], to stage: String) throws(StoreError) {
    let results = inParallel(items.count) { number in
      Result { () throws(StoreError) in
        try SystemFile(staged(number, stage), .create).writeAll(items[number].bytes)
      }
    }
    for (item, result) in zip(items, results) {
      do throws(StoreError) {
        try result.get()
      } catch {
        // The person knows the page, not the file beside it.
        throw StoreError(
          error.what,
          FilePath.join(FilePath.folder(of: stage), item.name),
          error.cause,
          reason: error.reason,
          remedy: error.remedy
        )
      }
    }
  }

  private static func staged(_ number: Int, _ stage: String) -> String {
    FilePath.join(stage, String(number))
  }

  private static func clear(_ stage: String) {
    guard FileStore.isFolder(stage) else { return }
    for name in (try? SystemFile.names(in: stage)) ?? [] {
      SystemFile.remove(FilePath.join(stage, name))
    }
    SystemFile.removeEmptyFolder(stage)
  }

  /// Whether files hold other bytes than these, each by its place; one that is not there does.
  package static func differ(_ items: [Item], in folder: String) throws(StoreError) -> [Bool] {
    let results = inParallel(items.count) { number in
      Result { () throws(StoreError) in
        let path = FilePath.join(folder, items[number].name)
        guard SystemFile.status(path)?.size == items[number].bytes.count else { return true }
        return try FileStore.read(path) != items[number].bytes
      }
    }
    var found: [Bool] = []
    for result in results { found.append(try result.get()) }
    return found
  }
}
