private import Foundation

/// Locks on files that others may rename or remove at any moment.
enum Locking {
  /// Opens a file and takes it for this process alone.
  ///
  /// Waits so many tenths of a second for another process; throws cause `.locked` when that one
  /// still holds it then.
  static func openLocked(
    _ path: String,
    _ mode: SystemFile.Mode,
    wait: Int
  ) throws(StoreError) -> SystemFile {
    for turn in 0...max(wait, 0) {
      if turn > 0 { usleep(100_000) }
      if let file = try openIfFree(path, mode) { return file }
    }
    throw StoreError(
      "cannot lock",
      path,
      .locked,
      reason: "another meet is writing it",
      remedy: "wait for it, or end it"
    )
  }

  /// The locked file, or nil while another process has it.
  static func openIfFree(
    _ path: String,
    _ mode: SystemFile.Mode
  ) throws(StoreError) -> SystemFile? {
    while true {
      let file = try SystemFile(path, mode)
      guard try file.tryLock() else { return nil }
      // Between opening and locking the name may have gone to another file.
      if let now = SystemFile.status(path), try file.status().isSameFile(as: now) { return file }
    }
  }
}

/// This process, as a lock names it.
enum ThisProcess {
  static var id: Int32 { getpid() }

  static var host: String {
    var name = [CChar](repeating: 0, count: 256)
    guard gethostname(&name, name.count - 1) == 0 else { return "localhost" }
    return String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// A process of that number runs, whoever it belongs to.
  static func isAlive(_ id: Int32) -> Bool { kill(id, 0) == 0 || errno == EPERM }

  /// Asks a process to end, also one that was stopped.
  static func terminate(_ id: Int32) {
    _ = kill(id, SIGTERM)
    _ = kill(id, SIGCONT)
  }
}

extension ThisProcess {
  static func sleepTenth() { usleep(100_000) }
}
