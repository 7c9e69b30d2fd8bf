public import MeetKit

extension Workspace {
  /// Reads the task page and the jobs' own pages, with every fault of them, and counts what the log
  /// and the tickets tell of the jobs.
  ///
  /// A group without a task page has no jobs.
  public func jobs() -> Parsed<TaskList> {
    let read = folder.jobs(of: group)
    return Parsed(
      read.value.recording(facts, tickets: tickets),
      read.diagnostics
    )
  }
}

extension GroupFolder {
  /// The jobs; without a group, when `group.yml` itself is at fault, nobody's name is checked.
  func jobs(of group: Group?) -> Parsed<TaskList> {
    var reading = FolderReading(self)
    let page = reading.page("tasks.md", isOptional: true) { bytes, file in
      TaskPage.read(bytes, file: file, group: group)
    }
    var plans: [JobPlan] = []
    var unreadable: Set<JobID> = []
    for name in reading.names(in: "jobs").sorted()
    where name.hasSuffix(".md") && name != "README.md" {
      let plan = reading.page("jobs/" + name) { bytes, file in
        try JobPage.read(bytes, file: file, name: name, group: group)
      }
      if let plan {
        plans.append(plan)
      } else if let id = JobID(String(name.dropLast(3))) {
        unreadable.insert(id)
      }
    }
    let joined = TaskList.joined(
      rows: page?.rows ?? [],
      labels: page?.labels ?? [],
      plans: plans,
      unreadable: unreadable
    )
    return Parsed(joined.value, reading.diagnostics + joined.diagnostics)
  }
}
