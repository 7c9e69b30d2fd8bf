import ArgumentParser
import MeetKit
import MeetStore

/// `meet search`: words in everything that the meetings left.
struct SearchCommand: GroupCommand {
  static let configuration = CommandConfiguration(
    commandName: "search",
    abstract: "Find words in decisions, actions, minutes, drills, jobs and tickets of all years.",
    discussion: """
      All words must occur, whatever their case, whole or as a part. Titles of confidential \
      tickets are not looked at.

      EXAMPLES:
        meet search media cache
        meet search keys --limit 5
        meet search keys --format json
      """
  )

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp("What to look for.", valueName: "words"))
  var words: [String]

  @Option(help: ArgumentHelp("At most so many lines.", valueName: "n"))
  var limit = 50

  @Option(help: "How to print: text or json.")
  var format: OutputFormat = .text

  func run(in environment: Environment) throws {
    guard let search = RecordSearch(words.joined(separator: " ")) else {
      throw CommandError.usage("say what to look for")
    }
    try common.list(in: environment) { workspace, history in
      let hits = search.hits(
        in: history.register,
        minutes: history.minutes,
        drills: workspace.drills,
        jobs: workspace.jobs().value.jobs,
        tickets: workspace.tickets
      )
      try environment.output.write(format, json: hits.map(SearchReport.init), text: text(hits))
    }
  }

  private func text(_ hits: [RecordSearch.Hit]) -> String {
    if hits.isEmpty { return "nothing is found\n" }
    let rows = hits.prefix(limit).map { hit in
      [
        hit.kind.rawValue, hit.meeting?.description ?? "", hit.name,
        excerpt(hit.text).shortened(to: 70),
      ]
    }
    let rest = hits.count - rows.count
    return TextTable.lines(rows) + (rest > 0 ? "… and \(rest) more; '--limit' shows them\n" : "")
  }

  /// The text from a little before the first word on.
  private func excerpt(_ text: String) -> String {
    let lower = text.lowercased()
    guard lower.count == text.count,
      let start = words.compactMap({ lower.firstRange(of: $0.lowercased())?.lowerBound }).min()
    else { return text }
    let before = lower.distance(from: lower.startIndex, to: start)
    return before < 40 ? text : "…" + text.dropFirst(before - 20)
  }
}

/// Something that was found, for other programs; `docs/registers.json.md` describes it.
struct SearchReport: Encodable {
  var kind: String
  var name: String
  var meeting: String?
  var text: String

  init(_ hit: RecordSearch.Hit) {
    kind = hit.kind.rawValue
    name = hit.name
    meeting = hit.meeting?.description
    text = hit.text
  }
}
