import ArgumentParser
import MeetKit
import MeetStore

/// `meet jobs done`: what was due for a job is done.
struct JobDoneCommand: GroupCommand {
  static let configuration = CommandConfiguration(
    commandName: "done",
    abstract: "Say that what was due for a job is done.",
    discussion: """
      One line goes into the group's log; the job's page stays as it is. What expires is renewed \
      until a day, which '--expires' says.

      EXAMPLES:
        meet jobs done nightly-copies "with the restore drill"
        meet jobs done renew-the-domain --expires 2028-04-12
        meet jobs done bills-for-finance --date 2026-05-31
        meet jobs done nightly-copies --undo
      """
  )

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp("The job, by its id or its name.", valueName: "job"))
  var job: String

  @Argument(help: ArgumentHelp("What there is to say about it.", valueName: "note"))
  var note: String?

  @Option(help: ArgumentHelp("For which of its dates; the one that is due.", valueName: "date"))
  var date: String?

  @Option(name: .customLong("on"), help: ArgumentHelp("When; today.", valueName: "date"))
  var day: String?

  @Option(help: ArgumentHelp("Until when it is good now.", valueName: "date"))
  var expires: String?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("Who says so; who answers for the job otherwise.", valueName: "person")
  )
  var writer: String?

  @OptionGroup var writing: FactOptions

  func run(in environment: Environment) throws {
    try writing.checkAlone(note)
    let (workspace, _) = try common.read(in: environment)
    let rules = JobRules(
      group: workspace.group,
      tasks: workspace.jobs().value,
      facts: workspace.facts,
      today: workspace.group.zone.day(of: environment.now)
    )
    let job = try rules.job(named: job)
    guard let who = try writer.map(workspace.group.person) ?? job.assignee else {
      throw CommandError.usage(
        "nobody answers for '\(job.name.asLine)'; '--as PERSON' says who did it"
      )
    }
    let kind =
      try writing.undo
      ? rules.takenBack(job)
      : rules.done(
        job,
        date: date.map(Day.option),
        on: day.map(Day.option),
        expires: expires.map(Day.option),
        note: note
      )
    try writing.write(
      workspace.fact(kind, by: who, at: environment.now),
      to: workspace,
      in: environment,
      saying: rules.words(kind, job)
    )
  }
}
