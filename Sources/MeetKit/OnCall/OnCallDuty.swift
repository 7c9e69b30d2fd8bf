/// Who is on call, and what may be changed about it.
package struct OnCallDuty: Sendable {
  package let group: Group
  package let facts: [Fact]
  let drills: [Drill]
  package let now: Instant
  /// The group's page, as people are told of it.
  let page: String

  package init(group: Group, facts: [Fact], drills: [Drill], now: Instant, page: String) {
    self.group = group
    self.facts = facts
    self.drills = drills
    self.now = now
    self.page = page
  }

  /// Nil in a group where nobody is on call.
  package var rota: OnCallRota? { rota(with: []) }

  private func rota(with further: [Fact]) -> OnCallRota? {
    group.onCall.map { rules in
      OnCallRota(group: group, rules: rules, facts: facts + further, drills: drills)
    }
  }

  package func required() throws(RuleError) -> OnCallRota {
    guard let rota else {
      throw .failed(
        "nobody is on call here; give the group 'on call' in '\(page)'"
      )
    }
    return rota
  }

  package func turn(of week: CalendarWeek) throws(RuleError) -> OnCallTurn {
    let rota = try required()
    guard let turn = rota.turn(of: week, now: now) else {
      throw .failed("the first turn on call is \(rota.rules.first)")
    }
    return turn
  }
}

extension OnCallDuty {
  /// So many weeks ahead somebody's turn is looked for: as far as turns can be published.
  private static let horizon = 26
  /// So many weeks ahead changes are looked for, at least.
  private static let near = 8

  /// The weeks that a fact changes, of the near ones, those that are published, and those until the
  /// week after a day.
  package func changes(by fact: Fact, until day: Day? = nil) -> [OnCallChange] {
    guard let before = rota, let after = rota(with: [fact]) else { return [] }
    let today = before.rules.zone.day(of: now)
    let weeks = day.map { ($0.number - today.number) / 7 + 3 } ?? 0
    let count = min(2 * 52, max(Self.near, before.rules.ahead + 1, weeks))
    return before.coming(weeks: count, now: now).changes(to: after.coming(weeks: count, now: now))
  }

  func names(_ people: [PersonID]) -> String { group.names(people) }
}

extension OnCallDuty {
  /// A place in a published turn, which belongs to whom it was published for.
  func place(_ week: CalendarWeek, of person: PersonID?) throws(RuleError) -> TurnExchange.Place {
    let turn = try turn(of: week)
    switch turn.state {
    case .missing where turn.end > now:
      throw .failed("the turn \(week) was not published; 'meet rota --publish --as PERSON' does it")
    case .served, .missing: throw .failed("the turn \(week) is over; what was done stands")
    case .forecast:
      throw .failed(
        "\(week) is a forecast, which follows from who is away; only a published turn is given to "
          + "others"
      )
    case .published: break
    }
    guard let person else {
      throw .usage("\(names(turn.serving)) are on call in \(week); say whose turn it is")
    }
    let owner = turn.covers.first { $0.to == person }?.from ?? person
    guard turn.people.contains(owner), turn.serving.contains(person) || owner == person else {
      throw .failed(
        "\(group.name(person)) is not on call in \(week); \(names(turn.serving)) are"
      )
    }
    return TurnExchange.Place(slot: .onCall(week), person: owner)
  }

  /// The person's next published turn.
  func nextPlace(of person: PersonID, besides week: CalendarWeek) throws(RuleError)
    -> TurnExchange.Place
  {
    let turn = try required().coming(weeks: Self.horizon, now: now).first { turn in
      turn.state == .published && turn.week != week && turn.serving.contains(person)
    }
    guard let turn else {
      throw .failed("no turn on call of \(group.name(person)) is published")
    }
    return try place(turn.week, of: person)
  }

  /// Who comes next and reads the note that a fact leaves.
  package func next(after fact: Fact) -> [PersonID] {
    guard case .shiftNote(let week, _) = fact.kind else { return [] }
    return (try? turn(of: week.advanced(byWeeks: 1)).everybody) ?? []
  }

  /// Somebody who takes a turn can be on call that week.
  func check(_ person: PersonID, in week: CalendarWeek) throws(RuleError) {
    let rota = try required()
    let name = group.name(person)
    if try turn(of: week).serving.contains(person) {
      throw .failed("\(name) is on call in \(week) already")
    }
    if let absence = rota.absence(of: person, in: week) {
      throw .failed("\(name) is away \(absence.days)")
    }
    if let lack = group[person].flatMap({ rota.rules.lack(of: $0) }) {
      throw .failed("\(name) lacks \(lack)")
    }
    let days = rota.rules.days(of: week)
    guard group[person]?.may(.onCall, on: days.from) == true,
      group[person]?.may(.onCall, on: days.until) == true
    else { throw .failed("\(name) takes no turns on call in \(week)") }
  }
}
