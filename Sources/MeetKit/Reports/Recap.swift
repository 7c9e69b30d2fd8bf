/// What a meeting came to, in at most fifteen lines.
package struct Recap: Hashable, Sendable {
  /// One line, without its label.
  package struct Line: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      case decided, open, action, done, next
      /// A decision goes on until a day, or has ended.
      case renewed, ended
      /// A proposal or an action that nobody goes on with.
      case dropped
      /// What an audience has to know.
      case concerns(String)
      /// The audience that was asked for has to know nothing; those that do.
      case nothing(for: String, named: [String])
      /// So many lines had no room.
      case more(Int)
    }

    package var kind: Kind
    /// `TWG-2026-014`, `TWG-A-031`.
    package var id: String?
    package var person: PersonID?
    package var text: String
    package var day: Day?

    init(
      _ kind: Kind,
      _ id: String? = nil,
      _ text: String = "",
      person: PersonID? = nil,
      day: Day? = nil
    ) {
      self.kind = kind
      self.id = id
      self.text = text
      self.person = person
      self.day = day
    }
  }

  package var meeting: MeetingID
  /// In order of what matters most to a reader.
  package var lines: [Line]

  /// With the head of the page.
  static let longest = 15
}

extension Recap {
  /// Reads minutes; `reader` is whom it is for: a person, or a group that is to be told.
  ///
  /// `known` says what has become of decisions since, and what the actions were that are named.
  package init(
    _ minutes: Minutes,
    group: Group,
    known: Register.Index,
    reader: String? = nil
  ) {
    meeting = minutes.meeting
    var draft = RecapDraft(group: group, known: known, meeting: minutes.meeting)
    for line in minutes.preamble + minutes.items.flatMap(\.lines) { draft.add(line) }
    var all = draft.decided + draft.open + draft.ended + draft.actions + draft.done
    let told = draft.told
    let person = reader.flatMap(group.onlyPerson)
    let concerns = told.filter { line in reader.map(line.audience.isAudience) ?? true }
      .map { Line(.concerns($0.audience), $0.id, $0.text) }
    if let person {
      // What is the reader's own comes first.
      let own = all.filter { $0.person == person }
      all = own + all.filter { $0.person != person }
    }
    if reader == nil || person != nil {
      all += concerns
    } else if let reader, concerns.isEmpty {
      var named: [String] = []
      for (audience, _, _) in told where !named.contains(audience) { named.append(audience) }
      all = [Line(.nothing(for: reader, named: named))] + all
    } else {
      all = concerns + all
    }
    let room = Self.longest - 1 - draft.next.count
    if all.count > room {
      let left = all.count - (room - 1)
      all = Array(all.prefix(room - 1)) + [Line(.more(left))]
    }
    lines = all + draft.next
  }
}

/// The lines of a recap while those of the minutes come in.
private struct RecapDraft {
  let group: Group
  let known: Register.Index
  let meeting: MeetingID
  var decided: [Recap.Line] = []
  var open: [Recap.Line] = []
  /// What goes on, has ended, or left the table.
  var ended: [Recap.Line] = []
  var actions: [Recap.Line] = []
  var done: [Recap.Line] = []
  var told: [(audience: String, id: String, text: String)] = []
  var next: [Recap.Line] = []

  mutating func add(_ line: MinutesLine) {
    switch line {
    case .decision(let decision): add(decision)
    case .action(let action):
      put(action.id, action.text, owner: action.owner, due: action.due)
    case .actionGiven(let id, let name):
      let action = known.actions[id]
      put(id, action?.text ?? "", owner: name, due: action?.due)
    case .actionDone(let id, let note):
      actions.removeAll { $0.id == "\(id)" }
      done.append(.init(.done, "\(id)", note.map(ForMembers.onOneLine) ?? ""))
    case .actionDropped(let id, let reason):
      actions.removeAll { $0.id == "\(id)" }
      done.append(.init(.dropped, "\(id)", ForMembers.onOneLine(reason)))
    case .renewed(let id, let until): ended.append(.init(.renewed, "\(id)", day: until))
    case .decisionEnded(let id, let reason):
      ended.append(.init(.ended, "\(id)", ForMembers.onOneLine(reason)))
    case .nextMeeting(let meeting):
      next = [.init(.next, day: group.zone.day(of: meeting.start))]
    default: break
    }
  }

  /// An action once, with whom it has at the end of the meeting.
  private mutating func put(_ id: ActionID, _ text: String, owner: String?, due: Day?) {
    let line = Recap.Line(
      .action,
      "\(id)",
      ForMembers.onOneLine(text),
      person: owner.flatMap(group.onlyPerson),
      day: due
    )
    if let place = actions.firstIndex(where: { $0.id == line.id }) {
      actions[place].person = line.person
    } else {
      actions.append(line)
    }
  }

  private mutating func add(_ decision: MinutesDecision) {
    let id = decision.id.description
    let words = ForMembers.onOneLine(decision.text)
    let person = (decision.responsible ?? decision.selection?.candidate).flatMap(group.onlyPerson)
    switch decision.outcome {
    case .agreed:
      let text = mark(decision.id) + words
      decided.append(.init(.decided, id, text, person: person, day: decision.review))
      told += decision.tell.map { ($0, id, text) }
    case .vacant, .deferred, .referred, .unresolved: open.append(.init(.open, id, words))
    case .withdrawn, .dropped, .replaced, .otherMethod:
      ended.append(.init(.dropped, id, "\(words) (\(decision.outcome.words.asLine))"))
    }
  }

  /// What has become of a decision, unless it is simply in force as it was made.
  private func mark(_ id: DecisionID) -> String {
    guard let decision = known.decisions[id] else { return "" }
    if decision.meeting > meeting { return "(taken up again on \(decision.meeting)) " }
    let standing = decision.status.standing
    return standing == .active ? "" : "(\(standing.rawValue)) "
  }
}

extension Recap.Line.Kind {
  /// What stands in front of the line.
  package var label: String {
    switch self {
    case .decided: "Decided"
    case .open: "Not decided"
    case .action: "Action"
    case .done: "Done"
    case .renewed: "Goes on"
    case .ended: "Ended"
    case .dropped: "Dropped"
    case .next: "Next meeting"
    case .concerns(let audience), .nothing(let audience, _): "For \(audience)"
    case .more: ""
    }
  }
}

extension String {
  /// All words of a name are in it, whatever their case: "finance" means the finance working group.
  package func isAudience(named name: String) -> Bool {
    let words = { (text: String) in
      text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
    let wanted = words(name)
    return !wanted.isEmpty && Set(words(self)).isSuperset(of: wanted)
  }
}
