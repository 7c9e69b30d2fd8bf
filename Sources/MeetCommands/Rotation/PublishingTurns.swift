import MeetKit
import MeetStore

/// One call of `meet rota` that writes: turns on call are published, or one is taken back.
struct PublishingTurns {
  let options: RotaCommand

  func run(in environment: Environment) throws {
    guard options.what == nil || options.what == .oncall else {
      throw CommandError.usage("only turns on call are published; the minutes announce the others")
    }
    guard let writer = options.writer else {
      throw CommandError.usage("'--as PERSON' says who does it")
    }
    let (workspace, _) = try options.common.read(in: environment)
    let rules = workspace.onCall(at: environment.now)
    let who = try workspace.group.person(named: writer)
    let facts =
      try options.undo.map { [try undoing($0, rules, who, workspace)] }
      ?? publishing(rules, who, workspace)
    if !options.dryRun { try workspace.append(facts) }
    try show(facts, rules, in: environment)
  }

  /// The turns that begin within the weeks that the group publishes ahead.
  ///
  /// One that has begun and was forgotten is published late, since somebody has to have it.
  private func publishing(
    _ rules: OnCallDuty,
    _ who: PersonID,
    _ workspace: Workspace
  ) throws -> [Fact] {
    let rota = try rules.required()
    let weeks = rota.rules.ahead
    let end = rules.now.adding(seconds: weeks * 7 * 86_400)
    let running = rota.coming(weeks: 1, now: rules.now).first { $0.state == .missing }
    let now = running?.start.adding(seconds: -1) ?? rules.now
    return rota.coming(weeks: weeks + 1, now: now)
      .filter { $0.state == .forecast && $0.start <= end && !$0.serving.isEmpty }
      .compactMap { turn in
        guard let reasons = rota.reasons(of: turn.week, now: now) else { return nil }
        let published = PublishedTurn(
          week: turn.week,
          people: turn.people,
          shadow: turn.shadow,
          why: OnCallText(rules: rules).why(reasons)
        )
        return workspace.fact(.onCall(published), by: who, at: rules.now)
      }
  }

  private func undoing(
    _ text: String,
    _ rules: OnCallDuty,
    _ who: PersonID,
    _ workspace: Workspace
  ) throws -> Fact {
    let today = rules.group.zone.day(of: rules.now)
    var words = TurnWords([TurnSlot.onCall, text], group: rules.group, today: today)
    guard case .onCall(let week) = try words.slot() else { preconditionFailure("a week is asked") }
    guard try rules.turn(of: week).start > rules.now else {
      throw CommandError.failed("the turn \(week) has begun; a cover changes it")
    }
    let fact = rules.facts.standing.first { fact in
      if case .onCall(let turn) = fact.kind { turn.week == week } else { false }
    }
    guard let fact else { throw CommandError.failed("the turn \(week) is not published") }
    return workspace.fact(.undo(fact.id), by: who, at: rules.now)
  }

  private func show(_ facts: [Fact], _ rules: OnCallDuty, in environment: Environment) throws {
    let people = Set(facts.flatMap { self.people(of: $0, rules) }).sorted()
    switch options.format {
    case .json:
      let report = PublishingReport(
        isWritten: !options.dryRun,
        lines: facts.map { fact in
          let (verb, rest) = fact.kind.words
          return "\(verb) \(rest)"
        },
        affected: people.map(\.text)
      )
      environment.output.write(try JSONText.encode(report))
    case .text:
      if facts.isEmpty { environment.output.line("every turn that is due for it is published") }
      for fact in facts { environment.output.line(line(fact, rules)) }
      if options.dryRun, !people.isEmpty {
        environment.output.line("it concerns \(rules.group.names(people))".withoutControls)
      }
    }
  }

  /// Who is on call by a fact, or was by the one that it takes back.
  private func people(of fact: Fact, _ rules: OnCallDuty) -> [PersonID] {
    switch fact.kind {
    case .onCall(let turn): turn.people + [turn.shadow].compactMap(\.self)
    case .undo(let id):
      rules.facts.first { $0.id == id }
        .map { people(of: $0, rules) } ?? []
    default: []
    }
  }

  private func line(_ fact: Fact, _ rules: OnCallDuty) -> String {
    if options.dryRun { return fact.kind.preview }
    if case .onCall(let turn) = fact.kind {
      let shadow = turn.shadow.map { ", with \(rules.group.name($0))" } ?? ""
      let hasBegun = rules.rota.map { $0.rules.start(of: turn.week) <= rules.now } ?? false
      let first = turn.people.first?.text ?? "PERSON"
      return "published: \(rules.group.names(turn.people))\(shadow) on call in \(turn.week)"
        .withoutControls
        + (hasBegun
          ? "; it has begun, and 'meet cover oncall \(turn.week) \(first) by PERSON' changes it"
          : "; 'meet rota --undo \(turn.week) --as \(fact.who)' takes it back")
    }
    return "the turn \(options.undo ?? "") is not published any more".withoutControls
      + "; 'meet rota --publish --as \(fact.who)' publishes it again"
  }
}

/// What was published, for other programs; `docs/rotation.md` describes it.
struct PublishingReport: Encodable {
  var isWritten: Bool
  /// As the group's log has them, behind who said it.
  var lines: [String]
  var affected: [String]
}
