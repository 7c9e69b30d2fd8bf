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
}
