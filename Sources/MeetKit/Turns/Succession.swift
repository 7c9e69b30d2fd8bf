/// The rule for one meeting: who kept the minutes coordinates next, and the pen goes to somebody
/// who can coordinate after that.
struct Succession {
  let rota: Rota
  let standing: TurnBalance
  let day: Day
  /// The day of the following meeting, when it is known.
  let next: Day?
  private let members: [PersonID]
  private let available: [PersonID]
  /// What those who can come have done in both roles.
  private let sum: TurnCount

  init(rota: Rota, standing: TurnBalance, day: Day, next: Day?) {
    self.rota = rota
    self.standing = standing
    self.day = day
    self.next = next
    members = rota.members(on: day)
    available = members.filter { rota.absence(of: $0, on: day) == nil }
    sum = available.reduce(.zero) { $0 + standing[$1].both.balance }
  }

  func turn(of meeting: MeetingID) -> Turn {
    let coordinator = given(.coordinator)
    let secretary = given(.secretary).flatMap { $0.person == coordinator?.person ? nil : $0 }
    let first = coordinator ?? computedCoordinator(besides: secretary?.person)
    return Turn(
      meeting: meeting,
      coordinator: first,
      secretary: secretary ?? computedSecretary(besides: first.person),
      next: next
    )
  }

  /// The turn that people gave to somebody who can take it.
  private func given(_ role: MeetingRole) -> Choice? {
    guard let assignment = rota.assignment(of: role, on: day), isThere(assignment.person) else {
      return nil
    }
    return Choice(
      person: assignment.person,
      reason: .assigned(assignment.basis),
      standsInFor: assignment.from
    )
  }

  /// In the group that day, and not away.
  private func isThere(_ person: PersonID) -> Bool {
    rota.group[person]?.belongs(on: day) == true && rota.absence(of: person, on: day) == nil
  }

  private func computedCoordinator(besides secretary: PersonID?) -> Choice {
    computed(.coordinator, besides: secretary) { person in
      Candidate(person: person, reason: right(of: person), turns: standing[person].coordinated)
    }
  }

  private func right(of person: PersonID) -> Choice.Reason {
    if let successor = standing.successor, successor.person == person {
      return .succession(successor.meeting)
    }
    return standing.claims.first { $0.person == person }.map { .claim($0.since) } ?? .leastServed
  }

  private func computedSecretary(besides coordinator: PersonID?) -> Choice {
    computed(.secretary, besides: coordinator) { person in
      let turns = standing[person].both
      return Candidate(
        person: person,
        missesNext: missesNext(person) && !isFarBehind(turns.balance),
        turns: turns
      )
    }
  }

  /// Cannot follow as coordinator, as far as it is known today.
  private func missesNext(_ person: PersonID) -> Bool {
    guard let next else { return false }
    return rota.group[person]?.takesTurns(on: next) != true
      || rota.absence(of: person, on: next) != nil
  }

  /// Two turns below the mean of those who can come: absences that always fall so would
  /// otherwise keep a person from every turn.
  private func isFarBehind(_ balance: TurnCount) -> Bool {
    available.count * (balance + 2 * .turn) <= sum
  }

  private func computed(
    _ role: MeetingRole,
    besides other: PersonID?,
    candidate: (PersonID) -> Candidate
  ) -> Choice {
    let isQuorate = available.count >= 2
    let candidates = available.filter { $0 != other }.map(candidate).sorted()
    let chosen = isQuorate ? candidates.first : nil
    return Choice(
      person: chosen?.person,
      reason: chosen?.reason ?? .notQuorate,
      standsInFor: isQuorate ? rota.assignment(of: role, on: day)?.person : nil,
      candidates: candidates,
      passedOver: passedOver(role, besides: other)
    )
  }

  /// Those who are missing among the candidates, and those who had a right and lost it.
  private func passedOver(_ role: MeetingRole, besides other: PersonID?) -> [Skipped] {
    let entitled =
      [rota.assignment(of: role, on: day)?.person]
      + (role == .coordinator ? [standing.successor?.person] : [])
    return Set(members + entitled.compactMap { $0 }).sorted().compactMap { person in
      if person == other {
        let has: MeetingRole = role == .coordinator ? .secretary : .coordinator
        return Skipped(person: person, cause: .otherRole(has))
      }
      if let absence = rota.absence(of: person, on: day) {
        return Skipped(person: person, cause: .away(absence.days))
      }
      return members.contains(person)
        ? nil : Skipped(person: person, cause: .takesNoTurns)
    }
  }
}
