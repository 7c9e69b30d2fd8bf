/// Who sees to what was decided.
package enum Responsible: Hashable, Sendable {
  case person(PersonID)
  /// Everybody together, said in so many words.
  case circle
}

extension Responsible {
  var person: PersonID? { if case .person(let person) = self { person } else { nil } }
}

extension Responsible: LosslessStringConvertible {
  static let circleWord = "circle"

  package init?(_ text: String) {
    if text == Self.circleWord {
      self = .circle
    } else if let person = PersonID(text) {
      self = .person(person)
    } else {
      return nil
    }
  }

  package var description: String { person?.text ?? Self.circleWord }
}
