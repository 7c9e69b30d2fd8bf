import MeetModel
import MeetStore
import MeetTracker

/// A group's folder with the tickets of its server, when it has one.
struct ServerTickets {
  static let variable = "MEET_GITLAB_TOKEN"

  let folder: GroupFolder
  let environment: Environment

  /// The folder as it is read after the server was asked, or with its last answer.
  func workspace(isOffline: Bool) async throws -> Workspace {
    let workspace = try Workspace.read(folder)
    guard case .gitlab(let project) = workspace.group.tracker.source else { return workspace }
    let last = KeptAnswer.instant(in: folder, of: project)
    if isOffline {
      guard let last else {
        throw Refused.failed(
          "no answer of \(project.server) was kept; ask it once without '--offline'"
        )
      }
      environment.error.line("tickets as \(project.server) answered \(age(last, workspace.group))")
      return workspace
    }
    do {
      try await ask(project)
    } catch let error as TrackerError {
      let way = last.map { "'--offline' takes its answer of \(age($0, workspace.group))" }
      throw Refused.failed(["\(error)", way].compactMap(\.self).joined(separator: "; "))
    }
    return try Workspace.read(folder)
  }

  private func ask(_ project: GitLabProject) async throws {
    let now = environment.now
    let lists = try await GitLabClient.with(
      project,
      token: try token(project),
      timing: .init(now: { now })
    ) { client in
      (issues: try await client.openIssues(), requests: try await client.openMergeRequests())
    }
    try KeptAnswer.keep(
      issues: lists.issues,
      mergeRequests: lists.requests,
      of: project,
      at: now,
      in: folder
    )
  }

  /// The token of the variable, else of the file that `group.yml` names; without one everybody's
  /// tickets can still be read.
  private func token(_ project: GitLabProject) throws -> Secret? {
    if let text = environment.variables[Self.variable], !text.isEmpty {
      guard let token = Secret(text) else {
        throw Refused.usage("'\(Self.variable)' is no token: it holds what no token holds")
      }
      return token
    }
    guard let name = project.tokenFile else { return nil }
    let home = environment.variables["HOME"] ?? ""
    let path = FilePath.join(
      folder.path,
      name.hasPrefix("~/") ? FilePath.join(home, String(name.dropFirst(2))) : name
    )
    let text = String(decoding: try FileStore.read(path), as: UTF8.self)
    if FileStore.isOpenToOthers(path) {
      throw Refused.failed("others may read the token in '\(name)'; 'chmod 600 \(name)' ends that")
    }
    guard let token = Secret(text) else {
      throw Refused.failed("'\(name)' holds no token; it is one word on one line")
    }
    return token
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
