import MeetModel
import MeetStore
import MeetText

/// `meet jobs tickets`: from what was typed to what is printed.
struct TicketsDesk {
  let folder: GroupFolder
  let options: TicketOptions
  let format: OutputFormat
  let environment: Environment

  func run() async throws {
    let ground = try TicketGround.read(folder)
    ExitDoor.show(ground.diagnostics, in: environment)
    if let undo = options.undo { return try takeBack(undo, ground.workspace) }
    switch ground.workspace.group.tracker.source {
    case .folder: break
    case .saved:
      throw Refused.failed(
        "no tickets can be made in a list that was saved; 'tracker: folder' in "
          + "'\(folder.shown("group.yml"))' keeps them here"
      )
    case .gitlab:
      throw Refused.failed(
        "tickets are read from the server and not made there; 'tracker: folder' in "
          + "'\(folder.shown("group.yml"))' keeps them here"
      )
    }
    let moved = try moved(in: ground)
    if options.dryRun {
      let plan = ground.plan(moved: moved, at: environment.now)
      return try show(plan.steps.map { .init($0) }, ground, isDry: true, isAlone: nil)
    }
    guard let writer = options.writer else {
      throw Refused.usage("'--as PERSON' says who makes the tickets")
    }
    let shared = try await SharedRepository.of(folder.path)
    var run = TicketRun(
      folder: folder,
      shared: shared,
      who: try ground.workspace.group.person(named: writer),
      moved: moved,
      clock: environment.clock
    )
    try show(try await run.run(), ground, isDry: false, isAlone: shared == nil)
  }

  private func moved(in ground: TicketGround) throws(Refused) -> Set<JobID> {
    let known = ground.jobs.jobs.compactMap(\.plan?.id)
    for word in options.moved where !known.contains(where: { $0.text == word }) {
      throw .usage(
        "no job with a page is called '\(word)'; "
          + (Spelling.didYouMean(word, in: known.map(\.text)) ?? "'meet jobs' lists them")
      )
    }
    return Set(options.moved.compactMap { JobID($0) })
  }

  private func takeBack(_ id: String, _ workspace: Workspace) throws {
    let facts = workspace.facts.compactMap { Fact($0) }.standing
      .filter { if case .ticket = $0.kind { true } else { false } }
    guard let fact = facts.first(where: { $0.id == id }), case .ticket(let ticket) = fact.kind
    else {
      throw Refused.failed(
        "no fact '\(id)' about a ticket stands in '\(folder.shown("group.log"))'"
          + (Spelling.didYouMean(id, in: facts.map(\.id)).map { "; \($0)" } ?? "")
      )
    }
    let who = try options.writer.map(workspace.group.person) ?? fact.who
    let words = "\(ticket.step.rawValue) \(ticket.occurrence)"
    if options.dryRun { return environment.output.line("would take back: \(words)") }
    try workspace.append(workspace.fact(.undo(id), by: who, at: environment.now))
    environment.output.line("taken back: \(words)")
  }

  private func show(
    _ results: [TicketResult],
    _ ground: TicketGround,
    isDry: Bool,
    isAlone: Bool?
  ) throws {
    let group = ground.workspace.group
    switch format {
    case .json:
      environment.output.write(try JSONText.encode(results.map { TicketReport($0, isDry: isDry) }))
    case .text:
      let text = TicketText(group: group, folder: folder, isDry: isDry)
      environment.output.write(text.all(results))
      if isAlone == true {
        environment.output.line(
          "the folder is in no git repository that pushes to another machine: make tickets on this "
            + "machine only"
        )
      }
    }
  }
}

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

  func plan(own: Set<String> = [], moved: Set<JobID>, at now: Instant) -> TicketPlan {
    TicketPlan(
      jobs: jobs,
      facts: workspace.facts.compactMap { Fact($0) },
      known: workspace.tickets.compactMap { TicketPlan.Known($0) },
      own: own,
      moved: moved,
      at: now,
      on: workspace.group.zone.day(of: now)
    )
  }
}
