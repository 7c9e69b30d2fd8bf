/// Something that happened between meetings and changes a register.
package struct Fact: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case actionDone(ActionID, note: String?)
    case actionDropped(ActionID, reason: String)
    case actionGiven(ActionID, to: PersonID)
    case implemented(DecisionID)
    /// Takes back the fact with that id.
    case undo(String)
  }

  package var id: String
  package var instant: Instant
  package var who: PersonID
  package var kind: Kind

  package init(id: String, instant: Instant, who: PersonID, kind: Kind) {
    self.id = id
    self.instant = instant
    self.who = who
    self.kind = kind
  }
}
