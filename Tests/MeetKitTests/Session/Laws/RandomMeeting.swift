@testable import MeetKit
import MeetTesting

/// Types a session at random: mostly what a person would type next, sometimes anything.
struct RandomMeeting {
  let group: Group
  let agenda: Agenda
  private var random: SeededGenerator
  private var people: [String]
  private var marks = 0
  /// The line before.
  private var last = ""

  /// A group of two to six with rules of its own, and a meeting of a few items.
  init(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var group = Group.sample
    let count = Int.random(in: 2...6, using: &random)
    group.people = Array(group.people.shuffled(using: &random).prefix(count))
    let quorums: [Policy.Quorum] = [
      .none, .none, .atLeast(2), .atLeast(3), .fraction(percent: 60), .allBut(2),
    ]
    let absences: [Policy.Absence] = [.hold, .lazy(hours: 48), .lazy(hours: 144), .presentOnly]
    group.policy = Policy(
      quorumForPolicy: quorums.randomElement(using: &random) ?? .none,
      quorumForOperations: quorums.randomElement(using: &random) ?? .none,
      absenceForPolicy: absences.randomElement(using: &random) ?? .hold,
      absenceForOperations: absences.randomElement(using: &random) ?? .hold,
      concerns: Int.random(in: 0..<6, using: &random) == 0 ? .none : .s3,
      answers: Policy.Answers.allCases.randomElement(using: &random) ?? .inTurn,
      objectionTest: [.explore, .explore, .argument, .criteria].randomElement(using: &random)
        ?? .explore,
      amendBy: [.anyone, .anyone, .facilitator, .proposer].randomElement(using: &random) ?? .anyone,
      passInNominations: Int.random(in: 0..<5, using: &random) == 0,
      nomineeLast: Int.random(in: 0..<5, using: &random) > 0
    )
    self.group = group
    self.random = random
    people = group.people.map(\.id.text)
    var agenda = Agenda.evening
    agenda.items = Self.items
    if Bool.random(using: &self.random) { agenda.items.removeFirst() }
    agenda.coordinator = nil
    self.agenda = agenda
  }

  /// A guest, an observer, and names of nobody.
  static let strangers = ["Kim", "kim", "LOU", "Zed Moe", "@zed", "zed", "王"]

  private static let items = [
    AgendaItem(kind: .opening, title: "Check-in", minutes: 10),
    AgendaItem(kind: .decide, title: "Cache", minutes: 15, lead: PersonID("bo")),
    AgendaItem(kind: .explore, title: "Open house", minutes: 15),
  ]

  /// Who keeps the minutes: a member of the group, or somebody who came to write.
  var writer: String { people.first ?? "zed" }

  /// What is typed before the meeting opens, and opens it.
  mutating func opening() -> [String] {
    let here = people.filter { $0 == writer || !chance(1, of: 5) }
    let wild = (0..<Int.random(in: 0...2, using: &random)).map { _ in anything() }
    return wild
      + ["/guest Kim Li (Finance)", "/observer Lou, Max Roe"].filter { _ in chance(2, of: 3) }
      + [
        "/present \(here.joined(separator: " "))", "/facilitator \(one(of: here))",
        "/secretary \(writer)", "/open",
      ]
  }

  /// How many lines follow the opening.
  mutating func length() -> Int { Int.random(in: 12...32, using: &random) }

  mutating func pause() -> Int { chance(1, of: 9) ? 0 : Int.random(in: 1...200, using: &random) }

  /// What is typed at the end of most sessions.
  mutating func ending() -> [String] {
    switch Int.random(in: 0..<4, using: &random) {
    case 0: []
    case 1: ["/end-round", "/close"]
    default: ["/resume", "/close unresolved"]
    }
  }

  mutating func line(_ live: LiveSession) -> String {
    last = following(live)
    return last
  }

  private mutating func following(_ live: LiveSession) -> String {
    if last.hasPrefix("/agreed "), chance(1, of: 2) {
      return one(of: ["/objection \(text())", "/objection \(text())", "/yes"])
    }
    let situation = live.state.meeting
    if last.hasPrefix("/objection "), chance(1, of: 2), let open = situation.openProposal,
      situation.proposals[open].method == .smallConsent
    {
      return one(of: ["/agreed \(text())", "/agreed \(text())", "/action bo: \(text())"])
    }
    if chance(1, of: 8) { return anything() }
    switch situation.phase {
    case .waiting: return one(of: ["/open", "/present \(one(of: people))", "hello"])
    case .onBreak, .adjourned: return one(of: ["/resume", "/resume", "/arrive \(anybody())"])
    case .closed: return "/open"
    case .open: break
    }
    let here = situation.circle.filter(situation.isPresent).map(\.text)
    if situation.facilitator.map(situation.isPresent) != true, !chance(1, of: 4) {
      return here.isEmpty ? "/arrive \(anybody())" : "/facilitator \(one(of: here))"
    }
    if let round = situation.round { return turn(in: round, situation) }
    guard let index = situation.openProposal else { return business(situation) }
    let proposal = situation.proposals[index]
    if proposal.suspension != nil, !chance(1, of: 4) { return one(of: ["/resume", "/next"]) }
    return proposal.selection.map { selecting($0, proposal, live.state) } ?? word(on: proposal)
  }

  private mutating func turn(in round: Round, _ situation: MeetingState) -> String {
    if chance(1, of: 7) { return coming(situation) }
    let due = situation.waiting.first
    guard round.kind == .consent else { return speech(in: round, due) }
    let nominee = situation.openProposal.flatMap { situation.proposals[$0].nominee }
    if let nominee, chance(1, of: 6) { return "/consent \(nominee)" }
    let late = situation.circle.filter { situation.isPresent($0) && !round.order.contains($0) }
    if let person = late.randomElement(using: &random), chance(1, of: 3) {
      return one(of: ["/briefed \(person)", "/briefed \(person)", "/not-briefed \(person)"])
    }
    guard let due else {
      let owed = round.unheard.filter(situation.isPresent)
      if let person = owed.first, chance(2, of: 3) { return "/consent \(person)" }
      return chance(1, of: 8) ? one(of: ["/undo", "/adjourn", end()]) : "/end-round"
    }
    switch Int.random(in: 0..<27, using: &random) {
    case 26: return "/retract \(anybody())"
    case 0: return "/later"
    case 1: return "/skip"
    case 2, 3: return "/objection \(text())"
    case 4: return "/concern \(text())"
    case 5: return "/as \(anybody()) /objection \(text())"
    case 6: return "/consent \(anybody())"
    case 7: return "/pass"
    case 8: return "/end-round"
    case 9: return "/amend \(text())"
    case 10: return "/undo"
    case 11: return "/recuse \(due)"
    case 12: return "/leave \(due)"
    case 13: return "/round process"
    case 14: return end()
    default: return "/consent"
    }
  }

  private mutating func speech(in round: Round, _ due: PersonID?) -> String {
    guard due != nil, !chance(1, of: 6) else { return "/end-round" }
    if chance(1, of: 8) {
      return "\(one(of: Self.strangers)): \(round.kind.keepsWords ? text() : secret())"
    }
    if round.kind == .change, !chance(1, of: 4) {
      return one(of: ["/stay", "/stay", "/change \(nominee()): \(text())"])
    }
    switch Int.random(in: 0..<12, using: &random) {
    case 0: return "/pass"
    case 1: return "/later"
    case 2: return "/skip"
    case 3: return "/as \(anybody()) \(round.kind.keepsWords ? text() : secret())"
    case 4: return round.kind.isInterjected ? "/next" : "/round process"
    case 5: return "/done \(anybody())"
    case 6: return "/undo"
    default: return round.kind.keepsWords ? text() : secret()
    }
  }

  private mutating func word(on proposal: Proposal) -> String {
    if chance(1, of: 12) { return end() }
    if proposal.method == .smallConsent {
      return one(of: [
        "/agreed \(text())", "/agreed \(text())", "/agreed \(text())", "/agreed", "/agreed ok",
        "/restate", "/undo", "/review 2026-11-04", "/item 1", text(), end(),
      ])
    }
    if chance(1, of: 6) { return detail() }
    if proposal.kind == .policy, proposal.review == nil, chance(1, of: 3) {
      return "/review 2026-11-04"
    }
    if proposal.responsible == nil { return "/responsible \(anybody())" }
    if let number = proposal.openObjections.randomElement(using: &random), chance(3, of: 4) {
      let raiser = proposal.objections[number - 1].raiser?.text ?? ""
      return one(of: [
        "/integrate \(number) \(text())", "/integrate \(number) \(text())",
        "/withdraw-objection \(number) \(chance(3, of: 4) ? raiser : anybody())",
        "/measure-objection \(number) \(text())", "/round process", "/round consent",
        "/test \(number) \(text())", "/understood \(number) \(text())", "/test \(number) \(text())",
      ])
    }
    if proposal.stage == .restated { return chance(1, of: 12) ? "/undo" : "/round consent" }
    return chance(1, of: 6)
      ? one(of: ["/round clarify", "/round reaction", "/round consent", "/amend \(text())"])
      : "/restate"
  }

  /// What comes next when somebody is to be selected for a role.
  private mutating func selecting(
    _ selection: Selection,
    _ proposal: Proposal,
    _ state: SessionState
  ) -> String {
    if chance(1, of: 12) {
      return one(of: [end(), "/vacant", "/until 2026-12-01", "/qualifications patience", "/undo"])
    }
    let roles = state.meeting.selectionsOpen.count > 1 ? " for \(selection.role)" : ""
    switch selection.step {
    case .hidden:
      let missing = state.nominationsToCome.first { !selection.hasNomination(by: $0) }
      if let missing, !chance(1, of: 8) { return "/nominate \(missing): \(nominee())\(roles)" }
      return one(of: ["/reveal", "/reveal", "/reveal", "/select keys, bots", "/select secretary"])
    case .revealed: return "/round nominate"
    case .heard:
      let elect = "/elect \(nominee())\(roles): \(text())"
      guard selection.candidate != nil else {
        return one(of: [elect, elect, "/round change", "/round information"])
      }
      if proposal.stage == .restated { return chance(1, of: 12) ? elect : "/round consent" }
      return proposal.openObjections.isEmpty ? "/restate" : one(of: [elect, "/restate", end()])
    }
  }

  private mutating func nominee() -> String {
    chance(1, of: 6) ? one(of: ["outsider Kim", "nobody"]) : anybody()
  }

  private mutating func detail() -> String {
    one(of: [
      "/context \(text())", "/measure \(text())", "/tell finance", "/review 2026-11-04",
      "/review 2026-05-01", "/responsible \(anybody())", "/responsible circle",
      "/review none", "/review none", "/amend \(anybody()): \(text())", "/propose \(text())",
      "/suspend",
      "/next",
    ])
  }

  private mutating func end() -> String {
    one(of: [
      "/defer to 2026-05-20, \(anybody()) prepares, ready when the costs are known",
      "/refer finance by 2026-06-01: \(text())", "/withdraw-proposal", "/drop \(text())",
      "/replace-by \(text())", "/other-method loomio https://example.org/", "/adjourn",
    ])
  }

  private mutating func business(_ situation: MeetingState) -> String {
    if chance(1, of: 6) { return coming(situation) }
    switch Int.random(in: 0..<20, using: &random) {
    case 0...6:
      let kind = one(of: ["", "policy ", "policy ", "operational "])
      let proposer = chance(1, of: 3) ? "\(anybody()): " : ""
      return "/propose \(kind)\(proposer)\(text())"
    case 7: return "/agreed \(text())"
    case 8: return "/select \(one(of: ["secretary", "keys", "keys, bots"]))"
    case 9: return one(of: ["/objection \(text())", "/promote", "/resume"])
    case 10: return "/next"
    case 11:
      return "/round \(one(of: RoundKind.allCases.map(\.rawValue) + ["review \(anybody())"]))"
    case 12: return "/private \(secret())"
    case 13: return "/action \(anybody()): \(text())"
    case 14: return "/adopt \(anybody())"
    case 15: return "/extend \(Int.random(in: 1...9, using: &random))\(one(of: ["", " from 1"]))"
    case 16: return "/break"
    case 17: return "/item \(Int.random(in: 1...3, using: &random))"
    case 18: return "/undo"
    default: return text()
    }
  }

  private mutating func coming(_ situation: MeetingState) -> String {
    let person = anybody()
    return switch PersonID(person).flatMap({ situation.presence[$0] }) {
    case .present: one(of: ["/out \(person)", "/leave \(person)", "/recuse \(person)"])
    case .away: one(of: ["/back \(person)", "/leave \(person)"])
    default: "/arrive \(person)"
    }
  }
}

extension RandomMeeting {
  /// Somebody of the group, or a stranger.
  private mutating func anybody() -> String { chance(1, of: 20) ? "zed" : one(of: people) }

  private mutating func text() -> String {
    if chance(1, of: 4) { return WildText.text(&random) }
    return one(of: [
      "keep it for two weeks", "ask finance first", "14 days", "the disk is full", "x",
    ])
  }

  /// Words that nobody else must read; each is said once.
  private mutating func secret() -> String {
    marks += 1
    return "\(Self.mark) \(marks)"
  }

  /// In front of everything that is said in private.
  static let mark = "hush hush"

  private mutating func anything() -> String { RandomLines.line(&random) }

  private mutating func one(of words: [String]) -> String {
    words.randomElement(using: &random) ?? ""
  }

  private mutating func chance(_ count: Int, of all: Int) -> Bool {
    Int.random(in: 0..<all, using: &random) < count
  }
}
