/// Who takes a role at a meeting, and why that person.
///
/// ```swift
/// let choice = rota.turn(of: meeting, today: today).coordinator
/// print(choice.reason, choice.passedOver.map(\.person))
/// ```
public struct Choice: Hashable, Sendable {
  /// Why the turn is that person's; the rules stand in `docs/rotation.md`.
  public enum Reason: Hashable, Sendable {
    /// Given by people, not computed.
    case assigned(Assignment.Basis)
    /// Kept the minutes of the last meeting.
    case succession(MeetingID)
    /// Could not follow at that meeting, and does so now.
    case claim(MeetingID)
    /// Has taken the fewest turns, measured by the share.
    case leastServed
    /// Fewer than two of those who take turns can come.
    case notQuorate
  }

  /// Nobody when too few can come.
  public var person: PersonID?
  /// Why that person.
  public var reason: Reason
  /// To whom the turn was given, who will not be there.
  public var standsInFor: PersonID?
  /// Whose turn it could be, the first in order first; empty when people have given it.
  public var candidates: [Candidate] = []
  /// Whose turn it cannot be, by id.
  public var passedOver: [Skipped] = []
}

extension Choice.Reason: CustomStringConvertible {
  /// A phrase that can stand behind a name: "kept the minutes of 2026-05-06".
  public var description: String {
    switch self {
    case .assigned(.cover): "stands in, or exchanged turns, by the group's log"
    case .assigned(.term): "selected for a term"
    case .assigned(.announced): "announced"
    case .succession(let meeting): "kept the minutes of \(meeting)"
    case .claim(let meeting): "could not follow on \(meeting), and does so now"
    case .leastServed: "comes first of those who can"
    case .notQuorate: "fewer than two can come"
    }
  }
}

extension Choice {
  /// Given by people, not computed.
  package var isGiven: Bool {
    if case .assigned = reason { true } else { false }
  }
}

/// Somebody whose turn it could be, with what decides the order.
///
/// ```swift
/// for candidate in rota.turn(of: meeting, today: today).coordinator.candidates {
///   print(candidate.person, candidate.balance)
/// }
/// ```
public struct Candidate: Hashable, Sendable {
  /// Who it is.
  public var person: PersonID
  /// On what ground this person would be chosen.
  public var reason: Choice.Reason = .leastServed
  /// Could not coordinate the following meeting, and that counts against keeping the minutes.
  public var missesNext: Bool = false
  /// Turns as coordinator for the coordinator, in both roles for the secretary.
  package var turns: TurnBalance.Tally.Turns
}

extension Candidate {
  /// Turns taken, less the share of all turns.
  public var balance: TurnCount { turns.balance }
}

extension Candidate: Comparable {
  /// A right first, then who will be there next time, then the fewest turns, then who served
  /// longest ago, then the id.
  public static func < (a: Candidate, b: Candidate) -> Bool {
    if a.reason.rank != b.reason.rank { return a.reason.rank < b.reason.rank }
    if a.missesNext != b.missesNext { return b.missesNext }
    if a.turns.balance != b.turns.balance { return a.turns.balance < b.turns.balance }
    guard a.turns.last != b.turns.last else { return a.person < b.person }
    guard let one = a.turns.last, let other = b.turns.last else { return a.turns.last == nil }
    return one < other
  }
}

extension Choice.Reason {
  /// Who follows comes before who has a claim, the oldest first, and both before all others.
  fileprivate var rank: Rank {
    switch self {
    case .assigned, .succession: Rank(kind: 0)
    case .claim(let since): Rank(kind: 1, day: since.day.number, number: since.number)
    case .leastServed, .notQuorate: Rank(kind: 2)
    }
  }

  fileprivate struct Rank: Hashable, Comparable {
    var kind: Int
    var day = 0
    var number = 0

    static func < (a: Rank, b: Rank) -> Bool {
      (a.kind, a.day, a.number) < (b.kind, b.day, b.number)
    }
  }
}

/// Somebody who takes turns, and why not this one.
///
/// ```swift
/// for skipped in rota.turn(of: meeting, today: today).secretary.passedOver {
///   if case .away(let days) = skipped.cause { print(skipped.person, "is away", days) }
/// }
/// ```
public struct Skipped: Hashable, Sendable {
  /// Why somebody does not take a turn.
  public enum Cause: Hashable, Sendable {
    /// Said that they would not come on these days.
    case away(DaySpan)
    /// Has the other role at this meeting.
    case otherRole(MeetingRole)
    /// Was to follow, or was given the turn, and takes no turns any more.
    case takesNoTurns
  }

  /// Who it is.
  public var person: PersonID
  /// Why not this turn.
  public var cause: Cause
}
