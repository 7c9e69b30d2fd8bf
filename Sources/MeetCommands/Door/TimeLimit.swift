import Foundation

/// The time that a rendering may take; the program ends with a reason when it is over.
///
/// The program as a whole, since nothing can stop libcmark within a text.
struct TimeLimit {
  let seconds: Int

  func start() {
    signal(SIGALRM) { _ in
      // Nothing here may allocate: the signal may have come at any moment.
      let words: StaticString =
        "meet: error: the text takes too long; divide it, or allow more seconds with '--within'\n"
      _ = write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
      _exit(1)
    }
    alarm(UInt32(seconds))
  }

  /// What is written afterwards may wait for its reader.
  func stop() { alarm(0) }
}
