/// How a group shares being on call, a week at a time: `on call` in `group.yml`.
package struct OnCallRules: Hashable, Sendable {
  /// What is made of people's zones.
  enum ZoneGap: String, CaseIterable, Sendable, Hashable {
    /// More hours awake go first, within what is fair.
    case prefer
    /// Not all of one turn live by the same clock, when it can be.
    case require
  }

  /// How many are on call at once: 2 or 3.
  var size: Int = 2
  /// The day on which the first turn begins; every turn begins on that weekday.
  var starting: Day
  /// When turns begin and end, on the clock of `zone`.
  package var handOff: ClockTime
  package var zone: Zone = .utc
  var zoneGap: ZoneGap = .prefer
  /// By how much the people of a turn may owe less than those who owe most.
  var band: TurnCount = .turn
  /// For so many weeks after a turn nobody has another.
  var rest: Int = 1
  /// So many weeks ahead turns are published, and stand.
  package var ahead: Int = 4
  /// Whoever has the drill of the week goes first, within what is fair.
  var prefersDrill: Bool = false
  /// The second of a week is the first of the next, when they can come.
  package var secondFollows: Bool = false
  /// So many times a newcomer is on call beside the others, before it counts.
  var shadows: Int = 0
  var skills: [String] = []
  var access: [String] = []
}

extension OnCallRules {
  /// The week's turn begins then; it ends when that of the next week begins.
  package func start(of week: CalendarWeek) -> Instant { zone.instant(day(of: week), handOff) }

  func end(of week: CalendarWeek) -> Instant { start(of: week.advanced(byWeeks: 1)) }

  /// The week whose turn a moment belongs to.
  package func week(at instant: Instant) -> CalendarWeek {
    let week = CalendarWeek(containing: zone.day(of: instant))
    return start(of: week) <= instant ? week : week.advanced(byWeeks: -1)
  }

  /// The day on which the week's turn begins.
  func day(of week: CalendarWeek) -> Day {
    let index = Weekday.allCases.firstIndex(of: starting.weekday) ?? 0
    return week.monday.advanced(byDays: index)
  }

  /// The week of the first turn.
  package var first: CalendarWeek { CalendarWeek(containing: starting) }

  /// The days of a turn; on the last morning others take over.
  package func days(of week: CalendarWeek) -> DaySpan {
    let day = day(of: week)
    return DaySpan(from: day, until: day.advanced(byDays: 6)) ?? DaySpan(day)
  }

  /// What somebody lacks to be on call; nil when they have it all.
  package func lack(of person: Person) -> String? {
    skills.first { !person.skills.contains($0) }.map { "the skill '\($0)'" }
      ?? access.first { !person.access.contains($0) }.map { "access to '\($0)'" }
  }
}
