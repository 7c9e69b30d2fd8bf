/// One point of a meeting.
package struct AgendaItem: Hashable, Sendable {
  package var kind: ItemKind
  package var title: String
  /// Planned minutes.
  package var minutes: Int
  package var lead: PersonID?
  package var link: String?
  /// Why it is here.
  package var reason: String?
  /// What stands below it, line by line: a summary, a list of actions, what the coordinator added.
  package var notes: [String] = []
}

/// What an item is for; the words groups use are read as these.
package enum ItemKind: String, CaseIterable, Sendable, Hashable {
  case opening, report, explore, decide, select, review, closing

  /// The word on a page: "Decide".
  package var name: String { rawValue.capitalizedFirst }

  /// Reads the kind's own word or one that other groups use for it.
  init?(word: String) {
    let word = word.lowercased()
    if let kind = ItemKind(rawValue: word) {
      self = kind
      return
    }
    switch word {
    case "r", "inform", "update", "information", "tasks", "actions": self = .report
    case "e", "scoping", "discuss", "discussion", "feedback", "explain": self = .explore
    case "d", "decision", "formulation", "proposal": self = .decide
    case "selection", "election": self = .select
    case "check-in", "welcome": self = .opening
    case "check-out", "close": self = .closing
    default: return nil
    }
  }

  /// Minutes planned for such an item unless somebody says otherwise.
  var usualMinutes: Int {
    switch self {
    case .opening, .report, .explore: 10
    case .decide, .select: 15
    case .review, .closing: 5
    }
  }
}
