/// A round of a meeting: who has had a turn, whose turn it is, and who comes after.
package struct Round: Hashable, Sendable {
  package var kind: RoundKind
  package var prompt: String?
  /// The line that opened it.
  package var entry: Int
  /// The version of the proposal for which answers hold.
  package var version: Int?
  /// Answers are given in any order and shown when all are in.
  package var isHidden: Bool
  /// Who answers the questions of the others, and has no turn.
  private let answering: PersonID?
  /// Who answers after all others, however late these come.
  let last: PersonID?
  /// Everybody who is in it, late comers last.
  package private(set) var order: [PersonID]
  /// Who has still to speak, in order; those who have stepped out wait in it.
  private(set) var queue: [PersonID]
  package private(set) var turns: [Turn] = []
  private var postponed: Set<PersonID> = []
  private var skipped: Set<PersonID> = []

  init(
    kind: RoundKind,
    prompt: String?,
    entry: Int,
    order: [PersonID],
    version: Int? = nil,
    isHidden: Bool = false,
    answering: PersonID? = nil,
    last: PersonID? = nil
  ) {
    self.kind = kind
    self.prompt = prompt
    self.entry = entry
    self.order = order
    self.version = version
    self.isHidden = isHidden
    self.answering = answering
    self.last = last
    queue = order
  }

  /// What somebody did with their turn.
  package struct Turn: Hashable, Sendable {
    package enum Answer: String, Hashable, Sendable {
      case spoke, passed, consented, objected, stayed, changed
    }

    package var person: PersonID
    package var answer: Answer
  }
}

extension Round {
  /// In it and without a turn so far: waiting, skipped twice, or gone.
  package var unheard: [PersonID] { order.filter { !hasSpoken($0) } }

  func hasSpoken(_ person: PersonID) -> Bool { turns.contains { $0.person == person } }

  func count(_ answer: Turn.Answer) -> Int { turns.count { $0.answer == answer } }

  /// Takes somebody's turn, in or out of its order.
  ///
  /// Everybody has one turn; who was skipped twice may still take it.
  mutating func take(_ act: TurnAct, by person: PersonID) throws(Refusal) {
    guard order.contains(person) else {
      throw Refusal(
        .notInRound,
        "'\(person)' is not in this round",
        "in it are \(order.map(\.text).joined(separator: " ")); '\(person): TEXT' keeps it as a note"
      )
    }
    guard !hasSpoken(person) else {
      throw Refusal(
        .hadTheirTurn,
        "'\(person)' has had a turn in this round",
        "'\(person): TEXT' is a note and needs no turn; '/undo' takes the last turn back"
      )
    }
    switch act {
    case .words, .done, .pass:
      if kind == .change { throw stayOrChange(person) }
      if kind == .consent || act == .pass, !kind.rules.mayPass { throw noPass(person) }
      answer(act == .pass ? .passed : .spoke, person)
    case .consent, .concern, .objection:
      guard kind == .consent else {
        throw Refusal(
          .noRound,
          "this is a \(kind.rawValue) round",
          "'/end-round', '/restate', then '/round consent' asks for consent"
        )
      }
      if case .objection = act { answer(.objected, person) } else { answer(.consented, person) }
    case .stay, .change:
      guard kind == .change else {
        throw Refusal(
          .noRound,
          "this is a \(kind.rawValue) round",
          "'/end-round', then '/round change' asks who stays"
        )
      }
      answer(act == .stay ? .stayed : .changed, person)
    case .later:
      guard postponed.insert(person).inserted else {
        throw Refusal(
          .laterUsed,
          "'\(person)' has asked for a later turn once",
          kind.rules.mayPass
            ? "'/pass' or '/skip' goes on without them"
            : "they answer now, or '/skip' asks once more at the end"
        )
      }
      moveToEnd(person)
    case .skip:
      if skipped.insert(person).inserted {
        moveToEnd(person)
      } else {
        queue.removeAll { $0 == person }
      }
    }
  }

  /// Takes an answer back while the round goes on: it is owed again, and asked for first.
  mutating func retract(_ person: PersonID) throws(Refusal) {
    guard kind == .consent else {
      throw Refusal(
        .noRound,
        "no consent round is going on",
        "'/undo' takes the last line back"
      )
    }
    guard hasSpoken(person) else {
      throw Refusal(
        .noAnswer,
        "'\(person)' has given no answer in this round",
        "'/consent \(person)' or '/as \(person) /objection TEXT' gives one"
      )
    }
    turns.removeAll { $0.person == person }
    queue.insert(person, at: person == last ? queue.count : 0)
  }

  private func noPass(_ person: PersonID) -> Refusal {
    guard kind == .consent else {
      return Refusal(
        .noPass,
        "in a \(kind.rawValue) round everybody speaks",
        "'/later' asks again at the end"
      )
    }
    return Refusal(
      .noPass,
      "in a consent round nobody passes",
      "'/consent \(person)' if it is good enough for now and safe enough to try, else "
        + "'/objection TEXT'; '/later' asks again at the end"
    )
  }

  private func stayOrChange(_ person: PersonID) -> Refusal {
    Refusal(
      .noPass,
      "in a change round everybody stays or changes",
      "'/stay \(person)', else '/as \(person) /change NAME: BECAUSE'; '/later' asks again at the end"
    )
  }

  private mutating func answer(_ answer: Turn.Answer, _ person: PersonID) {
    queue.removeAll { $0 == person }
    turns.append(.init(person: person, answer: answer))
  }

  /// Who has gone is not waited for any more.
  private mutating func moveToEnd(_ person: PersonID) {
    guard queue.contains(person) else { return }
    queue.removeAll { $0 == person }
    Self.add(person, to: &queue, before: last)
  }

  private static func add(_ person: PersonID, to line: inout [PersonID], before last: PersonID?) {
    if let last, person != last, line.last == last {
      line.insert(person, at: line.count - 1)
    } else {
      line.append(person)
    }
  }

  /// Another order for the same people, before anybody has spoken.
  mutating func reorder(_ people: [PersonID]) throws(Refusal) {
    guard turns.isEmpty else {
      throw Refusal(
        .orderStands,
        "the round has begun",
        "'/later' and '/skip' put somebody to the end, '/as NAME …' takes a turn before its time"
      )
    }
    guard people.count == order.count, Set(people) == Set(order) else {
      throw Refusal(
        .orderStands,
        "that are not the people of this round",
        "name them all: '/order \(order.map(\.text).joined(separator: " ")): REASON'"
      )
    }
    guard last == nil || people.last == last || !people.contains(where: { $0 == last }) else {
      throw Refusal(
        .orderStands,
        "who is to be selected answers after the others",
        "name them last"
      )
    }
    order = people
    queue = people
  }

  /// Who comes, or comes back, speaks after the others.
  mutating func join(_ person: PersonID) {
    guard kind != .consent && kind != .nominate || order.contains(person) else { return }
    admit(person)
  }

  /// Takes somebody in whom the order does not know.
  mutating func admit(_ person: PersonID) {
    guard person != answering, !hasSpoken(person), !queue.contains(person) else { return }
    if !order.contains(person) { Self.add(person, to: &order, before: last) }
    Self.add(person, to: &queue, before: last)
  }

  /// Who takes no part in a matter has no answer in it.
  mutating func recuse(_ person: PersonID) {
    guard kind.isOfMembers else { return }
    leave(person)
    order.removeAll { $0 == person }
    turns.removeAll { $0.person == person }
  }

  /// Who steps out is waited for at the end, once.
  mutating func stepOut(_ person: PersonID) {
    guard queue.contains(person), skipped.insert(person).inserted else { return }
    moveToEnd(person)
  }

  mutating func leave(_ person: PersonID) { queue.removeAll { $0 == person } }
}

/// What is typed when it is somebody's turn.
package enum TurnAct: Hashable, Sendable {
  /// What they said, in a round whose words are kept.
  case words(String)
  /// They have spoken.
  case done
  case pass
  case consent
  /// They consent, and something is to be kept in mind.
  case concern(String)
  case objection(String)
  /// They stay with whom they nominated.
  case stay
  /// They nominate somebody else now.
  case change(NomineeForRole, because: String?)
  /// They ask to come later, which they may once.
  case later
  /// The next one speaks first; the second time they are not waited for.
  case skip
}

extension TurnAct {
  /// What somebody says to the question of a consent round.
  var isAnswer: Bool {
    switch self {
    case .consent, .concern, .objection: true
    case .words, .done, .pass, .stay, .change, .later, .skip: false
    }
  }
}

extension Refusal {
  /// Nobody has a turn; what would give them the one that was meant.
  static func noRound(for act: TurnAct?) -> Refusal {
    let way =
      switch act {
      case .consent, .concern, .objection: "'/restate', then '/round consent' asks for consent"
      case .stay, .change: "'/round change' asks everybody"
      default: "'/round check-in' begins one"
      }
    return Refusal(.noRound, "no round is going on", way)
  }
}
