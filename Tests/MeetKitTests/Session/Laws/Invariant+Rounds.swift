@testable import MeetKit

extension Invariant {
  static let whoIsAskedIsFrozen = Invariant(
    7,
    "who is asked is settled when a consent round opens; a change to it is a line of its own"
  ) { moment in
    .all(moment.rounds.filter { $0.round.kind == .consent }) { round, table in
      guard let table else { return "a round that nobody opened" }
      return Set(round.order) == table.members
        ? nil : "asked are \(round.order.sorted()), not \(table.members.sorted())"
    }
  }

  static let quorumAtTheClose = Invariant(
    8,
    "quorum is checked when the round closes, not only when it opens"
  ) { moment in
    .all(moment.adopted) { proposal in
      let policy = moment.line.setting?.policy ?? Policy()
      let kind = proposal.method == .smallConsent ? .operational : proposal.kind
      let spoken = moment.adoptedInRound.first?.round.spoken ?? []
      let counted = moment.line.members.filter { person in
        !moment.line.isRecused(person)
          && (moment.before.isPresent(person) || spoken.contains(person))
      }
      let isMet = policy.quorum(kind).isMet(by: counted.count, of: moment.line.members.count)
      return isMet ? nil : "\(counted.count) are not \(policy.quorum(kind))"
    }
  }

  static let namesAreHidden = Invariant(
    9,
    "no nomination is shown before all present members have entered one"
  ) { moment in
    guard moment.event == .reveal else { return .silent }
    return .all(moment.before.selectionsOpen.map { moment.before.proposals[$0] }) { proposal in
      let by = moment.earlier.matters[proposal.entry]?.nominating ?? []
      let missing = moment.line.seats(of: .nominate).first { !by.contains($0) }
      return proposal.selection?.step == .hidden
        ? missing.map { "\($0) has entered none" } : nil
    }
  }

  static let placesInOrder = Invariant(
    10,
    "who proposes has no turn in clarify; a nominee answers last where the policy says so"
  ) { moment in
    if case .turn(let person, let act) = moment.event, act.isAnswer,
      let round = moment.before.round, !round.isHidden,
      moment.line.setting?.policy.nomineeLast == true,
      moment.line.openMatter.map(moment.line.nominee) == person
    {
      let other = moment.earlier.rounds.last?.waiting.first {
        $0 != person && moment.before.isPresent($0)
      }
      return other.map { .broken("\(person) is to be selected, and \($0) waits") } ?? .holds
    }
    return .all(moment.rounds.filter { $0.round.kind == .clarify }) { round, table in
      guard let proposer = table?.answering else { return nil }
      return round.order.contains(proposer) ? "\(proposer) is in the round" : nil
    }
  }

  static let oneTurnEach = Invariant(
    11,
    "everybody present gets exactly one turn in a round"
  ) { moment in
    .all(moment.rounds) { round, table in
      guard let table else { return "a round that nobody opened" }
      let spoken = round.turns.map(\.person)
      guard spoken.sorted() == table.spoken.sorted() else {
        return "spoken have \(spoken.sorted()), by the lines \(table.spoken.sorted())"
      }
      guard Set(spoken).count == spoken.count else { return "somebody spoke twice" }
      guard round.queue.sorted() == table.waiting.sorted() else {
        return "waiting are \(round.queue.sorted()), by the lines \(table.waiting.sorted())"
      }
      guard round.kind != .consent, round.kind != .nominate else { return nil }
      let missing = moment.line.seats(of: round.kind).first { person in
        moment.after.isPresent(person) && person != table.answering
          && moment.event != .recuse(person)
          && !round.order.contains(person)
      }
      return missing.map { "\($0) is here and not in the round" }
    }
  }

  static let startsRotate = Invariant(
    12,
    "every round begins with another person, from meeting to meeting"
  ) { moment in
    guard moment.after.roundsHeld == moment.later.roundsHeld else {
      return .broken("\(moment.after.roundsHeld) rounds, not \(moment.later.roundsHeld)")
    }
    guard case .round(let kind, _) = moment.event, let round = moment.after.round else {
      return .silent
    }
    // Those whom rules move stand elsewhere; between the others nothing changes.
    let moved = [
      kind.movesProposer
        ? moment.line.openMatter.flatMap { moment.earlier.matters[$0]?.proposer }
        : nil,
      moment.before.facilitator,
      kind == .consent ? moment.line.openMatter.flatMap(moment.line.nominee) : nil,
    ]
    let seats = moment.line.seats(of: kind)
    let walked = seats.indices.map { step in
      let k = moment.earlier.roundsHeld
      let place = k.isMultiple(of: 2) ? k + step : k - step
      return seats[(place % seats.count + seats.count) % seats.count]
    }
    let expected = walked.filter { !moved.contains($0) }
    let order = round.order.filter { !moved.contains($0) }
    return order == expected ? .holds : .broken("\(order) is not \(expected)")
  }
}

extension Policy.Quorum {
  fileprivate func isMet(by count: Int, of members: Int) -> Bool {
    switch self {
    case .none: true
    case .atLeast(let least): count >= least
    case .fraction(let percent): count * 100 >= members * percent
    case .allBut(let few): count >= members - few
    }
  }
}

extension RoundKind {
  /// Who proposes has a place of their own.
  fileprivate var movesProposer: Bool { self == .clarify || self == .reaction }
}
