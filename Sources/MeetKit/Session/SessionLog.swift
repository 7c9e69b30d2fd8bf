/// One accepted line of a session, as it stands in `session.log`.
///
/// ```swift
/// let written = answer.lines.map(\.encoded)
/// ```
public struct SessionLogLine: Hashable, Sendable {
  var instant: Instant
  /// 1, 2, 3 … without a gap.
  var number: Int
  /// Who entered it.
  var who: PersonID
  /// The line of the session's language.
  var text: String

  /// The line as the log holds it, without its end.
  public var encoded: String { "\(instant) \(number) \(who) \(LogText.encode(text))" }
}

/// A session as it happened, in the order of its lines.
package struct SessionLog: Hashable, Sendable {
  package var lines: [SessionLogLine] = []
  /// What stands behind the last line end and is no line yet.
  package var torn: [UInt8]?
}

extension SessionLog {
  /// Reads a log; lines at fault are left out and told.
  ///
  /// A gap or a repeat in the numbers is an error, a clock that steps back is a warning.
  package static func read(_ bytes: [UInt8], file: String) -> Parsed<SessionLog> {
    var found = Findings(file)
    let framed = LogLines(bytes, of: .session, &found)
    var log = SessionLog(torn: framed.torn)
    log.lines.reserveCapacity(framed.lines.count)
    var expected = 1
    var last: Instant?
    for (bytes, number) in framed.lines {
      var reader = LogLineReader(bytes, line: number)
      guard let instant = reader.instant(&found) else {
        expected += 1
        continue
      }
      guard let entry = readNumber(&reader, expected: expected, &found) else {
        expected += 1
        continue
      }
      expected = entry + 1
      if let last, instant < last {
        found.warning(number, 1, "the clock steps back, from \(last) to \(instant)")
      }
      last = instant
      guard let who = reader.person(&found), let text = reader.rest(&found) else { continue }
      log.lines.append(SessionLogLine(instant: instant, number: entry, who: who, text: text))
    }
    return Parsed(log, found.diagnostics)
  }

  private static func readNumber(
    _ reader: inout LogLineReader,
    expected: Int,
    _ found: inout Findings
  ) -> Int? {
    let word = reader.word() ?? []
    guard let number = digits(word) else {
      let text = String(decoding: word, as: UTF8.self)
      found.error(reader.line, 22, "'\(text)' is no number", remedy: "\(expected) comes here")
      return nil
    }
    if number > expected {
      let missing =
        number == expected + 1 ? "\(expected) is" : "\(expected) to \(number - 1) are"
      found.error(
        reader.line,
        22,
        "a gap in the numbers: \(missing) missing",
        remedy: "a log is never edited; take the lines from git or a copy"
      )
    } else if number < expected {
      found.error(
        reader.line,
        22,
        "the number \(number) stands again where \(expected) belongs",
        remedy: "a log is never edited; take the lines from git or a copy"
      )
    }
    return number
  }
}
