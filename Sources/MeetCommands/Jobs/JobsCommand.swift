package import ArgumentParser
import MeetModel
import MeetStore

/// `meet jobs`: the recurring jobs, and what each of them lacks.
package struct JobsCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "jobs",
    abstract: "Show the recurring jobs: when, who, what is missing.",
    discussion: """
      The jobs are the rows of 'tasks.md'; a job's page in 'jobs' says when it comes. A job that \
      somebody does and that has no page proposes a ticket, which is only shown.

      'meet jobs tickets' makes one ticket for each date whose lead has begun, once, whoever runs \
      it and however often. In a git repository with a remote it commits the group's log and \
      pushes first: of two that push, one makes the tickets.

      EXAMPLES:
        meet jobs                       all of them
        meet jobs due                   what is due today, lead times counted
        meet jobs due --on 2026-06-01
        meet jobs tickets --dry-run     which tickets would be made
        meet jobs tickets --as bo
        meet jobs tickets --undo qwertyui
        meet jobs --format json
      """
  )

  @OptionGroup package var common: CommonOptions

  @Argument(
    help: ArgumentHelp(
      "'due' shows only what is due on the day; 'tickets' makes tickets.",
      valueName: "which"
    )
  )
  package var which: Which?

  @Option(name: .customLong("on"), help: ArgumentHelp("The day; today.", valueName: "date"))
  package var day: String?

  @OptionGroup(title: "TICKETS") package var making: TicketOptions

  @Option(help: "How to print: text or json.")
  package var format: OutputFormat = .text

  package init() {}

  package enum Which: String, CaseIterable, ExpressibleByArgument {
    case due, tickets
  }

  package func run() async throws {
    try await ExitDoor.run(in: .live(now: common.now)) { environment in
      if which == .tickets { return try await tickets(in: environment) }
      if making.areGiven {
        throw Refused.usage("'--as', '--moved', '--undo' and '--dry-run' belong to 'tickets'")
      }
      try run(in: environment)
    }
  }

  package func run(in environment: Environment) throws {
    let asked = try day.map(read)
    let found = try GroupFolder.find(from: environment.directory, option: common.folder)
    let workspace = try Workspace.read(found)
    let tasks = workspace.jobs()
    ExitDoor.show(workspace.diagnostics + tasks.diagnostics, in: environment)
    let group = workspace.group
    let day = asked ?? group.zone.day(of: environment.now)
    let board = JobBoard(tasks.value, on: day, group: group, tickets: workspace.tickets)
    let shown = board.entries.filter { which == nil || $0.next.isDue(on: day) }
    switch format {
    case .json: environment.output.write(try JSONText.encode(shown.map(JobReport.init)))
    case .text:
      let text = JobText(board: board)
      environment.output.write(which == nil ? text.all(shown) : text.due(shown))
    }
  }

  private func tickets(in environment: Environment) async throws {
    if day != nil { throw Refused.usage("tickets are made for today; '--on' belongs to 'due'") }
    let folder = try GroupFolder.find(from: environment.directory, option: common.folder)
    try await TicketsDesk(folder: folder, options: making, format: format, environment: environment)
      .run()
  }

  private func read(_ day: String) throws -> Day {
    guard let read = Day(day) else {
      throw Refused.usage("'\(day)' is no day of the calendar; write it as 2026-05-20")
    }
    return read
  }
}
