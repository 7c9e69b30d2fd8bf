private import Foundation

/// A folder that comes into being with all of its files, or not at all.
package enum NewFolder {
  /// Makes the folder, with those above it, from what `fill` writes into a hidden one beside it.
  ///
  /// In a folder that is there already the new names appear one after the other, `last` behind all
  /// others, and vanish again when one of them was taken. Rethrows what `fill` throws.
  package static func make(
    _ path: String,
    last: String,
    fill: (_ hidden: String) throws -> Void
  ) throws {
    var top = path
    while FilePath.folder(of: top) != top, !FileStore.exists(FilePath.folder(of: top)) {
      top = FilePath.folder(of: top)
    }
    let isThere = FileStore.exists(path)
    let name = ".\(isThere ? "meet" : FilePath.name(of: top)).\(getpid()).new"
    let beside = isThere ? path : FilePath.folder(of: top)
    Leftovers.clear(in: beside)
    let hidden = FilePath.join(beside, name)
    let inner = hidden + path.dropFirst(top.count)
    do {
      defer { removeAll(hidden) }
      try FileStore.makeFolder(inner)
      try fill(inner)
      if isThere {
        try moveNames(from: hidden, to: path, last: last)
      } else {
        try SystemFile.move(hidden, to: top)
      }
      try SystemFile.syncFolder(FilePath.folder(of: top))
    } catch let error as StoreError {
      // The person knows the folder that was meant, not the hidden one.
      var shown = error
      shown.path = error.path.replacing(inner, with: path).replacing(hidden, with: top)
      throw shown
    }
  }

  private static func moveNames(
    from hidden: String,
    to path: String,
    last: String
  ) throws(StoreError) {
    let names = try SystemFile.names(in: hidden)
    var moved: [String] = []
    do throws(StoreError) {
      for name in names.filter({ $0 != last }) + names.filter({ $0 == last }) {
        let (old, new) = (FilePath.join(hidden, name), FilePath.join(path, name))
        if FileStore.isFolder(old) {
          if FileStore.exists(new) { throw StoreError("cannot write", new, number: EEXIST) }
          try SystemFile.move(old, to: new)
        } else {
          try SystemFile.addName(old, to: new)
        }
        moved.append(new)
      }
      try SystemFile.syncFolder(path)
    } catch {
      for path in moved { removeAll(path) }
      throw error
    }
  }

  private static func removeAll(_ path: String) {
    try? FileManager.default.removeItem(atPath: path)
  }
}
