/// A session as its log tells it.
///
/// A log alone gives the same minutes for ever; ``LiveSession`` goes on with one that has not
/// ended.
///
/// ```swift
/// let replay = SessionReplay(log: text)
/// print(replay.minutes.map(MinutesWriter.page) ?? "the meeting was not opened")
/// ```
public struct SessionReplay: Sendable {
  package var state = SessionState()
  /// Lines of the log that cannot be read, or cannot follow.
  public var diagnostics: [Diagnostic] = []
  /// Lines that only a newer program understands: the session can be shown, not continued.
  package var unknown: [Int] = []

  /// Reads the text of `session.log` and applies its lines; diagnostics call the log `file`.
  ///
  /// A line that cannot be read or cannot follow is told and left out.
  public init(log text: String, file: String = "session.log") {
    let log = SessionLog.read(Array(text.utf8), file: file)
    self.init(log.value.lines, file: file)
    diagnostics = log.diagnostics + diagnostics
  }

  /// The record of the session as far as it went; nil before the meeting was opened.
  public var minutes: Minutes? { Minutes(state) }

  /// Applies the lines of a log in their order; a line that cannot follow is a fault at its place.
  ///
  /// Entry `n` of the log stands on line `n + 1` of its file.
  package init(_ lines: [SessionLogLine], file: String) {
    for (index, line) in lines.enumerated() {
      let location = TextLocation(file: file, line: index + 2, column: 1)
      do throws(Refusal) {
        guard case .events(let events) = try SessionReader.log.read(line.text) else { continue }
        for event in events { _ = try state.apply(event, at: line.instant, by: line.who) }
      } catch  where error.name == .unknownCommand {
        unknown.append(line.number)
        state.keepUnknown(line.text, at: line.instant, by: line.who)
        diagnostics.append(
          Diagnostic(
            .warning,
            at: location,
            "'\(line.text.shortened(to: 30))' is unknown here",
            remedy: "a newer meet wrote it; update meet to go on with this session"
          )
        )
      } catch {
        state.keepUnknown(line.text, at: line.instant, by: line.who)
        diagnostics.append(
          Diagnostic(
            .error,
            at: location,
            "line \(line.number) cannot follow: \(error.reason)",
            remedy: "a log is never edited; take it from git or a copy"
          )
        )
      }
    }
  }
}
