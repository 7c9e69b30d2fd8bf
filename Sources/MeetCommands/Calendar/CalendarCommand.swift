import ArgumentParser
import MeetKit
import MeetSite
import MeetStore

/// `meet calendar`: meetings, turns on call and drills for the calendar on a telephone.
struct CalendarCommand: GroupCommand {
  static let configuration = CommandConfiguration(
    commandName: "calendar",
    abstract: "Make calendars of meetings, turns on call and drills, to subscribe to.",
    discussion: """
      One of the group, and one of each person with what concerns them. Without '--out' the \
      group's, or the person's, is printed.

      EXAMPLES:
        meet calendar > group.ics
        meet calendar --person ada > ada.ics
        meet calendar --out ~/www/calendars     group.ics, and people/ada.ics for everybody
        meet calendar --out ~/www/calendars --dry-run
        meet calendar --person ada --format json
      """
  )

  @OptionGroup var common: CommonOptions

  @Option(help: ArgumentHelp("Only what concerns somebody.", valueName: "person"))
  var person: String?

  @Option(
    help: ArgumentHelp("A folder to write the calendars into.", valueName: "dir"),
    completion: .directory
  )
  var out: String?

  @Flag(help: "Say what would be written.")
  var dryRun = false

  @Option(help: "How to print: text (the calendar itself) or json.")
  var format: OutputFormat = .text

  func run(in environment: Environment) throws {
    if let out { return try write(into: out, in: environment) }
    try common.list(in: environment) { workspace, history in
      let source = CalendarSource(workspace: workspace, history: history, now: environment.now)
      let calendar = try source.calendar()
      let reader = try person.map(workspace.group.person)
      let names = PublicNames(.names, people: workspace.group.people)
      switch format {
      case .json:
        let report = CalendarReport(calendar, person: reader, names: names)
        environment.output.write(try JSONText.encode(report))
      case .text:
        environment.output.write(
          reader.map { CalendarFile.person($0, in: calendar, names: names) }
            ?? CalendarFile.group(calendar, names: names)
        )
      }
    }
  }

  private func write(into out: String, in environment: Environment) throws {
    if format == .json {
      throw CommandError.usage(
        "'--out' writes calendars; '--format json' prints one, so leave one away"
      )
    }
    let (workspace, history) = try common.read(in: environment)
    let source = CalendarSource(workspace: workspace, history: history, now: environment.now)
    let group = workspace.group
    let files = CalendarFolder.files(
      try source.calendar(),
      of: try person.map { [try group.person(named: $0)] } ?? group.people.map(\.id),
      withGroup: person == nil,
      names: PublicNames(.names, people: group.people)
    )
    let path = out.hasPrefix("/") ? out : environment.directory + "/" + out
    try CalendarFolder(path: path, shown: out).write(files, isDryRun: dryRun, in: environment)
  }
}
