import MeetKit
import MeetStore
import MeetTrackers

/// A group's folder with the tickets of its server, when it has one.
struct ServerTickets {
  /// The label that all tickets for dates of jobs have.
  static let recurring = "recurring"

  let folder: GroupFolder
  let environment: Environment

  /// The folder as it is read after the server was asked, or with its last answer.
  func workspace(isOffline: Bool) async throws -> Workspace {
    let workspace = try Workspace.read(folder)
    guard let address = workspace.group.tracker.server else { return workspace }
    let last = KeptAnswer(of: address, in: folder)?.instant
    if isOffline {
      guard let last else {
        throw CommandError.failed(
          "no answer of \(address.server) was kept; ask it once without '--offline'"
        )
      }
      environment.error.line("tickets as \(address.server) answered \(age(last, workspace.group))")
      return workspace
    }
    do {
      try await ask(address, workspace.group)
    } catch let error as TrackerError {
      let way = last.map { "'--offline' takes what it answered \(age($0, workspace.group))" }
      throw CommandError.failed(["\(error)", way].compactMap(\.self).joined(separator: "; "))
    }
    return try Workspace.read(folder)
  }

  private func ask(_ address: TrackerAddress, _ group: Group) async throws {
    let now = environment.now
    let access = ServerAccess(address: address, folder: folder, environment: environment)
    let tracker = try access.tracker()
    // What was done for a job is told by its tickets that are closed.
    async let tickets = tracker.tickets(andClosedWith: Self.recurring)
    async let requests = tracker.mergeRequests()
    async let labels = tracker.labels()
    async let end = tracker.tokenEnd()
    let answer = KeptAnswer(
      of: address,
      at: now,
      tickets: try await tickets,
      mergeRequests: try await requests,
      labels: try await labels,
      tokenEnd: await end
    )
    try answer.keep(in: folder)
    let page = folder.shown("group.yml")
    let today = group.zone.day(of: now)
    CommandRunner.show(
      ServerWarnings.token(of: address, end: await end, on: today, page: page),
      in: environment
    )
  }

  /// "20 minutes ago, 2026-05-13 10:40".
  private func age(_ instant: Instant, _ group: Group) -> String {
    let (day, clock) = group.zone.wall(instant)
    let minutes = max(0, environment.now.minutes(since: instant))
    let age =
      switch minutes {
      case 0: "just now"
      case 1: "1 minute ago"
      case ..<120: "\(minutes) minutes ago"
      case ..<2880: "\(minutes / 60) hours ago"
      default: "\(minutes / 1440) days ago"
      }
    return "\(age), \(day) \(clock)"
  }
}
