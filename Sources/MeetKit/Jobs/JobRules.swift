/// What may be said of a job that was done, and what is written then.
package struct JobRules {
  private let group: Group
  private let tasks: TaskList
  private let facts: [Fact]
  private let today: Day

  package init(group: Group, tasks: TaskList, facts: [Fact], today: Day) {
    self.group = group
    self.tasks = tasks
    self.facts = facts
    self.today = today
  }

  package func job(named word: String) throws(RuleError) -> Job {
    let found = tasks.jobs.first { $0.row.id?.text == word } ?? tasks.jobs.first { $0.name == word }
    guard let found else {
      let near = Spelling.didYouMean(word, in: tasks.jobs.compactMap(\.row.id?.text))
      throw .failed("there is no job '\(word)'; \(near ?? "'meet jobs' lists them")")
    }
    return found
  }

  package func done(
    _ job: Job,
    date: Day?,
    on day: Day?,
    expires: Day?,
    note: String?
  ) throws(RuleError) -> Fact.Kind {
    guard let id = job.row.id else { throw .failed("the job's name makes no id") }
    let name = job.name.asLine
    let words = note.map(\.asLine).flatMap { $0.isEmpty ? nil : $0 }
    let day = day ?? today
    if day > today { throw .usage("\(day) is not yet; say it when it is done") }
    if let expiry = job.expiry {
      guard let expires else {
        throw .usage(
          "'\(name)' expires on \(expiry); '--expires DATE' says until when it is good now"
        )
      }
      guard expires > expiry else {
        throw .failed("'\(name)' is good until \(expiry) already; \(expires) is no later day")
      }
      return .expiryRenewed(id, until: expires, note: words)
    }
    if expires != nil { throw .usage("'\(name)' does not expire; leave '--expires' out") }
    let companion = tasks.companion(of: job)
    let next = job.pending(on: day, companion: companion)
    guard let coming = next.date else {
      throw .failed("'\(name)' has no date: \(next.reason?.description ?? "nothing says when")")
    }
    guard let date = date ?? job.dateSettled(on: day, companion: companion) else {
      throw .failed(early(job, coming, on: day))
    }
    if job.record.settled.contains(where: { $0.date == date }) {
      throw .failed("'\(name)' of \(date) is done already")
    }
    guard job.falls(on: date) else {
      throw .failed("'\(name)' does not fall on \(date); its next date is \(coming.day)")
    }
    return .jobDone(id, date: date, on: day, note: words)
  }

  /// What is said of somebody who does a job before its lead has begun: within the last half of a
  /// period it may count for the date to come, and that is for them to say.
  private func early(_ job: Job, _ coming: NextDate.JobDate, on day: Day) -> String {
    let start = "'\(job.name.asLine)' is not due before \(coming.begins); "
    if let half = job.halfPeriod, coming.day.number - day.number <= half {
      return start + "it may count for \(coming.day), and '--date \(coming.day)' says that it does"
    }
    return start + "'--date \(coming.day)' says that it is done all the same"
  }

  /// The last fact of the job that stands.
  package func takenBack(_ job: Job) throws(RuleError) -> Fact.Kind {
    let last = facts.standing.last { fact in
      switch fact.kind {
      case .jobDone(let id, _, _, _), .expiryRenewed(let id, _, _): id == job.row.id
      default: false
      }
    }
    guard let last else {
      throw .failed(
        "no 'meet jobs done' of '\(job.name.asLine)' stands; there is nothing to take back"
      )
    }
    return .undo(last.id)
  }

  /// As "what Cleo said on 2026-05-09".
  private func undone(_ id: String) -> String {
    guard let fact = facts.first(where: { $0.id == id }) else { return "what was said" }
    return
      "what \(group.name(fact.who).asLine) said on \(group.zone.day(of: fact.instant))"
  }

  package func words(_ kind: Fact.Kind, _ job: Job) -> String {
    let name = job.name.asLine
    let back = "'meet jobs done \(job.row.id?.text ?? name) --undo' takes it back"
    switch kind {
    case .jobDone(_, let date, _, _): return "'\(name)' of \(date) is done; \(back)"
    case .expiryRenewed(_, let day, _): return "'\(name)' is good until \(day); \(back)"
    case .undo(let id): return "taken back: \(undone(id)) of '\(name)'"
    default: return "written"
    }
  }
}
