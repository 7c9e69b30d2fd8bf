/// Who is on call week by week: what was published stands, the rest follows from it.
///
/// The rules stand in `docs/rotation.md`, "On call".
package struct OnCallRota: Sendable {
  let group: Group
  package let rules: OnCallRules
  /// By id, so that the order of the page decides nothing.
  let people: [Person]
  let numbers: [PersonID: Int]
  let published: [CalendarWeek: PublishedTurn]
  let covers: [CalendarWeek: [TurnExchange.Move]]
  let absences: [Absence]
  let drills: [Drill]
  package let notes: [ShiftNote]
  /// Facts that change nothing, and why.
  let passedOver: [Skipped]

  /// A fact that is not followed.
  package struct Skipped: Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
      /// The week was published before, by that fact.
      case publishedBefore(CalendarWeek, by: String)
      case notOnCall(PersonID, CalendarWeek)
    }

    var fact: String
    var reason: Reason
  }

  package init(group: Group, rules: OnCallRules, facts: [Fact], drills: [Drill] = []) {
    self.group = group
    self.rules = rules
    self.drills = drills
    people = group.people.sorted { $0.id < $1.id }
    numbers = Dictionary(uniqueKeysWithValues: zip(people.map(\.id), people.indices))
    var published: [CalendarWeek: PublishedTurn] = [:]
    var first: [CalendarWeek: String] = [:]
    var absences: [Absence] = []
    var notes: [ShiftNote] = []
    var passedOver: [Skipped] = []
    for fact in facts.standing {
      switch fact.kind {
      case .onCall(let turn):
        if let other = first[turn.week] {
          passedOver.append(
            Skipped(fact: fact.id, reason: .publishedBefore(turn.week, by: other))
          )
        } else {
          first[turn.week] = fact.id
          published[turn.week] = turn
        }
      case .away(let absence): absences.append(absence)
      case .shiftNote(let week, let text):
        notes.append(ShiftNote(week: week, who: fact.who, text: text, at: fact.instant))
      default: break
      }
    }
    let handovers = TurnExchanges(facts)
    var covers: [CalendarWeek: [TurnExchange.Move]] = [:]
    for move in handovers.moves {
      guard case .onCall(let week) = move.slot else { continue }
      covers[week, default: []].append(move)
    }
    for entry in handovers.entries {
      guard let agreement = entry.agreement else { continue }
      for place in entry.handover.places {
        guard case .onCall(let week) = place.slot,
          published[week]?.people.contains(place.person) != true
        else { continue }
        passedOver.append(
          Skipped(fact: agreement, reason: .notOnCall(place.person, week))
        )
      }
    }
    self.published = published
    self.covers = covers
    self.absences = absences
    self.notes = notes
    self.passedOver = passedOver
  }
}

extension OnCallRota {
  /// The turns of so many weeks from the first there was.
  ///
  /// `now` parts what has begun, and is read, from what is foreseen.
  package func turns(weeks count: Int, now: Instant) -> [OnCallTurn] {
    var plan = OnCallPlan(self, weeks: count)
    return (0..<max(0, count)).map { plan.turn($0, now: now) }
  }

  /// How many weeks there are from the first turn to the one after a week.
  package func count(through week: CalendarWeek) -> Int {
    max(0, (week.monday.number - rules.first.monday.number) / 7 + 1)
  }

  /// The turns from that of now on, as many as asked for.
  package func coming(weeks count: Int, now: Instant) -> [OnCallTurn] {
    let current = rules.week(at: now)
    let before = self.count(through: current) - 1
    return Array(turns(weeks: max(0, before) + count, now: now).dropFirst(max(0, before)))
  }

  /// The turn to which a moment belongs; nil before the first.
  package func turn(at instant: Instant, now: Instant) -> OnCallTurn? {
    turn(of: rules.week(at: instant), now: now)
  }

  package func turn(of week: CalendarWeek, now: Instant) -> OnCallTurn? {
    turns(weeks: count(through: week), now: now).last
  }

  /// Why a turn is computed as it is; nil for one that stands.
  package func reasons(of week: CalendarWeek, now: Instant) -> OnCallReasons? {
    let count = count(through: week)
    guard count > 0 else { return nil }
    var plan = OnCallPlan(self, weeks: count)
    for index in 0..<(count - 1) { _ = plan.turn(index, now: now) }
    return plan.reasons(count - 1, now: now)
  }

  /// Who could step in for somebody who cannot come; nil when nobody can.
  package func substitute(for person: PersonID, in turn: OnCallTurn, now: Instant) -> PersonID? {
    let count = count(through: turn.week)
    guard count > 0 else { return nil }
    var plan = OnCallPlan(self, weeks: count)
    for index in 0..<(count - 1) { _ = plan.turn(index, now: now) }
    return plan.substitute(for: person, count - 1, turn)
  }

  /// What was served by now, and who owes what.
  package func owed(now: Instant) -> Owed {
    let count = count(through: rules.week(at: now)) - 1
    var plan = OnCallPlan(self, weeks: max(0, count))
    let turns = (0..<max(0, count)).map { plan.turn($0, now: now) }
      .filter { $0.state == .served && !$0.serving.isEmpty }
    let today = rules.zone.day(of: now)
    let members = turns.map { turn in
      Set(people.filter { isMember($0, of: turn.week) }.map(\.id))
    }
    let ever = turns.reduce(into: Set<PersonID>()) { $0.formUnion($1.serving) }
    let rows = people.indices.compactMap { number -> Owed.Row? in
      let person = people[number]
      let mayServe = person.may(.onCall, on: today) && rules.lack(of: person) == nil
      let due = TurnCount(parts: plan.due[number])
      guard due != .zero || ever.contains(person.id) || mayServe else {
        return nil
      }
      let own = turns.filter { $0.serving.contains(person.id) }
      return Owed.Row(
        person: person.id,
        served: own.count,
        due: due,
        last: own.last.map { rules.day(of: $0.week) },
        isFull: members.allSatisfy { $0.contains(person.id) }
      )
    }
    return Owed(rows, turns: turns.count, first: turns.first.map { rules.day(of: $0.week) })
  }
}

extension OnCallRota {
  /// Takes turns on call on every day of the week, and has what it asks for.
  func isMember(_ person: Person, of week: CalendarWeek) -> Bool {
    let days = rules.days(of: week)
    return rules.lack(of: person) == nil && isOnCall(person, days)
  }

  func isOnCall(_ person: Person, _ days: DaySpan) -> Bool {
    let whole = person.memberships.contains {
      $0.powers.contains(.onCall) && $0.covers(days.from) && $0.covers(days.until)
    }
    if whole { return true }
    return (days.from.number...days.until.number)
      .allSatisfy { person.may(.onCall, on: Day(number: $0)) }
  }

  /// The absence that keeps somebody from a week; of several the one that ends last.
  package func absence(of person: PersonID, in week: CalendarWeek) -> Absence? {
    let days = rules.days(of: week)
    return absences.filter { $0.person == person && $0.days.overlaps(days) }
      .max { ($0.days.until, $1.days.from) < ($1.days.until, $0.days.from) }
  }

  /// Of how many weeks a share can have people of different zones at most, when all have equally
  /// many turns: who lives by the clock that most do cannot all be with somebody of another.
  ///
  /// In hundredths; nil when nobody takes turns.
  func mostWeeksAcrossZones(on day: Day) -> Int? {
    let there = people.filter { $0.may(.onCall, on: day) && rules.lack(of: $0) == nil }
    guard !there.isEmpty else { return nil }
    let instant = rules.zone.instant(day, rules.handOff)
    let most =
      Dictionary(grouping: there) { $0.zone.offset(at: instant) }.values.map(\.count).max() ?? 0
    return min(100, rules.size * 100 * (there.count - most) / there.count)
  }
}
