@testable import MeetKit
import Testing

/// A log and a tracker, in which runs are made that may end anywhere.
struct TicketWorld {
  struct Ticket: Hashable {
    var occurrence: Occurrence
    var isOpen = true
  }

  var jobs: TaskList
  var facts: [Fact] = []
  /// Ticket 1 is the first.
  var tickets: [Ticket] = []
  var now: Instant

  init(_ jobs: [Job], _ day: String) throws {
    self.jobs = TaskList(jobs: jobs)
    now = try Self.instant(day)
  }

  static func instant(_ day: String) throws -> Instant {
    try #require(Instant("\(day)T09:00:00Z"))
  }

  /// What is to be done now.
  func plan(own: Set<String> = [], moved: Set<JobID> = []) -> [TicketPlan.Step] {
    let known = tickets.enumerated().map { index, ticket in
      TicketPlan.Known(.number(index + 1), for: ticket.occurrence, isOpen: ticket.isOpen)
    }
    return TicketPlan(
      jobs: jobs,
      facts: facts,
      known: known,
      own: own,
      moved: moved,
      at: now,
      on: now.utc.day
    ).steps
  }

  /// The steps in words.
  func words(own: Set<String> = [], moved: Set<JobID> = []) -> [String] {
    plan(own: own, moved: moved).map(Self.words)
  }

  static func words(_ step: TicketPlan.Step) -> String {
    switch step {
    case .make(let draft, let instead):
      "make \(draft.occurrence)"
        + (draft.missed.isEmpty ? "" : ", missed \(draft.missed.map(\.description))")
        + (instead.map { " instead of \($0.who)" } ?? "")
    case .wait(let occurrence, let other): "wait \(occurrence) for \(other.who)"
    case .adopt(let occurrence, let ticket): "adopt \(occurrence) \(ticket)"
    case .nudge(let occurrence, let open): "nudge \(occurrence) \(open)"
    case .skip(let occurrence, let open): "skip \(occurrence) \(open)"
    case .ask(let occurrence, let last): "ask \(occurrence) \(last)"
    case .close(let occurrence, let keep, let others): "close \(occurrence) \(keep) \(others)"
    }
  }

  /// One run by somebody, which ends after so many strokes: facts written, tickets made.
  mutating func run(_ who: String = "ada", strokes: Int = .max) throws {
    var left = strokes
    func goesOn() -> Bool {
      left -= 1
      return left >= 0
    }
    var own: Set<String> = []
    let steps = plan()
    for step in steps {
      let fact: TicketFact? =
        switch step {
        case .make(let draft, _): .init(.intended, draft.occurrence)
        case .adopt(let occurrence, let ticket): .init(.adopted, occurrence, ticket: ticket)
        case .nudge(let occurrence, let open): .init(.nudged, occurrence, ticket: open)
        case .skip(let occurrence, let open): .init(.skipped, occurrence, ticket: open)
        case .wait, .ask, .close: nil
        }
      guard let fact else { continue }
      guard goesOn() else { return }
      own.insert(try write(fact, who))
    }
    for case .make(let draft, _) in steps {
      guard goesOn() else { return }
      tickets.append(Ticket(occurrence: draft.occurrence))
      guard goesOn() else { return }
      try write(.init(.made, draft.occurrence, ticket: .number(tickets.count)), who)
    }
  }

  @discardableResult
  mutating func write(_ fact: TicketFact, _ who: String) throws -> String {
    let letters = Array("abcdefghij")
    let digits = ("0000000" + String(facts.count)).suffix(8)
    let id = String(digits.map { letters[$0.wholeNumberValue ?? 0] })
    facts.append(
      Fact(id: id, instant: now, who: try #require(PersonID(who)), kind: .ticket(fact))
    )
    return id
  }

  /// The dates for which there are tickets, as often as there are.
  var dates: [Occurrence] { tickets.map(\.occurrence).sorted() }
}

/// A job with a page, and dates that come every so often.
func ticketJob(
  _ id: String,
  _ frequency: String,
  _ schedule: JobPlan.Schedule?,
  _ change: (inout JobPlan) throws -> Void = { _ in }
) throws -> Job {
  var words = TaskRow.Words()
  words.name = id
  words.frequency = frequency
  var plan = JobPlan(
    id: try #require(JobID(id)),
    schedule: schedule,
    place: .init(file: "jobs/\(id).md")
  )
  try change(&plan)
  let row = TaskRow(
    words: words,
    name: id,
    link: plan.id,
    table: "scheduled jobs",
    labels: [],
    people: [],
    place: .init(file: "tasks.md", line: 1, column: 1)
  )
  return Job(row: row, plan: plan)
}
