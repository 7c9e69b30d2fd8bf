private import Foundation
import MeetKit

/// Files that are replaced together, as a site's pages are.
package enum FileBatch {
  /// A file below a folder: its path in it, and what it shall hold.
  package typealias Item = (name: String, bytes: [UInt8])

  /// Puts files below a folder in the places of the old ones.
  ///
  /// New files are written where they belong, and can be seen there in part; those that replace
  /// others are written beside them first. When that fails, for want of room or of a right, all
  /// old files stand, and there are no new ones. It is not waited for the disk, since the files can
  /// be made again.
  package static func replace(_ items: [Item], in folder: String) throws(StoreError) {
    guard !items.isEmpty else { return }
    try FileStore.makeFolder(folder)
    let stage = FilePath.join(folder, ".meet-\(getpid()).new")
    clearLeftovers(in: folder, besides: stage)
    let places = items.map { FilePath.join(folder, $0.name) }
    let isNew = inParallel(items.count) { !FileStore.exists(places[$0]) }
    let new = items.indices.filter { isNew[$0] }
    let written = each(new) { number throws(StoreError) in
      try FileStore.makeFolder(FilePath.folder(of: places[number]), lasting: false)
      try write(items[number].bytes, to: places[number], known: places[number])
    }
    // A link that leads nowhere stands in some places, or another run was quicker.
    let isTaken = zip(new, written).filter { $1.failure?.cause == .exists }.map { $0.0 }
    let others = items.indices.filter { !isNew[$0] } + isTaken
    do throws(StoreError) {
      for result in written where result.failure?.cause != .exists { try result.get() }
      for number in others where FileStore.isFolder(places[number]) {
        throw StoreError("cannot write", places[number], number: EISDIR)
      }
      // Old files are replaced one after the other: a right that lacks is found before the first.
      for above in Set(others.map { FilePath.folder(of: places[$0]) }).sorted() {
        try SystemFile.checkMayWrite(in: above)
      }
      if !others.isEmpty { try SystemFile.makeFolder(stage) }
      let beside = each(others) { number throws(StoreError) in
        try write(items[number].bytes, to: staged(number, stage), known: places[number])
      }
      for result in beside { try result.get() }
    } catch {
      clear(stage)
      for (number, result) in zip(new, written) where result.failure == nil {
        SystemFile.remove(places[number])
      }
      for number in new { removeEmptyFolders(above: places[number], upTo: folder) }
      throw error
    }
    defer { clear(stage) }
    for number in others { try SystemFile.move(staged(number, stage), to: places[number]) }
  }

  private static func removeEmptyFolders(above path: String, upTo folder: String) {
    var above = FilePath.folder(of: path)
    while above != folder, above.hasPrefix(folder) {
      SystemFile.removeEmptyFolder(above)
      above = FilePath.folder(of: above)
    }
  }

  /// Does the same with all items of these numbers, on all cores.
  private static func each(
    _ numbers: [Int],
    _ body: @Sendable (Int) throws(StoreError) -> Void
  ) -> [Result<Void, StoreError>] {
    inParallel(numbers.count) { place in
      Result { () throws(StoreError) in try body(numbers[place]) }
    }
  }

  /// Writes a file that is not there yet; a person knows its page, and not a file beside it.
  private static func write(
    _ bytes: [UInt8],
    to path: String,
    known: String
  ) throws(StoreError) {
    do throws(StoreError) {
      let file = try SystemFile(path, .create)
      do throws(StoreError) {
        try file.writeAll(bytes)
      } catch {
        SystemFile.remove(path)
        throw error
      }
    } catch {
      throw StoreError(
        error.what,
        known,
        error.cause,
        reason: error.reason,
        remedy: error.remedy
      )
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

  private static func staged(_ number: Int, _ stage: String) -> String {
    FilePath.join(stage, String(number))
  }

  private static func clear(_ stage: String) {
    // A link of that name is none of ours, and nor is what it leads to.
    if SystemFile.isLink(stage) { return SystemFile.remove(stage) }
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

extension Result {
  fileprivate var failure: Failure? { if case .failure(let error) = self { error } else { nil } }
}
