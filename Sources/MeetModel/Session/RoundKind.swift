/// What a round is for, by the word that opens it.
package enum RoundKind: String, CaseIterable, Sendable, Hashable {
  case checkIn = "check-in"
  case clarify, reaction, consent, process, evaluate
  case nominate, information, change
}

extension RoundKind {
  /// What is said in it comes into the log; of the others only who spoke is kept.
  package var keepsWords: Bool { isMinuted || isOfSelection }

  /// What is said in it comes into the minutes.
  package var isMinuted: Bool { self == .clarify || self == .reaction || self == .consent }

  /// It is about people, and what is said while it goes on stays in the log.
  package var isOfSelection: Bool {
    self == .nominate || self == .information || self == .change
  }

  /// Only who has consent rights has a turn.
  package var isOfMembers: Bool { self == .consent || self == .nominate || self == .change }

  /// It may come between: the round in which it is asked goes on where it was.
  package var isInterjected: Bool { self == .process }
}
