/// Turns that people give to each other: one that somebody takes over, or two that two exchange.
package struct TurnExchange: Hashable, Sendable {
  /// One person's turn that goes to another.
  package struct Move: Hashable, Sendable {
    package var slot: TurnSlot
    package var from: PersonID
    package var to: PersonID
  }

  /// A turn, and whose it is.
  package struct Place: Hashable, Sendable {
    package var slot: TurnSlot
    package var person: PersonID

    package init(slot: TurnSlot, person: PersonID) {
      self.slot = slot
      self.person = person
    }
  }

  package enum Kind: Hashable, Sendable {
    /// Somebody steps in; nobody in particular while anybody may.
    case cover(Place, by: PersonID?)
    /// Two people exchange their turns: two covers, linked by being one fact.
    case swap(Place, Place)
  }

  package var kind: Kind
  package var note: String?

  package init(_ kind: Kind, note: String? = nil) {
    self.kind = kind
    self.note = note
  }
}

extension TurnExchange {
  /// Whose turns it gives away.
  package var places: [Place] {
    switch kind {
    case .cover(let place, _): [place]
    case .swap(let one, let other): [one, other]
    }
  }

  /// Everybody it names.
  package var people: [PersonID] {
    switch kind {
    case .cover(let place, let taker): [place.person] + (taker.map { [$0] } ?? [])
    case .swap(let one, let other): [one.person, other.person]
    }
  }

  /// Who is asked to take a turn, when it is somebody in particular.
  package var asked: PersonID? {
    switch kind {
    case .cover(_, let taker): taker
    case .swap(_, let other): other.person
    }
  }

  /// What it does when somebody takes what is offered.
  package func moves(takenBy taker: PersonID) -> [Move] {
    switch kind {
    case .cover(let place, _): [Move(slot: place.slot, from: place.person, to: taker)]
    case .swap(let one, let other):
      [
        Move(slot: one.slot, from: one.person, to: other.person),
        Move(slot: other.slot, from: other.person, to: one.person),
      ]
    }
  }

  /// Until then somebody can answer.
  package var lastDay: Day { places.map(\.slot.day).min() ?? Day(number: 0) }
}
