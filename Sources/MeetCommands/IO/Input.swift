import Foundation

/// Where bytes come from: a file, or what is piped in.
enum Input {
  /// More is not read: no page is so long, and a device may never end.
  private static let limit = 64 * 1_048_576

  /// Everything in a file, or on the standard input when the path is `-`.
  ///
  /// A relative path begins at `directory`.
  static func read(_ path: String, in directory: String) throws(CommandError) -> [UInt8] {
    guard path != "-" else { return try read(from: STDIN_FILENO, called: "standard input") }
    let full = path.hasPrefix("/") ? path : directory + "/" + path
    let descriptor = open(full, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path, errno) }
    defer { close(descriptor) }
    return try read(from: descriptor, called: path)
  }

  private static func read(from descriptor: Int32, called name: String) throws(CommandError)
    -> [UInt8]
  {
    var status = stat()
    let size = fstat(descriptor, &status) == 0 ? max(0, Int(status.st_size)) : 0
    var bytes: [UInt8] = []
    // One byte more than the file has shows its end without another turn.
    var room = max(min(size, limit) + 1, 65_536)
    while true {
      var code: Int32 = 0
      let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        let got = Foundation.read(descriptor, buffer.baseAddress, buffer.count)
        code = got < 0 ? errno : 0
        count = max(0, got)
      }
      if code == EINTR { continue }
      guard code == 0 else { throw failure(name, code) }
      guard !piece.isEmpty else { return bytes }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
      guard bytes.count <= limit else {
        throw .failed("'\(name)' is longer than 64 MB; divide it into several files")
      }
      room = max(65_536, bytes.count)
    }
  }

  private static func failure(_ name: String, _ code: Int32) -> CommandError {
    switch code {
    case ENOENT: .failed("there is no file '\(name)'")
    case EISDIR: .failed("'\(name)' is a folder; name a Markdown file in it")
    case EACCES: .failed("'\(name)' may not be read by you")
    default: .failed("'\(name)' cannot be read: \(String(cString: strerror(code)))")
    }
  }
}
