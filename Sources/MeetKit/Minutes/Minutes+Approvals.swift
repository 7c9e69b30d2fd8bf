extension [Minutes] {
  /// By the meetings whose minutes were approved, the meeting that did so first.
  package var approvals: [MeetingID: MeetingID] {
    var approvals: [MeetingID: MeetingID] = [:]
    for page in self {
      for line in page.preamble + page.items.flatMap(\.lines) {
        guard case .minutesApproved(let meeting) = line else { continue }
        approvals[meeting] = approvals[meeting].map { Swift.min($0, page.meeting) } ?? page.meeting
      }
    }
    return approvals
  }

  /// The meetings whose minutes none of these approved, in their order.
  package var unapproved: [MeetingID] {
    let approvals = approvals
    return map(\.meeting).filter { approvals[$0] == nil }.sorted()
  }
}
