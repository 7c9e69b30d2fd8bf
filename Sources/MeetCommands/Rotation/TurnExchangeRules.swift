import MeetKit
import MeetStore

/// What people may give to each other, tried before it is written.
struct TurnExchangeRules {
  let workspace: Workspace
  let history: History
  let now: Instant

  private var group: Group { workspace.group }
  private var facts: [Fact] { workspace.facts }
  var today: Day { group.zone.day(of: now) }
  var handovers: TurnExchanges { TurnExchanges(facts) }
  var onCall: OnCallRules { OnCallRules(workspace: workspace, now: now) }

  /// The cover that was typed; `name` is who takes it, when an option says so.
  func cover(
    _ words: inout TurnWords,
    by name: String?,
    isAsked: Bool
  ) throws -> TurnExchange {
    let slot = try words.slot()
    let place = try place(slot, of: words.isAtBy ? nil : words.person())
    let taker = try words.take("by") ? words.requiredPerson() : name.map(group.person)
    guard taker != nil || isAsked else {
      throw CommandError.usage("nobody takes it; write 'by' and a name, or '--ask'")
    }
    return TurnExchange(.cover(place, by: taker), note: words.note())
  }

  func swap(_ words: inout TurnWords) throws -> TurnExchange {
    let slot = try words.slot()
    let one = try place(slot, of: words.person())
    _ = words.take("with")
    let other: TurnExchange.Place
    if words.isAtSlot {
      let second = try words.slot(of: slot.what)
      other = try place(second, of: words.person())
    } else if let person = words.person() {
      other = try nextPlace(of: person, like: slot)
    } else {
      throw CommandError.usage("a swap has two turns; write 'with' and the other turn, or a name")
    }
    guard one.person != other.person else {
      throw CommandError.failed("both turns are those of \(group.name(one.person))")
    }
    return TurnExchange(.swap(one, other), note: words.note())
  }
}

extension TurnExchangeRules {
  /// The turn's place, which belongs to whoever had it before others stepped in.
  private func place(_ slot: TurnSlot, of person: PersonID?) throws -> TurnExchange.Place {
    switch slot {
    case .meeting(let role, let day):
      try checkMeeting(on: day)
      let choice = history.rota.turn(of: MeetingID(day: day), today: today)[role]
      guard let holder = choice.person else {
        throw CommandError.failed("nobody is foreseen as \(role.rawValue) on \(day)")
      }
      if let person, person != holder {
        throw CommandError.failed(
          "\(group.name(person)) is not \(role.rawValue) on \(day); \(group.name(holder)) is"
        )
      }
      let owner = choice.reason == .assigned(.cover) ? choice.standsInFor ?? holder : holder
      return TurnExchange.Place(slot: slot, person: owner)
    case .onCall(let week): return try onCall.place(week, of: person)
    }
  }

  private func checkMeeting(on day: Day) throws(CommandError) {
    if day < today || history.rota.isHeld(on: day) {
      throw .failed("the turns of \(day) are over; what was done stands in the minutes")
    }
    guard history.rota.isForeseen(on: day) else {
      throw .failed("no meeting is foreseen on \(day); 'meet next' shows the coming ones")
    }
  }

  /// The person's next turn of the same kind.
  private func nextPlace(of person: PersonID, like slot: TurnSlot) throws -> TurnExchange.Place {
    switch slot {
    case .meeting(let role, let day):
      let turns = history.rota.turns(from: today, meetings: 52)
      guard
        let turn = turns.first(where: { $0[role].person == person && $0.meeting.day != day })
      else {
        throw CommandError.failed(
          "\(group.name(person)) is not \(role.rawValue) at any of the next meetings"
        )
      }
      let choice = turn[role]
      let owner = choice.reason == .assigned(.cover) ? choice.standsInFor ?? person : person
      return TurnExchange.Place(slot: .meeting(role, turn.meeting.day), person: owner)
    case .onCall(let week): return try onCall.nextPlace(of: person, besides: week)
    }
  }

  /// Whoever takes a turn has to be able to.
  func check(_ handover: TurnExchange) throws {
    guard let taker = handover.asked else { return }
    try check(handover, takenBy: taker)
  }

  private func check(_ handover: TurnExchange, takenBy taker: PersonID) throws {
    let moves = handover.moves(takenBy: taker)
    for move in moves {
      guard move.to != move.from else {
        throw CommandError.failed("it is the turn of \(group.name(move.to)) already")
      }
      switch move.slot {
      case .meeting(let role, let day):
        try checkPresence(of: move.to, on: day)
        let other: MeetingRole = role == .coordinator ? .secretary : .coordinator
        let isLeft = moves.contains { $0.slot == .meeting(other, day) }
        let turn = history.rota.turn(of: MeetingID(day: day), today: today)
        if moves.count == 1, turn[role].person == move.to {
          throw CommandError.failed("\(group.name(move.to)) \(role.verb) on \(day) already")
        }
        let choice = turn[other]
        if case .assigned = choice.reason, choice.person == move.to, !isLeft {
          throw CommandError.failed(
            "\(group.name(move.to)) \(other.verb) on \(day); "
              + "'meet swap \(role.rawValue) \(day) with \(other.rawValue) \(day)' exchanges the two"
          )
        }
      case .onCall(let week): try onCall.check(move.to, in: week)
      }
    }
  }

  private func checkPresence(of person: PersonID, on day: Day) throws(CommandError) {
    guard group[person]?.belongs(on: day) == true else {
      throw .failed("\(group.name(person)) is not in the group on \(day)")
    }
    if let absence = history.rota.absence(of: person, on: day) {
      throw .failed("\(group.name(person)) is away \(absence.days)")
    }
  }
}

extension TurnExchangeRules {
  /// Who takes a request, when they may.
  func taker(of id: String, named name: String?) throws -> PersonID {
    let entry = try request(id)
    guard let taker = try name.map(group.person) ?? entry.handover.asked else {
      throw CommandError.usage("anybody may take '\(id)'; '--by PERSON' says who does")
    }
    try checkAsked(entry, taker)
    try checkIsFree(entry)
    try check(entry.handover, takenBy: taker)
    return taker
  }

  /// What was asked for has not been given to somebody in another way meanwhile.
  private func checkIsFree(_ entry: TurnExchanges.Entry) throws(CommandError) {
    let places = Set(entry.handover.places)
    for other in handovers.entries.reversed() where other.id != entry.id {
      guard case .agreed(let taker) = other.status,
        let move = other.handover.moves(takenBy: taker).first(where: {
          places.contains(TurnExchange.Place(slot: $0.slot, person: $0.from))
        })
      else { continue }
      throw .failed(
        "\(group.name(move.to)) has the turn (\(move.slot)) by another agreement; "
          + "'meet cover --undo \(other.agreement ?? other.id)' takes that back"
      )
    }
  }

  func refuser(of id: String, named name: String?) throws -> PersonID {
    let entry = try request(id)
    guard let person = try name.map(group.person) ?? entry.handover.asked else {
      throw CommandError.usage("anybody may take '\(id)'; '--by PERSON' says who does not")
    }
    try checkAsked(entry, person)
    return person
  }

  private func checkAsked(_ entry: TurnExchanges.Entry, _ person: PersonID) throws(CommandError) {
    if let asked = entry.handover.asked, asked != person {
      throw .failed("'\(entry.id)' asks \(group.name(asked)), not \(group.name(person))")
    }
    if entry.handover.places[0].person == person {
      throw .failed(
        "'\(entry.id)' gives away the turn of \(group.name(person)); "
          + "'meet cover --undo \(entry.id)' withdraws it"
      )
    }
  }

  /// A request that still waits.
  private func request(_ id: String) throws(CommandError) -> TurnExchanges.Entry {
    let handovers = handovers
    guard let entry = handovers[id] else {
      throw .failed(
        "there is no request '\(id)'; "
          + (Spelling.didYouMean(id, in: handovers.open(on: today).map(\.id))
            ?? "'meet cover' lists them")
      )
    }
    switch entry.status {
    case .agreed(let taker): throw .failed("\(group.name(taker)) has taken '\(id)' already")
    case .refused: throw .failed("'\(id)' was refused; a new request asks somebody else")
    case .asked where entry.handover.lastDay < today:
      throw .failed("'\(id)' is past due: it was for \(entry.handover.lastDay)")
    case .asked: return entry
    }
  }

  /// A fact of `meet cover` or `meet swap` that stands.
  func fact(called id: String) throws(CommandError) -> Fact {
    let own = facts.standing.filter { fact in
      switch fact.kind {
      case .turnExchange, .took, .declined: true
      default: false
      }
    }
    guard let fact = own.first(where: { $0.id == id }) else {
      throw .failed(
        "there is nothing '\(id)' to take back; "
          + (Spelling.didYouMean(id, in: own.map(\.id)) ?? "'meet cover --all' lists them")
      )
    }
    if let entry = entry(of: fact), entry.handover.lastDay < today {
      throw .failed("'\(id)' is of \(entry.handover.lastDay), and what was done stays")
    }
    return fact
  }

  /// The request or agreement of which a fact speaks, as the fact leaves it.
  func entry(of fact: Fact) -> TurnExchanges.Entry? {
    switch fact.kind {
    case .turnExchange: TurnExchanges(facts + [fact])[fact.id]
    case .took(let id, _), .declined(let id, _): TurnExchanges(facts + [fact])[id]
    case .undo(let id):
      facts.first { $0.id == id }.flatMap { undone in
        switch undone.kind {
        case .took(let id, _), .declined(let id, _): TurnExchanges(facts + [fact])[id]
        default: handovers[id]
        }
      }
    default: nil
    }
  }

  /// Whose turns a fact changes.
  func changes(by fact: Fact) -> (changes: [TurnChange], meetings: Int) {
    let days = entry(of: fact)?.handover.places.map(\.slot.day) ?? []
    return history.changes(
      by: fact,
      after: facts,
      in: group,
      until: days.max() ?? today,
      today: today
    )
  }

  /// Everybody whom a fact concerns, by id.
  func affected(
    by fact: Fact,
    _ changes: [TurnChange],
    _ onCall: [OnCallChange]
  ) -> [PersonID] {
    Affected.people(entry(of: fact)?.handover.people ?? [], changes, onCall)
  }

  /// A turn at a meeting is given away.
  func isOfMeetings(_ fact: Fact) -> Bool {
    entry(of: fact)?.handover.places
      .contains { if case .meeting = $0.slot { true } else { false } } ?? true
  }
}
