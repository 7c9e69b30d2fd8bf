/// What was done for a job between meetings, as the group's log tells it.
package struct JobRecord: Hashable, Sendable {
  /// A date of the job that is behind, and the day on which somebody did what was due.
  package struct Settled: Hashable, Sendable {
    package var date: Day
    var on: Day
  }

  package var settled: [Settled] = []
  /// Its dates whose tickets are open.
  var waiting: [Day] = []
  /// The latest day until which it was renewed.
  var renewed: Day?
}

extension JobRecord {
  /// The latest of its dates that is behind.
  var lastDate: Day? { settled.map(\.date).max() }

  /// The latest day on which somebody did it.
  var lastDone: Day? { settled.map(\.on).max() }
}

extension TaskList {
  /// The jobs with what the log and the tickets for their dates tell of them; facts that were taken
  /// back do not count.
  ///
  /// The ticket for a date that was closed on a known day says that it was done on that day. Of
  /// several the last one to be closed says so: as long as one is open the date is, and one that
  /// was closed as a duplicate says nothing.
  public func recording(_ facts: [Fact], tickets: [Ticket] = []) -> TaskList {
    var records: [JobID: JobRecord] = [:]
    let dated = tickets.filter { !$0.isDuplicate && $0.occurrence != nil }
    for (occurrence, tickets) in Dictionary(grouping: dated, by: \.occurrence) {
      guard let occurrence else { continue }
      var record = records[occurrence.job] ?? JobRecord()
      if tickets.contains(where: \.isOpen) {
        record.waiting.append(occurrence.day)
      } else if let day = tickets.compactMap(\.closed).max() {
        record.settled.append(.init(date: occurrence.day, on: day))
      }
      records[occurrence.job] = record
    }
    // In an order that does not hang on how a dictionary is laid out.
    for id in records.keys {
      records[id]?.waiting.sort()
      records[id]?.settled.sort { $0.date < $1.date }
    }
    for fact in facts.standing {
      switch fact.kind {
      case .jobDone(let id, let date, let day, _):
        records[id, default: JobRecord()].settled.append(.init(date: date, on: day))
      case .expiryRenewed(let id, let day, _):
        records[id, default: JobRecord()].renewed = max(records[id]?.renewed ?? day, day)
      default: break
      }
    }
    var list = self
    list.jobs = jobs.map { job in
      var job = job
      job.record = job.row.id.flatMap { records[$0] } ?? JobRecord()
      return job
    }
    return list
  }
}
