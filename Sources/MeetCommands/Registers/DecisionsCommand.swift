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
        switch format {
        case .json:
          environment.output.write(
            try JSONText.encode(
              decisions.map { DecisionReport($0, group: group, today: today) }
            )
          )
        case .text:
          environment.output.write(
            DecisionText(group: group, today: today).list(decisions)
          )
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
    guard let day = Day(text) else {
      throw .usage("'\(text)' is no day of the calendar; write it as 2026-05-20")
    }
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

/// A decision for other programs; `docs/registers.json.md` describes it.
struct DecisionReport: Encodable {
  var id: String
  var title: String
  /// What it is about, if it is one of the topics of the group.
  var topic: String?
  var text: String
  var version: Int
  var kind: String
  var context: String?
  /// Who is to be told.
  var tell: [String]?
  var meeting: String
  var status: String
  var responsible: String?
  var review: String?
  var validUntil: String?
  var isDue: Bool
  var measure: String?
  /// The role that it gives somebody.
  var term: Term?
  var isImplemented: Bool
  /// Absent members who may still object, or must answer.
  var mayAnswer: [String]?
  var until: String?
  var finalSince: String?
  /// Their texts, without names.
  var objections: [String]?

  struct Term: Encodable {
    var role: String
    /// An id; missing for somebody from elsewhere.
    var holder: String?
    var name: String
    var from: String
    var until: String
    var isAccepted: Bool
    var isInterim: Bool
  }

  init(_ decision: Decision, group: Group, today: Day) {
    id = decision.id.description
    title = decision.title
    topic = group.topics.topic(of: decision)?.name
    text = decision.text
    version = decision.version
    kind = (decision.isPolicy ? Proposal.Kind.policy : .operational).rawValue
    context = decision.context
    if !decision.tell.isEmpty { tell = decision.tell }
    meeting = decision.meeting.description
    status = decision.status.standing.rawValue
    responsible = decision.responsible?.text
    review = decision.review?.description
    validUntil = decision.until?.description
    isDue = decision.isDue(on: today)
    measure = decision.measure
    term = decision.term.map {
      Term(
        role: $0.role,
        holder: $0.holder?.text,
        name: $0.name,
        from: $0.from.description,
        until: $0.until.description,
        isAccepted: $0.isAccepted,
        isInterim: $0.isInterim
      )
    }
    isImplemented = decision.isImplemented
    finalSince = decision.finalSince?.description
    until = decision.objectionsUntil?.description
    if !decision.objections.isEmpty { objections = decision.objections.map(\.text) }
    switch decision.status {
    case .provisional(let absent, _, _), .contested(_, let absent, _), .pending(let absent):
      mayAnswer = absent.map(\.text)
    case .active, .open, .ended: break
    }
  }
}

/// Decisions as a person reads them in a terminal.
struct DecisionText {
  let group: Group
  let today: Day

  /// A line each: id, status, review, the item it was made under.
  func list(_ decisions: [Decision]) -> String {
    guard !decisions.isEmpty else { return "no decisions\n" }
    return TextTable.lines(
      decisions.map { decision in
        [
          decision.id.description, decision.status.words(group),
          decision.review.map { "review \($0)" + (decision.isDue(on: today) ? " (due)" : "") }
            ?? "",
          decision.text.asLine.shortened(to: 60),
        ]
      }
    )
  }
}

extension Decision.Status {
  /// A few words for lists.
  func words(_ group: Group) -> String {
    switch self {
    case .provisional(_, _, nil): "provisional, not sent"
    case .provisional(_, _, let until?):
      "provisional until \(group.zone.day(of: until)) \(group.zone.clock(of: until))"
    case .active, .pending, .contested, .open, .ended: standing.rawValue
    }
  }
}

extension Decision {
  func statusSentence(_ group: Group) -> String {
    func names(_ people: [PersonID]) -> String {
      people.map(group.name).joined(separator: ", ")
    }
    switch status {
    case .active: return "active" + (finalSince.map { ", since \(group.moment($0))" } ?? "")
    case .provisional(let absent, let hours, nil):
      return "provisional: \(names(absent)) may object for "
        + "\(Policy.Absence.words(hours: hours)) from sending, and the minutes are not sent"
    case .provisional(let absent, _, let until?):
      return "provisional: \(names(absent)) may object until \(group.moment(until))"
    case .pending(let absent): return "pending: \(names(absent)) must still answer"
    case .contested: return "contested, not in force, first on the next agenda"
    case .open(let words): return words.isEmpty ? "open" : "open: \(words.asLine)"
    case .ended(let reason): return (isAgreed ? "ended: " : "") + reason.asLine
    }
  }
}

extension Group {
  /// A role and its holder, as "secretary, Cam, 2026-05-06 to 2026-11-04".
  func words(_ term: RoleTerm) -> String {
    let holder = term.holder.map(name) ?? term.name
    let isWaiting = term.isAccepted ? "" : ", still to be accepted"
    return "\(term.role), \(holder), \(term.from) to \(term.until)"
      + (term.isInterim ? ", for the time being" : isWaiting)
  }

  /// A moment on the group's clock, as "2026-05-08 20:00 Europe/Berlin".
  func moment(_ instant: Instant) -> String {
    let (day, clock) = zone.wall(instant)
    return "\(day) \(clock) \(zone)"
  }
}

extension Decision {
  func isDue(on day: Day) -> Bool { stands && (reviewDue.map { $0 <= day } ?? false) }
}
