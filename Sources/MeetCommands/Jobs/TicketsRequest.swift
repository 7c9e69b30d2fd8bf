import MeetKit
import MeetStore
import MeetTrackers

/// `meet jobs tickets`: from what was typed to what is printed.
struct TicketsRequest {
  let folder: GroupFolder
  let options: TicketOptions
  let format: OutputFormat
  let environment: Environment

  func run() async throws {
    let ground = try TicketGround.read(folder)
    CommandRunner.show(ground.diagnostics, in: environment)
    if let undo = options.undo { return try takeBack(undo, ground.workspace) }
    if case .saved = ground.workspace.group.tracker.source {
      throw CommandError.failed(
        "no tickets can be made in a list that was saved; 'tracker: folder' in "
          + "'\(folder.shown("group.yml"))' keeps them here"
      )
    }
    let moved = try moved(in: ground)
    if options.dryRun {
      let plan = ground.plan(known: ground.known, moved: moved, at: environment.now)
      return try show(plan.steps.map { .init($0) }, ground, isDry: true, isAlone: nil)
    }
    guard let writer = options.writer else {
      throw CommandError.usage("'--as PERSON' says who makes the tickets")
    }
    folder.clearLeftovers()
    let shared = try await SharedRepository.of(folder.path)
    let run = TicketRun(
      folder: folder,
      shared: shared,
      who: try ground.workspace.group.person(named: writer),
      moved: moved,
      clock: environment.clock
    )
    let results = try await results(of: run, in: ground.workspace.group)
    try show(results, ground, isDry: false, isAlone: shared == nil)
    if results.contains(where: { $0.failure != nil }) {
      throw CommandError.failed("not everything was done; the next run looks again")
    }
  }

  private func results(of run: TicketRun, in group: Group) async throws -> [TicketResult] {
    var run = run
    guard let address = group.tracker.server else {
      return try await run.run(in: FolderTickets(folder: folder))
    }
    let access = ServerAccess(address: address, folder: folder, environment: environment)
    do {
      return try await run.run(in: TrackerTickets(try access.tracker(), at: address))
    } catch let error as TrackerError {
      throw CommandError.failed("\(error)")
    }
  }

  private func moved(in ground: TicketGround) throws(CommandError) -> Set<JobID> {
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
    let facts = workspace.facts.standing
      .filter { if case .ticket = $0.kind { true } else { false } }
    guard let fact = facts.first(where: { $0.id == id }), case .ticket(let ticket) = fact.kind
    else {
      throw CommandError.failed(
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
