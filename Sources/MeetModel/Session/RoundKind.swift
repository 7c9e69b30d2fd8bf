/// What a round is for, by the word that opens it.
package enum RoundKind: String, CaseIterable, Sendable, Hashable {
  case checkIn = "check-in"
  case clarify, reaction, consent, process, evaluate
}

extension RoundKind {
  /// What is said in it comes into the log and the minutes; of the others only who spoke is kept.
  package var keepsWords: Bool { self == .clarify || self == .reaction || self == .consent }

  /// It may come between: the round in which it is asked goes on where it was.
  package var isInterjected: Bool { self == .process }
}
