/// What all labels of one ticket say together.
package struct LabelMarks: Hashable, Sendable {
  package var urgency: Ticket.Level
  package var importance: Ticket.Level
  package var isMarked: Bool
  package var waitsForReview: Bool
  package var skills: [String] = []
  package var access: [String] = []
  /// High and low at once, the low one's place among the labels; the high one counts.
  package var contradictions: [Contradiction] = []

  package struct Contradiction: Hashable, Sendable {
    package var high: LabelMeaning
    package var low: LabelMeaning
    package var index: Int

    package init(high: LabelMeaning, low: LabelMeaning, index: Int) {
      self.high = high
      self.low = low
      self.index = index
    }
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
