/// Where a group's tickets are, and which of them are its own.
package struct TrackerSettings: Hashable, Sendable {
  package enum Source: Hashable, Sendable {
    /// Pages in the folder `tickets`.
    case folder
    /// Issues that were saved from a GitLab server, and perhaps its merge requests; file names
    /// within the group's folder.
    case saved(issues: String, mergeRequests: String?)
    /// A server that is asked.
    case server(TrackerAddress)
  }

  package var source: Source = .folder
  /// Only tickets with one of these; every ticket when there are none.
  package var include: [Label] = []
  /// No tickets with any of these.
  package var exclude: [Label] = []

  /// The ticket is the group's business; one that is marked for the agenda always is.
  func selects(_ ticket: Ticket) -> Bool {
    ticket.isMarked || selects(ticket.labels)
  }

  func selects(_ labels: [Label]) -> Bool {
    let hasOne = { (wanted: [Label]) in
      labels.contains { label in wanted.contains { $0.isSame(as: label) } }
    }
    return (include.isEmpty || hasOne(include)) && !hasOne(exclude)
  }
}

extension TrackerSettings {
  /// The server that is asked; nil when the tickets are pages or a list that was saved.
  package var server: TrackerAddress? {
    if case .server(let address) = source { address } else { nil }
  }
}
