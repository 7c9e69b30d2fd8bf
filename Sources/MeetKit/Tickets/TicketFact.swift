/// What the group's log says of the ticket for a job's date.
package struct TicketFact: Hashable, Sendable {
  package enum Step: String, CaseIterable, Sendable, Hashable {
    /// Somebody is about to make it.
    case intended
    case made
    /// It was there already.
    case adopted
    /// The ticket of a date before is open, and has a note on this one.
    case nudged
    /// The ticket of a date before is open, and this one gets none.
    case skipped
  }

  package var step: Step
  package var occurrence: Occurrence
  /// The ticket: its own, or the open one of a date before; nil while it is only intended.
  package var ticket: TicketReference?

  package init(_ step: Step, _ occurrence: Occurrence, ticket: TicketReference? = nil) {
    self.step = step
    self.occurrence = occurrence
    self.ticket = ticket
  }
}
