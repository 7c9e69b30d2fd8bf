import ArgumentParser
package import MeetKit
import MeetStore

/// `meet decisions`: the decision register.
struct DecisionsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decisions",
    abstract: "Show what was decided, from the minutes of all meetings.",
    discussion: """
      'meet decision ID' shows one with its history.

      EXAMPLES:
        meet decisions                  those in force or open
        meet decisions --due 2026-07-12 those whose review comes until then
        meet decisions --status provisional --status contested
        meet decisions --since 2026-04-01 --about "media cache"
        meet decisions --topic Sign-ups   about one topic of group.yml
        meet decisions --for finance    that another group is to know of
        meet decisions --all            ended ones too
        meet decisions --format json
      """
  )

  @OptionGroup var common: CommonOptions

  @Option(help: ArgumentHelp("In force, with a review up to a day.", valueName: "day"))
  var due: String?

  @Option(
    parsing: .singleValue,
    help: ArgumentHelp(
      "Of one status: \(DecisionStatus.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "status"
    )
  )
  var status: [DecisionStatus] = []

  @Option(help: ArgumentHelp("Made on a day or later.", valueName: "day"))
  var since: String?

  @Option(help: ArgumentHelp("With all of these words.", valueName: "words"))
  var about: String?

  @Option(
    help: ArgumentHelp("About a topic of group.yml; Other for those of none.", valueName: "name")
  )
  var topic: String?

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp("That a group is to know of.", valueName: "group")
  )
  var audience: String?

  @Flag(help: "Show those that have ended, too.")
  var all = false

  @Option(help: "How to print: text or json.")
  var format: OutputFormat = .text

  func run() async throws {
    try await CommandRunner.run(in: .live(now: common.now)) { environment in
      let isWanted = try choice()
      try common.list(in: environment) { workspace, history in
        let group = workspace.group
        let today = group.zone.day(of: environment.now)
        let topic = try topic.map { name throws(CommandError) in try group.topic(named: name) }
        let decisions = history.register.decisions.filter { decision in
          isWanted(decision) && (topic.map { $0 == group.topics.topic(of: decision) } ?? true)
        }
        let reports = decisions.map { DecisionReport($0, group: group, today: today) }
        switch format {
        case .json: environment.output.write(try JSONText.encode(reports))
        case .text: environment.output.write(DecisionText(group: group).list(reports))
        }
      }
    }
  }

  private func choice() throws(CommandError) -> (Decision) -> Bool {
    let due = try due.map(Day.option)
    let since = try since.map(Day.option)
    let search = try about.map { words throws(CommandError) in
      guard let search = RecordSearch(words) else { throw .usage("'--about' wants a word") }
      return search
    }
    if audience?.asLine.isEmpty == true { throw .usage("'--for' wants the name of a group") }
    return { decision in
      let standing = decision.status.standing
      let isWanted = status.isEmpty ? all || standing != .ended : status.contains(standing)
      let isDue = due.map { decision.stands && (decision.reviewDue ?? .far) <= $0 } ?? true
      let isNew = since.map { decision.meeting.day >= $0 } ?? true
      let isTold = audience.map { name in decision.tell.contains { $0.isAudience(named: name) } }
      return isWanted && isDue && isNew && isTold ?? true && search?.finds(decision) ?? true
    }
  }
}

extension Day {
  /// A day that an option names.
  static func option(_ text: String) throws(CommandError) -> Day {
    guard let day = Day(text) else { throw .usage(Day.fault(of: text)) }
    return day
  }

  /// Behind all others.
  fileprivate static let far = Day(number: 2_932_896)
}

extension Group {
  /// The topic that an option means; nil is what is about none of them.
  fileprivate func topic(named name: String) throws(CommandError) -> Topic? {
    guard !topics.isEmpty else {
      throw .failed("the group has no topics; name them in group.yml, under 'topics:'")
    }
    let names = topics.map(\.name) + [Topic.other]
    guard let index = names.firstIndex(where: { $0.lowercased() == name.lowercased() }) else {
      let remedy =
        Spelling.didYouMean(name, in: names) ?? "there are \(names.joined(separator: ", "))"
      throw .failed("there is no topic '\(name)'; \(remedy)")
    }
    return index < topics.count ? topics[index] : nil
  }
}

extension DecisionStatus: ExpressibleByArgument {}

extension Register {
  /// The decision that an option means.
  func decision(called id: String, _ reader: SessionReader) throws(CommandError) -> Decision {
    let wanted = try? reader.decisionID(id.uppercased()[...], "")
    // A number alone is this year's, or else that of the last year that has it.
    let number = Int(id)
    let found =
      decisions.first { $0.id == wanted }
      ?? decisions.last { $0.id.plain == wanted } ?? decisions.last { $0.id.number == number }
    if let twin = found?.id, twin.twin != nil, twin != wanted {
      throw CommandError.givenTwice(
        twin.plain,
        decisions.filter { $0.id.plain == twin.plain }.map { ($0.id, $0.text) }
      )
    }
    guard let decision = found else {
      let near = Spelling.didYouMean(id, in: decisions.map(\.id.description))
      throw .failed("there is no decision '\(id)'" + (near.map { "; \($0)" } ?? ""))
    }
    return decision
  }
}

extension CommandError {
  /// A bare number that several things have; says which is which.
  static func givenTwice<ID: LastingNumber>(_ id: ID, _ things: [(id: ID, text: String)]) -> Self {
    let names = things.map { "'\($0.id)' (\($0.text.asLine.shortened(to: 60)))" }
    return .failed("\(id) was given twice; write \(names.joined(separator: " or "))")
  }
}
