import ArgumentParser
import MeetKit
import MeetStore

/// `meet hand-over`: what those who come next on call should know.
struct HandOverCommand: GroupCommand {
  static let configuration = CommandConfiguration(
    commandName: "hand-over",
    abstract: "Leave a note to those who come next on call.",
    discussion: """
      The note stays with the turn, and the next agenda has it. Without a text it lists the notes \
      with the ids that '--undo' takes.

      EXAMPLES:
        meet hand-over "two alarms are still open" --as ada
        meet hand-over 2026-W21 "the disk was full on Friday" --as ada
        meet hand-over --undo qwertyui
      """
  )

  @OptionGroup var common: CommonOptions

  @Argument(
    help: ArgumentHelp("The week, this one otherwise, and what there is to say.", valueName: "text")
  )
  var words: [String] = []

  @Option(name: .customLong("as"), help: ArgumentHelp("Who says so.", valueName: "person"))
  var writer: String?

  @Option(help: ArgumentHelp("Take a note back.", valueName: "id"))
  var undo: String?

  @Flag(help: "Show what would be written.")
  var dryRun = false

  @Option(help: "How to print: text or json.")
  var format: OutputFormat = .text

  func run(in environment: Environment) throws {
    if words.isEmpty, undo == nil { return try list(in: environment) }
    let (workspace, _) = try common.read(in: environment)
    let rules = workspace.onCall(at: environment.now)
    let fact =
      try undo.map { try taking(back: $0, workspace, environment.now) } ?? note(rules, workspace)
    let next = rules.next(after: fact)
    if !dryRun { try workspace.append(fact) }
    switch format {
    case .json:
      let (verb, rest) = fact.kind.words
      let report = PublishingReport(
        isWritten: !dryRun,
        lines: ["\(verb) \(rest)"],
        affected: next.map(\.text)
      )
      environment.output.write(try JSONText.encode(report))
    case .text where dryRun:
      environment.output.line(fact.kind.preview)
      if !next.isEmpty {
        environment.output.line("it concerns \(rules.group.names(next))".withoutControls)
      }
    case .text:
      environment.output.line(
        undo == nil
          ? "it stays with the turn; 'meet hand-over --undo \(fact.id)' takes it back"
          : "the note is taken back"
      )
    }
  }

  private func note(_ rules: OnCallDuty, _ workspace: Workspace) throws -> Fact {
    guard let writer else { throw CommandError.usage("'--as PERSON' says who leaves the note") }
    let rota = try rules.required()
    let named = words.first.flatMap { CalendarWeek($0) }
    if named == nil, let word = words.first, Self.looksLikeWeek(word) {
      throw CommandError.usage(
        "'\(word)' is no week; write it as \(rota.rules.week(at: rules.now))"
      )
    }
    let turn = try rules.turn(of: named ?? rota.rules.week(at: rules.now))
    let text = words.dropFirst(named == nil ? 0 : 1).joined(separator: " ").asLine
    guard !text.isEmpty else { throw CommandError.usage("a note has words; one line is enough") }
    guard turn.start <= rules.now else {
      throw CommandError.failed("the turn \(turn.week) has not begun")
    }
    return workspace.fact(
      .shiftNote(turn.week, text: text),
      by: try rules.group.person(named: writer),
      at: rules.now
    )
  }

  /// Was meant as a week: `W20`, `2026-W99`.
  private static func looksLikeWeek(_ word: String) -> Bool {
    let parts = word.uppercased().split(separator: "W", omittingEmptySubsequences: false)
    let year = parts.first?.split(separator: "-").joined() ?? ""
    return parts.count == 2 && (year.isEmpty || Int(year) != nil) && Int(parts[1]) != nil
  }

  private func notes(_ workspace: Workspace) -> [(fact: Fact, week: CalendarWeek, text: String)] {
    workspace.facts.standing.compactMap { fact in
      if case .shiftNote(let week, let text) = fact.kind { (fact, week, text) } else { nil }
    }
  }

  private func taking(back id: String, _ workspace: Workspace, _ now: Instant) throws -> Fact {
    guard words.isEmpty else { throw CommandError.usage("'--undo' takes the id alone") }
    guard let note = notes(workspace).first(where: { $0.fact.id == id }) else {
      throw CommandError.failed("there is no note '\(id)'; 'meet hand-over' lists them")
    }
    let who = try writer.map(workspace.group.person) ?? note.fact.who
    return workspace.fact(.undo(id), by: who, at: now)
  }

  private func list(in environment: Environment) throws {
    try common.list(in: environment) { workspace, _ in
      let notes = notes(workspace)
      switch format {
      case .json:
        let reports = notes.map { note in
          NoteReport(
            id: note.fact.id,
            week: note.week.description,
            who: note.fact.who.text,
            text: note.text
          )
        }
        environment.output.write(try JSONText.encode(reports))
      case .text:
        let rows = notes.map { note in
          [
            note.week.description, workspace.group.name(note.fact.who), note.fact.id,
            note.text.asLine,
          ]
        }
        environment.output.write(rows.isEmpty ? "no note was left\n" : TextTable.lines(rows))
      }
    }
  }
}

/// A note to those who come next, for other programs; `docs/rotation.md` describes it.
struct NoteReport: Encodable {
  var id: String
  var week: String
  var who: String
  var text: String
}
