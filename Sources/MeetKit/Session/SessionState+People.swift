extension SessionState {
  mutating func applyPeople(_ event: SessionEvent, at instant: Instant) throws(Refusal) {
    switch event {
    case .present(let people):
      let arriving = people.filter { !situation.isHere($0) }
      guard !arriving.isEmpty else { throw alreadyHere(people) }
      for person in arriving {
        situation.presence[person] = .present
        seat(person)
      }
    case .apologies(let people):
      if let here = people.first(where: situation.isHere) {
        throw Refusal(
          .alreadyHere,
          "'\(here)' is here",
          "'/leave \(here)' when they go"
        )
      }
      for person in people { situation.presence[person] = .apologies }
    case .arrive(let person):
      if situation.isHere(person) { throw alreadyHere([person]) }
      situation.presence[person] = .present
      seat(person)
    case .stepOut(let person):
      guard situation.isPresent(person) else { throw notHere(person) }
      situation.presence[person] = .away
      for index in situation.rounds.indices { situation.rounds[index].stepOut(person) }
    case .comeBack(let person):
      guard situation.presence[person] == .away else {
        throw Refusal(
          .notAway,
          "'\(person)' had not stepped out",
          situation.isHere(person)
            ? "'/out \(person)' when they do" : "\(situation.wayIn(person)) when they come"
        )
      }
      situation.presence[person] = .present
      seat(person)
    case .leave(let person):
      guard situation.isHere(person) else { throw notHere(person) }
      if situation.phase != .waiting, situation.secretary == person {
        throw Refusal(
          .holdsThePen,
          "'\(person)' keeps the minutes",
          "'/secretary NAME' first hands over"
        )
      }
      situation.presence[person] = .left
      situation.leaving[person] = nil
      for index in situation.rounds.indices { situation.rounds[index].leave(person) }
    case .leavesAt(let person, let time):
      guard situation.isHere(person) else { throw notHere(person) }
      guard time > instant else {
        throw Refusal(
          .pastTime,
          "that time has passed",
          "'/leave \(person)' says that they have gone"
        )
      }
      situation.leaving[person] = time
    case .recuse(let person):
      guard situation.isHere(person) else { throw notHere(person) }
      let index = try currentItem()
      situation.items[index].recused.insert(person)
      dropNominations(by: person)
      for round in situation.rounds.indices { situation.rounds[round].recuse(person) }
    case .guest(let guest), .observer(let guest): situation.strangers.append(guest)
    case .briefed(let person): try brief(person, isBriefed: true)
    case .notBriefed(let person): try brief(person, isBriefed: false)
    default: break
    }
  }

  /// Before the opening a hat may be given to somebody who is still to come.
  func checkHere(_ person: PersonID) throws(Refusal) {
    guard situation.phase == .waiting || situation.isPresent(person) else { throw notHere(person) }
  }

  private func alreadyHere(_ people: [PersonID]) -> Refusal {
    let away = people.first { situation.presence[$0] == .away }
    return Refusal(
      .alreadyHere,
      "\(people.map { "'\($0)'" }.joined(separator: ", ")) already here",
      away.map { "\(situation.wayIn($0)) when they had stepped out" }
        ?? "'/leave NAME' when they go"
    )
  }

  func notHere(_ person: PersonID) -> Refusal {
    Refusal(.notHere, "'\(person)' is not here", "\(situation.wayIn(person)) first")
  }
}
