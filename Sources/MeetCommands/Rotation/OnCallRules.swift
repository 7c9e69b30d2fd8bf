import MeetKit
import MeetStore

/// Who is on call, and what may be changed about it.
struct OnCallRules {
  let workspace: Workspace
  let now: Instant

  var group: Group { workspace.group }
  private var facts: [Fact] { workspace.facts }

  /// Nil in a group where nobody is on call.
  var rota: OnCallRota? { rota(with: []) }

  private func rota(with further: [Fact]) -> OnCallRota? {
    group.onCall.map { rules in
      OnCallRota(group: group, rules: rules, facts: facts + further, drills: workspace.drills)
    }
  }

  func required() throws(CommandError) -> OnCallRota {
    guard let rota else {
      throw .failed(
        "nobody is on call here; give the group 'on call' in '\(workspace.folder.shown("group.yml"))'"
      )
    }
    return rota
  }

  func turn(of week: CalendarWeek) throws(CommandError) -> OnCallTurn {
    let rota = try required()
    guard let turn = rota.turn(of: week, now: now) else {
      throw .failed("the first turn on call is \(rota.rules.first)")
    }
    return turn
  }
}

extension OnCallRules {
  /// So many weeks ahead somebody's turn is looked for: as far as turns can be published.
  private static let horizon = 26
  /// So many weeks ahead changes are looked for, at least.
  private static let near = 8

  /// The weeks that a fact changes, of the near ones, those that are published, and those until the
  /// week after a day.
  func changes(by fact: Fact, until day: Day? = nil) -> [OnCallChange] {
    guard let before = rota, let after = rota(with: [fact]) else { return [] }
    let today = before.rules.zone.day(of: now)
    let weeks = day.map { ($0.number - today.number) / 7 + 3 } ?? 0
    let count = min(2 * 52, max(Self.near, before.rules.ahead + 1, weeks))
    return before.coming(weeks: count, now: now).changes(to: after.coming(weeks: count, now: now))
  }

  func text(_ changes: [OnCallChange]) -> String {
    changes.map { change in
      let holes = change.holes.map { person in
        "\(group.name(person)) is on call in \(change.week), which stands; "
          + "'meet cover \(TurnSlot.onCall(change.week)) \(person) by PERSON' gives it to another"
      }
      let isMoved = !change.before.isEmpty || !change.after.isEmpty
      let moved =
        isMoved
        ? [
          "\(names(change.before)) would have been on call in \(change.week); "
            + "now \(names(change.after))"
        ] : []
      return (moved + holes).map { $0.withoutControls + "\n" }.joined()
    }.joined()
  }

  func names(_ people: [PersonID]) -> String {
    let names = people.map(group.name)
    guard let last = names.last, names.count > 1 else { return names.first ?? "nobody" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension OnCallRules {
  /// A place in a published turn, which belongs to whom it was published for.
  func place(_ week: CalendarWeek, of person: PersonID?) throws(CommandError) -> TurnExchange.Place
  {
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
  func nextPlace(of person: PersonID, besides week: CalendarWeek) throws -> TurnExchange.Place {
    let turn = try required().coming(weeks: Self.horizon, now: now).first { turn in
      turn.state == .published && turn.week != week && turn.serving.contains(person)
    }
    guard let turn else {
      throw CommandError.failed("no turn on call of \(group.name(person)) is published")
    }
    return try place(turn.week, of: person)
  }

  /// Who comes next and reads the note that a fact leaves.
  func next(after fact: Fact) -> [PersonID] {
    guard case .shiftNote(let week, _) = fact.kind else { return [] }
    return (try? turn(of: week.advanced(byWeeks: 1)).everybody) ?? []
  }

  /// Somebody who takes a turn can be on call that week.
  func check(_ person: PersonID, in week: CalendarWeek) throws(CommandError) {
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
