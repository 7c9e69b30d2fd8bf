/// Finds words in what a group's meetings left.
package struct RecordSearch: Sendable {
  /// What was found, where.
  package struct Hit: Hashable, Sendable {
    package enum Kind: String, CaseIterable, Sendable, Hashable {
      case decision, action, item, note, drill, job, ticket
    }

    package var kind: Kind
    /// `TWG-2026-014`, `item 3`, `#12`.
    package var name: String
    /// The meeting that it comes from.
    package var meeting: MeetingID?
    package var text: String
  }

  /// In lower case.
  private let words: [[UInt8]]

  /// Nil when there is no word to look for.
  package init?(_ text: String) {
    words = text.asLine.lowercased().split(separator: " ").map { Array($0.utf8) }
    if words.isEmpty { return nil }
  }
}

extension RecordSearch {
  /// Everything in which all words occur, whatever their case: decisions first, then what follows
  /// from them, the newest first.
  package func hits(
    in register: Register,
    minutes: [Minutes],
    drills: [Drill] = [],
    jobs: [Job] = [],
    tickets: [Ticket] = []
  ) -> [Hit] {
    var hits: [Hit] = []
    for decision in register.decisions.reversed() where finds(decision) {
      hits.append(Hit(.decision, "\(decision.id)", decision.meeting, decision.text))
    }
    for action in register.actions.reversed() where matches(["\(action.id)", action.text]) {
      hits.append(Hit(.action, "\(action.id)", action.meeting, action.text))
    }
    for page in minutes.sorted(by: { $1.meeting < $0.meeting }) { hits += self.hits(in: page) }
    for drill in drills.reversed() where matches([drill.id, drill.kind, drill.summary]) {
      hits.append(Hit(.drill, drill.id, nil, drill.summary))
    }
    for job in jobs where matches([job.name, job.row.words.description]) {
      hits.append(Hit(.job, job.row.id?.text ?? job.name, nil, job.name))
    }
    for ticket in tickets where !ticket.isConfidential && matches([ticket.title]) {
      hits.append(Hit(.ticket, "\(ticket.reference)", nil, ticket.title))
    }
    let order = Dictionary(uniqueKeysWithValues: Hit.Kind.allCases.enumerated().map { ($1, $0) })
    return hits.enumerated()
      .sorted {
        (order[$0.element.kind] ?? 0, $0.offset) < (order[$1.element.kind] ?? 0, $1.offset)
      }
      .map(\.element)
  }

  /// All words occur in what a decision says.
  package func finds(_ decision: Decision) -> Bool {
    matches(
      ["\(decision.id)", decision.title, decision.text]
        + Decision.Field.allCases.flatMap { decision.content[$0] }
    )
  }

  private func hits(in page: Minutes) -> [Hit] {
    let notes = { (name: String, lines: [MinutesLine]) in
      lines.compactMap(\.words).filter { self.matches([$0]) }
        .map { Hit(.note, name, page.meeting, $0) }
    }
    var hits = notes("before the items", page.preamble)
    for item in page.items {
      let name = "item \(item.number)"
      if matches([item.title]) { hits.append(Hit(.item, name, page.meeting, item.title)) }
      hits += notes(name, item.lines)
    }
    return hits
  }

  private func matches(_ texts: [String?]) -> Bool {
    let whole = Array(texts.compactMap(\.self).joined(separator: "\n").lowercased().utf8)
    return words.allSatisfy { word in
      whole.indices.contains { whole[$0] == word[0] && whole[$0...].starts(with: word) }
    }
  }
}

extension RecordSearch.Hit {
  fileprivate init(_ kind: Kind, _ name: String, _ meeting: MeetingID?, _ text: String) {
    self.init(kind: kind, name: name, meeting: meeting, text: text.asLine)
  }
}

extension MinutesLine {
  /// What people said or wrote, other than decisions and actions.
  fileprivate var words: String? {
    switch self {
    case .remark(_, _, let text), .notAgreed(let text), .text(let text): text
    case .privately, .round, .agendaChanged, .decision, .action, .actionDone, .actionDropped,
      .actionGiven, .renewed, .decisionEnded, .implemented, .accepted, .minutesApproved,
      .agendaConsented, .lengthSet, .nextMeeting:
      nil
    }
  }
}
