import MeetKit
import MeetStore

/// One call of `meet cover` or `meet swap`.
struct TurnExchangeRun {
  enum Verb: String {
    case cover, swap
  }

  let common: CommonOptions
  let options: TurnExchangeOptions
  let words: [String]
  let verb: Verb

  func run(in environment: Environment) throws {
    let answers = [options.take, options.refuse, options.undo].compactMap { $0 }
    if answers.count > 1 || !answers.isEmpty && !words.isEmpty {
      throw CommandError.usage(
        "'--take', '--refuse' and '--undo' each take one id and nothing else"
      )
    }
    if answers.isEmpty, words.isEmpty { return try list(in: environment) }
    let (workspace, history) = try common.read(in: environment)
    let rules = TurnExchangeRules(workspace.records(history, at: environment.now))
    let (kind, by) = try kind(rules)
    let who = try options.writer.map(workspace.group.person) ?? by
    let fact = workspace.fact(kind, by: who, at: environment.now)
    let (changes, count) = rules.changes(by: fact)
    if !options.dryRun { try workspace.append(fact) }
    let onCall = rules.onCall.changes(by: fact)
    let affected = rules.affected(by: fact, changes, onCall)
    switch options.format {
    case .json:
      let report = TurnExchangeReport(
        rules.entry(of: fact),
        isWritten: !options.dryRun,
        isTakenBack: options.undo != nil,
        changes: changes,
        onCall: onCall,
        affected: affected,
        today: rules.today
      )
      environment.output.write(try JSONText.encode(report))
    case .text:
      let text = TurnExchangeText(group: workspace.group, verb: verb, today: rules.today)
      environment.output.line(
        options.dryRun
          ? fact.kind.preview
          : text.written(fact, rules.entry(of: fact))
      )
      environment.output.write(
        rules.isOfMeetings(fact) || !changes.isEmpty
          ? AwayText(group: workspace.group).changes(changes, meetings: count) : ""
      )
      environment.output.write(OnCallText(rules: rules.onCall).text(onCall))
      if options.dryRun {
        environment.output.line("it concerns \(workspace.group.names(affected))".withoutControls)
      }
    }
  }

  /// What is to be written, and who says it when nobody else does.
  private func kind(_ rules: TurnExchangeRules) throws -> (Fact.Kind, by: PersonID) {
    if let id = options.undo {
      let fact = try rules.fact(called: id)
      return (.undo(fact.id), fact.who)
    }
    if let id = options.take {
      let taker = try rules.taker(of: id, named: options.by)
      return (.took(id, by: taker), taker)
    }
    if let id = options.refuse {
      let person = try rules.refuser(of: id, named: options.by)
      return (.declined(id, by: person), person)
    }
    var reader = TurnWords(words, group: rules.group, today: rules.today)
    let handover =
      switch verb {
      case .cover: try rules.cover(&reader, by: options.by, isAsked: options.ask)
      case .swap: try rules.swap(&reader)
      }
    try rules.check(handover)
    return (.turnExchange(handover, isAsked: options.ask), handover.places[0].person)
  }

  private func list(in environment: Environment) throws {
    try common.list(in: environment) { workspace, history in
      let rules = TurnExchangeRules(workspace.records(history, at: environment.now))
      let entries = rules.handovers.entries
        .filter { options.all || $0.handover.places.contains { $0.slot.day >= rules.today } }
      switch options.format {
      case .json:
        let reports = entries.map { TurnExchangeReport.Entry($0, today: rules.today) }
        environment.output.write(try JSONText.encode(reports))
      case .text:
        let text = TurnExchangeText(group: workspace.group, verb: verb, today: rules.today)
        environment.output.write(text.list(entries))
      }
    }
  }
}
