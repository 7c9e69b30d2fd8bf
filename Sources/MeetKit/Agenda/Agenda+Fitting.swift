extension Agenda {
  /// An item that wants to be on an agenda, and how firmly.
  struct Claim {
    enum Firmness {
      /// Belongs to every meeting, or waits for nobody.
      case fixed
      /// Stands however long that takes; only a person moves it to another day.
      case stands
      /// Stands for its minutes if there is time, and for a short slot in any case.
      case slot
      /// Stands as long as there is time.
      case asks
    }

    /// Minutes in which a next step can be found.
    static let slotMinutes = 5

    var item: AgendaItem
    var firmness: Firmness

    /// Minutes that no other item can take away.
    var minutesAtLeast: Int {
      switch firmness {
      case .fixed, .stands: item.minutes
      case .slot: min(item.minutes, Self.slotMinutes)
      case .asks: 0
      }
    }
  }

  /// By how much what must stand is longer than the meeting, and what a person could move.
  package struct Excess: Hashable, Sendable {
    /// Minutes over the meeting's length.
    package var minutes: Int
    /// The last of what must stand first; may be too few to make up for the minutes.
    package var movable: [AgendaItem]
  }

  /// The claims that fit in their order, those that do not, and the excess of what must stand.
  static func fit(
    _ claims: [Claim],
    in length: Int
  ) -> (items: [AgendaItem], leftOut: [LeftOut], excess: Excess?) {
    var left = length - claims.reduce(0) { $0 + $1.minutesAtLeast }
    let excess = left < 0 ? self.excess(of: -left, claims) : nil
    var items: [AgendaItem] = []
    var leftOut: [LeftOut] = []
    // A slot grows before others ask, or it would stay short for ever.
    let claims = claims.map { claim in
      var claim = claim
      guard claim.firmness == .slot else { return claim }
      let minutes = min(claim.item.minutes, claim.minutesAtLeast + max(0, left))
      left -= minutes - claim.minutesAtLeast
      claim.item.minutes = minutes
      return claim
    }
    for claim in claims {
      if claim.firmness == .asks {
        guard claim.item.minutes <= left else {
          leftOut.append(LeftOut(item: claim.item, reason: reason(claim.item, left: left)))
          continue
        }
        left -= claim.item.minutes
      }
      items.append(claim.item)
    }
    return (items, leftOut, excess)
  }

  private static func reason(_ item: AgendaItem, left: Int) -> String {
    guard left > 0 else { return "no time left" }
    return "needs \(item.minutes) min, \(left) \(left == 1 ? "is" : "are") left"
  }

  private static func excess(of minutes: Int, _ claims: [Claim]) -> Excess {
    var movable: [AgendaItem] = []
    var gained = 0
    for claim in claims.reversed() where claim.firmness == .stands && gained < minutes {
      movable.append(claim.item)
      gained += claim.item.minutes
    }
    return Excess(minutes: minutes, movable: movable)
  }
}
