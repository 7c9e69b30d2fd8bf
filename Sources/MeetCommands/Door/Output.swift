import Foundation

/// Where text goes: a file descriptor, written at once.
package struct Output: Sendable {
  let descriptor: Int32

  package init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  package var isTerminal: Bool { isatty(descriptor) == 1 }

  package func write(_ text: String) { write(Array(text.utf8)) }

  package func write(_ bytes: [UInt8]) { bytes.withUnsafeBytes { write($0) } }

  /// Writes all of the bytes; a reader that went away ends the program quietly.
  package func write(_ bytes: UnsafeRawBufferPointer) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = UnsafeRawBufferPointer(rebasing: rest)
      let count = Foundation.write(descriptor, piece.baseAddress, piece.count)
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EPIPE {
        exit(0)
      } else if errno != EINTR {
        exit(1)
      }
    }
  }

  package func line(_ text: String) { write(text + "\n") }
}
