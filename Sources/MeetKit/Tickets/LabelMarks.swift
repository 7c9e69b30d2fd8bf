/// What all labels of one ticket say together.
package struct LabelMarks: Hashable, Sendable {
  var urgency: Ticket.Level
  var importance: Ticket.Level
  var isMarked: Bool
  var waitsForReview: Bool
  package var skills: [String] = []
  package var access: [String] = []
  /// High and low at once, the low one's place among the labels; the high one counts.
  var contradictions: [Contradiction] = []

  struct Contradiction: Hashable, Sendable {
    var high: LabelMeaning
    var low: LabelMeaning
    var index: Int
  }

  package init(_ labels: [Label], rules: [LabelRule]) {
    let meanings = labels.map { label in rules.first { $0.label.isSame(as: label) }?.meaning }
    isMarked = meanings.contains(.onAgenda)
    waitsForReview = meanings.contains(.review)
    for case let meaning? in meanings {
      switch meaning {
      case .skill(let word): skills.append(word)
      case .access(let word): access.append(word)
      default: break
      }
    }
    func level(_ high: LabelMeaning, _ low: LabelMeaning) -> (Ticket.Level, Contradiction?) {
      let isHigh = meanings.contains(high)
      guard let index = meanings.firstIndex(of: low) else { return (isHigh ? .high : .medium, nil) }
      return isHigh ? (.high, Contradiction(high: high, low: low, index: index)) : (.low, nil)
    }
    let (urgency, urgencyFault) = level(.urgent, .notUrgent)
    let (importance, importanceFault) = level(.important, .notImportant)
    self.urgency = urgency
    self.importance = importance
    contradictions = [urgencyFault, importanceFault].compactMap { $0 }
  }
}
