package import MeetKit

extension Workspace {
  /// The file of a ticket within the folder, when tickets are pages of it; of one that is not
  /// there what its name would be like.
  package func page(of reference: TicketReference) -> String? {
    switch (reference, group.tracker.source) {
    case (.page(let occurrence), _): OccurrencePage.name(of: occurrence)
    case (.number(let number), .folder):
      OccurrencePage.folder + "/"
        + (tickets.first { $0.reference == reference }?.link.map { FilePath.name(of: $0) }
          ?? "\(number.padded(to: 4))-*.md")
    case (.number, _): nil
    }
  }

  /// The file in which a ticket stands: its page, or the list that holds it.
  package func file(of ticket: Ticket) -> String {
    switch group.tracker.source {
    case .folder: folder.shown("tickets/" + FilePath.name(of: ticket.link ?? ""))
    case .saved(let issues, _): folder.shown(issues)
    case .server: folder.shown(KeptAnswer.name)
    }
  }

  /// The tickets that the log calls made or found, each with the fact that says so.
  package var ticketsMade: [(fact: Fact, ticket: TicketReference)] {
    facts.standing.compactMap { fact in
      guard case .ticket(let told) = fact.kind, [.made, .adopted].contains(told.step),
        let ticket = told.ticket
      else { return nil }
      return (fact, ticket)
    }
  }
}
