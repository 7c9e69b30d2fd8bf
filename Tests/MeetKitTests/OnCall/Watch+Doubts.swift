@testable import MeetKit

/// What a check has to say, found out without asking the rules again.
extension Watch {
  /// What is said in the first moment of a week, but for what holds of the rules themselves.
  func toldDoubts(in week: Int) throws -> [String] {
    OnCallWarnings.find(in: try rota(), at: rules.start(of: self.week(week)), page: "group.yml")
      .map(\.message).filter { !$0.hasPrefix("with equal turns") }.sorted()
  }

  /// What has to be said then.
  func doubts(in week: Int) throws -> [String] {
    let weeks = week...(week + rules.ahead)
    let turns = try turns(weeks.upperBound + 1, now: rules.start(of: self.week(week)))
    return weeks.flatMap { doubts(of: turns, $0, isNow: $0 == week) }.sorted()
  }

  /// What has to be said of the turn with that number.
  private func doubts(of turns: [OnCallTurn], _ number: Int, isNow: Bool) -> [String] {
    let turn = turns[number]
    let publication = facts.compactMap { fact -> PublishedTurn? in
      if case .onCall(let published) = fact.kind, published.week == turn.week {
        published
      } else {
        nil
      }
    }.first
    if publication == nil, isNow { return ["nobody was published on call for \(turn.week)"] }
    var doubts: [String] = []
    if turn.serving.count < rules.size {
      doubts.append(
        "\(turn.serving.count) of \(rules.size) people can be on call in \(turn.week)"
      )
    }
    var gaveWay: [OnCallTurn.Relaxation] = []
    if let publication {
      doubts += turn.serving.filter { !isThere($0, in: number) }
        .map { "'\($0)' is on call in \(turn.week), and cannot come" }
      gaveWay = OnCallTurn.Relaxation.allCases.filter { publication.why.contains($0.rawValue) }
    } else if turn.serving.count == rules.size {
      if isTired(turns, number) { gaveWay.append(.rest) }
      if rules.zoneGap == .require, haveOneClock(turn) { gaveWay.append(.zoneGap) }
    }
    if publication == nil, turn.serving.contains(where: { isNew($0, turns.prefix(number)) }) {
      gaveWay.append(.shadow)
    }
    return doubts + gaveWay.map { "\(turn.week) on call has the \($0.rawValue)" }
  }

  private func isTired(_ turns: [OnCallTurn], _ number: Int) -> Bool {
    let near = turns[max(0, number - rules.rest)..<number].flatMap(\.serving)
    let follows = turns[number].follows(turns[number - 1], rules)
    return turns[number].serving.contains { $0 != follows && near.contains($0) }
  }

  /// Came later than the first turn, and was never there.
  private func isNew(_ person: PersonID, _ before: ArraySlice<OnCallTurn>) -> Bool {
    guard rules.shadows > 0, terms[person.text]?.contains(where: { $0.contains(0) }) == false else {
      return false
    }
    return !before.enumerated().contains { number, turn in
      turn.serving.contains(person) || turn.shadow == person && isThere(person, in: number)
    }
  }

  private func haveOneClock(_ turn: OnCallTurn) -> Bool {
    let clocks = turn.serving.map { person in
      [turn.start, turn.end].map { Zone(zones[person.text] ?? "UTC")?.offset(at: $0) }
    }
    return Set(clocks).count == 1
  }
}
