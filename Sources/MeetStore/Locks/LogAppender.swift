public import MeetKit

/// A log that is open for this process alone, and grows at its end.
///
/// An unfinished last line, as a crash or a full disk leaves it, is moved aside when the log is
/// opened; what was appended is on the disk when `append` returns.
///
/// ```swift
/// let log = try LogAppender(workspace.meeting(meeting).path(.session), kind: .session)
/// try log.append(answer.lines.map(\.encoded))
/// print(answer.text)
/// ```
public final class LogAppender {
  /// What stood behind the last line end.
  package struct TornTail: Hashable, Sendable {
    package var bytes: [UInt8]
    /// The file it was moved to.
    package var path: String
  }

  let path: String
  /// Set when an unfinished line was moved aside.
  package let tornTail: TornTail?
  private let file: SystemFile
  private var size: Int

  /// Opens a log, or begins it.
  ///
  /// Another process may hold the log for `wait` tenths of a second; when it holds it for longer
  /// the cause of the error is `.locked`.
  public init(_ path: String, kind: LogKind, wait: Int = 300) throws(StoreError) {
    self.path = path
    let isNew = !FileStore.exists(path)
    let file = try Locking.openLocked(path, .append, wait: wait)
    let size = try file.status().size
    let whole = try Self.endOfLastLine(file, size: size)
    var tornTail: TornTail?
    if whole < size {
      let bytes = try file.read(from: whole, count: size - whole)
      tornTail = TornTail(bytes: bytes, path: try Self.setAside(bytes, of: path))
      try file.truncate(to: whole)
      try file.sync()
    }
    self.tornTail = tornTail
    self.file = file
    self.size = whole
    if whole == 0 { try append([kind.header]) }
    if isNew { try SystemFile.syncFolder(FilePath.folder(of: path)) }
  }

  /// Appends lines in one write, and waits until they are on the disk.
  ///
  /// The lines are encoded and have no ends. When writing fails the log ends where it ended
  /// before.
  public func append(_ lines: [String]) throws(StoreError) {
    guard !lines.isEmpty else { return }
    precondition(
      lines.allSatisfy { !$0.utf8.contains(0x0A) },
      "a log line holds no line end; encode its text"
    )
    let bytes = Array((lines.joined(separator: "\n") + "\n").utf8)
    do throws(StoreError) {
      guard try file.writeOnce(bytes) == bytes.count else {
        throw StoreError.full("cannot write", path)
      }
      try file.sync()
    } catch {
      try? file.truncate(to: size)
      throw error
    }
    size += bytes.count
  }

  /// The position behind the last 0x0A.
  private static func endOfLastLine(_ file: borrowing SystemFile, size: Int) throws(StoreError)
    -> Int
  {
    var end = size
    while end > 0 {
      let start = max(0, end - 4096)
      let bytes = try file.read(from: start, count: end - start)
      if let index = bytes.lastIndex(of: 0x0A) { return start + index + 1 }
      end = start
    }
    return 0
  }

  /// Writes the tail to `NAME.torn`, or `NAME.torn-2` and so on, never over another.
  private static func setAside(_ bytes: [UInt8], of path: String) throws(StoreError) -> String {
    for number in 1... {
      let name = path + ".torn" + (number == 1 ? "" : "-\(number)")
      do throws(StoreError) {
        try FileStore.create(name, bytes)
        return name
      } catch  where error.cause == .exists {
        continue
      }
    }
    preconditionFailure("the numbers do not end")
  }
}
