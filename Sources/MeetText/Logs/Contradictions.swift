package import MeetModel

/// Facts that stand against others.
package enum Contradictions {
  /// Facts that change nothing because of what stood before them.
  package static func find(
    in log: GroupLog,
    _ register: Register,
    file: String
  ) -> [Diagnostic] {
    var found = Findings(file)
    for passed in register.passedOver {
      switch passed.reason {
      case .unknown(let id):
        found.warning(
          log.lines[passed.fact],
          GroupFact.idColumn,
          "'\(passed.fact)' changes nothing: no minutes hold \(id)",
          remedy: "perhaps they are not here yet"
        )
      case .ended(let id, let status, let end):
        let how = if case .dropped = status { "dropped" } else { "done" }
        found.warning(
          log.lines[passed.fact],
          GroupFact.idColumn,
          "'\(passed.fact)' changes nothing: \(id) was \(how) \(words(end, log))",
          remedy: "the first stands"
        )
      }
    }
    found.add(undone(in: log, file: file))
    return found.diagnostics
  }

  private static func words(_ end: Register.PassedOver.End, _ log: GroupLog) -> String {
    switch end {
    case .minutes(let meeting): "in the minutes of \(meeting)"
    case .fact(let id): "by '\(id)'" + (log.lines[id].map { ", at line \($0)" } ?? "")
    }
  }

  /// Facts that take back what is not there, or what was taken back before.
  private static func undone(in log: GroupLog, file: String) -> [Diagnostic] {
    var found = Findings(file)
    var gone: [String: String] = [:]
    for fact in log.facts where fact.verb == "undo" {
      let other = fact.rest
      let why: String? =
        if let first = gone.updateValue(fact.id, forKey: other) {
          "'\(first)' took '\(other)' back before"
        } else if log.lines[other] == nil {
          "there is no fact '\(other)'"
        } else if log.facts.contains(where: { $0.id == other && $0.verb == "undo" }) {
          "'\(other)' takes something back itself"
        } else {
          nil
        }
      guard let why else { continue }
      found.warning(
        log.lines[fact.id],
        GroupFact.idColumn,
        "'\(fact.id)' changes nothing: \(why)"
      )
    }
    return found.diagnostics
  }
}

extension GroupFact {
  /// Where the id stands in the line, behind the instant.
  fileprivate static let idColumn = 22
}
