/// A turn that people have given to somebody, so that none is computed.
package struct Assignment: Hashable, Sendable {
  /// On what ground, the strongest first.
  package enum Basis: Int, Sendable, Hashable {
    /// Somebody steps in for another, or the two exchange their turns.
    case cover
    /// Selected by consent for a term.
    case term
    /// The last minutes announce it.
    case announced
  }

  package var role: MeetingRole
  package var person: PersonID
  /// For meetings on these days.
  package var days: DaySpan
  package var basis: Basis
  /// Whose turn it was, when somebody steps in.
  package var from: PersonID?

  package init(
    role: MeetingRole,
    person: PersonID,
    days: DaySpan,
    basis: Basis,
    from: PersonID? = nil
  ) {
    self.role = role
    self.person = person
    self.days = days
    self.basis = basis
    self.from = from
  }
}
