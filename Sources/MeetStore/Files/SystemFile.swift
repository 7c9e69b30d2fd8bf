private import Foundation

/// An open file of the operating system; the one place that calls it.
///
/// Every function throws a `StoreError` with the path, the reason and the remedy.
struct SystemFile: ~Copyable {
  let path: String
  private let descriptor: Int32

  enum Mode {
    case read
    /// Reads and writes, makes the file when it is missing, and always writes at its end.
    case append
    /// Reads and writes, and makes the file when it is missing.
    case readWrite
    /// Writes to a file that must not exist yet.
    case create
    /// A folder, whose names are waited for.
    case folder
  }

  init(_ path: String, _ mode: Mode) throws(StoreError) {
    self.path = path
    let (flags, what): (Int32, String) =
      switch mode {
      case .read: (O_RDONLY | O_NONBLOCK, "cannot read")
      case .folder: (O_RDONLY | O_DIRECTORY, "cannot read")
      case .append: (O_RDWR | O_CREAT | O_APPEND, "cannot write")
      case .readWrite: (O_RDWR | O_CREAT, "cannot write")
      case .create: (O_WRONLY | O_CREAT | O_EXCL, "cannot write")
      }
    let opened = try retried(what, path) { open(path, flags | O_CLOEXEC, 0o666) }
    do throws(StoreError) {
      if mode != .folder { try Self.checkRegular(opened, what, path) }
    } catch {
      _ = close(opened)
      throw error
    }
    descriptor = opened
  }

  /// A pipe or a device in the place of a page would be waited for without end.
  private static func checkRegular(
    _ descriptor: Int32,
    _ what: String,
    _ path: String
  ) throws(StoreError) {
    var status = stat()
    _ = try retried(what, path) { fstat(descriptor, &status) }
    let found = Status(status)
    if found.isFolder { throw StoreError(what, path, number: EISDIR) }
    if !found.isRegular {
      throw StoreError(
        what,
        path,
        .irregular,
        reason: "it is a pipe or a device, and no file",
        remedy: "put a file in its place"
      )
    }
  }

  deinit { _ = close(descriptor) }
}

extension SystemFile {
  struct Status: Equatable {
    var size: Int
    /// Device and number: two paths with the same are one file.
    var device: UInt64
    var node: UInt64
    var mode: UInt32
    /// Nanoseconds since 1970.
    var changed: Int
    var isFolder: Bool
    var isRegular: Bool
  }

  func status() throws(StoreError) -> Status {
    var status = stat()
    _ = try retried("cannot read", path) { fstat(descriptor, &status) }
    return Status(status)
  }

  /// What a path leads to; nil when there is nothing.
  static func status(_ path: String) -> Status? {
    var status = stat()
    return stat(path, &status) == 0 ? Status(status) : nil
  }

  /// The path itself is a symbolic link, wherever it leads.
  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && UInt32(status.st_mode) & 0o170000 == 0o120000
  }

  /// Something stands there, be it a link that leads nowhere.
  static func isTaken(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  func readAll() throws(StoreError) -> [UInt8] {
    try read(from: 0, count: try status().size)
  }

  /// The bytes from a position on; fewer when the file ends before.
  func read(from offset: Int, count: Int) throws(StoreError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var length = 0
    while length < count {
      let got = try retried("cannot read", path) {
        bytes.withUnsafeMutableBytes {
          pread(
            descriptor,
            $0.baseAddress.map { $0 + length },
            count - length,
            off_t(offset + length)
          )
        }
      }
      if got == 0 { break }
      length += got
    }
    bytes.removeLast(count - length)
    return bytes
  }

  /// Hands the bytes over in one call, and says how many were taken.
  func writeOnce(_ bytes: [UInt8]) throws(StoreError) -> Int {
    try retried("cannot write", path) {
      bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    }
  }

  /// Writes all bytes, in as many calls as that takes.
  func writeAll(_ bytes: [UInt8]) throws(StoreError) {
    var rest = bytes
    while !rest.isEmpty { rest.removeFirst(try writeOnce(rest)) }
  }

  /// Waits until everything written is on the disk.
  func sync() throws(StoreError) {
    _ = try retried("cannot write", path) { fsync(descriptor) }
  }

  func truncate(to size: Int) throws(StoreError) {
    _ = try retried("cannot write", path) { ftruncate(descriptor, off_t(size)) }
  }

  func setMode(_ mode: UInt32) throws(StoreError) {
    _ = try retried("cannot write", path) { fchmod(descriptor, mode_t(mode & 0o7777)) }
  }

  /// Takes the file for this process alone; false when another has it.
  ///
  /// The lock ends with the file's closing, so a killed process leaves none behind.
  func tryLock() throws(StoreError) -> Bool {
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      if errno == EWOULDBLOCK { return false }
      if errno != EINTR { throw StoreError("cannot lock", path, number: errno) }
    }
    return true
  }
}

extension SystemFile {
  static func move(_ old: String, to new: String) throws(StoreError) {
    _ = try retried("cannot write", new) { rename(old, new) }
  }

  /// Gives a file a second name, which must be free.
  static func addName(_ old: String, to new: String) throws(StoreError) {
    _ = try retried("cannot write", new) { link(old, new) }
  }

  /// Takes a name away; one that is not there is no fault.
  static func remove(_ path: String) { _ = unlink(path) }

  /// Takes a name away that must be there.
  static func delete(_ path: String) throws(StoreError) {
    _ = try retried("cannot remove", path) { unlink(path) }
  }

  /// Takes a folder away unless it holds something.
  static func removeEmptyFolder(_ path: String) { _ = rmdir(path) }

  static func makeFolder(_ path: String) throws(StoreError) {
    if mkdir(path, 0o777) == 0 || errno == EEXIST { return }
    throw StoreError("cannot make the folder", path, number: errno)
  }

  static func checkMayWrite(in folder: String) throws(StoreError) {
    if access(folder, W_OK | X_OK) != 0 { throw StoreError("cannot write", folder, number: errno) }
  }

  /// Waits until the names in a folder are on the disk.
  static func syncFolder(_ path: String) throws(StoreError) {
    try SystemFile(path, .folder).sync()
  }

  /// The names in a folder, sorted by their bytes.
  static func names(in path: String) throws(StoreError) -> [String] {
    guard let stream = opendir(path) else {
      throw StoreError("cannot read the folder", path, number: errno)
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(entry.pointee.d_reclen)) {
          String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The path without symbolic links; nil when it leads nowhere.
  static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }
}

extension SystemFile.Status {
  fileprivate init(_ status: stat) {
    size = Int(status.st_size)
    device = UInt64(truncatingIfNeeded: status.st_dev)
    node = UInt64(truncatingIfNeeded: status.st_ino)
    mode = UInt32(status.st_mode)
    changed = Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec)
    isFolder = mode & 0o170000 == 0o040000
    isRegular = mode & 0o170000 == 0o100000
  }

  func isSameFile(as other: Self) -> Bool { device == other.device && node == other.node }
}

/// Calls again when a signal came between.
private func retried<Result: BinaryInteger>(
  _ what: String,
  _ path: String,
  _ call: () -> Result
) throws(StoreError) -> Result {
  while true {
    let result = call()
    if result >= 0 { return result }
    if errno != EINTR { throw StoreError(what, path, number: errno) }
  }
}

extension StoreError {
  /// The error that a number of the operating system stands for.
  init(_ what: String, _ path: String, number: Int32) {
    let (cause, remedy): (Cause, String?) =
      switch number {
      case ENOENT, ENOTDIR: (.missing, nil)
      case EEXIST: (.exists, nil)
      case EACCES, EPERM:
        (.noPermission, "ask for the right to it, or work in a copy of the folder")
      case EROFS: (.readOnly, "work in a copy of the folder on a disk that can be written")
      case ENOSPC, EDQUOT: (.full, "make room on the disk and do it again; nothing was lost")
      default: (.system(number), nil)
      }
    let reason = String(cString: strerror(number))
    self.init(
      what,
      path,
      cause,
      reason: reason.prefix(1).lowercased() + reason.dropFirst(),
      remedy: remedy
    )
  }
}
