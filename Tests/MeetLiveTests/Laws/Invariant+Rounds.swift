import MeetModel

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

  static let proposerAsksNothing = Invariant(
    10,
    "who proposes has no turn in clarify; a nominee answers last where the policy says so"
  ) { moment in
    .all(moment.rounds.filter { $0.round.kind == .clarify }) { round, table in
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
      guard round.kind != .consent else { return nil }
      let missing = moment.line.seats(of: round.kind).first { person in
        moment.after.isPresent(person) && person != table.answering
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
