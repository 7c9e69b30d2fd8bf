import Foundation
import Synchronization

/// The settings of the terminal while lines are edited, given back however the program ends.
package enum RawTerminal {
  private struct Changed {
    var usual: termios
    var input: Int32
    var output: Int32
  }

  private static let changed = Mutex<Changed?>(nil)
  /// Asks for marks around what is pasted.
  private static let marksOn = "\u{1B}[?2004h"
  /// A pipe through which a signal wakes who waits for keys; -1 when there is none.
  private static let wake: (reader: Int32, writer: Int32) = {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return (-1, -1) }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    return (ends[0], ends[1])
  }()

  /// Readable when the window has changed, or the program goes on after a stop.
  static var waker: Int32 { wake.reader }

  static func hearWaker() {
    var bytes = [UInt8](repeating: 0, count: 64)
    while read(wake.reader, &bytes, bytes.count) > 0 {}
  }

  /// Shows nothing by itself any more, and keeps every key; false when this is no terminal.
  static func begin(input: Int32, output: Int32) -> Bool {
    var usual = termios()
    guard tcgetattr(input, &usual) == 0 else { return false }
    let isFirst = changed.withLock { changed in
      defer { changed = Changed(usual: changed?.usual ?? usual, input: input, output: output) }
      return changed == nil
    }
    if isFirst {
      atexit { RawTerminal.restore() }
      hearSignals()
    }
    apply(signals: true)
    send(marksOn)
    return true
  }

  /// Makes the terminal again what it was for a line that is being edited.
  static func resume() {
    apply(signals: false)
    send(marksOn)
  }

  /// Whether Ctrl-C and Ctrl-Z are signals: while a line is edited they are keys.
  static func apply(signals: Bool) {
    guard let settings = changed.withLock({ $0 }) else { return }
    var raw = settings.usual
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO | IEXTEN | (signals ? 0 : ISIG))
    raw.c_iflag &= ~tcflag_t(ICRNL | INLCR | IGNCR | IXON | ISTRIP)
    withUnsafeMutableBytes(of: &raw.c_cc) { characters in
      characters[Int(VMIN)] = 1
      characters[Int(VTIME)] = 0
    }
    while tcsetattr(settings.input, TCSANOW, &raw) != 0, errno == EINTR {}
  }

  /// Gives the terminal back as it was; also from a signal's handler, so nothing here allocates.
  package static func restore() {
    // Whoever holds the lock at this moment changes nothing at the terminal.
    changed.withLockIfAvailable { changed in
      guard var settings = changed else { return }
      _ = tcsetattr(settings.input, TCSANOW, &settings.usual)
      let words: StaticString = "\u{1B}[?2004l"
      _ = write(settings.output, words.utf8Start, words.utf8CodeUnitCount)
      changed = nil
    }
  }

  /// Does what a signal does to a program whose terminal is as usual, and goes on when that ends
  /// nothing.
  static func raise(_ number: Int32, input: Int32, output: Int32) {
    restore()
    // Threads that do the work of others hear no signals.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, number)
    var before = sigset_t()
    pthread_sigmask(SIG_UNBLOCK, &signals, &before)
    _ = Foundation.raise(number)
    pthread_sigmask(SIG_SETMASK, &before, nil)
    _ = begin(input: input, output: output)
  }

  /// The columns and rows of a terminal.
  static func size(_ output: Int32) -> (columns: Int, rows: Int) {
    var size = winsize()
    let isKnown = ioctl(output, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return isKnown ? (Int(size.ws_col), max(2, Int(size.ws_row))) : (80, 24)
  }

  static func send(_ text: String) {
    guard let output = changed.withLock({ $0?.output }) else { return }
    _ = text.utf8.withContiguousStorageIfAvailable { write(output, $0.baseAddress, $0.count) }
  }

  private static func hearSignals() {
    guard wake.writer >= 0 else { return }
    for number in [SIGWINCH, SIGCONT] {
      signal(number) { _ in
        var byte: UInt8 = 0
        _ = write(RawTerminal.wake.writer, &byte, 1)
      }
    }
    // What nohup ignores stays ignored.
    let usual = signal(SIGHUP) { number in
      RawTerminal.restore()
      signal(number, SIG_DFL)
      _ = kill(getpid(), number)
    }
    if unsafeBitCast(usual, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
      signal(SIGHUP, SIG_IGN)
    }
  }
}
