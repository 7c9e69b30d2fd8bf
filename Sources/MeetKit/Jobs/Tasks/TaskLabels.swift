/// The labels that a cell names, and those that the page and the group explain.
struct TaskLabels {
  /// As the page explains them, in its order.
  private(set) var explained: [TaskLabel] = []
  /// As the group explains them.
  private let ofGroup: [TaskLabel]
  private let hasGroup: Bool

  init(group: Group?) {
    hasGroup = group != nil
    ofGroup = (group?.labels ?? []).flatMap { rule in
      let names = [rule.label.id.map(String.init), rule.label.name].compactMap(\.self)
      let (kind, meaning): (TaskLabel.Kind, String) =
        switch rule.meaning {
        case .skill(let word): (.skill, word)
        case .access(let word): (.access, word)
        default: (.other, rule.meaning.description)
        }
      return names.map { TaskLabel(name: $0, kind: kind, meaning: meaning) }
    }
  }

  /// Takes a line of a list that says what a label means: `- ~41: knows the shell`, or
  /// `- high: ~18`; the line above the list says what its labels are about.
  mutating func explain(_ line: String, under heading: String) {
    if let match = line.whole(Self.labelAndMeaning) {
      add(match.1 ?? match.2 ?? "", String(match.3), heading)
    } else if let match = line.whole(Self.meaningAndLabel) {
      add(match.2 ?? match.3 ?? "", String(match.1), heading)
    }
  }

  private mutating func add(_ name: Substring, _ meaning: String, _ heading: String) {
    let name = String(name)
    guard !explained.contains(where: { $0.name == name }) else { return }
    let words = heading.lowercased().split { !$0.isLetter }
    let kinds = ["skill": TaskLabel.Kind.skill, "skills": .skill, "access": .access]
    let ofGroup = ofGroup.first { $0.name == name }?.kind
    let kind = ofGroup ?? words.lazy.compactMap { kinds[String($0)] }.first ?? .other
    explained.append(TaskLabel(name: name, kind: kind, meaning: meaning.trimmed))
  }

  /// The label of a name; one that nobody explains counts as a skill.
  func label(_ name: String) -> TaskLabel {
    known.first { $0.name == name } ?? TaskLabel(name: name, kind: .skill, meaning: "")
  }

  /// Without a group, nobody can tell that it explains no such label.
  func knows(_ name: String) -> Bool { !hasGroup || known.contains { $0.name == name } }

  private var known: [TaskLabel] { explained + ofGroup }

  func remedy(for name: String) -> String {
    Spelling.didYouMean("~\(name)", in: known.map { "~\($0.name)" })
      ?? "say what it means, as '- ~\(name): …' in a list above the table"
  }
}

/// A word of a cell, with its column.
struct TaskWord {
  var text: String
  var column: Int

  /// The words between blanks and commas; a label between quotes is one word.
  static func all(in cell: TaskCell) -> [TaskWord] {
    var words: [TaskWord] = []
    var word = String.UnicodeScalarView()
    var isQuoted = false
    let scalars = Array(cell.text.unicodeScalars) + [" "]
    for (index, scalar) in scalars.enumerated() {
      if scalar == "\"" { isQuoted.toggle() }
      let isBlank = scalar == " " || scalar == "\t" || scalar == ","
      if isBlank, !isQuoted || index == scalars.count - 1 {
        if !word.isEmpty {
          words.append(TaskWord(text: String(word), column: cell.column + index - word.count))
        }
        word = String.UnicodeScalarView()
      } else {
        word.append(scalar)
      }
    }
    return words
  }

  /// The name of a label, `~41` or `~"two words"`.
  var label: String? {
    guard let name = text.after("~"), !name.isEmpty else { return nil }
    return String(name).filter { $0 != "\"" }
  }

  /// Whoever is called, `@ada`.
  var person: String? {
    guard let name = text.after("@"), !name.isEmpty else { return nil }
    return String(name)
  }

  /// Stands between names.
  var joins: Bool { ["and", "&", "+", "/", "with"].contains(text) }
}

extension TaskLabels {
  private static let labelAndMeaning = AnchoredRegex(
    /\s*[-*+]\s+~(?:"([^"]+)"|([^\s:,]+))\s*:?\s*(.*)/
  )
  private static let meaningAndLabel = AnchoredRegex(
    /\s*[-*+]\s+([^~]*[^~:\s])\s*:\s*~(?:"([^"]+)"|([^\s:,]+))\s*/
  )
}
