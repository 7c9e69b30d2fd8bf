/// Which words would be taken now: each is tried on a copy, with whatever it could be about.
extension LiveSession {
  /// The words of a topic that are possible at a moment.
  func possible(_ topic: SessionWord.Topic, at instant: Instant) -> [SessionWord] {
    SessionWord.all.filter { $0.topic == topic && isPossible($0, at: instant) }
  }

  /// Whether one of its lines would be taken.
  func isPossible(_ word: SessionWord, at instant: Instant) -> Bool {
    lines(for: word, at: instant).contains { line in
      var copy = self
      return copy.take(line, at: instant).refusal == nil
    }
  }

  /// The word's example with the people, numbers and days of this meeting in their places.
  private func lines(for word: SessionWord, at instant: Instant) -> [String] {
    let people = seats.map(\.id.text)
    switch word.word {
    case "/round": return RoundKind.allCases.map { "/round \($0.rawValue)" }
    case "/order":
      let order = state.meeting.round?.order ?? []
      return ["/order \(order.map(\.text).joined(separator: " ")): text"]
    case "/minutes": return ["/minutes ok"]
    case "/as":
      return people.flatMap { person in
        ["text", "/consent", "/stay"].map { "/as \(person) \($0)" }
          + forRoles("/as \(person) /change \(person)")
      }
    case "/nominate": return people.flatMap { forRoles("/nominate \($0): \($0)") }
    case "/change": return forRoles("/change \(people.first ?? "")")
    case "/elect": return forRoles("/elect \(people.first ?? "")").map { $0 + ": reasons" }
    default: break
    }
    let numbers = numbers(for: word.word)
    let tries = max(people.count, numbers.count, 1)
    let tokens = word.usage.split(separator: " ").map(String.init)
    let lines = (0..<tries).map { index in
      var (person, number) = (index, index)
      return tokens.map { token -> String in
        let colon = token.hasSuffix(":") ? ":" : token.hasSuffix(",") ? "," : ""
        let bare = String(token.dropLast(colon.count))
        if Self.examplePeople.contains(bare), !people.isEmpty {
          defer { person += 1 }
          return people[person % people.count] + colon
        }
        if Int(bare) != nil || bare.hasPrefix("A-") || DecisionID(bare) != nil, !numbers.isEmpty {
          defer { number += 1 }
          return numbers[number % numbers.count] + colon
        }
        if ClockTime(bare) != nil { return clock(soonAfter: instant) }
        if let day = Day(bare) { return later(day).description + colon }
        return token
      }.joined(separator: " ")
    }
    // Alone some words stand for what is usual: "/undo", "/retract".
    return lines + [word.word, word.word + " 5"]
  }

  /// A line that names somebody, alone and for each role that is open.
  private func forRoles(_ line: String) -> [String] {
    let proposals = state.meeting.selectionsOpen.map { state.meeting.proposals[$0] }
    return [line] + proposals.compactMap(\.selection).map { "\(line) for \($0.role)" }
  }

  private func clock(soonAfter instant: Instant) -> String {
    group.zone.clock(of: instant.adding(minutes: 5)).description
  }

  private static let examplePeople: Set = ["ada", "bo", "cam", "dee"]

  /// Examples have days of their own; a meeting needs days after it.
  private func later(_ day: Day) -> Day {
    max(day, agenda.meeting.day.advanced(byDays: 14))
  }

  /// What the numbers of a word may stand for now.
  private func numbers(for word: String) -> [String] {
    let situation = state.meeting
    return switch word {
    case "/item", "/move": situation.order.map(String.init)
    case "/understood", "/test", "/integrate", "/withdraw-objection", "/measure-objection":
      (proposalOnTable?.openObjections ?? []).map(String.init)
    case "/action-done", "/action-drop", "/action-give":
      situation.openActions.keys.map(\.description)
    case "/accept": situation.unaccepted.map(\.description)
    case "/renew", "/end-decision", "/implemented": situation.standing.keys.map(\.description)
    case "/edit", "/insert", "/delete", "/by":
      state.entries.suffix(20).reversed().map { String($0.number) }
    default: []
    }
  }
}
