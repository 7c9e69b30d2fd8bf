import Foundation

/// Where text goes: a file descriptor, written at once.
package struct Output: Sendable {
  let descriptor: Int32
  /// What is done counts more than who reads of it: a reader that goes away ends nothing.
  package var isOptional = false

  package init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  package var isTerminal: Bool { isatty(descriptor) == 1 }

  package func write(_ text: String) { write(Array(text.utf8)) }

  /// Writes all of the bytes; a reader that went away ends the program quietly, unless the output
  /// is optional.
  package func write(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        if isOptional { return }
        exit(errno == EPIPE ? 0 : 1)
      }
    }
  }

  package func line(_ text: String) { write(text + "\n") }
}
