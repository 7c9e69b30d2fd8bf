extension SessionState {
  mutating func applyEarlier(_ event: SessionEvent) throws(Refusal) {
    switch event {
    case .actionDone(let id, _), .actionDropped(let id, _):
      try checkAction(id)
      meeting.openActions[id] = nil
    case .actionGiven(let id, let person):
      try checkAction(id)
      meeting.openActions[id]?.owner = person
    case .renewed(let id, let until):
      try checkDecision(id)
      guard let setting, until > setting.meeting.day else {
        throw Refusal(
          .reviewInPast,
          "\(until) is not after this meeting",
          "name a later day"
        )
      }
      takeUp()
    case .decisionEnded(let id, _):
      if !isLeftAside(id) { try checkDecision(id) }
      meeting.standing[id] = nil
      takeUp()
    case .implemented(let id): try checkDecision(id)
    default: break
    }
  }

  /// The item under discussion has come to something.
  private mutating func takeUp() {
    guard let index = meeting.items.firstIndex(where: { $0.number == meeting.current }) else {
      return
    }
    meeting.items[index].hasTakenUp = true
  }

  /// An earlier meeting left it open, and no item of this one is about it.
  private func isLeftAside(_ id: DecisionID) -> Bool {
    openProposals.contains { $0.item == nil && $0.subject != nil && decisionID($0) == id }
  }

  private func checkAction(_ id: ActionID) throws(Refusal) {
    guard meeting.openActions[id] == nil else { return }
    try checkMeansOne(id, among: meeting.openActions.keys)
    let open = meeting.openActions.keys.sorted().map(\.description)
    throw Refusal(
      .unknownAction,
      "'\(id)' is no open action",
      Spelling.didYouMean(id.description, in: open)
        ?? (open.isEmpty ? "none is open" : "open are \(open.joined(separator: " "))")
    )
  }

  private func checkDecision(_ id: DecisionID) throws(Refusal) {
    guard meeting.standing[id] == nil else { return }
    try checkMeansOne(id, among: meeting.standing.keys)
    if let open = openProposals.first(where: { decisionID($0) == id }) {
      throw Refusal(
        .unknownDecision,
        "nobody has decided '\(id)'",
        open.item.map { "it is on the table of item \($0), and '/drop' ends it there" }
          ?? "'/end-decision \(id) REASON' ends it by consent"
      )
    }
    let known = meeting.standing.keys.sorted().map(\.description)
    throw Refusal(
      .unknownDecision,
      "'\(id)' is no decision in force",
      Spelling.didYouMean(id.description, in: known)
        ?? (known.isEmpty ? "none is in force" : "in force are \(known.joined(separator: " "))")
    )
  }

  /// A bare number that was given twice acts on none.
  private func checkMeansOne<ID: LastingNumber>(
    _ id: ID,
    among known: some Sequence<ID>
  ) throws(Refusal) {
    let twins = known.filter { $0.twin != nil && $0.plain == id }.sorted()
    if twins.isEmpty { return }
    throw Refusal(
      .givenTwice,
      "'\(id)' was given twice",
      "write " + twins.map { "'\($0)'" }.joined(separator: " or ")
    )
  }
}
