import Foundation
import MeetTerminal

/// A word to somebody whose program is ended by Ctrl-C, or from elsewhere as by
/// `meet minutes --take-over`.
///
/// Without it they would go on typing, into their shell.
enum Termination {
  static func isTold() {
    signal(SIGTERM) { _ in
      RawTerminal.restore()
      // Nothing here may allocate: the signal may have come at any moment.
      let words: StaticString =
        "meet: this session was ended from elsewhere; 'meet minutes' goes on with it\n"
      if isatty(STDERR_FILENO) == 1 { _ = write(STDERR_FILENO, "\n", 1) }
      _ = write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
      _exit(128 + SIGTERM)
    }
    signal(SIGINT) { _ in
      RawTerminal.restore()
      let words: StaticString = "meet: stopped; 'meet minutes' goes on\n"
      if isatty(STDERR_FILENO) == 1 { _ = write(STDERR_FILENO, "\n", 1) }
      _ = write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
      _exit(128 + SIGINT)
    }
  }
}
