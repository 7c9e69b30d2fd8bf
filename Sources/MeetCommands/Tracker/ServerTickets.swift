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
    guard case .gitlab(let project) = workspace.group.tracker.source else { return workspace }
    let last = KeptAnswer(of: project, in: folder)?.instant
    if isOffline {
      guard let last else {
        throw CommandError.failed(
          "no answer of \(project.server) was kept; ask it once without '--offline'"
        )
      }
      environment.error.line("tickets as \(project.server) answered \(age(last, workspace.group))")
      return workspace
    }
    do {
      try await ask(project, workspace.group)
    } catch let error as TrackerError {
      let way = last.map { "'--offline' takes what it answered \(age($0, workspace.group))" }
      throw CommandError.failed(["\(error)", way].compactMap(\.self).joined(separator: "; "))
    }
    return try Workspace.read(folder)
  }

  private func ask(_ project: GitLabProject, _ group: Group) async throws {
    let now = environment.now
    let access = ServerAccess(project: project, folder: folder, environment: environment)
    let client = try access.client()
    // What was done for a job is told by its tickets that are closed.
    async let issues = client.openIssues(andClosedWith: Self.recurring)
    async let requests = client.openMergeRequests()
    async let labels = client.labels()
    async let end = client.tokenEnd()
    let lists = KeptAnswer.Lists(
      issues: try await issues,
      mergeRequests: try await requests,
      labels: try await labels
    )
    try KeptAnswer.keep(lists, tokenEnd: await end, of: project, at: now, in: folder)
    let page = folder.shown("group.yml")
    let today = group.zone.day(of: now)
    CommandRunner.show(
      ServerWarnings.token(of: project, end: await end, on: today, page: page),
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
