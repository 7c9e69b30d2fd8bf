import ArgumentParser
import MeetKit
import MeetStore

/// `meet away`: somebody will not be there.
struct AwayCommand: GroupCommand {
  static let configuration = CommandConfiguration(
    commandName: "away",
    abstract: "Say who will not be there, and see whose turns it changes.",
    discussion: """
      One line goes into the group's log. Without a person it lists who is away, with the ids \
      that '--undo' takes.

      EXAMPLES:
        meet away                       who is away today or later
        meet away ada 2026-06-01..2026-06-14 --dry-run
        meet away ada 2026-06-03 "at the dentist"
        meet away --undo qwertyui
        meet away --format json
      """
  )

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp("Who is away.", valueName: "person"))
  var person: String?

  @Argument(
    help: ArgumentHelp(
      "When, as 2026-06-01..2026-06-14; the last day counts, too. One day stands alone.",
      valueName: "days"
    )
  )
  var days: String?

  @Argument(help: ArgumentHelp("What there is to say about it.", valueName: "note"))
  var note: [String] = []

  @Option(help: ArgumentHelp("Take an absence back.", valueName: "id"))
  var undo: String?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp("Who says so; who is away otherwise.", valueName: "person")
  )
  var writer: String?

  @Flag(help: "List those that are over, too.")
  var all = false

  @Flag(help: "Show what would be written, and whose turns would change.")
  var dryRun = false

  @Option(help: "How to print: text or json.")
  var format: OutputFormat = .text

  func run(in environment: Environment) throws {
    if undo == nil, days == nil { return try list(in: environment) }
    let (workspace, history) = try common.read(in: environment)
    let rules = AbsenceRules(workspace.records(history, at: environment.now))
    if undo != nil, person != nil {
      throw CommandError.usage("'--undo' takes the id alone; 'meet away' lists the ids")
    }
    let by = try writer.map(workspace.group.person)
    let declared: DeclaredAbsence
    let fact: Fact
    if let undo {
      declared = try rules.absence(called: undo)
      fact = workspace.fact(
        .undo(declared.id),
        by: by ?? declared.absence.person,
        at: environment.now
      )
    } else {
      let absence = try rules.absence(of: person ?? "", days: days ?? "", note: note)
      fact = workspace.fact(.away(absence), by: by ?? absence.person, at: environment.now)
      declared = DeclaredAbsence(id: fact.id, absence: absence)
    }
    let (changes, count) = rules.changes(by: fact, days: declared.absence.days)
    let duty = workspace.onCall(at: environment.now)
    let onCall = duty.changes(by: fact, until: declared.absence.days.until)
    let affected = Affected.people([declared.absence.person], changes, onCall)
    if !dryRun { try workspace.append(fact) }
    switch format {
    case .json:
      let report = AwayReport(
        absence: .init(declared),
        isAway: undo == nil,
        isWritten: !dryRun,
        changes: changes.map { .init($0) },
        affected: affected.map(\.text),
        onCallChanges: onCall.map { .init($0) }
      )
      environment.output.write(try JSONText.encode(report))
    case .text:
      let text = AwayText(group: workspace.group)
      environment.output.line(
        dryRun ? fact.kind.preview : text.written(declared, isUndone: undo != nil)
      )
      environment.output.write(text.changes(changes, meetings: count))
      environment.output.write(OnCallText(rules: duty).text(onCall))
      if dryRun {
        environment.output.line("it concerns \(workspace.group.names(affected))".withoutControls)
      }
    }
  }

  private func list(in environment: Environment) throws {
    try common.list(in: environment) { workspace, history in
      let rules = AbsenceRules(workspace.records(history, at: environment.now))
      let listed = try rules.absences(of: person, all: all)
      try environment.output.write(
        format,
        json: listed.map { AwayReport.Absence($0) },
        text: AwayText(group: workspace.group).list(listed)
      )
    }
  }
}
