import MeetKit

/// Where a group's tickets for dates of jobs are made.
protocol TicketPlace {
  /// The tickets that are there for dates of jobs, as they are now.
  mutating func known(in ground: TicketGround) async throws -> [TicketPlan.Known]

  /// Finds out, before anything is announced, whether tickets can be made as they are meant.
  ///
  /// - Throws: Everything that is wrong with them.
  mutating func examine(_ drafts: [TicketDraft], in ground: TicketGround) async throws

  /// Makes a ticket unless it is there; `deadline` is when others take over.
  func make(
    _ draft: TicketDraft,
    in ground: TicketGround,
    before deadline: Instant
  ) async throws -> TicketMaking

  /// Tells on an open ticket that a further date has come; false where nothing can be told.
  func nudge(_ open: TicketReference, for occurrence: Occurrence) async throws -> Bool

  /// Closes further tickets for a date that has one; false where that is left to people.
  func close(_ others: [TicketReference], keeping kept: TicketReference) async throws -> Bool
}

/// What became of a ticket that was to be made.
enum TicketMaking: Hashable, Sendable {
  case made(TicketReference)
  /// It was there.
  case found(TicketReference)
  /// It was not made, for a reason.
  case refused(String)
  /// It may have been made, and is not to be seen.
  case unclear(String)
}
