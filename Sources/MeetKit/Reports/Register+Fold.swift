extension Register {
  /// Folds minutes in order of their meetings and then facts in order of their instants.
  ///
  /// An id that was given to several things is that of each with its meeting; what is said of an
  /// unknown id, or of one that can mean several, changes nothing. Of two facts that exclude each other the first stands. What absent members answer
  /// counts between the meetings, in its place: a later meeting that takes the decision again has
  /// heard it. Times that have run out by the moment are over.
  public init(minutes: [Minutes], facts: [Fact], group: Group, asOf now: Instant) {
    let twice = GivenTwice(minutes, facts, group: group)
    let pages = twice.minutes(minutes).sorted { $0.meeting < $1.meeting }
    let facts = twice.facts(facts).standing
    var fold = RegisterFold(group: group)
    fold.send(facts, of: Set(pages.map(\.meeting)))
    var answers = facts.filter(\.isAnswer)[...]
    for page in pages {
      while let next = answers.first, next.instant < page.held.start {
        fold.add(answers.removeFirst())
      }
      for line in page.preamble { fold.add(line, in: nil, of: page.meeting) }
      for item in page.items {
        fold.review(item)
        for line in item.lines { fold.add(line, in: item, of: page.meeting) }
      }
    }
    for fact in answers { fold.add(fact) }
    for fact in facts where !fact.isAnswer { fold.add(fact) }
    self.init(
      decisions: fold.decisions.values
        .map { $0.closed(at: now, in: group) }
        .map { $0.lapsed(by: group.zone.day(of: now), group.policy.atTermEnd) }
        .sorted { $0.id < $1.id },
      actions: fold.actions.values.sorted { $0.id < $1.id },
      passedOver: facts.compactMap { fact in
        fold.passedOver[fact.id].map { .init(fact: fact.id, reason: twice.telling($0)) }
      },
      sendings: fold.sendings,
      reopened: fold.reopened
    )
  }

  subscript(_ id: ActionID) -> Action? { actions.first { $0.id == id } }

  /// Decisions and actions by their ids.
  package struct Index: Sendable {
    package var decisions: [DecisionID: Decision]
    var actions: [ActionID: Action]

    package init(_ decisions: some Sequence<Decision>, _ actions: some Sequence<Action>) {
      self.decisions = Dictionary(decisions.map { ($0.id, $0) }) { first, _ in first }
      self.actions = Dictionary(actions.map { ($0.id, $0) }) { first, _ in first }
    }
  }

  /// The decision with a number.
  public subscript(_ id: DecisionID) -> Decision? { decisions.first { $0.id == id } }

  /// Those that are neither done nor dropped.
  public var openActions: [Action] { actions.filter { $0.status == .open } }

  /// Decisions in force whose review has come or was asked for, oldest first.
  public func dueForReview(on day: Day) -> [Decision] {
    decisions.filter { $0.isDue(on: day) }
      .sorted { ($0.reviewDue?.number ?? 0, $0.id) < ($1.reviewDue?.number ?? 0, $1.id) }
  }

  /// Those to which absent members have objected in time, oldest first.
  public var contested: [Decision] { decisions.filter(\.isContested) }

  /// Meetings whose minutes were not sent, while absent members may object to what they decided.
  package var unsent: [MeetingID] {
    let meetings = decisions.compactMap { decision in
      if case .provisional(_, _, nil) = decision.status { decision.meeting } else { nil }
    }
    return Set(meetings).sorted()
  }
}

extension Fact {
  /// Somebody who was absent answers for a decision.
  fileprivate var isAnswer: Bool {
    switch kind {
    case .objected, .consented: true
    default: false
    }
  }
}

extension Decision {
  fileprivate func closed(at instant: Instant, in group: Group) -> Decision {
    var decision = self
    decision.close(at: instant)
    decision.passOverWhoLeft(group, by: group.zone.day(of: instant))
    return decision
  }

  /// Out of force when its last day has passed, or when nobody has reviewed it by its day in a
  /// group that wants it so.
  fileprivate func lapsed(by day: Day, _ atTermEnd: Policy.AtTermEnd) -> Decision {
    guard stands else { return self }
    var decision = self
    if let until = content.until, until < day {
      decision.status = .ended(reason: "its last day was \(until)")
      decision.endByItself = until.advanced(byDays: 1)
    } else if atTermEnd == .lapses, let review = content.review, review < day {
      decision.status = .ended(reason: "lapsed: not reviewed by \(review)")
      decision.endByItself = review.advanced(byDays: 1)
    }
    return decision
  }

  /// An agenda knows its review by its number.
  fileprivate func isReviewed(by item: MinutesItem) -> Bool {
    item.kind == .review && item.took != nil && item.title.hasPrefix("\(id) ")
  }
}

/// The registers while lines come in.
private struct RegisterFold {
  let group: Group
  var decisions: [DecisionID: Decision] = [:]
  var actions: [ActionID: Action] = [:]
  var sendings: [MeetingID: Register.Sending] = [:]
  var reopened: Set<DecisionID> = []
  /// By the ids of facts.
  var passedOver: [String: Register.Ignored.Reason] = [:]
  private var ends: [ActionID: Register.Ignored.End] = [:]

  init(group: Group) {
    self.group = group
  }

  /// The first sending of a meeting's minutes counts.
  mutating func send(_ facts: [Fact], of meetings: Set<MeetingID>) {
    for fact in facts {
      guard case .sent(let meeting) = fact.kind else { continue }
      if let first = sendings[meeting] {
        passedOver[fact.id] = .sentBefore(meeting, by: first.fact)
      } else if meetings.contains(meeting) {
        sendings[meeting] = .init(fact: fact.id, instant: fact.instant)
      } else {
        passedOver[fact.id] = .noMinutes(meeting)
      }
    }
  }

  /// A meeting that came to a review has heard what asked for it.
  mutating func review(_ item: MinutesItem) {
    guard item.kind == .review, item.took != nil else { return }
    for (id, decision) in decisions where decision.isReviewed(by: item) {
      decisions[id]?.lateObjections = []
    }
  }

  mutating func add(_ fact: Fact) {
    if let reason = reason(toPassOver: fact) { passedOver[fact.id] = reason }
  }

  mutating func add(_ line: MinutesLine, in item: MinutesItem?, of meeting: MeetingID) {
    switch line {
    case .decision(let decision): table(decision, in: item, of: meeting)
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
    case .renewed(let id, let until): decisions[id]?.renew(until: until)
    case .decisionEnded(let id, let reason):
      // It may have become final before.
      decisions[id]?.close(at: group.zone.instant(meeting.day, .midnight))
      decisions[id]?.status = .ended(reason: reason)
    case .implemented(let id): decisions[id]?.isImplemented = true
    case .accepted(let id): decisions[id]?.term?.isAccepted = true
    default: break
    }
  }

  /// Why a fact changes nothing; nil when it is followed.
  private mutating func reason(toPassOver fact: Fact) -> Register.Ignored.Reason? {
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
    case .objected(let id, let text): return take(.objection(text), for: id, fact)
    case .consented(let id): return take(.consent, for: id, fact)
    case .accepted(let id): return accept(id, fact)
    case .away, .turnExchange, .took, .declined, .onCall, .shiftNote, .sent, .ticket, .jobDone,
      .drill,
      .expiryRenewed, .undo:
      break
    }
    return nil
  }

  private mutating func take(
    _ answer: Decision.Answer,
    for id: DecisionID,
    _ fact: Fact
  ) -> Register.Ignored.Reason? {
    guard var decision = decisions[id] else { return .unknown(.decision(id)) }
    let reason = decision.take(answer, by: fact.who, at: fact.instant, in: group)
    decisions[id] = decision
    return reason
  }

  /// Who was chosen says so; for somebody from elsewhere a person of the group does.
  private mutating func accept(_ id: DecisionID, _ fact: Fact) -> Register.Ignored.Reason? {
    guard let decision = decisions[id] else { return .unknown(.decision(id)) }
    guard decision.stands || decision.isContested else { return .decisionEnded(id) }
    guard let term = decision.term, !term.isAccepted, term.mayBeAccepted(by: fact.who) else {
      return .mayNotAnswer(id, fact.who)
    }
    decisions[id]?.term?.isAccepted = true
    return nil
  }

  /// An end that repeats the first changes nothing and contradicts nothing.
  private mutating func end(
    _ id: ActionID,
    _ status: Action.Status,
    by fact: Fact
  ) -> Register.Ignored.Reason? {
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
    by end: Register.Ignored.End
  ) {
    actions[id]?.status = status
    ends[id] = end
  }

  private mutating func table(
    _ decision: MinutesDecision,
    in item: MinutesItem?,
    of meeting: MeetingID
  ) {
    // A proposal that was not decided or is contested comes back under its number.
    if let first = decisions[decision.id] {
      switch first.status {
      case .open: break
      case .contested: reopened.insert(decision.id)
      case .active, .provisional, .pending, .ended: return
      }
    }
    let absent = decision.absent.compactMap(person)
    let status: Decision.Status =
      switch (decision.outcome, decision.absence) {
      case (.deferred(let deferral), _): .open(objection: "deferred \(deferral.sentence)")
      case (.referred(let referral), _): .open(objection: "referred to \(referral.sentence)")
      case (.withdrawn, _), (.dropped, _), (.replaced, _), (.otherMethod, _), (.vacant, _):
        .ended(reason: decision.outcome.words)
      case (.unresolved, _):
        .open(
          objection: decision.objections.filter { $0.fate == .open }.map(\.text)
            .joined(separator: " · ")
        )
      case (.agreed, .lazy(let hours)) where !absent.isEmpty:
        .provisional(absent: absent, hours: hours)
      case (.agreed, .hold) where !absent.isEmpty: .pending(absent: absent)
      case (.agreed, _): .active
      }
    var record = Decision(
      id: decision.id,
      title: AgendaSubject.title(item?.title ?? "", without: decision.id),
      content: decision.content,
      meeting: meeting,
      responsible: decision.responsible.flatMap(person)
        ?? decision.selection?.candidate.flatMap(person),
      status: status,
      term: decision.selection.flatMap { term($0, decision.outcome) },
      isAgreed: decision.outcome == .agreed
    )
    record.review = decision.review ?? decision.selection?.until
    if case .open = status, decision.selection == nil {
      record.leftOnTable = .init(
        subject: item?.subject ?? decision.id.description,
        objections: decision.objections.filter { $0.fate == .open }
      )
    }
    if let sending = sendings[meeting] { record.begin(from: sending.instant) }
    decisions[decision.id] = record
  }

  /// Who was chosen, or who stands in while nobody is; nobody by what was not decided.
  private func term(
    _ selection: MinutesSelection,
    _ outcome: MinutesDecision.Outcome
  ) -> RoleTerm? {
    var until = selection.until
    let name: String?
    let isInterim: Bool
    switch outcome {
    case .agreed: (name, isInterim) = (selection.candidate, false)
    case .vacant(let interim, let day): (name, isInterim, until) = (interim, true, day ?? until)
    default: return nil
    }
    return name.map { name in
      var term = RoleTerm(
        role: selection.role,
        holder: person(name),
        name: name,
        from: selection.from,
        until: until,
        isAccepted: selection.isAccepted || isInterim,
        isInterim: isInterim
      )
      term.reasons = isInterim ? nil : selection.reasons
      term.qualifications = selection.qualifications
      return term
    }
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

extension GivenTwice {
  /// What is unknown by a bare number that several things have may mean each of them.
  fileprivate func telling(_ reason: Register.Ignored.Reason) -> Register.Ignored.Reason {
    guard case .unknown(let id) = reason else { return reason }
    let names =
      switch id {
      case .decision(let id): self.names(of: id).map(\.description)
      case .action(let id): self.names(of: id).map(\.description)
      }
    return names.isEmpty ? reason : .meansSeveral(id, names)
  }
}
