/// What people have given to each other, or asked for, folded from the group's log.
package struct TurnExchanges: Hashable, Sendable {
  /// One fact that gives turns away or asks for it, with what became of it.
  package struct Entry: Hashable, Sendable {
    package enum Status: Hashable, Sendable {
      /// Somebody is asked for, and nobody has taken it.
      case asked
      case agreed(by: PersonID)
      /// Whoever was asked does not take it.
      case refused
    }

    /// The fact's id.
    package var id: String
    /// Who said so, perhaps for somebody else.
    package var who: PersonID
    package var handover: TurnExchange
    package var status: Status
    /// Who does not take what anybody may take.
    package var refusals: [PersonID] = []
    /// The fact by which it was agreed: its own, or that of whoever took it.
    package var agreement: String?
  }

  /// A fact that changes nothing, and why.
  package struct Skipped: Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
      /// There is no request with that id.
      case noRequest(String)
      case taken(String, by: PersonID)
      case refused(String)
      /// Somebody else was asked, or it is the own turn.
      case notAsked(String, PersonID)
    }

    var fact: String
    var reason: Reason
  }

  /// In the order in which they were said.
  package private(set) var entries: [Entry] = []
  private(set) var passedOver: [Skipped] = []
  /// In the order in which they were agreed: of two for one place the later holds.
  private(set) var moves: [TurnExchange.Move] = []

  package init(_ facts: [Fact]) {
    for fact in facts.standing {
      switch fact.kind {
      case .turnExchange(let handover, let isAsked): add(handover, isAsked: isAsked, fact)
      case .took(let id, let person): answer(id, person, fact, takes: true)
      case .declined(let id, let person): answer(id, person, fact, takes: false)
      default: break
      }
    }
  }
}

extension TurnExchanges {
  private mutating func add(_ handover: TurnExchange, isAsked: Bool, _ fact: Fact) {
    var entry = Entry(id: fact.id, who: fact.who, handover: handover, status: .asked)
    if !isAsked, let taker = handover.asked {
      entry.status = .agreed(by: taker)
      entry.agreement = fact.id
      moves += handover.moves(takenBy: taker)
    }
    entries.append(entry)
  }

  private mutating func answer(_ id: String, _ person: PersonID, _ fact: Fact, takes: Bool) {
    if let reason = reason(toPassOver: id, person) {
      passedOver.append(Skipped(fact: fact.id, reason: reason))
      return
    }
    guard let index = entries.firstIndex(where: { $0.id == id }) else { return }
    if takes {
      entries[index].status = .agreed(by: person)
      entries[index].agreement = fact.id
      moves += entries[index].handover.moves(takenBy: person)
    } else if entries[index].handover.asked == nil {
      entries[index].refusals.append(person)
    } else {
      entries[index].status = .refused
    }
  }

  private func reason(toPassOver id: String, _ person: PersonID) -> Skipped.Reason? {
    guard let entry = entries.first(where: { $0.id == id }), entry.agreement != id else {
      return .noRequest(id)
    }
    switch entry.status {
    case .agreed(let taker): return .taken(id, by: taker)
    case .refused: return .refused(id)
    case .asked: break
    }
    let isOwn = entry.handover.places.first?.person == person
    let isOther = entry.handover.asked.map { $0 != person } ?? false
    return isOwn || isOther ? .notAsked(id, person) : nil
  }

  package subscript(_ id: String) -> Entry? { entries.first { $0.id == id } }

  /// Those that wait for somebody; what was not taken by its day is past due and waits no more.
  package func open(on day: Day) -> [Entry] {
    entries.filter { $0.status == .asked && $0.handover.lastDay >= day }
  }

  /// The covers of meetings, the later of two for one place alone.
  var assignments: [Assignment] {
    var latest: [TurnSlot: Assignment] = [:]
    for move in moves {
      guard case .meeting(let role, let day) = move.slot else { continue }
      latest[move.slot] = Assignment(
        role: role,
        person: move.to,
        days: DaySpan(day),
        basis: .cover,
        from: move.from
      )
    }
    return latest.values.sorted {
      ($0.days.from, $0.role.rawValue) < ($1.days.from, $1.role.rawValue)
    }
  }
}
