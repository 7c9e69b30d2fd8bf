extension Register {
  /// Folds minutes in order of their meetings and then facts in order of their instants.
  ///
  /// An id that is given twice keeps its first meaning; what is said of an unknown id changes
  /// nothing.
  package init(minutes: [Minutes], facts: [Fact], group: Group) {
    var fold = RegisterFold(group: group)
    for page in minutes.sorted(by: { $0.meeting < $1.meeting }) {
      for line in page.preamble { fold.add(line, title: "", of: page.meeting) }
      for item in page.items {
        for line in item.lines { fold.add(line, title: item.title, of: page.meeting) }
      }
    }
    for fact in facts.standing { fold.add(fact.kind) }
    self.init(
      decisions: fold.decisions.values.sorted { $0.id < $1.id },
      actions: fold.actions.values.sorted { $0.id < $1.id }
    )
  }

  package subscript(_ id: ActionID) -> Action? { actions.first { $0.id == id } }

  package subscript(_ id: DecisionID) -> Decision? { decisions.first { $0.id == id } }

  package var openActions: [Action] { actions.filter { $0.status == .open } }

  /// Decisions in force whose review has come, oldest first.
  package func dueForReview(on day: Day) -> [Decision] {
    decisions.filter { $0.stands && ($0.review.map { $0 <= day } ?? false) }
      .sorted { ($0.review?.number ?? 0, $0.id) < ($1.review?.number ?? 0, $1.id) }
  }
}

/// The registers while lines come in.
private struct RegisterFold {
  let group: Group
  var decisions: [DecisionID: Decision] = [:]
  var actions: [ActionID: Action] = [:]

  init(group: Group) {
    self.group = group
  }

  mutating func add(_ line: MinutesLine, title: String, of meeting: MeetingID) {
    switch line {
    case .decision(let decision): table(decision, title: title, of: meeting)
    case .action(let action) where actions[action.id] == nil:
      actions[action.id] = Action(
        id: action.id,
        owner: action.owner.flatMap(person),
        text: action.text,
        due: action.due,
        meeting: meeting
      )
    case .actionDone(let id, let note): actions[id]?.status = .done(note: note)
    case .actionDropped(let id, let reason): actions[id]?.status = .dropped(reason: reason)
    case .actionGiven(let id, let name):
      let owner = person(name)
      actions[id]?.owner = owner
    case .renewed(let id, let until): decisions[id]?.review = until
    case .decisionEnded(let id, let reason): decisions[id]?.status = .ended(reason: reason)
    case .implemented(let id): decisions[id]?.isImplemented = true
    default: break
    }
  }

  mutating func add(_ fact: Fact.Kind) {
    switch fact {
    case .actionDone(let id, let note): actions[id]?.status = .done(note: note)
    case .actionDropped(let id, let reason): actions[id]?.status = .dropped(reason: reason)
    case .actionGiven(let id, let person): actions[id]?.owner = person
    case .implemented(let id): decisions[id]?.isImplemented = true
    case .away, .undo: break
    }
  }

  private mutating func table(
    _ decision: MinutesDecision,
    title: String,
    of meeting: MeetingID
  ) {
    guard decisions[decision.id] == nil else { return }
    let absent = decision.absent.compactMap(person)
    let status: Decision.Status =
      switch (decision.outcome, decision.absence) {
      case (.deferred(let words), _): .open(objection: "deferred \(words)")
      case (.unresolved, _): .open(objection: decision.objections.last?.text ?? "")
      case (.agreed, .lazy(let hours)) where !absent.isEmpty:
        .provisional(absent: absent, hours: hours)
      case (.agreed, .hold) where !absent.isEmpty: .pending(absent: absent)
      case (.agreed, _): .active
      }
    decisions[decision.id] = Decision(
      id: decision.id,
      title: title,
      text: decision.text,
      meeting: meeting,
      responsible: decision.responsible.flatMap(person),
      review: decision.review,
      measure: decision.measure,
      status: status
    )
  }

  private func person(_ name: String) -> PersonID? { group.onlyPerson(called: name) }
}
