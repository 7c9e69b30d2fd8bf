/// What one run has said in the group's log that it is about to make, so that nobody else does.
///
/// Of two that want to make the same ticket, who announced it first does; the other one waits.
package struct TicketAnnouncements: Sendable {
  /// So many seconds after it was announced a ticket is made; others take over later.
  private static let haste = 10 * 60

  private struct Announcement {
    var fact: String
    var since: Instant
  }

  private var announced: [Occurrence: Announcement] = [:]
  /// The ids of all facts that the run has written while it planned.
  package private(set) var own: Set<String> = []

  package init() {}

  /// What the log is told of a plan before anything of it is done.
  ///
  /// What somebody else turned out to make first is announced no longer.
  package mutating func facts(of plan: TicketPlan) -> [Fact.Kind] {
    plan.steps.compactMap { step in
      switch step {
      case .make(let draft, _):
        announced[draft.occurrence] == nil ? .ticket(.init(.intended, draft.occurrence)) : nil
      case .wait(let occurrence, _):
        announced.removeValue(forKey: occurrence).map { .undo($0.fact) }
      case .adopt(let occurrence, let ticket):
        .ticket(.init(.adopted, occurrence, ticket: ticket))
      case .nudge(let occurrence, let open): .ticket(.init(.nudged, occurrence, ticket: open))
      case .skip(let occurrence, let open): .ticket(.init(.skipped, occurrence, ticket: open))
      case .ask, .close: nil
      }
    }
  }

  /// The facts are in the log.
  package mutating func wrote(_ facts: [Fact], at now: Instant) {
    own.formUnion(facts.map(\.id))
    for fact in facts {
      if case .ticket(let ticket) = fact.kind, ticket.step == .intended {
        announced[ticket.occurrence] = Announcement(fact: fact.id, since: now)
      }
    }
  }

  /// Until when the ticket of a date may be made; others take over then.
  package func deadline(of occurrence: Occurrence, now: Instant) -> Instant {
    (announced[occurrence]?.since ?? now).adding(seconds: Self.haste)
  }

  /// Takes back what was said of a ticket that is surely not made, so that nobody waits for it.
  package func withdrawal(of occurrence: Occurrence) -> Fact.Kind? {
    announced[occurrence].map { .undo($0.fact) }
  }
}
