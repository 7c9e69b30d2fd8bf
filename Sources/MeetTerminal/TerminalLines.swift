import Foundation

/// Lines of a person at a terminal, who edits each of them until Enter is pressed.
package struct TerminalLines {
  package enum Event: Hashable, Sendable {
    case line(String)
    case end
    /// Nothing was given within the time.
    case silence
  }

  private let input: Int32
  private let output: Int32
  private var decoder = KeyDecoder()
  private var editor: LineEditor
  private var painter = LinePainter()
  private var prompt = ""
  /// The window for which the line was painted.
  private var size: (columns: Int, rows: Int)

  /// Milliseconds in which the rest of a key follows its beginning.
  private static let keyTime = 100
  /// Milliseconds in which the rest of a paste follows that has no mark.
  private static let pasteTime = 50

  /// Nil where lines cannot be edited: in a pipe, or at a terminal that knows no cursor.
  ///
  /// With `holdsQuickLines` several lines that come at once wait until somebody has looked.
  package init?(
    input: Int32,
    output: Int32,
    kind: String?,
    holdsQuickLines: Bool
  ) {
    guard isatty(input) == 1, isatty(output) == 1, let kind, !["", "dumb"].contains(kind),
      RawTerminal.begin(input: input, output: output)
    else { return nil }
    (self.input, self.output) = (input, output)
    editor = LineEditor(holdsQuickLines: holdsQuickLines)
    size = RawTerminal.size(output)
  }

  /// Begins a line with its prompt; `endOfText` is the line that ends a text of several.
  package mutating func ask(_ prompt: String, endOfText: String?) {
    self.prompt = prompt
    editor.endOfText = endOfText
  }

  /// The line when it is given; waits at most `seconds`, for ever when nil.
  package mutating func next(within seconds: Int?) -> Event {
    let end = seconds.map { ContinuousClock.now + .seconds($0) }
    RawTerminal.apply(signals: false)
    defer { RawTerminal.apply(signals: true) }
    while true {
      while let step = editor.next() {
        if let event = act(on: step) { return event }
      }
      paint()
      switch keys(until: end) {
      case .some(let keys): editor.take(keys)
      case .none: return isOver ? .end : .silence
      }
    }
  }

  /// Words above the line that is being typed, which then goes on with another prompt.
  package mutating func say(_ text: String, prompt: String? = nil) {
    let text = text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.map(\.onScreen).joined() + "\r\n" }.joined()
    write(painter.erase(width: RawTerminal.size(output).columns) + text)
    if let prompt { self.prompt = prompt }
    paint()
  }

  /// The last line was refused: the rest of a paste waits for another look.
  package mutating func refused() { editor.holdPasted() }

  /// What was pasted and will not be taken any more.
  package mutating func untaken() -> [String] { editor.dropPasted() }

  private var isOver = false
}

extension TerminalLines {
  /// Does what a key led to; the event when that ends the waiting.
  private mutating func act(on step: LineEditor.Step) -> Event? {
    switch step {
    case .line(let line):
      var whole = LineBuffer()
      whole.replace(with: line)
      write(painter.finish(LineLayout(prompt: prompt, whole, width: width)))
      return .line(line)
    case .end: return .end
    case .interrupt:
      // The handler of the signal says how to go on.
      RawTerminal.raise(SIGINT, input: input, output: output)
      RawTerminal.apply(signals: false)
    case .suspend:
      write(painter.erase(width: width))
      RawTerminal.raise(SIGTSTP, input: input, output: output)
      RawTerminal.apply(signals: false)
    case .clearScreen:
      write("\u{1B}[H\u{1B}[2J")
      painter = LinePainter()
    case .say(let text): say(text)
    case .show(let pasted): say(pasted.shown(width: width))
    }
    return nil
  }

  private var width: Int { RawTerminal.size(output).columns }

  private mutating func paint() {
    size = RawTerminal.size(output)
    let line = LineLayout(prompt: editor.prompt(prompt), editor.buffer, width: size.columns)
    write(painter.paint(line, height: size.rows))
  }

  private func write(_ text: String) {
    let bytes = Array(text.utf8)
    var done = 0
    while done < bytes.count {
      let count = bytes[done...].withUnsafeBytes {
        Foundation.write(output, $0.baseAddress, $0.count)
      }
      if count > 0 {
        done += count
      } else if count < 0, errno != EINTR {
        return
      }
    }
  }
}

extension TerminalLines {
  /// Keys that came; nil when the time is over or no more will come.
  private mutating func keys(until end: ContinuousClock.Instant?) -> [Key]? {
    while true {
      let left = end.map { Self.milliseconds($0 - .now) }
      if left == 0 { return nil }
      let time = decoder.awaitsRest ? min(Self.keyTime, left ?? Self.keyTime) : left
      switch wait(time) {
      case .nothing:
        let keys = decoder.rest()
        if !keys.isEmpty { return keys }
      case .window: return []
      case .input:
        guard let bytes = read() else { return nil }
        let keys = decoder.keys(from: bytes)
        if !keys.isEmpty { return keys + restOfPaste(keys) }
      }
    }
  }

  private mutating func restOfPaste(_ keys: [Key]) -> [Key] {
    var all: [Key] = []
    guard editor.isPasteWithoutMarks(keys) else { return all }
    while case .input = wait(Self.pasteTime), let bytes = read() {
      all += decoder.keys(from: bytes)
    }
    return all
  }

  private enum Ready { case nothing, window, input }

  /// Waits for input or for another size of the window.
  private func wait(_ milliseconds: Int?) -> Ready {
    while true {
      var waits = [
        pollfd(fd: input, events: Int16(POLLIN), revents: 0),
        pollfd(fd: RawTerminal.waker, events: Int16(POLLIN), revents: 0),
      ]
      let time = milliseconds.map { Int32(min($0, 86_400_000)) } ?? -1
      let ready = poll(&waits, nfds_t(waits.count), time)
      if ready == 0 { return .nothing }
      if ready < 0 { continue }
      if waits[1].revents != 0 {
        RawTerminal.hearWaker()
        // The program may have been stopped, and its terminal used by others.
        RawTerminal.resume()
        return .window
      }
      return .input
    }
  }

  private mutating func read() -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Foundation.read(input, &buffer, buffer.count)
      if count > 0 { return Array(buffer[..<count]) }
      if count == 0 || errno != EINTR {
        isOver = true
        return nil
      }
    }
  }

  private static func milliseconds(_ duration: Duration) -> Int {
    let parts = duration.components
    guard parts.seconds >= 0, parts.attoseconds >= 0 else { return 0 }
    return Int(min(parts.seconds, 86_400)) * 1000 + Int(parts.attoseconds / 1_000_000_000_000_000)
      + 1
  }
}
