import ArgumentParser
import MeetKit
import MeetStore

/// `meet agenda`: what the next meeting should talk about.
struct AgendaCommand: GroupCommand {
  static let configuration = CommandConfiguration(
    commandName: "agenda",
    abstract: "Draft the agenda of a meeting.",
    discussion: """
      Drill reports, open actions, decisions due for review and open tickets, in the time there \
      is. The page is yours to edit: what stands on it is never changed, and when you call this \
      again you see what is new.

      EXAMPLES:
        meet agenda                     the next meeting, as announced or by the cadence
        meet agenda --date 2026-06-03
        meet agenda --dry-run           show it and write nothing
        meet agenda --add               put what is new on a page that was edited
        meet agenda --format markdown   to paste into a chat or a forum
        meet agenda --format json
        meet agenda --offline           with the tickets as the server answered last
      """
  )

  @OptionGroup var common: CommonOptions

  @Option(help: ArgumentHelp("The meeting, when it is not the next.", valueName: "date"))
  var date: String?

  @Option(help: "How to print: text, markdown or json.")
  var format: AgendaFormat = .text

  @Flag(help: "Show the agenda and write nothing.")
  var dryRun = false

  @Flag(help: "Put new items on a page that was edited, before its closing item.")
  var add = false

  @Flag(help: "Ask no server; take its last answer.")
  var offline = false

  func run(in environment: Environment) async throws {
    let folder = try GroupFolder.find(from: environment.directory, option: common.folder)
    let server = ServerTickets(folder: folder, environment: environment)
    try run(try await server.workspace(isOffline: offline), in: environment)
  }

  private func run(_ workspace: Workspace, in environment: Environment) throws {
    // A ticket that cannot be read would be missing on the agenda without a word.
    if workspace.diagnostics.hasErrors { throw InvalidInput(workspace.diagnostics) }
    let history = workspace.history(asOf: environment.now)
    CommandRunner.show(workspace.diagnostics + history.diagnostics, in: environment)
    let rules = AgendaPages(workspace: workspace, history: history, now: environment.now)
    let drafting = rules.drafting
    let meeting = workspace.meeting(try drafting.meeting(named: date))
    try refuseBegun(meeting)
    var result = try rules.outcome(try drafting.draft(meeting.id), in: meeting, isAdding: add)
    CommandRunner.show(result.diagnostics, in: environment)
    if !dryRun {
      workspace.folder.clearLeftovers()
      try result.write(to: meeting)
    }
    if let remark = rules.remark(onDayOf: meeting, isNamed: date != nil) {
      CommandRunner.show([remark], in: environment)
    }
    if result.isEdited { CommandRunner.show(rules.otherHats(of: meeting), in: environment) }
    switch format {
    case .json:
      environment.output.write(try JSONText.encode(AgendaReport(result, meeting, workspace.group)))
    case .markdown:
      environment.output.write(AgendaPage.pasteable(result.agenda, group: workspace.group))
    case .text: environment.output.write(AgendaText(group: workspace.group).page(result, meeting))
    }
  }

  /// A meeting that has begun has its agenda in its log.
  private func refuseBegun(_ meeting: MeetingFolder) throws {
    if meeting.has(.minutes) {
      throw CommandError.wouldLose(
        "the meeting of \(meeting.id) is over; its minutes are '\(meeting.shown(.minutes))'"
      )
    }
    if meeting.hasSession {
      throw CommandError.wouldLose(
        "the meeting of \(meeting.id) has begun, and its session keeps the agenda; "
          + "change it there with '/add', '/move' or '/park'"
      )
    }
  }
}

/// How an agenda is printed.
enum AgendaFormat: String, CaseIterable, ExpressibleByArgument {
  case text, markdown, json
}
