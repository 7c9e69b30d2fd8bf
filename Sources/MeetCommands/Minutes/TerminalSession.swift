import ArgumentParser
import MeetKit
import MeetStore

/// One person at one terminal, or one pipe, with the session they write.
struct TerminalSession {
  let environment: Environment
  let meeting: MeetingFolder
  let isDryRun: Bool
  var live: LiveSession
  var input: InputLines
  private let makeLive: (SessionState) -> LiveSession
  /// Held until the sitting ends.
  private let lock: SessionLock?
  private var appender: LogAppender?
  private var last: Instant
  /// The last moment that stood in front of a line.
  private var told: Instant?
  /// How many lines were read, and on which the text began that is being taken.
  private var lineNumber = 0
  private var firstLine = 0
  private var refused = 0

  init(
    environment: Environment,
    input: InputLines,
    meeting: MeetingFolder,
    isDryRun: Bool,
    lock: SessionLock?,
    state: SessionState,
    makeLive: @escaping (SessionState) -> LiveSession
  ) {
    self.environment = environment
    self.input = input
    self.meeting = meeting
    self.isDryRun = isDryRun
    self.lock = lock
    self.makeLive = makeLive
    live = makeLive(state)
    last = environment.now
  }

  /// Takes lines until the meeting closes or no more come.
  consuming func hold() throws {
    var sitting = self
    try sitting.takeLines()
  }

  private mutating func takeLines() throws {
    if live.state.phase == .closed {
      try writeMinutes()
      passOverRest("closed")
      try tellRefused()
      return
    }
    while let line = nextText() {
      let (instant, text) = timed(line)
      if text.asNote.isEmpty { continue }
      if try take(text, at: instant) { return }
    }
    say("stopped; 'meet minutes \(meeting.id)' goes on")
    try tellRefused()
  }

  /// In a pipe nobody saw what was refused; at a terminal it was typed again.
  private func tellRefused() throws {
    if refused > 0, !input.isTerminal { throw ExitCode(1) }
  }

  /// Answers one line; true when the sitting is over.
  private mutating func take(_ text: String, at instant: Instant) throws -> Bool {
    let answer = live.take(text, at: instant)
    if let error = failure(of: answer.lines) {
      try forget(text, error)
      return false
    }
    if let refusal = answer.refusal {
      refused += 1
      input.refused()
      environment.error.line(input.isTerminal ? "\(refusal)" : "line \(firstLine): \(refusal)")
    } else {
      say(answer.text)
    }
    for warning in live.warnings(after: last, upTo: instant) { say("* " + warning) }
    last = instant
    switch answer.ending {
    case nil: return false
    case .adjourned:
      say("'meet minutes \(meeting.id)' and '/resume' go on")
      passOverRest("adjourned")
    case .closed:
      try writeMinutes()
      passOverRest("closed")
    }
    try tellRefused()
    return true
  }

  /// What a pipe or a paste brings behind the end is taken by nobody, and says so.
  private mutating func passOverRest(_ how: String) {
    for line in input.untaken() where !line.asNote.isEmpty {
      environment.error.line("not taken, the meeting is \(how): \(line.withoutControls)")
    }
    guard !input.isTerminal else { return }
    while let line = pipedLine() {
      lineNumber += 1
      if timed(line).1.asNote.isEmpty { continue }
      refused += 1
      environment.error.line("line \(lineNumber): not taken, the meeting is \(how)")
    }
  }

  /// The disk failed: the state goes back to what is on it, and the text to the person.
  private mutating func forget(_ text: String, _ error: any Error) throws {
    input.refused()
    environment.error.line("meet: error: \(words(error))")
    for (index, line) in text.lines.enumerated() {
      environment.error.line((index == 0 ? "not taken: " : "") + String(line).withoutControls)
    }
    let log = SessionLog.read(try meeting.read(.session) ?? [], file: meeting.shown(.session))
    live = makeLive(SessionReplay(log.value.lines, file: meeting.shown(.session)).state)
    guard !input.isTerminal else { return }
    environment.error.line(
      "stopped before line \(firstLine); with the lines from there on 'meet minutes \(meeting.id)' goes on"
    )
    throw ExitCode(1)
  }

  /// Writes down what an answer led to.
  mutating func record(_ answer: LiveSession.Answer) throws { try append(answer.lines) }

  private mutating func append(_ lines: [SessionLogLine]) throws {
    guard !lines.isEmpty, !isDryRun else { return }
    try openLog().append(lines.map(\.encoded))
  }

  private mutating func failure(of lines: [SessionLogLine]) -> (any Error)? {
    do {
      try append(lines)
      return nil
    } catch {
      return error
    }
  }

  /// The log, begun by its first line.
  private mutating func openLog() throws(StoreError) -> LogAppender {
    if let appender { return appender }
    let appender = try LogAppender(meeting.path(.session), kind: .session)
    self.appender = appender
    return appender
  }

  /// Moves an unfinished last line aside before anything is typed, and tells.
  mutating func mendLog() throws {
    guard !isDryRun, meeting.hasSession, let torn = try openLog().tornTail else { return }
    let text = String(decoding: torn.bytes, as: UTF8.self).withoutControls.shortened(to: 60)
    let place = FilePath.shown(torn.path, from: environment.directory)
    say("an unfinished last line was moved to '\(place)': '\(text)'")
  }

  private func writeMinutes() throws {
    guard let minutes = Minutes(live.state) else { return }
    let page = MinutesWriter.page(minutes)
    if isDryRun {
      environment.output.write("\n" + page)
      return
    }
    do {
      try FileStore.create(meeting.path(.minutes), Array(page.utf8))
    } catch {
      guard error.cause == .exists else { throw error }
      throw CommandError.wouldLose(
        "'\(meeting.shown(.minutes))' is there already; "
          + "'meet minutes --replay \(meeting.shown(.session))' prints what the log says"
      )
    }
    say("minutes written to '\(meeting.shown(.minutes))'; " + afterReading(minutes))
  }

  /// The time of absent members begins when the group says that it has sent the minutes.
  private func afterReading(_ minutes: Minutes) -> String {
    let isWaitedFor = (minutes.preamble + minutes.items.flatMap(\.lines)).contains { line in
      guard case .decision(let decision) = line, case .lazy = decision.absence else { return false }
      return decision.outcome == .agreed && !decision.absent.isEmpty
    }
    return isWaitedFor
      ? "read and send them, then 'meet sent \(meeting.id)', which begins the time of absent "
        + "members, and 'meet publish'" : "read them, then 'meet publish'"
  }

  /// An error with its path as the person at this terminal would write it.
  private func words(_ error: any Error) -> String {
    (error as? StoreError).map { "\($0.shown(from: environment.directory))" } ?? "\(error)"
  }

  func say(_ text: String) {
    for line in text.lines { environment.output.line(String(line).withoutControls) }
  }
}

extension TerminalSession {
  /// A line, or several between `"""` marks as one text; nil at the end.
  private mutating func nextText() -> String? {
    guard let first = nextLine() else { return nil }
    firstLine = lineNumber
    let mark = "\"\"\""
    // Within a word the marks are somebody's quotation.
    guard first == mark || first.utf8.suffix(4).elementsEqual(" \(mark)".utf8) else { return first }
    var lines: [String] = []
    while let line = nextLine(endOfText: mark) {
      if line.asLine == mark { break }
      lines.append(line)
    }
    let head = String(decoding: first.utf8.dropLast(3), as: UTF8.self)
    // Marks that stand alone begin a note, whatever its first line begins with.
    let isPath = head.isEmpty && lines.first?.utf8.first == 0x2F
    return head + (isPath ? "\\" : "") + lines.joined(separator: "\n")
  }

  /// The next line; `endOfText` ends the text to which it belongs.
  private mutating func nextLine(endOfText: String? = nil) -> String? {
    guard let line = input.isTerminal ? typedLine(endOfText) : pipedLine() else { return nil }
    lineNumber += 1
    return line
  }

  private mutating func pipedLine() -> String? {
    guard case .line(let line) = input.next(within: nil) else { return nil }
    return line
  }

  /// Waits for a line; meanwhile says when time runs out.
  private mutating func typedLine(_ endOfText: String?) -> String? {
    func prompt(at instant: Instant) -> String {
      endOfText == nil ? live.prompt(at: instant) : "… "
    }
    input.ask(prompt(at: environment.now), endOfText: endOfText)
    while true {
      let now = environment.now
      let wait = live.nextWarning(after: max(last, now)).map { $0.seconds - now.seconds + 1 }
      switch input.next(within: environment.isClockFixed ? nil : wait) {
      case .line(let line): return line
      case .cut:
        environment.error.line(
          "refused: the line is longer than the \(InputLines.longestTyped) bytes that a terminal keeps; "
            + "'\"\"\"' begins a text of several lines"
        )
        input.ask(prompt(at: environment.now), endOfText: endOfText)
      case .end:
        environment.output.line("")
        return nil
      case .silence:
        let later = environment.now
        for warning in live.warnings(after: last, upTo: later) {
          input.say("* \(warning)", prompt: prompt(at: later))
        }
        last = later
      }
    }
  }

  /// A line from a pipe may carry its moment in front, and then that is the clock, which does not
  /// step back for the lines that carry none.
  private mutating func timed(_ line: String) -> (Instant, String) {
    if !input.isTerminal, let timed = TimedLine(line) {
      told = timed.instant
      return (timed.instant, timed.text)
    }
    return (max(environment.now, told ?? environment.now), line)
  }
}
