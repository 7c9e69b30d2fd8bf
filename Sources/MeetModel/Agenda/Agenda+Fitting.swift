extension Agenda {
  /// An item that wants to be on an agenda, and how firmly.
  struct Claim {
    enum Firmness {
      /// Belongs to every meeting, or waits for nobody.
      case fixed
      /// Stands however long that takes; only a person moves it to another day.
      case stands
      /// Stands as long as there is time.
      case asks
    }

    var item: AgendaItem
    var firmness: Firmness
  }

  /// By how much what must stand is longer than the meeting, and what a person could move.
  package struct Excess: Hashable, Sendable {
    /// Minutes over the meeting's length.
    package var minutes: Int
    /// The last of what must stand first; may be too few to make up for the minutes.
    package var movable: [AgendaItem]

    package init(minutes: Int, movable: [AgendaItem]) {
      self.minutes = minutes
      self.movable = movable
    }
  }

  /// The claims that fit in their order, those that do not, and the excess of what must stand.
  static func fit(
    _ claims: [Claim],
    in length: Int
  ) -> (items: [AgendaItem], leftOut: [LeftOut], excess: Excess?) {
    let standing = claims.filter { $0.firmness != .asks }
    var left = length - standing.reduce(0) { $0 + $1.item.minutes }
    let excess = left < 0 ? self.excess(of: -left, standing) : nil
    var items: [AgendaItem] = []
    var leftOut: [LeftOut] = []
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
    left > 0 ? "needs \(item.minutes) min, \(left) are left" : "no time left"
  }

  private static func excess(of minutes: Int, _ standing: [Claim]) -> Excess {
    var movable: [AgendaItem] = []
    var gained = 0
    for claim in standing.reversed() where claim.firmness == .stands && gained < minutes {
      movable.append(claim.item)
      gained += claim.item.minutes
    }
    return Excess(minutes: minutes, movable: movable)
  }
}
