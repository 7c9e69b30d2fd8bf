/// What a meeting that is over says about tickets.
struct PastMeeting: Hashable, Sendable {
  var day: Day
  /// Titles and links of the items it came to, as its minutes write them.
  var taken: [String]

  init(day: Day, taken: [String] = []) {
    self.day = day
    self.taken = taken
  }

  init(_ minutes: Minutes) {
    self.init(
      day: minutes.meeting.day,
      taken: minutes.items.filter { $0.took != nil }.flatMap { [$0.title, $0.link ?? ""] }
    )
  }

  /// The meeting came to the ticket.
  func took(_ ticket: Ticket) -> Bool {
    if ticket.isConfidential { return taken.contains(ticket.publicTitle) }
    guard let link = ticket.link else { return false }
    return taken.contains { $0 == link || $0.contains("(\(link))") || $0.contains("<\(link)>") }
  }

  /// The ticket was open at the meeting, which did not come to it.
  func passedOver(_ ticket: Ticket) -> Bool { ticket.opened < day && !took(ticket) }
}
