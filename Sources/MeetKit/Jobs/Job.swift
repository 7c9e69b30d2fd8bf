/// A recurring job: its row on the task page, and its own page if it has one.
///
/// ```swift
/// for job in jobs.jobs { print(job.name, job.assignee.map(group.name) ?? "nobody") }
/// ```
public struct Job: Hashable, Sendable {
  package var row: TaskRow
  package var plan: JobPlan?
  /// What was done for it, by the group's log.
  package var record: JobRecord = JobRecord()

  /// What the table calls it.
  public var name: String { row.name }

  /// The one who answers for it; its own page counts before the table.
  public var assignee: PersonID? { who.first }

  /// Those who can do it as well; those of the table when its own page names none.
  public var buddies: [PersonID] {
    let others = Array(who.dropFirst()) + (plan?.buddies ?? [])
    var seen: Set<PersonID> = Set(who.prefix(1))
    return (others.isEmpty ? row.people : others).filter { seen.insert($0).inserted }
  }

  private var who: [PersonID] {
    if let people = plan?.people, !people.isEmpty { return people }
    return row.people
  }

  /// Operations or development: what its page says, or mostly so by its table.
  package var work: JobPlan.Work? {
    if let work = plan?.work { return work }
    let table = row.table.lowercased()
    if table.hasPrefix("scheduled") { return .operations }
    return table.hasPrefix("ad-hoc") || table.hasPrefix("ad hoc") ? .development : nil
  }

  /// What brings it up besides its dates: as its page says, or else the words of the table.
  package var alsoOn: [JobPlan.Cause] {
    if let causes = plan?.alsoOn, !causes.isEmpty { return causes }
    return row.contingency.meanings.compactMap { meaning in
      switch meaning {
      case .onDemand: .demand
      case .onRelease: .release
      default: nil
      }
    }
  }

  /// The day on which it expires: as its page says, or a later one until which it was renewed.
  package var expiry: Day? {
    guard case .expiry(let day) = plan?.schedule else { return nil }
    return max(day, record.renewed ?? day)
  }

  package func labels(_ kind: TaskLabel.Kind) -> [TaskLabel] {
    row.labels.filter { $0.kind == kind }
  }

  /// It runs by itself, so that it has no dates but those of its verification.
  var isAutomated: Bool {
    row.frequency.meaning == .automated || row.contingency.meanings.contains(.automated)
  }
}
