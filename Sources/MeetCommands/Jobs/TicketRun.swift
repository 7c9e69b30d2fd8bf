import MeetModel
import MeetStore
import MeetText

/// A step of the plan, and what became of it.
struct TicketResult {
  var step: TicketPlan.Step
  /// The ticket was there when it was to be made.
  var isFound = false
  /// Too much time went by since it was announced.
  var isLate = false

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

  /// So long after it was announced a ticket is made; others take over later.
  private static let haste = 10 * 60
  /// So often others may push first.
  private static let patience = 8

  private var own: Set<String> = []
  private var announced: [Occurrence: Instant] = [:]

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

  mutating func run() async throws -> [TicketResult] {
    if let shared {
      try await shared.commit([Self.log], saying: "Facts of the group's log")
      try await shared.pull()
    }
    let (plan, ground) = try await announcedPlan()
    var results: [TicketResult] = []
    var pages: [String] = []
    for step in plan.steps {
      var result = TicketResult(step)
      switch step {
      case .make(let draft, _):
        pages.append(OccurrencePage.name(of: draft.occurrence))
        try make(draft, ground, &result)
      case .adopt(_, .page(let occurrence)): pages.append(OccurrencePage.name(of: occurrence))
      default: break
      }
      results.append(result)
    }
    if let shared, !plan.steps.isEmpty { try await publish(pages, to: shared) }
    return results
  }

  private static let log = "group.log"

  /// The plan of which everybody else knows what it means to make.
  private mutating func announcedPlan() async throws -> (TicketPlan, TicketGround) {
    for _ in 0..<Self.patience {
      let (plan, ground) = try announce()
      guard let shared else { return (plan, ground) }
      try await shared.commit([Self.log], saying: "Tickets that \(who) is about to make")
      if try await shared.push() { return (plan, ground) }
      try await shared.pull()
    }
    throw Refused.failed("others push all the time; try again in a minute")
  }

  /// Plans and writes what is meant, while nobody else on this machine writes the log.
  private mutating func announce() throws -> (TicketPlan, TicketGround) {
    let log = try LogAppender(folder.path(Self.log), kind: .group)
    let ground = try TicketGround.read(folder)
    let now = clock()
    let plan = ground.plan(own: own, moved: moved, at: now)
    let standing = ground.workspace.facts.compactMap { Fact($0) }.standing
    var kinds: [Fact.Kind] = []
    for step in plan.steps {
      switch step {
      case .make(let draft, _):
        let mine = standing.first { own.contains($0.id) && $0.intends == draft.occurrence }
        if let mine {
          announced[draft.occurrence] = mine.instant
        } else {
          announced[draft.occurrence] = now
          kinds.append(.ticket(.init(.intended, draft.occurrence)))
        }
      case .wait(let occurrence, _):
        // Somebody else pushed first.
        kinds += standing.filter { own.contains($0.id) && $0.intends == occurrence }
          .map { .undo($0.id) }
      case .adopt(let occurrence, let ticket):
        kinds.append(.ticket(.init(.adopted, occurrence, ticket: ticket)))
      case .nudge(let occurrence, let open):
        kinds.append(.ticket(.init(.nudged, occurrence, ticket: open)))
      case .skip(let occurrence, let open):
        kinds.append(.ticket(.init(.skipped, occurrence, ticket: open)))
      case .ask, .close: break
      }
    }
    let facts = ground.workspace.unorderedFacts(kinds, by: who, at: now)
    try log.append(facts.map(\.line))
    own.formUnion(facts.map(\.id))
    return (plan, ground)
  }

  private func make(
    _ draft: TicketDraft,
    _ ground: TicketGround,
    _ result: inout TicketResult
  ) throws {
    let now = clock()
    if let since = announced[draft.occurrence], now.seconds - since.seconds >= Self.haste {
      result.isLate = true
      return
    }
    result.isFound = try !create(
      OccurrencePage.name(of: draft.occurrence),
      OccurrencePage.write(draft, group: ground.workspace.group)
    )
    let fact = TicketFact(
      result.isFound ? .adopted : .made,
      draft.occurrence,
      ticket: .page(draft.occurrence)
    )
    let facts = ground.workspace.unorderedFacts([.ticket(fact)], by: who, at: now)
    try LogAppender(folder.path(Self.log), kind: .group).append(facts.map(\.line))
  }

  /// Makes a page; false when there is one of that name.
  private func create(_ name: String, _ page: String) throws(StoreError) -> Bool {
    let path = folder.path(name)
    try FileStore.makeFolder(FilePath.folder(of: path))
    do throws(StoreError) {
      try FileStore.create(path, Array(page.utf8))
      return true
    } catch  where error.cause == .exists {
      return false
    }
  }

  private func publish(_ pages: [String], to shared: SharedRepository) async throws {
    try await shared.commit([Self.log] + pages, saying: "Tickets made by \(who)")
    for _ in 0..<Self.patience {
      if try await shared.push() { return }
      try await shared.pull()
    }
    throw Refused.failed(
      "the tickets are made and committed, and others push all the time; 'git push' by hand"
    )
  }
}

extension Fact {
  /// The date whose ticket somebody is about to make.
  fileprivate var intends: Occurrence? {
    guard case .ticket(let ticket) = kind, ticket.step == .intended else { return nil }
    return ticket.occurrence
  }
}
