/// Who is on call in a week, as it was published in the group's log.
package struct PublishedTurn: Hashable, Sendable {
  package var week: CalendarWeek
  /// By id; where the second follows as first, the first is the first.
  package var people: [PersonID]
  /// A newcomer who comes along, which does not count.
  package var shadow: PersonID?
  /// The reasons, in words that stay.
  var why: String

  package init(
    week: CalendarWeek,
    people: [PersonID],
    shadow: PersonID? = nil,
    why: String
  ) {
    self.week = week
    self.people = people
    self.shadow = shadow
    self.why = why
  }
}

/// What was said at the end of a turn to those who come next.
package struct ShiftNote: Hashable, Sendable {
  package var week: CalendarWeek
  package var who: PersonID
  package var text: String
  /// When it was said.
  package var instant: Instant

  init(week: CalendarWeek, who: PersonID, text: String, at instant: Instant) {
    self.week = week
    self.who = who
    self.text = text
    self.instant = instant
  }
}

/// A week on call: who, since when, until when, on what ground.
package struct OnCallTurn: Hashable, Sendable {
  package enum State: Hashable, Sendable {
    /// Published, and its end has passed.
    case served
    /// Stands, and only a cover changes it.
    case published
    /// What follows if nothing changes.
    case forecast
    /// Began, and nobody was published.
    case missing
  }

  /// A rule that could not be kept.
  package enum Relaxation: String, CaseIterable, Sendable, Hashable {
    case rest = "rest relaxed"
    case zoneGap = "zone gap relaxed"
    /// A newcomer's turn counts at once, since too few others can come.
    case shadow = "shadow relaxed"
  }

  package var week: CalendarWeek
  package var start: Instant
  package var end: Instant
  package var state: State
  /// As published or computed, before covers; by id, or the first one first.
  package var people: [PersonID]
  /// A newcomer who comes along, which does not count.
  package var shadow: PersonID?
  /// Who has it, in the order of those whose places they are.
  package var serving: [PersonID]
  /// Who steps in for whom.
  package var covers: [TurnExchange.Move]
  /// People who have it and cannot come.
  package var holes: [PersonID]
  /// So many are missing from the start.
  package var shortfall: Int
  package var relaxed: [Relaxation]
  /// What was published with it.
  package var why: String?

  /// All who are there.
  package var everybody: [PersonID] { serving + [shadow].compactMap(\.self) }

  package init(
    week: CalendarWeek,
    start: Instant,
    end: Instant,
    state: State,
    people: [PersonID],
    shadow: PersonID? = nil,
    serving: [PersonID],
    covers: [TurnExchange.Move] = [],
    holes: [PersonID] = [],
    shortfall: Int = 0,
    relaxed: [Relaxation] = [],
    why: String? = nil
  ) {
    self.week = week
    self.start = start
    self.end = end
    self.state = state
    self.people = people
    self.shadow = shadow
    self.serving = serving
    self.covers = covers
    self.holes = holes
    self.shortfall = shortfall
    self.relaxed = relaxed
    self.why = why
  }
}

/// A group of people who could be on call together, with what decides.
package struct OnCallCandidate: Hashable, Sendable {
  package var people: [PersonID]
  /// Those of them who have the drill of the week; none when that does not matter.
  package var inDrill: Int
  /// Hours of a day in which one of them is awake.
  package var awakeHours: Double
  package var timesPaired: Int
  /// Weeks since two of them were last on call together.
  package var weeksSincePaired: Int?
  /// What they owe together.
  package var due: TurnCount
}

/// Why a week's turn is computed as it is.
package struct OnCallReasons: Hashable, Sendable {
  package enum Cause: Hashable, Sendable {
    case away(DaySpan)
    /// Had a turn so few weeks ago, or has one so soon.
    case rests(near: CalendarWeek)
    case lacks(String)
    /// Has to come along first.
    case isNew
  }

  package struct Skipped: Hashable, Sendable {
    package var person: PersonID
    package var cause: Cause
  }

  /// The first few, in order; the first is chosen.
  package var candidates: [OnCallCandidate]
  /// How many are as fair as the band wants it.
  package var count: Int
  package var passedOver: [Skipped]
  package var relaxed: [OnCallTurn.Relaxation]
  /// Who was second a week before, and is the first now.
  package var follows: PersonID?
  /// The newcomer who comes along.
  package var shadow: PersonID?
}

/// A week on call that others have than was foreseen, or that somebody leaves a hole in.
package struct OnCallChange: Hashable, Sendable {
  package var week: CalendarWeek
  package var before: [PersonID]
  package var after: [PersonID]
  /// Who has it, and cannot come any more.
  package var holes: [PersonID]
}

extension [OnCallTurn] {
  /// What is different in other turns of the same weeks.
  package func changes(to others: [OnCallTurn]) -> [OnCallChange] {
    zip(self, others).compactMap { turn, other in
      let holes = other.holes.filter { !turn.holes.contains($0) }
      guard Set(turn.everybody) != Set(other.everybody) || !holes.isEmpty else { return nil }
      return OnCallChange(
        week: turn.week,
        before: turn.everybody.filter { !other.everybody.contains($0) },
        after: other.everybody.filter { !turn.everybody.contains($0) },
        holes: holes
      )
    }
  }
}
