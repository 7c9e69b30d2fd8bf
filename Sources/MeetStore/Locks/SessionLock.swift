package import MeetKit

/// The right to write a meeting's session; one process at a time has it.
///
/// It is a lock of the operating system on `.session.lock`, so it ends with its process however
/// that ends; the words in the file only tell others who holds it.
package final class SessionLock {
  package enum Failure: Error, Hashable, Sendable {
    case held(Holder)
    case store(StoreError)
  }

  let path: String
  private let file: SystemFile

  private init(path: String, file: consuming SystemFile) {
    self.path = path
    self.file = file
  }

  deinit { SystemFile.remove(path) }

  /// Takes the lock of a meeting's folder.
  ///
  /// - Throws: `.held` with the name of who has it, or `.store`.
  package static func acquire(
    folder: String,
    who: PersonID,
    at instant: Instant
  ) throws(Failure) -> SessionLock {
    let path = path(in: folder)
    do throws(StoreError) {
      if let file = try Locking.openIfFree(path, .readWrite) {
        let holder = Holder(
          who: who,
          process: ThisProcess.id,
          host: ThisProcess.host,
          since: instant
        )
        try file.truncate(to: 0)
        try file.writeAll(Array((holder.description + "\n").utf8))
        return SessionLock(path: path, file: file)
      }
    } catch {
      throw .store(error)
    }
    throw .held(holder(folder: folder))
  }

  /// Ends the process that has the lock, when it runs on this machine, and takes it.
  ///
  /// - Throws: `.held` when it has not let go after half a minute, or runs elsewhere.
  package static func takeOver(
    folder: String,
    who: PersonID,
    at instant: Instant
  ) throws(Failure) -> SessionLock {
    var last = Failure.held(Holder())
    for turn in 0...300 {
      do throws(Failure) {
        return try acquire(folder: folder, who: who, at: instant)
      } catch .held(let holder) {
        last = .held(holder)
        guard let process = holder.process, holder.host == ThisProcess.host,
          process != ThisProcess.id
        else { throw last }
        if turn == 0 { ThisProcess.terminate(process) }
        ThisProcess.sleepTenth()
      }
    }
    throw last
  }

  /// The process that writes a meeting's session now, as far as this machine knows.
  ///
  /// The lock itself is not touched: whoever looks must not be in the way of who writes.
  package static func living(in folder: String) -> Holder? {
    let holder = holder(folder: folder)
    guard let process = holder.process, holder.host == ThisProcess.host,
      ThisProcess.isAlive(process)
    else { return nil }
    return holder
  }

  private static func path(in folder: String) -> String { FilePath.join(folder, ".session.lock") }

  private static func holder(folder: String) -> Holder {
    let bytes = (try? FileStore.readIfThere(path(in: folder))) ?? nil
    return Holder(String(decoding: bytes ?? [], as: UTF8.self)) ?? Holder()
  }
}

extension SessionLock {
  /// Who has the lock, as far as the file tells: it may just be in the making.
  package struct Holder: Hashable, Sendable {
    package var who: PersonID?
    package var process: Int32?
    package var host: String?
    var since: Instant?
  }
}

extension SessionLock.Holder: LosslessStringConvertible {
  /// Reads `cam 4711 lamp 2026-05-06T18:00:00Z`.
  package init?(_ text: String) {
    let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
    guard words.count == 4, let who = PersonID(words[0]), let process = Int32(words[1]),
      process > 1, let since = Instant(words[3])
    else { return nil }
    self.init(who: who, process: process, host: words[2], since: since)
  }

  package var description: String {
    [who?.text, process.map(String.init), host, since?.description].map { $0 ?? "?" }
      .joined(separator: " ")
  }
}
