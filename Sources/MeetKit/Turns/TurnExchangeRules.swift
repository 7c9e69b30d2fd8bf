/// What people may give to each other, tried before it is written.
package struct TurnExchangeRules {
  private let records: GroupRecords

  package init(_ records: GroupRecords) {
    self.records = records
  }

  package var group: Group { records.group }
  private var facts: [Fact] { records.facts }
  package var today: Day { records.today }
  package var handovers: TurnExchanges { TurnExchanges(facts) }
  package var onCall: OnCallDuty { records.onCall }

  /// The cover that was typed; `name` is who takes it, when an option says so.
  package func cover(
    _ words: inout TurnWords,
    by name: String?,
    isAsked: Bool
  ) throws(RuleError) -> TurnExchange {
    let slot = try words.slot()
    let place = try place(slot, of: words.isAtBy ? nil : words.person())
    let taker = try words.take("by") ? words.requiredPerson() : name.map(group.person)
    guard taker != nil || isAsked else {
      throw .usage("nobody takes it; write 'by' and a name, or '--ask'")
    }
    return TurnExchange(.cover(place, by: taker), note: words.note())
  }

  package func swap(_ words: inout TurnWords) throws(RuleError) -> TurnExchange {
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
      throw .usage("a swap has two turns; write 'with' and the other turn, or a name")
    }
    guard one.person != other.person else {
      throw .failed("both turns are those of \(group.name(one.person))")
    }
    return TurnExchange(.swap(one, other), note: words.note())
  }
}

extension TurnExchangeRules {
  /// The turn's place, which belongs to whoever had it before others stepped in.
  private func place(_ slot: TurnSlot, of person: PersonID?) throws(RuleError)
    -> TurnExchange.Place
  {
    switch slot {
    case .meeting(let role, let day):
      try checkMeeting(on: day)
      let choice = records.rota.turn(of: MeetingID(day: day), today: today)[role]
      guard let holder = choice.person else {
        throw .failed("nobody is foreseen as \(role.rawValue) on \(day)")
      }
      if let person, person != holder {
        throw .failed(
          "\(group.name(person)) is not \(role.rawValue) on \(day); \(group.name(holder)) is"
        )
      }
      let owner = choice.reason == .assigned(.cover) ? choice.standsInFor ?? holder : holder
      return TurnExchange.Place(slot: slot, person: owner)
    case .onCall(let week): return try onCall.place(week, of: person)
    }
  }

  private func checkMeeting(on day: Day) throws(RuleError) {
    if day < today || records.rota.isHeld(on: day) {
      throw .failed("the turns of \(day) are over; what was done stands in the minutes")
    }
    guard records.rota.isForeseen(on: day) else {
      throw .failed("no meeting is foreseen on \(day); 'meet next' shows the coming ones")
    }
  }

  /// The person's next turn of the same kind.
  private func nextPlace(of person: PersonID, like slot: TurnSlot) throws(RuleError)
    -> TurnExchange.Place
  {
    switch slot {
    case .meeting(let role, let day):
      let turns = records.rota.turns(from: today, meetings: 52)
      guard
        let turn = turns.first(where: { $0[role].person == person && $0.meeting.day != day })
      else {
        throw .failed(
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
  package func check(_ handover: TurnExchange) throws(RuleError) {
    guard let taker = handover.asked else { return }
    try check(handover, takenBy: taker)
  }

  private func check(_ handover: TurnExchange, takenBy taker: PersonID) throws(RuleError) {
    let moves = handover.moves(takenBy: taker)
    for move in moves {
      guard move.to != move.from else {
        throw .failed("it is the turn of \(group.name(move.to)) already")
      }
      switch move.slot {
      case .meeting(let role, let day):
        try checkPresence(of: move.to, on: day)
        let other: MeetingRole = role == .coordinator ? .secretary : .coordinator
        let isLeft = moves.contains { $0.slot == .meeting(other, day) }
        let turn = records.rota.turn(of: MeetingID(day: day), today: today)
        if moves.count == 1, turn[role].person == move.to {
          throw .failed("\(group.name(move.to)) \(role.verb) on \(day) already")
        }
        let choice = turn[other]
        if case .assigned = choice.reason, choice.person == move.to, !isLeft {
          throw .failed(
            "\(group.name(move.to)) \(other.verb) on \(day); "
              + "'meet swap \(role.rawValue) \(day) with \(other.rawValue) \(day)' exchanges the two"
          )
        }
      case .onCall(let week): try onCall.check(move.to, in: week)
      }
    }
  }

  private func checkPresence(of person: PersonID, on day: Day) throws(RuleError) {
    guard group[person]?.belongs(on: day) == true else {
      throw .failed("\(group.name(person)) is not in the group on \(day)")
    }
    if let absence = records.rota.absence(of: person, on: day) {
      throw .failed("\(group.name(person)) is away \(absence.days)")
    }
  }
}

extension TurnExchangeRules {
  /// Who takes a request, when they may.
  package func taker(of id: String, named name: String?) throws(RuleError) -> PersonID {
    let entry = try request(id)
    guard let taker = try name.map(group.person) ?? entry.handover.asked else {
      throw .usage("anybody may take '\(id)'; '--by PERSON' says who does")
    }
    try checkAsked(entry, taker)
    try checkIsFree(entry)
    try check(entry.handover, takenBy: taker)
    return taker
  }

  /// What was asked for has not been given to somebody in another way meanwhile.
  private func checkIsFree(_ entry: TurnExchanges.Entry) throws(RuleError) {
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

  package func refuser(of id: String, named name: String?) throws(RuleError) -> PersonID {
    let entry = try request(id)
    guard let person = try name.map(group.person) ?? entry.handover.asked else {
      throw .usage("anybody may take '\(id)'; '--by PERSON' says who does not")
    }
    try checkAsked(entry, person)
    return person
  }

  private func checkAsked(_ entry: TurnExchanges.Entry, _ person: PersonID) throws(RuleError) {
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
  private func request(_ id: String) throws(RuleError) -> TurnExchanges.Entry {
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
  package func fact(called id: String) throws(RuleError) -> Fact {
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
  package func entry(of fact: Fact) -> TurnExchanges.Entry? {
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
  package func changes(by fact: Fact) -> (changes: [TurnChange], meetings: Int) {
    let days = entry(of: fact)?.handover.places.map(\.slot.day) ?? []
    return records.changes(by: fact, until: days.max() ?? today)
  }

  /// Everybody whom a fact concerns, by id.
  package func affected(
    by fact: Fact,
    _ changes: [TurnChange],
    _ onCall: [OnCallChange]
  ) -> [PersonID] {
    Affected.people(entry(of: fact)?.handover.people ?? [], changes, onCall)
  }

  /// A turn at a meeting is given away.
  package func isOfMeetings(_ fact: Fact) -> Bool {
    entry(of: fact)?.handover.places
      .contains { if case .meeting = $0.slot { true } else { false } } ?? true
  }
}
