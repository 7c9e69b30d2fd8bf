/// Lines that came at once and wait until somebody has looked at them.
struct PastedLines: Hashable, Sendable {
  private(set) var lines: [String]
  /// Somebody has looked, and they are taken one by one.
  var isAgreed = false
  /// The last line has its end.
  private(set) var isComplete: Bool
  /// Somebody is asked about them; from then on they are no part of a text that is begun.
  var isHeld = false
  /// Some of them were taken.
  private var isRest = false
  private let typed: LineBuffer

  /// Puts a text where the cursor is; nil when it is one line at most, which needs no look.
  ///
  /// Empty lines around the text are no part of it.
  init?(_ text: String, into typed: LineBuffer) {
    var lines = Self.split(text)
    isComplete = lines.count > 1 && lines.last?.isBlank == true
    while lines.count > 1, lines[0].isBlank { lines.removeFirst() }
    while lines.count > 1, lines[lines.count - 1].isBlank { lines.removeLast() }
    guard lines.count > 1 else { return nil }
    lines[0] = typed.before + lines[0]
    lines[lines.count - 1] += typed.behind
    (self.lines, self.typed) = (lines, typed)
  }

  /// What had been typed when they came, to be had again when they are dropped.
  var unfinished: LineBuffer {
    guard isRest else { return typed }
    var rest = LineBuffer()
    rest.insert(typed.behind)
    return rest
  }

  var isEmpty: Bool { lines.isEmpty }

  /// Adds what came behind.
  mutating func append(_ text: String) {
    var more = Self.split(text)
    if !isComplete, let first = more.first, !lines.isEmpty {
      lines[lines.count - 1] += first
      more.removeFirst()
    }
    lines += more
    isComplete = text.hasSuffix("\n")
    while lines.count > 1, lines[lines.count - 1].isBlank { lines.removeLast() }
  }

  mutating func removeFirst() -> String {
    isRest = true
    return lines.removeFirst()
  }

  /// What is asked about them; what is being typed meanwhile comes first.
  func question(isTyping: Bool) -> String {
    let what = isRest ? "\(Self.count(lines.count)) left" : "\(Self.count(lines.count)) pasted"
    if isTyping {
      return "[\(what) · Enter takes what you type, Esc drops \(lines.count == 1 ? "it" : "them")] "
    }
    return lines.count == 1
      ? "[\(what) · Enter takes it, Esc drops it] "
      : "[\(what) · Enter takes them one by one, Esc drops them] "
  }

  static func count(_ lines: Int) -> String { lines == 1 ? "1 line" : "\(lines) lines" }

  /// The lines with their numbers, each in one row of the screen.
  func shown(width: Int) -> String {
    let most = 100
    let digits = "\(lines.count)".count
    let rows = lines.enumerated().map { index, line in
      let number = "\(index + 1)"
      let space = String(repeating: " ", count: digits - number.count + 2)
      return space + number + "  " + line.cut(toWidth: width - digits - 4)
    }
    let hidden = rows.count - most
    let kept =
      hidden <= 0
      ? rows : rows.prefix(most - 10) + ["  … \(hidden) more …"] + rows.suffix(10)
    let head = isRest ? "left of the paste:" : "pasted:"
    return ([head] + kept).joined(separator: "\n")
  }

  private static func split(_ text: String) -> [String] {
    text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { String(Substring($0)) }
  }
}

extension String {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }

  /// As much as there is room for.
  fileprivate func cut(toWidth width: Int) -> String {
    var shown = ""
    var columns = 0
    var rest = self[...]
    while let character = rest.first {
      let sign = character.onScreen
      let isLast = rest.dropFirst().isEmpty
      guard columns + sign.terminalWidth <= (isLast ? width : width - 1) else { return shown + "…" }
      shown += sign
      columns += sign.terminalWidth
      rest = rest.dropFirst()
    }
    return shown
  }
}
