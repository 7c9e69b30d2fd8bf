import Foundation

/// Where bytes come from: a file, or what is piped in.
package enum Input {
  /// More is not read: no page is so long, and a device may never end.
  private static let limit = 64 * 1_048_576

  /// Everything in a file, or on the standard input when the path is `-`.
  ///
  /// A relative path begins at `directory`.
  package static func read(_ path: String, in directory: String) throws(Refused) -> [UInt8] {
    guard path != "-" else { return try read(from: STDIN_FILENO, called: "standard input") }
    let full = path.hasPrefix("/") ? path : directory + "/" + path
    let descriptor = open(full, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(path) }
    defer { close(descriptor) }
    return try read(from: descriptor, called: path)
  }

  private static func read(from descriptor: Int32, called name: String) throws(Refused) -> [UInt8] {
    var status = stat()
    let size = fstat(descriptor, &status) == 0 ? max(0, Int(status.st_size)) : 0
    // One byte more than the file has shows its end without another turn.
    var bytes = [UInt8](repeating: 0, count: max(size + 1, 65_536))
    var count = 0
    while true {
      guard count <= limit else {
        throw .failed("'\(name)' is longer than 64 MB; divide it into several files")
      }
      if count == bytes.count { bytes += [UInt8](repeating: 0, count: count) }
      let got = bytes.withUnsafeMutableBytes { buffer in
        Foundation.read(descriptor, buffer.baseAddress?.advanced(by: count), buffer.count - count)
      }
      if got > 0 {
        count += got
      } else if got == 0 {
        bytes.removeLast(bytes.count - count)
        return bytes
      } else if errno != EINTR {
        throw failure(name)
      }
    }
  }

  private static func failure(_ name: String) -> Refused {
    switch errno {
    case ENOENT: .failed("there is no file '\(name)'")
    case EISDIR: .failed("'\(name)' is a folder; name a Markdown file in it")
    case EACCES: .failed("'\(name)' may not be read by you")
    case let code: .failed("'\(name)' cannot be read: \(String(cString: strerror(code)))")
    }
  }
}
