/// What the facts of the group's log say about tickets for the dates of jobs.
package struct TicketLedger: Hashable, Sendable {
  /// Somebody is about to make a ticket, or was.
  package struct Intention: Hashable, Sendable {
    /// The fact's id.
    var fact: String
    package var who: PersonID
    package var since: Instant
  }

  /// Dates with which nothing more is to be done, with the first fact that says so.
  private(set) var settled: [Occurrence: TicketFact] = [:]
  /// Who meant to make a ticket, by instant and then id.
  private(set) var intentions: [Occurrence: [Intention]] = [:]

  init(_ facts: [Fact]) {
    for fact in facts.standing {
      guard case .ticket(let ticket) = fact.kind else { continue }
      if ticket.step == .intended {
        intentions[ticket.occurrence, default: []]
          .append(Intention(fact: fact.id, who: fact.who, since: fact.instant))
      } else if settled[ticket.occurrence] == nil {
        settled[ticket.occurrence] = ticket
      }
    }
  }
}

extension TicketLedger.Intention {
  /// So long an intention is left to whoever has it.
  static let life = 15 * 60

  /// Whoever has it may still be at work.
  ///
  /// A moment that is still to come is that of a clock which is ahead.
  func isAlive(at now: Instant) -> Bool { now.seconds - since.seconds < Self.life }
}
