/// What becomes of keys: a line that is edited, lines that are given, and pastes that wait for a
/// look.
///
/// It knows neither terminal nor clock; `TerminalLines` acts on its steps.
struct LineEditor: Sendable {
  /// What a key leads to beyond the line itself.
  enum Step: Hashable, Sendable {
    case line(String)
    /// Ctrl-D on an empty line.
    case end
    /// Ctrl-C on an empty line.
    case interrupt
    case suspend
    case clearScreen
    /// Words that belong above the line.
    case say(String)
    /// Lines that were pasted, to be shown above the line.
    case show(PastedLines)
  }

  /// The line that ends a text of several lines, when one is being typed: until then lines are text
  /// and none of them does anything.
  var endOfText: String?
  private(set) var buffer = LineBuffer()
  private(set) var pasted: PastedLines?
  private var history = LineHistory()
  /// Keys that came behind the end of a line.
  private var ahead: [Key] = []
  /// Several lines at once are a paste, unless the terminal marks those.
  private let holdsQuickLines: Bool
  private var marksPastes = false
  /// The pasted lines are on the screen.
  private var areShown = false

  init(holdsQuickLines: Bool) {
    self.holdsQuickLines = holdsQuickLines
  }

  /// Lines that were pasted wait for a look; a line that is typed meanwhile is taken first.
  var isAsking: Bool { pasted.map { !$0.isAgreed && !isText($0) } ?? false }

  /// What stands in front of the line.
  func prompt(_ usual: String) -> String {
    isAsking ? pasted?.question(isTyping: !buffer.isEmpty) ?? usual : usual
  }

  /// Takes keys that came at once.
  mutating func take(_ keys: [Key]) {
    if keys.contains(where: { if case .paste = $0 { true } else { false } }) { marksPastes = true }
    if isPasteWithoutMarks(keys) {
      let text = Self.text(of: keys)
      if !text.isEmpty { ahead.append(.paste(text)) }
    } else {
      ahead += keys
    }
  }

  /// Keys that come at once are no person's typing, when there are lines among them.
  ///
  /// A terminal that marks pastes does so always: there such keys were typed while the program was
  /// busy.
  func isPasteWithoutMarks(_ keys: [Key]) -> Bool {
    guard holdsQuickLines, !marksPastes else { return false }
    return isAsking ? !Self.isTyped(keys) : Self.lines(in: keys) > 1
  }

  /// The next thing to do; nil when further keys are needed.
  mutating func next() -> Step? {
    while true {
      if isAsking, !areShown, let pasted {
        areShown = true
        self.pasted?.isHeld = true
        return .show(pasted)
      }
      if let line = nextPasted() { return .line(line) }
      guard !ahead.isEmpty else { return nil }
      let key = ahead.removeFirst()
      if let step = isAsking ? answer(key) : edit(key) { return step }
    }
  }

  /// The last line was refused: what was pasted behind it waits for another look.
  mutating func holdPasted() {
    pasted?.isAgreed = false
    areShown = false
  }

  /// Gives up what was pasted and not taken.
  mutating func dropPasted() -> [String] {
    defer { pasted = nil }
    return pasted?.lines ?? []
  }
}

extension LineEditor {
  private mutating func edit(_ key: Key) -> Step? {
    switch key {
    case .enter:
      let line = buffer.text
      buffer.replace(with: "")
      history.add(line)
      return .line(line)
    case .paste(let text): paste(text)
    case .up:
      if let line = history.back(from: buffer.text) { buffer.replace(with: line) }
    case .down:
      if let line = history.forth() { buffer.replace(with: line) }
    case .interrupt:
      guard !buffer.isEmpty else { return .interrupt }
      _ = buffer.take(.end)
      _ = buffer.take(.eraseToStart)
      return .say("line dropped, Ctrl-Y brings it back; Ctrl-C again stops")
    case .endOfInput:
      guard !buffer.isEmpty else { return .end }
      _ = buffer.take(.delete)
    case .suspend: return .suspend
    case .clearScreen: return .clearScreen
    default: _ = buffer.take(key)
    }
    return nil
  }

  private mutating func paste(_ text: String) {
    if let lines = PastedLines(text, into: buffer) {
      (pasted, areShown) = (lines, false)
      buffer.replace(with: "")
    } else {
      let lines = text.split { $0 == "\n" }
      buffer.insert(String(lines.first { !$0.allSatisfy(\.isWhitespace) } ?? lines.first ?? ""))
    }
  }

  private mutating func answer(_ key: Key) -> Step? {
    guard let asked = pasted else { return nil }
    switch key {
    case .enter where buffer.isEmpty: pasted?.isAgreed = true
    case .interrupt where !buffer.isEmpty, .endOfInput where !buffer.isEmpty: return edit(key)
    case .escape, .interrupt, .endOfInput:
      let typed = buffer.text
      pasted = nil
      buffer = asked.unfinished
      buffer.insert(typed)
      return .say("\(PastedLines.count(asked.lines.count)) dropped")
    case .paste(let text) where buffer.isEmpty || text.utf8.contains(0x0A):
      pasted?.append(text)
      areShown = false
    case .suspend: return .suspend
    case .clearScreen:
      areShown = false
      return .clearScreen
    case .enter:
      // What waits is shown again below the answer.
      areShown = false
      return edit(key)
    default: return edit(key)
    }
    return nil
  }

  /// The next line of those that nobody has to look at any more.
  private mutating func nextPasted() -> String? {
    guard var rest = pasted, !isAsking else { return nil }
    let line = rest.removeFirst()
    pasted = rest.isEmpty ? nil : rest
    areShown = false
    if rest.isEmpty, !rest.isComplete, !rest.isAgreed {
      // A text goes on to be typed where its last line has no end.
      buffer.replace(with: line)
      return nil
    }
    history.add(line)
    return line
  }

  /// The next of these lines is text, which does nothing.
  private func isText(_ pasted: PastedLines) -> Bool {
    guard let endOfText, !pasted.isHeld, let line = pasted.lines.first else { return false }
    return line.trimming(while: \.isWhitespace) != endOfText
  }

  /// One key, as a person presses it; of a paste without marks more comes at once.
  private static func isTyped(_ keys: [Key]) -> Bool {
    guard keys.count == 1 else { return keys.isEmpty }
    return switch keys[0] {
    case .text(let text): text.count < 3
    case .paste: false
    default: true
    }
  }

  /// Lines that have their end and are not empty.
  private static func lines(in keys: [Key]) -> Int {
    var count = 0
    var isBlank = true
    for key in keys {
      switch key {
      case .text(let text): isBlank = isBlank && text.allSatisfy(\.isWhitespace)
      case .enter:
        if !isBlank { count += 1 }
        isBlank = true
      default: break
      }
    }
    return count
  }

  private static func text(of keys: [Key]) -> String {
    keys.map { key in
      switch key {
      case .text(let text), .paste(let text): text
      case .enter: "\n"
      default: ""
      }
    }.joined()
  }
}

extension String {
  fileprivate func trimming(while condition: (Character) -> Bool) -> Substring {
    let head = drop(while: condition)
    let end = head.lastIndex { !condition($0) }
    return end.map { head[...$0] } ?? ""
  }
}
