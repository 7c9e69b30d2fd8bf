/// The recurring jobs of a group, in the order of the task page.
///
/// ```swift
/// let jobs = TaskList.joined(tasks, plans).value.recording(facts, tickets: tickets)
/// ```
public struct TaskList: Hashable, Sendable {
  /// In the order of the task page.
  public var jobs: [Job] = []
  /// The labels that the task page explains.
  package var labels: [TaskLabel] = []

  /// The job that a job is done with, when its page or its contingency names one: "when upgrading the
  /// server" stands for the job "Upgrade the server".
  package func companion(of job: Job) -> Job? {
    if let id = job.plan?.companion {
      return jobs.first { $0.row.place != job.row.place && $0.row.id == id }
    }
    guard let words = job.row.contingency.companion else { return nil }
    return jobs.first { $0.row.place != job.row.place && Self.name($0.name, is: words) }
  }

  /// The jobs that are done together with a job.
  func companions(with job: Job) -> [Job] {
    jobs.filter { companion(of: $0)?.row.place == job.row.place }
  }

  /// Whether a name's first word makes the words' first with "-ing", and the rest is the same.
  private static func name(_ name: String, is words: String) -> Bool {
    let name = Frequency.normalized(name).split(separator: " ", maxSplits: 1).map(String.init)
    let words = words.split(separator: " ", maxSplits: 1).map(String.init)
    guard name.dropFirst() == words.dropFirst(), let verb = name.first, let last = verb.last
    else { return false }
    let stem = last == "e" ? String(verb.dropLast()) : verb
    return [stem + "ing", verb + "ing", verb + String(last) + "ing"].contains(words.first ?? "")
  }
}

extension TaskList {
  /// Of a group without a task page.
  public static let empty = TaskList()

  /// Joins the rows of the task page and the jobs' own pages by their ids, and tells what finds
  /// nothing to join.
  public static func joined(_ page: TaskPage, _ plans: [JobPlan]) -> Parsed<TaskList> {
    joined(rows: page.rows, labels: page.labels, plans: plans)
  }

  /// Joins rows and pages by their ids, and tells what finds nothing to join.
  ///
  /// A page that could not be read is among `unreadable`, so that it is not told to be missing.
  package static func joined(
    rows: [TaskRow],
    labels: [TaskLabel],
    plans: [JobPlan],
    unreadable: Set<JobID> = []
  ) -> Parsed<TaskList> {
    var found: [Diagnostic] = []
    var places: [JobID: TextLocation] = [:]
    var jobs: [Job] = []
    for row in rows {
      let plan = plans.first { $0.id == row.id }
      if let id = row.id {
        if let other = places[id] {
          found.append(
            Diagnostic(
              .warning,
              at: row.place,
              "'\(row.name)' is already the job of line \(other.line ?? 0)",
              remedy: "give one of them another name, or take it away"
            )
          )
        }
        places[id] = places[id] ?? row.place
        if row.link == id, plan == nil, !unreadable.contains(id) {
          let near = Spelling.didYouMean(id.text, in: plans.map(\.id.text))
          found.append(
            Diagnostic(
              .warning,
              at: row.place,
              "there is no page '\(id.link)'",
              remedy: near ?? "write it, or take the link away"
            )
          )
        }
      }
      jobs.append(Job(row: row, plan: plan))
    }
    let list = TaskList(jobs: jobs, labels: labels)
    found += list.unknownCompanions + list.differentPeople
    for plan in plans where places[plan.id] == nil {
      found.append(
        Diagnostic(
          .warning,
          at: plan.place,
          "no row of the task page is the job '\(plan.id)'",
          remedy: Spelling.didYouMean(plan.id.text, in: places.keys.map(\.text).sorted())
            ?? "link to it from there"
        )
      )
    }
    return Parsed(list, found)
  }

  private var unknownCompanions: [Diagnostic] {
    jobs.compactMap { job in
      guard companion(of: job) == nil else { return nil }
      if let plan = job.plan, let id = plan.companion {
        return Diagnostic(
          .warning,
          at: plan.place,
          "'\(job.name)' is done with '\(id)', and no other job is called so",
          remedy: Spelling.didYouMean(id.text, in: jobs.compactMap(\.row.id?.text))
        )
      }
      guard let words = job.row.contingency.companion else { return nil }
      return Diagnostic(
        .warning,
        at: job.row.place,
        "'\(job.name)' comes when '\(words)', and no job is called so",
        remedy: "write 'when', and the other job's name with '-ing'"
      )
    }
  }

  private var differentPeople: [Diagnostic] {
    jobs.compactMap { job in
      guard let plan = job.plan, let first = plan.people.first, let other = job.row.people.first,
        first != other
      else { return nil }
      return Diagnostic(
        .warning,
        at: job.row.place,
        "'\(job.name)' is assigned to '\(other)' here, and to '\(first)' on its page",
        remedy: "the page counts; mend one of them"
      )
    }
  }
}
