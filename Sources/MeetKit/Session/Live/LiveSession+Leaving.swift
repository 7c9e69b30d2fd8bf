/// What it means to the others that somebody goes.
extension LiveSession {
  func left(_ person: PersonID, _ before: MeetingState) -> String {
    "\(name(person)) left" + handOver(person) + unanswered(person, before) + quorumLost(before)
  }

  /// The hats do not go with the one who wears them.
  func handOver(_ person: PersonID) -> String {
    let situation = state.meeting
    guard situation.phase != .waiting else { return "; here: \(names(here))" }
    if situation.facilitator == person {
      let secretary = situation.secretary.flatMap { situation.isPresent($0) ? $0 : nil }
      return "; who facilitates now? '/facilitator \(secretary?.text ?? "NAME")'"
    }
    if situation.secretary == person {
      return "; who keeps the minutes meanwhile? '/secretary NAME'"
    }
    return "; here: \(names(here))"
  }

  /// Who goes before they have answered has not consented.
  private func unanswered(_ person: PersonID, _ before: MeetingState) -> String {
    let round = before.rounds.last { $0.kind == .consent }
    guard let round, round.order.contains(person), !round.hasSpoken(person) else { return "" }
    return "; no answer, so they count as absent; for a last word '/undo', '/consent \(person)', "
      + "'/leave \(person)'"
  }

  /// Said when too few are left to end the consent round.
  func quorumLost(_ before: MeetingState) -> String {
    guard let (counted, needed) = state.quorumInRound, counted < needed,
      before.round != nil
    else { return "" }
    return "; the quorum is lost, \(counted) of \(needed): wait, '/suspend', or '/defer …'"
  }

  func leaving(_ person: PersonID, _ time: Instant) -> String {
    let late = decisions(plannedAfter: time, in: state.meeting)
    return "\(name(person)) leaves at \(self.time(time))"
      + (late.isEmpty
        ? "" : "; planned after that to decide: item \(Self.list(late)), '/move' helps")
  }

  /// Who will be gone when something is decided that was planned earlier before.
  func gone(_ before: MeetingState) -> String {
    state.meeting.leaving.sorted { ($0.value, $0.key) < ($1.value, $1.key) }
      .compactMap { person, time -> String? in
        let known = before.leaving[person] == nil ? [] : decisions(plannedAfter: time, in: before)
        let late = decisions(plannedAfter: time, in: state.meeting)
          .filter { !known.contains($0) }
        guard !late.isEmpty else { return nil }
        return "; \(name(person)) leaves at \(self.time(time)), before item \(Self.list(late)) "
          + "is decided"
      }
      .joined()
  }

  private static func list(_ items: [Int]) -> String {
    items.map(String.init).joined(separator: ", ")
  }

  /// What a proposal has become while it was suspended.
  func takenUp() -> String {
    guard let proposal = proposalOnTable else { return "" }
    if state.meeting.round?.kind == .consent {
      return "\(title(proposal)): the same words and people, so answers hold; \(turns)"
    }
    let open = proposal.openObjections
    return "\(title(proposal)) is on the table again; "
      + (proposal.stage == .restated
        ? "'/round consent' asks everybody"
        : "no answer holds, '/restate' reads it back"
          + (open.isEmpty ? "" : "; objections: \(list(open, of: proposal))"))
  }
}
