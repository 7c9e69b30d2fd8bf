extension Register {
  /// Folds minutes in order of their meetings and then facts in order of their instants.
  ///
  /// An id that is given twice keeps its first meaning; what is said of an unknown id changes
  /// nothing. Of two facts that exclude each other the first stands.
  package init(minutes: [Minutes], facts: [Fact], group: Group) {
    var fold = RegisterFold(group: group)
    for page in minutes.sorted(by: { $0.meeting < $1.meeting }) {
      for line in page.preamble { fold.add(line, title: "", of: page.meeting) }
      for item in page.items {
        for line in item.lines { fold.add(line, title: item.title, of: page.meeting) }
      }
    }
    for fact in facts.standing {
      if let reason = fold.add(fact) {
        fold.passedOver.append(.init(fact: fact.id, reason: reason))
      }
    }
    self.init(
      decisions: fold.decisions.values.sorted { $0.id < $1.id },
      actions: fold.actions.values.sorted { $0.id < $1.id },
      passedOver: fold.passedOver
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
  var passedOver: [Register.PassedOver] = []
  private var ends: [ActionID: Register.PassedOver.End] = [:]

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
    case .actionDone(let id, let note): end(id, .done(note: note), by: .minutes(meeting))
    case .actionDropped(let id, let reason):
      end(id, .dropped(reason: reason), by: .minutes(meeting))
    case .actionGiven(let id, let name):
      let owner = person(name)
      actions[id]?.owner = owner
    case .renewed(let id, let until): decisions[id]?.review = until
    case .decisionEnded(let id, let reason): decisions[id]?.status = .ended(reason: reason)
    case .implemented(let id): decisions[id]?.isImplemented = true
    default: break
    }
  }

  /// Why a fact changes nothing; nil when it is followed.
  mutating func add(_ fact: Fact) -> Register.PassedOver.Reason? {
    switch fact.kind {
    case .actionDone(let id, let note):
      return end(id, .done(note: note), by: fact)
    case .actionDropped(let id, let reason):
      return end(id, .dropped(reason: reason), by: fact)
    case .actionGiven(let id, let person):
      guard let action = actions[id] else { return .unknown(.action(id)) }
      if let end = ends[id] { return .ended(id, action.status, by: end) }
      actions[id]?.owner = person
    case .implemented(let id):
      if decisions[id] == nil { return .unknown(.decision(id)) }
      decisions[id]?.isImplemented = true
    case .away, .undo: break
    }
    return nil
  }

  /// An end that repeats the first changes nothing and contradicts nothing.
  private mutating func end(
    _ id: ActionID,
    _ status: Action.Status,
    by fact: Fact
  ) -> Register.PassedOver.Reason? {
    guard let action = actions[id] else { return .unknown(.action(id)) }
    guard let first = ends[id] else {
      end(id, status, by: .fact(fact.id))
      return nil
    }
    return action.status.isSameEnd(as: status) ? nil : .ended(id, action.status, by: first)
  }

  private mutating func end(
    _ id: ActionID,
    _ status: Action.Status,
    by end: Register.PassedOver.End
  ) {
    actions[id]?.status = status
    ends[id] = end
  }

  private mutating func table(
    _ decision: MinutesDecision,
    title: String,
    of meeting: MeetingID
  ) {
    // A proposal that was not decided comes back under its number.
    if let first = decisions[decision.id] {
      guard case .open = first.status else { return }
    }
    let absent = decision.absent.compactMap(person)
    let status: Decision.Status =
      switch (decision.outcome, decision.absence) {
      case (.deferred(let words), _): .open(objection: "deferred \(words)")
      case (.referred(let words), _): .open(objection: "referred to \(words)")
      case (.withdrawn(let reason), _): .ended(reason: reason.isEmpty ? "withdrawn" : reason)
      case (.dropped(let reason), _): .ended(reason: reason.isEmpty ? "dropped" : reason)
      case (.replaced(let id), _): .ended(reason: "replaced by \(id)")
      case (.otherMethod(let words), _): .ended(reason: "decided by \(words)")
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

extension Action.Status {
  /// Both done, or both dropped, whatever the words.
  fileprivate func isSameEnd(as other: Self) -> Bool {
    switch (self, other) {
    case (.done, .done), (.dropped, .dropped): true
    default: false
    }
  }
}
