/// Numbers that stand for several decisions or actions, as two branches that were merged leave them.
///
/// Each of them is called by its number and the meeting that gave it, so that none is hidden. What
/// is said of the bare number means the one that can be meant, and none when several can.
package struct GivenTwice: Sendable {
  /// Decisions, or actions, by their bare numbers.
  private var decisions: Numbers<DecisionID>
  private var actions: Numbers<ActionID>
  private let group: Group
  /// The numbers of which minutes or facts said something once they stood for several things.
  private var spokenOf: Set<SessionEntry.EntryID> = []

  /// Looks through minutes; `facts` say to which decisions a meeting may have come back.
  package init(_ minutes: [Minutes], _ facts: [Fact], group: Group) {
    self.group = group
    decisions = Numbers()
    actions = Numbers()
    let objections = Dictionary(
      grouping: facts.standing.compactMap { fact -> (id: DecisionID, instant: Instant)? in
        guard case .objected(let id, _) = fact.kind else { return nil }
        return (id.plain, fact.instant)
      },
      by: \.id
    )
    for page in minutes.sorted(by: { $0.meeting < $1.meeting }) {
      for (line, item) in page.linesWithItems {
        switch line {
        case .decision(let decision):
          decisions.give(decision.id, in: page) { before in
            before.decision.map { first in
              let wasObjected = (objections[decision.id.plain] ?? [])
                .contains { before.start <= $0.instant && $0.instant < page.held.start }
              return decision.goesOn(with: first, before.subjects, in: item, wasObjected)
            } ?? false
          } as: { given in
            given.decision = decision
            given.subjects.formUnion([item?.subject].compactMap(\.self))
          }
        case .action(let action):
          // Whoever copies an action into later minutes means the same one.
          actions.give(action.id, in: page) {
            $0.text == action.text
          } as: {
            $0.text = action.text
          }
        default: break
        }
      }
    }
    if !isEmpty { spokenOf = numbersSpokenOf(minutes, facts) }
  }

  private func numbersSpokenOf(_ minutes: [Minutes], _ facts: [Fact]) -> Set<SessionEntry.EntryID> {
    var found: Set<SessionEntry.EntryID> = []
    for page in minutes {
      for case (let line, _) in page.linesWithItems {
        guard let id = line.about?.plain, isDouble(id, before: page.meeting) else { continue }
        found.insert(id)
      }
    }
    for fact in facts.standing {
      guard let id = fact.about?.plain, isDouble(id, at: fact.instant) else { continue }
      found.insert(id)
    }
    return found
  }

  private func isDouble(_ id: SessionEntry.EntryID, before meeting: MeetingID) -> Bool {
    switch id {
    case .decision(let id): decisions.isDouble(id, before: meeting)
    case .action(let id): actions.isDouble(id, before: meeting)
    }
  }

  private func isDouble(_ id: SessionEntry.EntryID, at instant: Instant) -> Bool {
    switch id {
    case .decision(let id): decisions.isDouble(id, at: instant)
    case .action(let id): actions.isDouble(id, at: instant)
    }
  }
}

extension GivenTwice {
  /// No number stands for several things, and none is called by its meeting.
  var isEmpty: Bool { !decisions.isConcerned && !actions.isConcerned }

  /// The names of what a bare number stands for, when that is several things.
  func names(of id: DecisionID) -> [DecisionID] { decisions.names(of: id) }

  func names(of id: ActionID) -> [ActionID] { actions.names(of: id) }
}

extension GivenTwice {
  /// What a meeting means by a number.
  package func meant(_ id: DecisionID, in meeting: MeetingID) -> DecisionID {
    decisions.meant(id, in: meeting)
  }

  /// Minutes in which every number that stands for several things has its meeting behind it.
  package func minutes(_ pages: [Minutes]) -> [Minutes] {
    isEmpty ? pages : pages.map(named)
  }

  private func named(_ page: Minutes) -> Minutes {
    var page = page
    // How often the page has given a number so far.
    var counts: [SessionEntry.EntryID: Int] = [:]
    page.preamble = page.preamble.map { named($0, in: page, &counts) }
    for index in page.items.indices {
      page.items[index].lines = page.items[index].lines.map { named($0, in: page, &counts) }
    }
    return page
  }

  private func named(
    _ line: MinutesLine,
    in page: Minutes,
    _ counts: inout [SessionEntry.EntryID: Int]
  ) -> MinutesLine {
    switch line {
    case .decision(var decision):
      let bare = SessionEntry.EntryID.decision(decision.id.plain)
      decision.id = decisions.given(decision.id, in: page.meeting, counts[bare, default: 0])
      counts[bare, default: 0] += 1
      if case .replaced(let id) = decision.outcome {
        decision.outcome = .replaced(by: decisions.meant(id, in: page.meeting))
      }
      return .decision(decision)
    case .action(var action):
      let bare = SessionEntry.EntryID.action(action.id.plain)
      action.id = actions.given(action.id, in: page.meeting, counts[bare, default: 0])
      counts[bare, default: 0] += 1
      return .action(action)
    case .actionDone(let id, let note):
      return .actionDone(actions.meant(id, in: page.meeting), note: note)
    case .actionDropped(let id, let reason):
      return .actionDropped(actions.meant(id, in: page.meeting), reason: reason)
    case .actionGiven(let id, let to):
      return .actionGiven(actions.meant(id, in: page.meeting), to: to)
    case .renewed(let id, let until):
      return .renewed(decisions.meant(id, in: page.meeting), until: until)
    case .decisionEnded(let id, let reason):
      return .decisionEnded(decisions.meant(id, in: page.meeting), reason: reason)
    case .implemented(let id): return .implemented(decisions.meant(id, in: page.meeting))
    case .accepted(let id): return .accepted(decisions.meant(id, in: page.meeting))
    case .remark, .privately, .round, .agendaChanged,
      .notAgreed, .minutesApproved, .agendaConsented, .lengthSet, .nextMeeting, .text:
      return line
    }
  }

  /// Facts about the things that they can mean.
  package func facts(_ facts: [Fact]) -> [Fact] {
    isEmpty ? facts : facts.map(named)
  }

  private func named(_ fact: Fact) -> Fact {
    var fact = fact
    let action = { (id: ActionID) in actions.meant(id, at: fact.instant) { _ in true } }
    let decision = { (id: DecisionID) in decisions.meant(id, at: fact.instant) { _ in true } }
    // Who was absent from one of the meetings answers to what that one decided.
    let answered = { [who = fact.who] (id: DecisionID) in
      decisions.meant(id, at: fact.instant) { given in
        given.decision?.absent.contains { group.onlyPerson(called: $0) == who } ?? false
      }
    }
    switch fact.kind {
    case .actionDone(let id, let note): fact.kind = .actionDone(action(id), note: note)
    case .actionDropped(let id, let reason): fact.kind = .actionDropped(action(id), reason: reason)
    case .actionGiven(let id, let to): fact.kind = .actionGiven(action(id), to: to)
    case .implemented(let id): fact.kind = .implemented(decision(id))
    case .accepted(let id): fact.kind = .accepted(decision(id))
    case .objected(let id, let text): fact.kind = .objected(answered(id), text: text)
    case .consented(let id): fact.kind = .consented(answered(id))
    case .away, .turnExchange, .took, .declined, .onCall, .shiftNote, .sent, .ticket, .jobDone,
      .drill,
      .expiryRenewed, .undo:
      break
    }
    return fact
  }
}

extension GivenTwice {
  /// A number that stands for several things, at a later one of them.
  package struct Double: Hashable, Sendable {
    package var id: SessionEntry.EntryID
    /// What the first and this one are called.
    package var names: (first: String, second: String) { (first, second) }
    package var place: TextLocation
    package var firstPlace: TextLocation
    private let first: String
    private let second: String
    /// Later minutes or facts say something of one of them, by the number.
    package var isSpokenOf = false

    fileprivate init<ID: LastingNumber>(
      _ id: SessionEntry.EntryID,
      _ first: (ID, TextLocation),
      _ second: (ID, TextLocation)
    ) {
      self.id = id
      (self.first, firstPlace) = ("\(first.0)", first.1)
      (self.second, place) = ("\(second.0)", second.1)
    }
  }

  /// Every thing beyond the first that has a number; `given` are the numbers of the same minutes
  /// with their places, as they stand there.
  package func doubles(_ given: [GivenID]) -> [Double] {
    if isEmpty { return [] }
    var places: [SessionEntry.EntryID: [(meeting: MeetingID, place: TextLocation)]] = [:]
    for one in given { places[one.id.plain, default: []].append((one.meeting, one.place)) }
    let found = { (id: SessionEntry.EntryID) in
      { (meeting: MeetingID, count: Int) -> TextLocation in
        let all = (places[id] ?? []).filter { $0.meeting == meeting }
        return all.dropFirst(count).first?.place ?? TextLocation(file: "\(meeting)")
      }
    }
    let all =
      decisions.doubles {
        Double(.decision($0), $1, $2)
      } places: {
        found(.decision($0))
      }
      + actions.doubles {
        Double(.action($0), $1, $2)
      } places: {
        found(.action($0))
      }
    return all.map { double in
      var double = double
      double.isSpokenOf = spokenOf.contains(double.id)
      return double
    }
  }
}

extension SessionEntry.EntryID {
  /// Without the meeting behind the number.
  var plain: Self {
    switch self {
    case .decision(let id): .decision(id.plain)
    case .action(let id): .action(id.plain)
    }
  }
}

extension MinutesDecision {
  /// It is what an earlier meeting left open, or what an objection brought back, and not another
  /// decision that was given the same number.
  fileprivate func goesOn(
    with first: MinutesDecision,
    _ subjects: Set<String>,
    in item: MinutesItem?,
    _ wasObjected: Bool
  ) -> Bool {
    switch first.outcome {
    case .unresolved, .deferred, .referred: break
    case .agreed where wasObjected: break
    case .agreed, .withdrawn, .dropped, .replaced, .otherMethod, .vacant: return false
    }
    if content.version < first.version { return false }
    if content.text == first.text { return true }
    // Other words are another version; only a selection goes on without one.
    guard content.version > first.version || selection != nil else { return false }
    guard let item else { return true }
    return subjects.contains(item.subject)
      || AgendaSubject.decision(of: item.title)?.plain == id.plain
  }
}

extension Minutes {
  fileprivate var linesWithItems: [(MinutesLine, MinutesItem?)] {
    preamble.map { ($0, nil) } + items.flatMap { item in item.lines.map { ($0, item) } }
  }
}

extension MinutesLine {
  /// What it says something of that was given its number elsewhere.
  fileprivate var about: SessionEntry.EntryID? {
    switch self {
    case .actionDone(let id, _), .actionDropped(let id, _), .actionGiven(let id, _): .action(id)
    case .renewed(let id, _), .decisionEnded(let id, _), .implemented(let id), .accepted(let id):
      .decision(id)
    default: nil
    }
  }
}

extension Fact {
  /// The decision or action that it says something of.
  fileprivate var about: SessionEntry.EntryID? {
    switch kind {
    case .actionDone(let id, _), .actionDropped(let id, _), .actionGiven(let id, _): .action(id)
    case .implemented(let id), .objected(let id, _), .consented(let id), .accepted(let id):
      .decision(id)
    default: nil
    }
  }
}
