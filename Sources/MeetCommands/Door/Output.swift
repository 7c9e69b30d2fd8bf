import Foundation

/// Where text goes: a file descriptor, written at once.
package struct Output: Sendable {
  let descriptor: Int32

  package init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  package var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Writes all of the text; a reader that went away ends the program quietly.
  package func write(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
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
