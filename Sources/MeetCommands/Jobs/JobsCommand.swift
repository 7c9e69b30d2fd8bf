import ArgumentParser
import MeetKit
import MeetStore

/// `meet jobs`: the recurring jobs, what is due of them, and what was done.
struct JobsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "jobs",
    abstract: "Show the recurring jobs: when, who, what is missing.",
    discussion: """
      The jobs are the rows of 'tasks.md'; a job's page in 'jobs' says when it comes. A job that \
      somebody does and that has no page proposes a ticket, which is only shown.

      'meet jobs tickets' makes one ticket for each date whose lead has begun, once, whoever runs \
      it and however often.

      EXAMPLES:
        meet jobs                       all of them
        meet jobs due                   what is due today, lead times counted
        meet jobs due --on 2026-06-01
        meet jobs done nightly-copies
        meet jobs tickets --dry-run     which tickets would be made
        meet jobs list --format json
      """,
    subcommands: [
      JobListCommand.self, JobsDueCommand.self, JobDoneCommand.self, JobTicketsCommand.self,
    ],
    defaultSubcommand: JobListCommand.self
  )
}

/// `meet jobs list`: all of them.
struct JobListCommand: GroupCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Show all recurring jobs, with what each of them lacks."
  )

  @OptionGroup var common: CommonOptions

  @Option(help: "How to print: text or json.")
  var format: OutputFormat = .text

  func run(in environment: Environment) throws {
    let board = try JobBoard.read(common, in: environment)
    try environment.output.write(
      format,
      json: board.entries.map(JobReport.init),
      text: JobText(board: board).all(board.entries)
    )
  }
}

/// `meet jobs due`: what is to be done on a day.
struct JobsDueCommand: GroupCommand {
  static let configuration = CommandConfiguration(
    commandName: "due",
    abstract: "Show what is overdue, due, coming, to be verified or to be settled.",
    discussion: """
      EXAMPLES:
        meet jobs due
        meet jobs due --on 2026-06-01
        meet jobs due --format json
      """
  )

  @OptionGroup var common: CommonOptions

  @Option(name: .customLong("on"), help: ArgumentHelp("The day; today.", valueName: "date"))
  var day: String?

  @Option(help: "How to print: text or json.")
  var format: OutputFormat = .text

  func run(in environment: Environment) throws {
    let board = try JobBoard.read(common, on: day.map(Day.option), in: environment)
    let shown = board.entries.filter { !$0.standings.isEmpty }
    try environment.output.write(
      format,
      json: shown.map(JobReport.init),
      text: JobText(board: board).due(shown)
    )
  }
}

extension JobBoard {
  /// Reads the folder, and says what is wrong with its pages.
  fileprivate static func read(
    _ common: CommonOptions,
    on day: Day? = nil,
    in environment: Environment
  ) throws -> JobBoard {
    let found = try GroupFolder.find(from: environment.directory, option: common.folder)
    let workspace = try Workspace.read(found)
    let tasks = workspace.jobs()
    CommandRunner.show(workspace.diagnostics + tasks.diagnostics, in: environment)
    let group = workspace.group
    let day = day ?? group.zone.day(of: environment.now)
    return JobBoard(tasks.value, on: day, group: group, tickets: workspace.tickets)
  }
}
