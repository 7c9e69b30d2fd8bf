import MeetKit
import MeetStore

/// What a plan is made of, read from the group's folder.
struct TicketGround {
  var workspace: Workspace
  var jobs: TaskList
  var diagnostics: [Diagnostic]

  /// Throws every fault of every page: a ticket that cannot be read would be made again.
  static func read(_ folder: GroupFolder) throws -> TicketGround {
    let workspace = try Workspace.read(folder)
    let jobs = workspace.jobs()
    let diagnostics = workspace.diagnostics + jobs.diagnostics
    if diagnostics.hasErrors { throw InvalidInput(diagnostics) }
    return TicketGround(workspace: workspace, jobs: jobs.value, diagnostics: diagnostics)
  }

  /// Those of the tickets in the folder that are marked for dates of jobs.
  var known: [TicketPlan.Known] { workspace.tickets.compactMap { TicketPlan.Known($0) } }

  /// `known` are the tickets that are there, wherever that is.
  func plan(
    known: [TicketPlan.Known],
    own: Set<String> = [],
    moved: Set<JobID>,
    at now: Instant
  ) -> TicketPlan {
    TicketPlan(
      jobs: jobs,
      facts: workspace.facts,
      known: known,
      own: own,
      moved: moved,
      at: now,
      on: workspace.group.zone.day(of: now)
    )
  }
}
