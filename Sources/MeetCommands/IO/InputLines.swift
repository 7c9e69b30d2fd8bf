import Foundation
import MeetTerminal

/// Lines as they are typed or come through a pipe.
struct InputLines {
  private let descriptor: Int32
  private let output: Output
  /// A person who can edit each line.
  private var typed: TerminalLines?
  private var pending: [UInt8] = []
  private var isAtEnd = false

  /// With `holdsQuickLines` several lines that a terminal gives at once wait for a look.
  init(
    in environment: Environment,
    descriptor: Int32 = STDIN_FILENO,
    holdsQuickLines: Bool = true
  ) {
    self.descriptor = descriptor
    output = environment.output
    typed = TerminalLines(
      input: descriptor,
      output: environment.output.descriptor,
      kind: environment.variables["TERM"],
      holdsQuickLines: holdsQuickLines
    )
  }

  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Asks a person at a terminal for the next line.
  ///
  /// `endOfText` is the line that ends a text, when the next line is one of that text.
  mutating func ask(_ prompt: String, endOfText: String? = nil) {
    guard typed == nil else {
      typed?.ask(prompt, endOfText: endOfText)
      return
    }
    if isTerminal { output.write(prompt) }
  }

  /// Says something while a person types, and leaves what is typed as it is.
  mutating func say(_ text: String, prompt: String) {
    guard typed == nil else {
      typed?.say(text, prompt: prompt)
      return
    }
    output.write("\n\(text)\n\(prompt)")
  }

  /// The line was not taken: what was pasted behind it waits for another look.
  mutating func refused() { typed?.refused() }

  /// What was pasted at a terminal and will not be taken any more.
  mutating func untaken() -> [String] { typed?.untaken() ?? [] }

  /// Bytes of a line that a terminal keeps until Enter is pressed; what is typed behind them is lost.
  static let longestTyped = 4095

  enum Event {
    case line(String)
    /// A terminal gave the beginning of a line that is longer than it keeps.
    case cut
    case end
    /// Nothing came within the time.
    case silence
  }

  /// The next line without its end; waits at most `seconds`, for ever when nil.
  mutating func next(within seconds: Int?) -> Event {
    if let event = typed?.next(within: seconds) {
      switch event {
      case .line(let line): return .line(line)
      case .end: return .end
      case .silence: return .silence
      }
    }
    while true {
      if let end = pending.firstIndex(of: 0x0A) {
        defer { pending.removeSubrange(...end) }
        if end >= Self.longestTyped, isTerminal { return .cut }
        return .line(text(pending[..<end]))
      }
      if isAtEnd {
        guard !pending.isEmpty else { return .end }
        defer { pending = [] }
        return .line(text(pending[...]))
      }
      var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let ready = poll(&wait, 1, seconds.map { Int32(min($0, 86_400)) * 1000 } ?? -1)
      if ready == 0 { return .silence }
      if ready < 0 { continue }
      var buffer = [UInt8](repeating: 0, count: 65_536)
      let count = read(descriptor, &buffer, buffer.count)
      if count > 0 {
        pending += buffer[..<count]
      } else if count == 0 || errno != EINTR {
        isAtEnd = true
      }
    }
  }

  /// A carriage return before the line end, and a byte order mark, are no part of the text.
  ///
  /// Nor are the arrows and other keys that a terminal sends as escape sequences.
  private func text(_ bytes: ArraySlice<UInt8>) -> String {
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
    let text = String(decoding: bytes.last == 0x0D ? bytes.dropLast() : bytes, as: UTF8.self)
    guard isTerminal, text.utf8.contains(0x1B) else { return text }
    return text.replacing(/\u{1B}(?:\[[0-?]*[ -\/]*[@-~]|O[@-~])/, with: "")
  }
}
