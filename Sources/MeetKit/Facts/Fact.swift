/// Something that happened between meetings and changes what is computed from them.
///
/// The verbs of `group.log` stand in `docs/formats.md`.
///
/// ```swift
/// let facts = Fact.read(log, of: group).value
/// ```
public struct Fact: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case actionDone(ActionID, note: String?)
    case actionDropped(ActionID, reason: String)
    case actionGiven(ActionID, to: PersonID)
    case implemented(DecisionID)
    /// Somebody will not be there.
    case away(Absence)
    /// Somebody gives a turn to another, or the two exchange theirs; or asks for it.
    case turnExchange(TurnExchange, isAsked: Bool)
    /// Somebody takes what the fact with that id asks for.
    case took(String, by: PersonID)
    /// Somebody does not take it.
    case declined(String, by: PersonID)
    /// Who is on call in a week: it stands from now on.
    case onCall(PublishedTurn)
    /// What those who come next on call should know.
    case shiftNote(CalendarWeek, text: String)
    /// The minutes of a meeting were sent to everybody.
    case sent(MeetingID)
    /// Somebody who was not at the meeting objects, or asks for an early review.
    case objected(DecisionID, text: String)
    /// Somebody who was not at the meeting consents.
    case consented(DecisionID)
    /// Who was chosen for a role, and not there, takes it on.
    case accepted(DecisionID)
    /// What became of the ticket for a job's date.
    case ticket(TicketFact)
    /// What was due for a recurring job on its date was done on a day.
    case jobDone(JobID, date: Day, on: Day, note: String?)
    /// What a job keeps from expiring was renewed until a day.
    case expiryRenewed(JobID, until: Day, note: String?)
    /// Something happened to a drill.
    case drill(DrillFact)
    /// Takes back the fact with that id.
    case undo(String)
  }

  /// Eight lower-case letters that no other fact has.
  public var id: String
  /// When it was written down.
  public var instant: Instant
  /// Who wrote it.
  public var who: PersonID
  package var kind: Kind

  package init(id: String, instant: Instant, who: PersonID, kind: Kind) {
    self.id = id
    self.instant = instant
    self.who = who
    self.kind = kind
  }
}

extension Fact {
  /// The facts of the text of `group.log`, by instant; lines at fault are left out and told.
  public static func read(_ log: String, of group: Group) -> Parsed<[Fact]> {
    let read = GroupLog.read(
      Array(log.utf8),
      file: "group.log",
      people: group.people.map(\.id)
    )
    return Parsed(read.value.facts.compactMap { Fact($0) }, read.diagnostics)
  }
}

extension [Fact] {
  /// Those that nobody took back, by instant and then id.
  package var standing: [Fact] {
    let undone = Set(compactMap { if case .undo(let id) = $0.kind { id } else { nil } })
    return filter { !undone.contains($0.id) }
      .sorted { ($0.instant, $0.id) < ($1.instant, $1.id) }
  }
}
