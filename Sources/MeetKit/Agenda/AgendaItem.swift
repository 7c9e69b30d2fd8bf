/// One point of a meeting.
///
/// ```swift
/// for item in agenda.items { print(item.minutes, item.kind.name, item.title) }
/// ```
public struct AgendaItem: Hashable, Sendable {
  /// What it is for.
  public var kind: ItemKind
  /// One line.
  public var title: String
  /// Planned minutes.
  public var minutes: Int
  /// Who leads it.
  public var lead: PersonID?
  /// Where to read about it: an address, or a path from the meeting's folder.
  public var link: String?
  /// Why it is here.
  public var reason: String?
  /// What stands below it, line by line: a summary, a list of actions, what the coordinator added.
  public var notes: [String] = []
}

/// What an item is for; the words groups use are read as these.
public enum ItemKind: String, CaseIterable, Sendable, Hashable {
  /// How a meeting begins: check-in, attendance, the last minutes.
  case opening
  /// Something is told.
  case report
  /// Something is talked about, without a decision.
  case explore
  /// Something is decided by consent.
  case decide
  /// Somebody is selected for a role.
  case select
  /// A decision is looked at again.
  case review
  /// How a meeting ends: actions read back, evaluation, check-out.
  case closing

  /// The word on a page: "Decide".
  public var name: String { rawValue.capitalizedFirst }

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
