/// What a label means to the group.
package struct LabelRule: Hashable, Sendable {
  package var label: Label
  var meaning: LabelMeaning

  init(_ label: Label, _ meaning: LabelMeaning) {
    self.label = label
    self.meaning = meaning
  }
}

enum LabelMeaning: Hashable, Sendable {
  case urgent, notUrgent, important, notImportant
  /// The ticket always stands on the agenda.
  case onAgenda
  /// The ticket waits until somebody has looked at what was done.
  case review
  /// Whoever takes it needs a skill, or access to something.
  case skill(String)
  case access(String)
}

extension LabelMeaning: LosslessStringConvertible {
  /// Reads `not urgent` or `skill shell`.
  init?(_ text: String) {
    if let plain = Self.plain.first(where: { $0.description == text }) {
      self = plain
      return
    }
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard parts.count == 2, let word = parts.last?.asLine, !word.isEmpty else { return nil }
    switch parts[0] {
    case "skill": self = .skill(word)
    case "access": self = .access(word)
    default: return nil
    }
  }

  var description: String {
    switch self {
    case .urgent: "urgent"
    case .notUrgent: "not urgent"
    case .important: "important"
    case .notImportant: "not important"
    case .onAgenda: "on the agenda"
    case .review: "review"
    case .skill(let word): "skill \(word)"
    case .access(let word): "access \(word)"
    }
  }

  private static let plain: [LabelMeaning] = [
    .urgent, .notUrgent, .important, .notImportant, .onAgenda, .review,
  ]

  /// The forms there are, for "did you mean".
  static let words = plain.map(\.description) + ["skill …", "access …"]
}
