/// A server that a group's tickets are on: it lists them in values, and changes them.
///
/// What a label means, whose account is whose and what may be shown is for the group to say, so that
/// all of them are treated alike. Errors are those of the way to the server.
package protocol Tracker: Sendable {
  /// The open tickets, and those that are closed and have the label.
  func tickets(andClosedWith label: String) async throws -> [TrackerItem]

  /// The tickets with a label, open and closed.
  func tickets(with label: String) async throws -> [TrackerItem]

  /// The changes that wait for somebody; a server without such has none.
  func mergeRequests() async throws -> [TrackerItem]

  /// The labels that a ticket may have.
  func labels() async throws -> ServerLabels

  /// Those to whom a ticket may be given, by their accounts in lower case.
  func members() async throws -> [String: TrackerMember]

  /// The last day of the token; nil when it has none, or the server does not tell.
  func tokenEnd() async -> Day?

  /// Makes a ticket and returns its number.
  ///
  /// It is asked for once, and again only when the server was too busy to begin. After an error
  /// that says so the ticket may be there. `deadline` is when others take over.
  func create(_ ticket: NewTicket, before deadline: Instant) async throws -> Int

  /// Writes a comment below a ticket.
  func comment(_ text: String, on number: Int) async throws

  /// Closes a ticket.
  func close(_ number: Int) async throws
}

extension Tracker {
  package func mergeRequests() -> [TrackerItem] { [] }
  package func tokenEnd() -> Day? { nil }
}

/// Somebody to whom a ticket may be given, as the server knows them.
package struct TrackerMember: Hashable, Sendable {
  package var account: String
  /// A server's own number for them.
  package var number: Int?

  package init(account: String, number: Int? = nil) {
    (self.account, self.number) = (account, number)
  }
}

/// A ticket that is to be made on a server.
package struct NewTicket: Hashable, Sendable {
  package var title: String
  /// Markdown.
  package var text: String
  /// The names of labels that the server has; others would be made without a word.
  package var labels: [String]
  package var assignee: TrackerMember?
  package var due: Day
  package var isConfidential: Bool
}

extension NewTicket {
  /// The ticket of a date; `member` is who it is given to, when the server knows them.
  package init(
    _ draft: TicketDraft,
    labels: [String],
    member: TrackerMember?,
    group: Group
  ) {
    let isAssigned = member != nil || draft.assignee == nil
    self.init(
      title: TicketBody.title(draft),
      text: TicketBody.write(draft, group: group, page: nil, isAssigned: isAssigned),
      labels: labels,
      assignee: member,
      due: draft.due,
      isConfidential: draft.isConfidential
    )
  }
}
