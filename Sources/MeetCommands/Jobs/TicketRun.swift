import MeetKit
import MeetStore
import MeetTrackers

/// A step of the plan, and what became of it.
struct TicketResult: Sendable {
  var step: TicketPlan.Step
  /// The ticket that was made or found when it was to be made.
  var ticket: TicketReference?
  /// The ticket was there when it was to be made.
  var isFound = false
  /// Too much time went by since it was announced.
  var isLate = false
  /// An open ticket was told, or further ones were closed.
  var isTold = false
  /// It may have been done, and nobody knows.
  var isUnclear = false
  /// Why it was not done.
  var failure: String?

  init(_ step: TicketPlan.Step) {
    self.step = step
  }
}

/// Makes the tickets of a plan, each of them once.
///
/// What is meant to be made is written to the group's log first, and pushed when the folder is
/// shared; only who pushed first makes it. A run that ends anywhere leaves a log from which the
/// next one goes on.
struct TicketRun {
  let folder: GroupFolder
  let shared: SharedRepository?
  let who: PersonID
  let moved: Set<JobID>
  let clock: () -> Instant

  /// So often others may push first.
  private static let patience = 8

  private var announcements = TicketAnnouncements()

  init(
    folder: GroupFolder,
    shared: SharedRepository?,
    who: PersonID,
    moved: Set<JobID>,
    clock: @escaping () -> Instant
  ) {
    self.folder = folder
    self.shared = shared
    self.who = who
    self.moved = moved
    self.clock = clock
  }

  mutating func run(in place: some TicketPlace) async throws -> [TicketResult] {
    var place = place
    if let shared {
      try await shared.commit([Self.log], saying: "Facts of the group's log")
      try await shared.pull(generated: OccurrencePage.folder)
      try await commitLeftPages(to: shared)
    }
    let (plan, ground) = try await announcedPlan(&place)
    var results: [TicketResult] = []
    for step in plan.steps {
      results.append(try await take(step, in: place, ground))
    }
    if let shared, !plan.steps.isEmpty {
      try await publish(results.compactMap { $0.page(in: ground.workspace) }, to: shared)
    }
    return results
  }

  /// Commits the pages of tickets that the log calls made, when the run that made them did not.
  private func commitLeftPages(to shared: SharedRepository) async throws {
    let workspace = try TicketGround.read(folder).workspace
    let pages = workspace.ticketsMade.compactMap { workspace.page(of: $0.ticket) }
    let left = try await shared.uncommitted(pages)
    try await shared.commit(left, saying: "Tickets that an earlier run made")
  }

  private static let log = "group.log"

  private func take(
    _ step: TicketPlan.Step,
    in place: some TicketPlace,
    _ ground: TicketGround
  ) async throws -> TicketResult {
    var result = TicketResult(step)
    do {
      switch step {
      case .make(let draft, _): try await make(draft, in: place, ground, &result)
      case .nudge(let occurrence, let open):
        result.isTold = try await place.nudge(open, for: occurrence)
      case .close(_, let kept, let others):
        result.isTold = try await place.close(others, keeping: kept)
      case .wait, .adopt, .skip, .ask: break
      }
    } catch let error as TrackerError {
      result.failure = "\(error)"
    }
    return result
  }

  /// The plan of which everybody else knows what it means to make.
  private mutating func announcedPlan(
    _ place: inout some TicketPlace
  ) async throws -> (TicketPlan, TicketGround) {
    for _ in 0..<Self.patience {
      var ground = try TicketGround.read(folder)
      let known = try await place.known(in: ground)
      let drafts = plan(ground, known).drafts
      if !drafts.isEmpty { try await place.examine(drafts, in: ground) }
      let plan: TicketPlan
      (plan, ground) = try announce(known)
      guard let shared else { return (plan, ground) }
      try await shared.commit([Self.log], saying: "Tickets that \(who) is about to make")
      if try await shared.push() { return (plan, ground) }
      try await shared.pull(generated: OccurrencePage.folder)
    }
    throw CommandError.failed("others push all the time; try again in a minute")
  }

  private func plan(_ ground: TicketGround, _ known: [TicketPlan.Known]) -> TicketPlan {
    ground.plan(known: known, own: announcements.own, moved: moved, at: clock())
  }

  /// Plans and writes what is meant, while nobody else on this machine writes the log.
  private mutating func announce(
    _ known: [TicketPlan.Known]
  ) throws -> (TicketPlan, TicketGround) {
    let log = try LogAppender(folder.path(Self.log), kind: .group)
    let ground = try TicketGround.read(folder)
    let now = clock()
    let plan = plan(ground, known)
    let facts = ground.workspace.unorderedFacts(announcements.facts(of: plan), by: who, at: now)
    try log.append(facts.map(\.line))
    announcements.wrote(facts, at: now)
    return (plan, ground)
  }

  private func make(
    _ draft: TicketDraft,
    in place: some TicketPlace,
    _ ground: TicketGround,
    _ result: inout TicketResult
  ) async throws {
    let deadline = announcements.deadline(of: draft.occurrence, now: clock())
    guard clock() < deadline else {
      result.isLate = true
      return
    }
    switch try await place.make(draft, in: ground, before: deadline) {
    case .made(let ticket): try record(.made, draft, ticket, ground, &result)
    case .found(let ticket):
      result.isFound = true
      try record(.adopted, draft, ticket, ground, &result)
    case .refused(let words):
      result.failure = words
      // What is surely not made is announced no longer, so that nobody waits for it.
      if let back = announcements.withdrawal(of: draft.occurrence) { try append(back, ground) }
    case .unclear(let words): (result.failure, result.isUnclear) = (words, true)
    }
  }

  private func record(
    _ step: TicketFact.Step,
    _ draft: TicketDraft,
    _ ticket: TicketReference,
    _ ground: TicketGround,
    _ result: inout TicketResult
  ) throws {
    result.ticket = ticket
    try append(.ticket(TicketFact(step, draft.occurrence, ticket: ticket)), ground)
  }

  private func append(_ kind: Fact.Kind, _ ground: TicketGround) throws {
    let facts = ground.workspace.unorderedFacts([kind], by: who, at: clock())
    try LogAppender(folder.path(Self.log), kind: .group).append(facts.map(\.line))
  }

  private func publish(_ pages: [String], to shared: SharedRepository) async throws {
    try await shared.commit([Self.log] + pages, saying: "Tickets made by \(who)")
    for _ in 0..<Self.patience {
      if try await shared.push() { return }
      try await shared.pull(generated: OccurrencePage.folder)
    }
    throw CommandError.failed(
      "the tickets are made and committed, and others push all the time; 'git push' by hand"
    )
  }
}

extension TicketResult {
  /// The page that was made or found.
  fileprivate func page(in workspace: Workspace) -> String? {
    let reference: TicketReference? =
      if case .adopt(_, let ticket) = step { ticket } else { ticket }
    return reference.flatMap { workspace.page(of: $0) }
  }
}

extension TicketPlan {
  /// What it would make.
  fileprivate var drafts: [TicketDraft] {
    steps.compactMap { if case .make(let draft, _) = $0 { draft } else { nil } }
  }
}
