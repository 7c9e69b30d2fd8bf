package import MeetModel

extension Fact.Kind {
  /// The verb and the rest of a line in the group's log.
  package var words: (verb: String, rest: String) {
    switch self {
    case .actionDone(let id, let note): ("action-done", "\(id)" + (note.map { " \($0)" } ?? ""))
    case .actionDropped(let id, let reason): ("action-drop", "\(id) \(reason)")
    case .actionGiven(let id, let person): ("action-give", "\(id) \(person)")
    case .implemented(let id): ("implemented", "\(id)")
    case .away(let absence): ("away", absence.words)
    case .sent(let meeting): ("sent", "\(meeting)")
    case .objected(let id, let text): ("object", "\(id) \(text)")
    case .consented(let id): ("consent", "\(id)")
    case .accepted(let id): ("accept", "\(id)")
    case .jobDone(let id, let date, let day, let note):
      ("job-done", "\(id)/\(date) \(day)" + (note.map { " \($0)" } ?? ""))
    case .expiryRenewed(let id, let day, let note):
      ("expiry-renewed", "\(id) \(day)" + (note.map { " \($0)" } ?? ""))
    case .drill(let fact): fact.words
    case .undo(let id): ("undo", id)
    }
  }
}

extension Fact {
  /// A fact of the group's log, or nil when it is none of those that are known.
  package init?(_ fact: GroupFact) {
    let (first, further) = fact.rest.cut(at: " ") ?? (Substring(fact.rest), "")
    let rest = String(further)
    let action = ActionID(String(first))
    let kind: Kind? =
      switch fact.verb {
      case "action-done": action.map { .actionDone($0, note: rest.isEmpty ? nil : rest) }
      case "action-drop": action.map { .actionDropped($0, reason: rest) }
      case "action-give": action.flatMap { id in PersonID(rest).map { .actionGiven(id, to: $0) } }
      case "implemented": DecisionID(String(first)).map { .implemented($0) }
      case "away": Absence(words: fact.rest).map { .away($0) }
      case "sent": MeetingID(fact.rest).map { .sent($0) }
      case "object" where !rest.isEmpty:
        DecisionID(String(first)).map { .objected($0, text: rest) }
      case "consent": DecisionID(fact.rest).map { .consented($0) }
      case "accept": DecisionID(fact.rest).map { .accepted($0) }
      case "job-done": Self.jobDone(String(first), rest)
      case "expiry-renewed": Self.expiryRenewed(String(first), rest)
      case "undo": .undo(fact.rest)
      case "drill-planned", "drill-agreed", "drill-started", "drill-usable", "drill-accepted":
        DrillFact(verb: fact.verb, String(first), rest).map { .drill($0) }
      default: nil
      }
    guard let kind else { return nil }
    self.init(id: fact.id, instant: fact.instant, who: fact.who, kind: kind)
  }
}

extension Fact {
  /// Reads `renew-the-domain/2027-04-12`, and `2027-03-01 both names` behind it.
  private static func jobDone(_ occurrence: String, _ rest: String) -> Kind? {
    let (day, note) = rest.cut(at: " ") ?? (Substring(rest), "")
    guard let (name, date) = occurrence.cut(at: "/"), let id = JobID(String(name)),
      let date = Day(String(date)), let day = Day(String(day))
    else { return nil }
    return .jobDone(id, date: date, on: day, note: note.isEmpty ? nil : String(note))
  }

  /// Reads what stands behind the job: `2028-04-12 both names`.
  private static func expiryRenewed(_ job: String, _ rest: String) -> Kind? {
    let (day, note) = rest.cut(at: " ") ?? (Substring(rest), "")
    guard let id = JobID(job), let day = Day(String(day)) else { return nil }
    return .expiryRenewed(id, until: day, note: note.isEmpty ? nil : String(note))
  }
}

extension Absence {
  /// Reads `ada 2026-05-01..2026-05-14 on holiday`.
  init?(words: String) {
    let (name, further) = words.cut(at: " ") ?? (Substring(words), "")
    let (span, note) = further.cut(at: " ") ?? (further, "")
    guard let person = PersonID(String(name)),
      let days = try? DaySpan(reading: String(span))
    else { return nil }
    self.init(person: person, days: days, note: note.isEmpty ? nil : String(note))
  }

  var words: String { "\(person) \(days)" + (note.map { " \($0)" } ?? "") }
}
