import Foundation
import MeetKit

/// Where text goes: a file descriptor, written at once.
struct Output: Sendable {
  let descriptor: Int32
  /// What is done counts more than who reads of it: a reader that goes away ends nothing.
  var isOptional = false

  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Writes a text for people: whoever wrote it, no control reaches their terminal.
  func write(_ text: String) { write(Array(text.inSafeLines.utf8)) }

  func write(_ bytes: [UInt8]) { bytes.withUnsafeBytes { write($0) } }

  /// Writes all of the bytes.
  ///
  /// A reader that went away ends the program quietly; a stream that is full or closed ends it with
  /// a word and exit code 1. An optional output ends nothing.
  func write(_ bytes: UnsafeRawBufferPointer) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = UnsafeRawBufferPointer(rebasing: rest)
      let count = Foundation.write(descriptor, piece.baseAddress, piece.count)
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        if isOptional { return }
        if errno == EPIPE { exit(0) }
        let reason = String(cString: strerror(errno)).lowercased()
        if descriptor != STDERR_FILENO {
          Output(descriptor: STDERR_FILENO).line("meet: error: cannot write the output: \(reason)")
        }
        exit(1)
      }
    }
  }

  func line(_ text: String) { write(text + "\n") }
}
