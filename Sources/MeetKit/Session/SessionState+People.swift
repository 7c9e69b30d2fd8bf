extension SessionState {
  mutating func applyPeople(_ event: SessionEvent, at instant: Instant) throws(Refusal) {
    switch event {
    case .present(let people):
      let arriving = people.filter { !meeting.isHere($0) }
      guard !arriving.isEmpty else { throw alreadyHere(people) }
      for person in arriving {
        meeting.presence[person] = .present
        seat(person)
      }
    case .apologies(let people):
      if let here = people.first(where: meeting.isHere) {
        throw Refusal(
          .alreadyHere,
          "'\(here)' is here",
          "'/leave \(here)' when they go"
        )
      }
      for person in people { meeting.presence[person] = .apologies }
    case .arrive(let person):
      if meeting.isHere(person) { throw alreadyHere([person]) }
      meeting.presence[person] = .present
      seat(person)
    case .stepOut(let person):
      guard meeting.isPresent(person) else { throw notHere(person) }
      meeting.presence[person] = .away
      for index in meeting.rounds.indices { meeting.rounds[index].stepOut(person) }
    case .comeBack(let person):
      guard meeting.presence[person] == .away else {
        throw Refusal(
          .notAway,
          "'\(person)' had not stepped out",
          meeting.isHere(person)
            ? "'/out \(person)' when they do" : "\(meeting.wayIn(person)) when they come"
        )
      }
      meeting.presence[person] = .present
      seat(person)
    case .leave(let person):
      guard meeting.isHere(person) else { throw notHere(person) }
      if meeting.phase != .waiting, meeting.secretary == person {
        throw Refusal(
          .holdsThePen,
          "'\(person)' keeps the minutes",
          "'/secretary NAME' first hands over"
        )
      }
      meeting.presence[person] = .left
      meeting.leaving[person] = nil
      for index in meeting.rounds.indices { meeting.rounds[index].leave(person) }
    case .leavesAt(let person, let time):
      guard meeting.isHere(person) else { throw notHere(person) }
      guard time > instant else {
        throw Refusal(
          .pastTime,
          "that time has passed",
          "'/leave \(person)' says that they have gone"
        )
      }
      meeting.leaving[person] = time
    case .recuse(let person):
      guard meeting.isHere(person) else { throw notHere(person) }
      let index = try currentItem()
      meeting.items[index].recused.insert(person)
      dropNominations(by: person)
      for round in meeting.rounds.indices { meeting.rounds[round].recuse(person) }
    case .guest(let guest), .observer(let guest): meeting.strangers.append(guest)
    case .briefed(let person): try brief(person, isBriefed: true)
    case .notBriefed(let person): try brief(person, isBriefed: false)
    default: break
    }
  }

  /// Before the opening a hat may be given to somebody who is still to come.
  func checkHere(_ person: PersonID) throws(Refusal) {
    guard meeting.phase == .waiting || meeting.isPresent(person) else { throw notHere(person) }
  }

  private func alreadyHere(_ people: [PersonID]) -> Refusal {
    let away = people.first { meeting.presence[$0] == .away }
    return Refusal(
      .alreadyHere,
      "\(people.map { "'\($0)'" }.joined(separator: ", ")) already here",
      away.map { "\(meeting.wayIn($0)) when they had stepped out" }
        ?? "'/leave NAME' when they go"
    )
  }

  func notHere(_ person: PersonID) -> Refusal {
    Refusal(.notHere, "'\(person)' is not here", "\(meeting.wayIn(person)) first")
  }
}
