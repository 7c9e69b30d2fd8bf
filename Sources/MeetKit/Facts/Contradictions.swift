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
      let place = log.lines[passed.fact]
      let (why, remedy) = words(passed.reason, log)
      found.warning(
        place,
        GroupFact.idColumn,
        "'\(passed.fact)' changes nothing: \(why)",
        remedy: remedy
      )
    }
    found.add(unheard(in: log, file: file))
    found.add(undone(in: log, file: file))
    return found.diagnostics
  }

  private static func words(
    _ reason: Register.Ignored.Reason,
    _ log: GroupLog
  ) -> (why: String, remedy: String) {
    switch reason {
    case .unknown(let id): ("no minutes hold \(id)", "perhaps they are not here yet")
    case .meansSeveral(let id, let names):
      (
        "\(id) was given twice, and it can mean \(names.quoted)",
        "say it again of one of them"
      )
    case .noMinutes(let meeting):
      ("there are no minutes of \(meeting)", "perhaps they are not here yet")
    case .ended(let id, let status, let end):
      if case .dropped = status {
        ("\(id) was dropped \(words(end, log))", "the first stands")
      } else {
        ("\(id) was done \(words(end, log))", "the first stands")
      }
    case .sentBefore(let meeting, let first):
      (
        "the minutes of \(meeting) were sent \(words(.fact(first), log))",
        "the first stands"
      )
    case .decisionEnded(let id): ("\(id) has ended", "a new proposal takes the matter up")
    case .forTheMeeting(let id): ("\(id) is open already", "the next meeting takes it")
    case .mayNotAnswer(let id, let person):
      (
        "'\(person)' is none of those whose answer to \(id) is open",
        "absent members answer, once each"
      )
    case .noMember(let id, let person):
      (
        "'\(person)' had no consent rights when this was said to \(id)",
        "a member can bring it up"
      )
    case .needsNoAnswer(let id): ("nobody waits for consent to \(id)", "silence is enough")
    }
  }

  private static func words(_ end: Register.Ignored.End, _ log: GroupLog) -> String {
    switch end {
    case .minutes(let meeting): "in the minutes of \(meeting)"
    case .fact(let id): "by '\(id)'" + (log.lines[id].map { ", at line \($0)" } ?? "")
    }
  }

  /// Turns on call that change nothing.
  package static func find(
    in log: GroupLog,
    _ rota: OnCallRota,
    file: String
  ) -> [Diagnostic] {
    var found = Findings(file)
    for passed in rota.passedOver {
      let why =
        switch passed.reason {
        case .publishedBefore(let week, let first): "'\(first)' published \(week) before"
        case .notOnCall(let person, let week): "'\(person)' is not on call in \(week)"
        }
      found.warning(
        log.lines[passed.fact],
        GroupFact.idColumn,
        "'\(passed.fact)' changes nothing: \(why)"
      )
    }
    return found.diagnostics
  }

  /// Answers to requests for a turn that nobody waits for.
  private static func unheard(in log: GroupLog, file: String) -> [Diagnostic] {
    var found = Findings(file)
    for passed in TurnExchanges(log.facts.compactMap { Fact($0) }).passedOver {
      let why =
        switch passed.reason {
        case .noRequest(let id): "nothing stands that is asked for by '\(id)'"
        case .taken(let id, let person): "'\(person)' took '\(id)' before"
        case .refused(let id): "'\(id)' was refused before"
        case .notAsked(let id, let person): "'\(id)' does not ask '\(person)'"
        }
      found.warning(
        log.lines[passed.fact],
        GroupFact.idColumn,
        "'\(passed.fact)' changes nothing: \(why)"
      )
    }
    return found.diagnostics
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
