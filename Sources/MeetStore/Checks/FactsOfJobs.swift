import MeetKit

/// Facts of jobs that no row of the task page is; a group without one may have had one before.
enum FactsOfJobs {
  static func find(in workspace: Workspace, _ list: TaskList, file: String) -> [Diagnostic] {
    let ids = list.jobs.compactMap(\.row.id)
    if ids.isEmpty { return [] }
    return workspace.facts.standing.compactMap { fact in
      let job: JobID
      switch fact.kind {
      case .jobDone(let id, _, _, _), .expiryRenewed(let id, _, _): job = id
      default: return nil
      }
      if ids.contains(job) { return nil }
      return Diagnostic(
        .warning,
        at: TextLocation(
          file: file,
          line: workspace.log.lines[fact.id],
          column: GroupFact.idColumn
        ),
        "'\(fact.id)' changes nothing: no row of the task page is the job '\(job)'",
        remedy: Spelling.didYouMean(job.text, in: ids.map(\.text))
      )
    }
  }
}
