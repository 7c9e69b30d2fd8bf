/// What everybody has done up to a meeting, and who was promised to coordinate.
package struct TurnBalance: Hashable, Sendable {
  /// What one person has done.
  package struct Tally: Hashable, Sendable {
    package struct Turns: Hashable, Sendable {
      /// Turns taken, less the share of all turns.
      package var balance = TurnCount.zero
      package var last: MeetingID?
    }

    var coordinated = Turns()
    var kept = Turns()

    subscript(_ role: MeetingRole) -> Turns {
      get { role == .coordinator ? coordinated : kept }
      set { if role == .coordinator { coordinated = newValue } else { kept = newValue } }
    }

    /// Both roles together.
    var both: Turns {
      Turns(
        balance: coordinated.balance + kept.balance,
        last: [coordinated.last, kept.last].compactMap { $0 }.max()
      )
    }
  }

  /// A right to coordinate, of somebody who kept the minutes and could not follow.
  struct Claim: Hashable, Sendable {
    var person: PersonID
    /// The meeting that somebody else coordinated.
    var since: MeetingID
  }

  /// Who kept the minutes of the last meeting that was held.
  struct Successor: Hashable, Sendable {
    var person: PersonID
    var meeting: MeetingID
  }

  private(set) var tallies: [PersonID: Tally] = [:]
  /// The oldest first; nobody has two.
  private(set) var claims: [Claim] = []
  private(set) var successor: Successor?

  init() {}

  subscript(_ person: PersonID) -> Tally { tallies[person, default: Tally()] }

  /// Everybody who had a share or took a turn.
  var people: Set<PersonID> { Set(tallies.keys) }
}

extension TurnBalance {
  /// Counts a meeting that was held.
  ///
  /// Every role is a turn that those who could come share; whoever served it is counted a whole
  /// one. Whoever was to follow and did not coordinate has a claim from now on, unless they keep
  /// the minutes again and follow next time.
  ///
  /// - Parameters:
  ///   - served: Who did what.
  ///   - available: Those whose turn it might have been, and who were not away.
  ///   - members: Those whose turn it might have been; a claim ends with that.
  ///   - isFree: Nobody coordinates for a term, so that whoever was to follow loses a turn.
  mutating func count(
    _ served: ServedMeeting,
    available: [PersonID],
    members: Set<PersonID>,
    isFree: Bool
  ) {
    let there = available.isEmpty ? served.people : available
    let shares = TurnCount.shares(among: max(1, there.count))
    for role in MeetingRole.allCases {
      guard let person = served[role] else { continue }
      for (sharer, share) in zip(there, shares) {
        tallies[sharer, default: Tally()][role].balance -= share
      }
      tallies[person, default: Tally()][role].balance += .turn
      tallies[person, default: Tally()][role].last = served.meeting
    }
    claims.removeAll { $0.person == served.coordinator || !members.contains($0.person) }
    if isFree, let person = successor?.person, !served.people.contains(person),
      members.contains(person),
      !claims.contains(where: { $0.person == person })
    {
      claims.append(Claim(person: person, since: served.meeting))
    }
    successor = served.secretary.map { Successor(person: $0, meeting: served.meeting) }
  }
}
