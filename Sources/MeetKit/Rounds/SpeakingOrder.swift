/// In which order people speak in a round.
///
/// Nothing is drawn by lot: a session that is replayed has the same orders.
enum SpeakingOrder {
  /// Seats walked from another start each time, forward and backward in turn.
  ///
  /// Over as many rounds as there are seats everybody is first once.
  static func rotated(_ seats: [PersonID], round: Int) -> [PersonID] {
    guard !seats.isEmpty else { return [] }
    let step = round.isMultiple(of: 2) ? 1 : -1
    return seats.indices.map { place in
      let index = (round + step * place) % seats.count
      return seats[index < 0 ? index + seats.count : index]
    }
  }

  /// The order of one round: whoever proposes has no turn where others ask about the proposal and
  /// reacts last; who facilitates is neither first nor last where three or more speak; who is to
  /// be selected consents last; about whose work it is speaks first.
  static func order(
    of kind: RoundKind,
    seats: [PersonID],
    round: Int,
    proposer: PersonID? = nil,
    facilitator: PersonID? = nil,
    nominee: PersonID? = nil,
    focus: PersonID? = nil
  ) -> [PersonID] {
    var order = rotated(seats, round: round)
    if let proposer, order.contains(proposer), kind == .clarify || kind == .reaction {
      order.removeAll { $0 == proposer }
      if kind == .reaction { order.append(proposer) }
    }
    if order.count >= 3, let place = order.firstIndex(where: { $0 == facilitator }) {
      if place == 0 { order.swapAt(0, 1) }
      if place == order.count - 1 { order.swapAt(place, place - 1) }
    }
    if kind == .consent, let nominee, order.contains(nominee) {
      order.removeAll { $0 == nominee }
      order.append(nominee)
    }
    if let focus, order.contains(focus) {
      order.removeAll { $0 == focus }
      order.insert(focus, at: 0)
    }
    return order
  }
}
