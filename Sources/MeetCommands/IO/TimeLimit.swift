import Foundation

/// The time that a rendering may compute; the program ends with a reason when it is over.
///
/// What other programs take of the machine meanwhile does not count. The program as a whole ends,
/// since nothing can stop libcmark within a text.
struct TimeLimit {
  let seconds: Int

  func start() {
    signal(SIGPROF) { _ in
      // Nothing here may allocate: the signal may have come at any moment.
      let words: StaticString =
        "meet: error: the text takes too long; divide it, or allow more seconds with '--within'\n"
      _ = write(STDERR_FILENO, words.utf8Start, words.utf8CodeUnitCount)
      _exit(1)
    }
    set(seconds)
  }

  /// What is written afterwards may wait for its reader.
  func stop() { set(0) }

  private func set(_ seconds: Int) {
    var time = itimerval()
    time.it_value.tv_sec = seconds
    #if os(Linux)
    setitimer(__itimer_which_t(ITIMER_PROF.rawValue), &time, nil)
    #else
    setitimer(ITIMER_PROF, &time, nil)
    #endif
  }
}
