import ArgumentParser
import MeetKit
import MeetStore

/// `meet recap`: what a meeting came to, for those who were not there.
struct RecapCommand: GroupCommand {
  static let configuration = CommandConfiguration(
    commandName: "recap",
    abstract: "Show what a meeting came to, in at most fifteen lines.",
    discussion: """
      Decisions, what was left open, actions, and who is to be told of what. With '--for', what \
      concerns one person or one other group comes first.

      EXAMPLES:
        meet recap                      of the last meeting
        meet recap 2026-04-22
        meet recap --for bo
        meet recap --for finance --format json
      """
  )

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp("The meeting.", valueName: "date"))
  var date: String?

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("A person of the group, or a group that is told.", valueName: "name")
  )
  var reader: String?

  @Option(help: "How to print: text or json.")
  var format: OutputFormat = .text

  func run(in environment: Environment) throws {
    if reader?.asLine.isEmpty == true { throw CommandError.usage("'--for' wants a name") }
    try common.list(in: environment) { workspace, history in
      let minutes = try minutes(history)
      let group = workspace.group
      if let reader { try refuseSlip(reader, group, history) }
      let recap = Recap(
        minutes,
        group: group,
        known: .init(history.register.decisions, history.register.actions),
        reader: reader
      )
      try environment.output.write(
        format,
        json: RecapReport(recap),
        text: RecapText(group: group).page(recap)
      )
    }
  }

  /// A name that is nearly somebody's is none of a group that was never told anything.
  private func refuseSlip(
    _ name: String,
    _ group: Group,
    _ history: History
  ) throws(CommandError) {
    let isGroup = history.register.decisions.contains { decision in
      decision.tell.contains { $0.isAudience(named: name) }
    }
    guard !isGroup, group.onlyPerson(called: name) == nil else { return }
    let names = group.people.flatMap { [$0.id.text, $0.name] }
    if let remedy = Spelling.didYouMean(name, in: names) {
      throw .failed("nobody is called '\(name)'; \(remedy)")
    }
  }

  private func minutes(_ history: History) throws(CommandError) -> Minutes {
    guard let date else {
      guard let last = history.last else { throw .failed("no meeting has minutes yet") }
      return last
    }
    guard let id = MeetingID(date) else { throw .usage(Day.fault(of: date)) }
    guard let minutes = history.minutes.first(where: { $0.meeting == id }) else {
      let last = history.last.map { "; the last ones are of \($0.meeting)" } ?? ""
      throw .failed("the meeting of \(id) has no minutes\(last)")
    }
    return minutes
  }
}

/// A recap for other programs; `docs/registers.json.md` describes it.
struct RecapReport: Encodable {
  struct Line: Encodable {
    var kind: String
    var id: String?
    var person: String?
    var text: String?
    var day: String?
    /// Who has to know.
    var audience: String?
    /// Who else is named, when that one is not.
    var named: [String]?
    /// How many lines had no room.
    var more: Int?
  }

  var meeting: String
  var lines: [Line]

  init(_ recap: Recap) {
    meeting = recap.meeting.description
    lines = recap.lines.map { line in
      var report = Line(
        kind: line.kind.word,
        id: line.id,
        person: line.person?.text,
        text: line.text.isEmpty ? nil : line.text,
        day: line.day?.description
      )
      switch line.kind {
      case .concerns(let audience): report.audience = audience
      case .nothing(let audience, let named): (report.audience, report.named) = (audience, named)
      case .more(let count): report.more = count
      case .decided, .open, .action, .done, .renewed, .ended, .dropped, .next: break
      }
      return report
    }
  }
}

extension Recap.Line.Kind {
  /// One word for other programs.
  fileprivate var word: String {
    switch self {
    case .decided: "decided"
    case .open: "open"
    case .action: "action"
    case .done: "done"
    case .renewed: "renewed"
    case .ended: "ended"
    case .dropped: "dropped"
    case .next: "next"
    case .concerns: "concerns"
    case .nothing: "nothing"
    case .more: "more"
    }
  }
}

/// A recap as a person reads it in a terminal.
struct RecapText {
  let group: Group

  func page(_ recap: Recap) -> String {
    let head = "\(group.name) · \(recap.meeting.day.weekday.name) \(recap.meeting)"
    let rows = recap.lines.map { line in
      [line.kind.label, line.id ?? "", said(line).shortened(to: 90)]
    }
    return head.withoutControls + "\n" + TextTable.lines(rows)
  }

  private func said(_ line: Recap.Line) -> String {
    let person = line.person.map(group.name)
    switch line.kind {
    case .decided:
      let review = line.day.map { " (review \($0))" } ?? ""
      return line.text + review
    case .action:
      return (person ?? "nobody yet") + ": " + line.text + (line.day.map { ", by \($0)" } ?? "")
    case .next: return line.day.map { "\($0.weekday.name) \($0)" } ?? ""
    case .more(let count): return "… and \(count) more; 'meet decisions', 'meet actions'"
    case .nothing(_, let named):
      return named.isEmpty
        ? "nothing; no group is named in these minutes"
        : "nothing; named in these minutes: " + named.joined(separator: ", ")
    case .renewed: return line.day.map { "until \($0)" } ?? ""
    case .open, .done, .ended, .dropped, .concerns: return line.text
    }
  }
}
