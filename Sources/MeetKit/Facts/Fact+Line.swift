extension Fact.Kind {
  /// The verb and the rest of a line in the group's log.
  package var words: (verb: String, rest: String) {
    switch self {
    case .actionDone(let id, let note): ("action-done", "\(id)" + (note.map { " \($0)" } ?? ""))
    case .actionDropped(let id, let reason): ("action-drop", "\(id) \(reason)")
    case .actionGiven(let id, let person): ("action-give", "\(id) \(person)")
    case .implemented(let id): ("implemented", "\(id)")
    case .away(let absence): ("away", absence.words)
    case .turnExchange(let handover, let isAsked): handover.words(isAsked: isAsked)
    case .took(let id, let person): ("take", "\(id) \(person)")
    case .declined(let id, let person): ("refuse", "\(id) \(person)")
    case .onCall(let turn): ("on-call", turn.words)
    case .shiftNote(let week, let text): ("hand-over", "\(week) \(text)")
    case .sent(let meeting): ("sent", "\(meeting)")
    case .objected(let id, let text): ("object", "\(id) \(text)")
    case .consented(let id): ("consent", "\(id)")
    case .accepted(let id): ("accept", "\(id)")
    case .ticket(let fact): (fact.step.rawValue, fact.words)
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
  /// The line of the group's log, without its end.
  package var line: String {
    let (verb, rest) = kind.words
    return GroupFact(instant: instant, id: id, who: who, verb: verb, rest: rest).encoded
  }

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
      case "cover", "ask-cover":
        TurnExchange(coverWords: fact.rest, isAsked: fact.verb == "ask-cover")
          .map { .turnExchange($0, isAsked: fact.verb == "ask-cover") }
      case "swap", "ask-swap":
        TurnExchange(swapWords: fact.rest).map {
          .turnExchange($0, isAsked: fact.verb == "ask-swap")
        }
      case "take" where GroupLog.isID(String(first)):
        PersonID(rest).map { .took(String(first), by: $0) }
      case "refuse" where GroupLog.isID(String(first)):
        PersonID(rest).map { .declined(String(first), by: $0) }
      case "on-call": PublishedTurn(words: fact.rest).map { .onCall($0) }
      case "hand-over" where !rest.isEmpty:
        CalendarWeek(String(first)).map { .shiftNote($0, text: rest) }
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
      default: TicketFact(verb: fact.verb, words: fact.rest).map { .ticket($0) }
      }
    guard let kind else { return nil }
    self.init(id: fact.id, instant: fact.instant, who: fact.who, kind: kind)
  }
}

extension Fact.Kind {
  /// The people of whom the rest of the line speaks.
  var people: [PersonID] {
    switch self {
    case .away(let absence): [absence.person]
    case .turnExchange(let handover, _): handover.people
    case .onCall(let turn): turn.people + [turn.shadow].compactMap(\.self)
    case .took(_, let person), .declined(_, let person): [person]
    default: []
    }
  }

  /// What a line with that verb has to name, and how; nil for verbs that may be of a newer program.
  static func form(of verb: String) -> (noun: String, form: String)? {
    switch verb {
    case "away": ("absence", "away ada 2026-05-01..2026-05-14")
    case "cover", "ask-cover": ("cover", "\(verb) coordinator 2026-06-03 dee by ada")
    case "swap", "ask-swap":
      ("swap", "\(verb) coordinator 2026-06-03 dee secretary 2026-06-17 ada")
    case "on-call": ("turn on call", "on-call 2026-W21 ada+bo awake 20 of 24 hours")
    case "hand-over": ("week with a note", "hand-over 2026-W21 two alarms are still open")
    case "take", "refuse": ("request", "\(verb) qwertyui ada")
    default: nil
    }
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

extension PublishedTurn {
  /// Reads `2026-W21 ada+bo awake 20 of 24 hours`; `-` is nobody, and `ada+bo/cam` is Ada and Bo, with
  /// Cam who comes along.
  init?(words: String) {
    let (first, further) = words.cut(at: " ") ?? (words[...], "")
    let (names, why) = further.cut(at: " ") ?? (further, "")
    guard let week = CalendarWeek(String(first)) else { return nil }
    let (places, beside) = names.cut(at: "/").map { ($0, Optional($1)) } ?? (names, nil)
    let people = places == "-" ? [] : places.split(separator: "+", omittingEmptySubsequences: false)
    let ids = people.compactMap { PersonID(String($0)) }
    let shadow = beside.flatMap { PersonID(String($0)) }
    guard ids.count == people.count,
      Set(ids + [shadow].compactMap(\.self)).count == ids.count + (beside == nil ? 0 : 1),
      !places.isEmpty
    else { return nil }
    self.init(week: week, people: ids, shadow: shadow, why: String(why))
  }

  var words: String {
    let names =
      (people.isEmpty ? "-" : people.map(\.text).joined(separator: "+"))
      + (shadow.map { "/\($0)" } ?? "")
    return "\(week) \(names)" + (why.isEmpty ? "" : " \(why)")
  }
}

extension TicketFact {
  /// Reads what stands behind the verb: `renew-the-domain/2027-04-12 #41`.
  ///
  /// Without a ticket it is the page that is named for the date.
  init?(verb: String, words: String) {
    let (first, further) = words.cut(at: " ") ?? (Substring(words), "")
    guard let step = Step(rawValue: verb), let occurrence = Occurrence(String(first)) else {
      return nil
    }
    if further.isEmpty {
      self.init(step, occurrence, ticket: step == .intended ? nil : .page(occurrence))
    } else {
      guard step != .intended, let ticket = TicketReference(String(further)) else { return nil }
      self.init(step, occurrence, ticket: ticket)
    }
  }

  var words: String {
    guard let ticket, ticket != .page(occurrence) else { return occurrence.description }
    return "\(occurrence) \(ticket)"
  }
}
