/// What a meeting came to, in at most fifteen lines.
package struct Recap: Hashable, Sendable {
  /// One line, without its label.
  package struct Line: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
      case decided, open, action, done, next
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
  package static let longest = 15
}

extension Recap {
  /// Reads minutes; `reader` is whom it is for: a person, or a group that is to be told.
  ///
  /// `standings` say what has become of decisions since.
  package init(
    _ minutes: Minutes,
    group: Group,
    standings: [DecisionID: DecisionStanding],
    reader: String? = nil
  ) {
    meeting = minutes.meeting
    var decided: [Line] = []
    var open: [Line] = []
    var actions: [Line] = []
    var done: [Line] = []
    var told: [(audience: String, id: String, text: String)] = []
    var next: [Line] = []
    for line in minutes.preamble + minutes.items.flatMap(\.lines) {
      switch line {
      case .decision(let decision):
        let id = decision.id.description
        let standing = standings[decision.id] ?? .active
        let text = (standing == .active ? "" : "(\(standing.rawValue)) ") + decision.text.asLine
        let person = decision.responsible.flatMap(group.onlyPerson)
        switch decision.outcome {
        case .agreed:
          decided.append(Line(.decided, id, text, person: person, day: decision.review))
          told += decision.tell.map { ($0, id, text) }
        case .vacant, .deferred, .referred, .unresolved: open.append(Line(.open, id, text))
        case .withdrawn, .dropped, .replaced, .otherMethod: break
        }
      case .action(let action):
        let owner = action.owner.flatMap(group.onlyPerson)
        actions.append(
          Line(.action, "\(action.id)", action.text.asLine, person: owner, day: action.due)
        )
      case .actionDone(let id, let note): done.append(Line(.done, "\(id)", note?.asLine ?? ""))
      case .nextMeeting(let meeting):
        next = [Line(.next, nil, "", day: group.zone.day(of: meeting.start))]
      default: break
      }
    }
    var all = decided + open + actions + done
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
    let room = Self.longest - 1 - next.count
    if all.count > room {
      let left = all.count - (room - 1)
      all = Array(all.prefix(room - 1)) + [Line(.more(left))]
    }
    lines = all + next
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
