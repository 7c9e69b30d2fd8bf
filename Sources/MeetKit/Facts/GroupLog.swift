/// Something that happened between meetings, as it stands in `group.log`.
package struct GroupFact: Hashable, Sendable {
  package var instant: Instant
  /// Eight lower-case letters that no other fact has.
  package var id: String
  var who: PersonID
  var verb: String
  var rest: String

  package init(instant: Instant, id: String, who: PersonID, verb: String, rest: String) {
    self.instant = instant
    self.id = id
    self.who = who
    self.verb = verb
    self.rest = rest
  }

  /// Where the id stands in the line, behind the instant.
  package static let idColumn = 22

  /// The line as the log holds it, without its end.
  package var encoded: String {
    "\(instant) \(id) \(who) \(verb)" + (rest.isEmpty ? "" : " \(LogText.encode(rest))")
  }
}

/// The facts between meetings, by instant and then id, whatever the order of the lines.
package struct GroupLog: Hashable, Sendable {
  package var facts: [GroupFact]
  /// The line of each fact's id.
  package var lines: [String: Int]
  /// What stands behind the last line end and is no line yet.
  package var torn: [UInt8]?

  package init(facts: [GroupFact] = [], lines: [String: Int] = [:], torn: [UInt8]? = nil) {
    self.facts = facts
    self.lines = lines
    self.torn = torn
  }
}

extension GroupLog {
  /// Reads a log; lines at fault are left out and told.
  ///
  /// Two branches that merged may have brought one fact twice: that is one fact. Two facts with
  /// one id are an error. A fact that a newer program wrote is kept, with a warning. People are
  /// not checked when they are nil.
  package static func read(
    _ bytes: [UInt8],
    file: String,
    people: [PersonID]? = nil
  ) -> Parsed<GroupLog> {
    var found = Findings(file)
    let framed = LogLines(bytes, of: .group, &found)
    var log = GroupLog(torn: framed.torn)
    var seen: [String: (fact: GroupFact, line: Int)] = [:]
    for (bytes, number) in framed.lines {
      guard let fact = fact(LogLineReader(bytes, line: number), people, &found) else { continue }
      if let other = seen[fact.id] {
        if other.fact != fact {
          found.error(number, 22, "'\(fact.id)' already names the fact at line \(other.line)")
        }
        continue
      }
      seen[fact.id] = (fact, number)
      log.facts.append(fact)
      log.lines[fact.id] = number
    }
    log.facts.sort { ($0.instant, $0.id) < ($1.instant, $1.id) }
    return Parsed(log, found.diagnostics)
  }

  private static func fact(
    _ reader: LogLineReader,
    _ people: [PersonID]?,
    _ found: inout Findings
  ) -> GroupFact? {
    var reader = reader
    guard let instant = reader.instant(&found) else { return nil }
    let id = String(decoding: reader.word() ?? [], as: UTF8.self)
    guard isID(id) else {
      found.error(reader.line, 22, "'\(id)' is no fact's id", remedy: "it is eight letters, a to z")
      return nil
    }
    guard let who = reader.person(&found) else { return nil }
    if let people, !people.contains(who) {
      found.error(
        reader.line,
        31,
        "unknown person '\(who)'",
        remedy: Spelling.didYouMean(who.text, in: people.map(\.text))
      )
      return nil
    }
    let verb = String(decoding: reader.word() ?? [], as: UTF8.self)
    guard !verb.isEmpty else {
      found.error(reader.line, reader.end, "the line does not say what happened")
      return nil
    }
    guard let rest = reader.rest(&found) else { return nil }
    let fact = GroupFact(instant: instant, id: id, who: who, verb: verb, rest: rest)
    let column = 31 + who.text.utf8.count + 1
    let kind = Fact(fact)?.kind
    if let people, let unknown = kind?.people.first(where: { !people.contains($0) }) {
      let start = column + verb.unicodeScalars.count + 1
      found.error(
        reader.line,
        start + offset(of: unknown.text, in: rest),
        "unknown person '\(unknown)'",
        remedy: Spelling.didYouMean(unknown.text, in: people.map(\.text))
      )
      return nil
    }
    if kind == nil, let (noun, form) = Fact.Kind.form(of: verb) {
      found.error(
        reader.line,
        column,
        "this names no \(noun)",
        remedy: "the form is '\(form)'"
      )
      return nil
    }
    if kind == nil {
      found.warning(
        reader.line,
        column,
        "'\("\(verb) \(rest)".withoutControls.shortened(to: 30))' is unknown here",
        remedy: "a newer meet wrote it; update meet"
      )
    }
    return fact
  }

  /// The column of a word within a text, from 0.
  private static func offset(of word: String, in text: String) -> Int {
    var offset = 0
    for part in text.split(omittingEmptySubsequences: false, whereSeparator: { " +".contains($0) })
    {
      if part == word { return offset }
      offset += part.unicodeScalars.count + 1
    }
    return 0
  }

  /// Eight lower-case letters.
  static func isID(_ text: String) -> Bool {
    text.utf8.count == 8 && text.utf8.allSatisfy { (0x61...0x7A).contains($0) }
  }
}
