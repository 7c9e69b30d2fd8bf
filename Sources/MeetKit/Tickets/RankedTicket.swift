/// An open ticket in its order, with what an agenda says about it.
struct RankedTicket: Hashable, Sendable {
  var ticket: Ticket
  var question: Ticket.Question?
  /// Set for the one ticket that an agenda has room for even when others come before it: how many
  /// meetings it has waited.
  var guardedAfter: Int?
  /// Why it is here: "rank 1, urgent and important, open for 41 days, due 2026-05-20".
  var reason: String

  var cell: Priority { ticket.priority }

  /// An agenda has room for it however many come before it.
  var mustStand: Bool { ticket.isMarked || guardedAfter != nil }

  /// What it is about as an item: something to decide when it is important.
  var kind: ItemKind { ticket.importance == .high ? .decide : .explore }

  /// Minutes that its cell asks for; nil for the usual ones of its kind.
  var minutes: Int? { cell.minutes }
}

extension RankedTicket {
  /// The group's open tickets in the order in which an agenda takes them.
  ///
  /// The order is that of `Ticket.isBefore`: neither the order of the tickets given nor the guard
  /// moves anything. The guard is the oldest important ticket that is not urgent and that the two
  /// meetings before `day` passed over; that kind is the one that starves.
  static func ranked(
    _ tickets: [Ticket],
    of tracker: TrackerSettings,
    past: [PastMeeting],
    for day: Day,
    today: Day
  ) -> [RankedTicket] {
    let open = tickets.filter { $0.isOpen && tracker.selects($0) }.sorted { $0.isBefore($1) }
    let past = past.filter { $0.day < day }.sorted { $0.day > $1.day }
    let guarded =
      open
      .filter { $0.importance == .high && $0.urgency != .high }
      .sorted { ($0.opened, $0.reference) < ($1.opened, $1.reference) }
      .first { ticket in past.count > 1 && past[..<2].allSatisfy { $0.passedOver(ticket) } }
    return open.map { ticket in
      let waited = ticket == guarded ? past.prefix { $0.passedOver(ticket) }.count : nil
      return RankedTicket(ticket, guardedAfter: waited, today: today)
    }
  }

  init(_ ticket: Ticket, guardedAfter waited: Int?, today: Day) {
    self.ticket = ticket
    question = ticket.question(today: today)
    guardedAfter = waited
    var parts = ["rank \(ticket.priority.rank)"]
    if let words = ticket.priority.words { parts.append(words) }
    parts.append(AgeWords.open(since: ticket.opened, today: today))
    if let due = ticket.due { parts.append(AgeWords.due(due, today: today)) }
    if let askedBy = ticket.askedBy, !ticket.isConfidential {
      parts.append("asked by \(askedBy.asLine)")
    }
    if ticket.waitsForReview { parts.append("waits for review") }
    if ticket.isMarked { parts.append("marked for the agenda") }
    if let waited { parts.append("has waited \(waited) meetings") }
    if let question { parts.append(question.rawValue) }
    reason = parts.joined(separator: ", ")
  }
}
