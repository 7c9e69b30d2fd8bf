/// A session that is being typed: lines in, answers and lines for the log out.
///
/// It has no clock and no file; the caller appends the lines to `session.log` before it shows the
/// answer. The words that can be typed stand in `docs/session.md`.
///
/// ```swift
/// var log = [LogKind.session.header]
/// var session = LiveSession(group: group, agenda: agenda, writer: writer)
/// let answer = session.take("/present ada bo", at: now)
/// print(answer.text)
/// log += answer.lines.map(\.encoded)
/// ```
public struct LiveSession: Sendable {
  package private(set) var state: SessionState
  let group: Group
  let agenda: Agenda
  private let opening: Opening
  /// Tickets whose titles are for fewer than read the minutes.
  let confidential: [Ticket]
  /// Who began to write, until a hand-over.
  private let writer: PersonID
  /// What '/yes' in the next line does.
  var asked: SessionEvent?
  /// Where the meeting stood in front of the last line.
  private(set) var before = MeetingState()

  package init(
    group: Group,
    agenda: Agenda,
    opening: Opening,
    confidential: [Ticket] = [],
    writer: PersonID,
    state: SessionState = .init()
  ) {
    self.group = group
    self.agenda = agenda
    self.opening = opening
    self.confidential = confidential
    self.writer = writer
    self.state = state
  }

  /// What one typed line led to.
  public struct Answer: Sendable {
    /// One line for the person, or a few when they asked a question.
    public var text: String
    /// To be appended in one piece before the text is shown.
    public var lines: [SessionLogLine] = []
    /// Why the line was not taken; nil when it was.
    public var refusal: Refusal?
    /// The meeting was ended by this line.
    public var ending: Ending?

    /// How a line ended the meeting.
    public enum Ending: Sendable {
      /// It goes on another time, with `/resume`.
      case adjourned
      /// It is over, and its minutes can be written.
      case closed
    }
  }

  /// Who writes the minutes.
  package var pen: PersonID { state.meeting.secretary ?? writer }

  /// The people whose names are understood: those of the day.
  var seats: [OpeningFact.Seat] {
    if let setting = state.setting { return setting.seats }
    return group.seats(on: agenda.meeting.day)
  }

  /// Takes one line, typed at a moment; a text of several lines stands in it with its line ends.
  ///
  /// A line that is refused changes nothing.
  public mutating func take(_ line: String, at instant: Instant) -> Answer {
    let reader = SessionReader(
      seats: seats,
      prefix: group.prefix,
      zone: group.zone,
      now: instant,
      unapproved: state.unapproved.isEmpty ? state.setting?.unapproved ?? [] : state.unapproved,
      floor: state.phase == .open ? floor : nil,
      guests: state.meeting.strangers,
      renewal: state.setting.map { $0.meeting.day.advanced(byTermOf: $0.policy.termOfRenewals) },
      onTable: state.onTable
    )
    do throws(Refusal) {
      switch try asked != nil && isYes(line) ? .question(.yes) : reader.read(line) {
      case .question(.yes):
        guard let asked else {
          throw Refusal(.nothingAsked, "nothing was asked", "'/undo to N' asks before it acts")
        }
        self.asked = nil
        return try apply([asked], at: instant)
      case .unkept: return Answer(text: unkept(line))
      case .question(let question):
        return Answer(text: reply(to: question, at: instant))
      case .asProposed:
        asked = nil
        return try apply([.agreed(try wordsOnTable())], at: instant)
      case .item(let title):
        asked = nil
        return try apply([.item(try item(called: title))], at: instant)
      case .topic(let title, let item):
        asked = nil
        return try apply(try topic(title, adding: item), at: instant)
      case .events(let events):
        asked = nil
        if let question = try ask(before: events[0], at: instant) { return question }
        return try apply(
          try events.mapped { event throws(Refusal) in
            try resolve(event, reader)
          },
          at: instant
        )
      }
    } catch {
      let refusal = refusal(ofOffered: error.instead, at: instant) ?? error
      return Answer(text: "\(refusal)", refusal: refusal)
    }
  }

  /// Why the first of the lines that a refusal offers would be refused itself.
  private func refusal(ofOffered lines: [String], at instant: Instant) -> Refusal? {
    lines.lazy.compactMap { line in
      var copy = self
      return copy.take(line, at: instant).refusal
    }.first
  }

  private var floor: Floor? {
    state.meeting.round.map {
      Floor(kind: $0.kind, waiting: state.meeting.waiting, last: $0.turns.last?.person)
    }
  }

  /// Gives the last line the id that a crash kept from it; nil when nothing is missing.
  package mutating func complete(at instant: Instant) throws(Refusal) -> Answer? {
    guard let effect = state.awaited else { return nil }
    var answer = Answer(text: "")
    try perform(effect, at: instant, into: &answer)
    let id = state.entries.last { $0.id != nil }?.id?.description ?? ""
    answer.text = "line \(state.entries.count - 1) has its id now: \(id)"
    return answer
  }

  /// Times typed into `/edit` are times of the day near the one that is mended; names in an
  /// action become ids.
  private func resolve(_ event: SessionEvent, _ reader: SessionReader) throws(Refusal)
    -> SessionEvent
  {
    guard case .edit(let number, let text) = event, number > 0, number <= state.entries.count else {
      return event
    }
    let entry = state.entries[number - 1]
    if case .action(let draft) = entry.event {
      return .edit(number, try reader.actionWords(text, for: draft, line: number))
    }
    if case .remark(let remark) = entry.event, remark.kind.reading == .owned {
      return .edit(number, try reader.improvement(text, "/edit \(number)"))
    }
    guard entry.event.isComingOrGoing else { return event }
    var reader = reader
    reader.now = entry.instant
    return .edit(number, reader.instant(text)?.description ?? text)
  }

  /// Applies events all or none, with what follows from them.
  mutating func apply(_ events: [SessionEvent], at instant: Instant) throws(Refusal)
    -> Answer
  {
    let isWhole = events.count == 1 && events != [.open] && !state.entries.isEmpty
    let left = events == [.close(unresolved: true)] ? state.leftUntouched : []
    let events =
      (isWhole ? [] : prologue(to: events)) + left.map { .recorded(.leftOpen($0)) } + events
    guard events.count > 1 else { return try run(events, at: instant) }
    // Several events must be taken together or not at all.
    var next = self
    let answer = try next.run(events, at: instant)
    self = next
    return answer
  }

  /// What is understood without being said: who writes the minutes, who facilitates by the agenda.
  private func prologue(to events: [SessionEvent]) -> [SessionEvent] {
    var prologue: [SessionEvent] = []
    if state.meeting.secretary == nil, !events.contains(.secretary(writer)) {
      prologue.append(.secretary(writer))
    }
    if events == [.open], state.meeting.facilitator == nil, let coordinator = agenda.coordinator {
      prologue.append(.facilitator(coordinator))
    }
    return prologue
  }

  private mutating func run(_ events: [SessionEvent], at instant: Instant) throws(Refusal)
    -> Answer
  {
    let before = state.meeting
    var answer = Answer(text: "")
    var number = state.nextNumber
    for event in events {
      number = state.nextNumber
      self.before = state.meeting
      for effect in try record(event, at: instant, into: &answer) {
        try perform(effect, at: instant, into: &answer)
      }
    }
    if let event = events.last {
      answer.text =
        "\(number)  "
        + (replyToAll(events)
          ?? added(by: events) + reply(to: event, number: number, before: before, at: instant))
        + events.map(caution).joined()
    }
    return answer
  }

  private mutating func record(
    _ event: SessionEvent,
    at instant: Instant,
    into answer: inout Answer
  ) throws(Refusal) -> [SessionState.Effect] {
    let line = SessionLogLine(
      instant: instant,
      number: state.nextNumber,
      who: pen,
      text: event.line
    )
    let effects: [SessionState.Effect]
    if event.isCheckedWhenTyped {
      var next = state
      effects = try next.apply(event, at: instant, by: pen)
      try state.checkTyped(event, leadingTo: next, seats: seats, policies: opening.policies)
      state = next
    } else {
      effects = try state.apply(event, at: instant, by: pen)
    }
    answer.lines.append(line)
    return effects
  }

  private mutating func perform(
    _ effect: SessionState.Effect,
    at instant: Instant,
    into answer: inout Answer
  ) throws(Refusal) {
    switch effect {
    case .recordOpening:
      for fact in opening.facts {
        _ = try record(.recorded(fact), at: instant, into: &answer)
      }
    case .giveDecisionID:
      let id = DecisionID(
        prefix: group.prefix,
        year: agenda.meeting.day.year,
        number: max(state.greatest.decision, opening.greatest.decision) + 1
      )
      _ = try record(.recorded(.decisionID(id)), at: instant, into: &answer)
    case .giveActionID:
      let number = max(state.greatest.action, opening.greatest.action) + 1
      let id = ActionID(prefix: group.prefix, number: number)
      _ = try record(.recorded(.actionID(id)), at: instant, into: &answer)
    case .meetingAdjourned: answer.ending = .adjourned
    case .meetingClosed: answer.ending = .closed
    }
  }
}

extension Array {
  /// `map` that throws what its body throws.
  fileprivate func mapped<Value>(
    _ body: (Element) throws(Refusal) -> Value
  ) throws(Refusal) -> [Value] {
    var values: [Value] = []
    for element in self { values.append(try body(element)) }
    return values
  }
}
