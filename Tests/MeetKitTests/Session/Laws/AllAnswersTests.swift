@testable import MeetKit
import Testing

/// All that one to four members can do in a consent round, against the rules read slowly.
struct AllAnswersTests {
  typealias Move = ConsentReference.Move

  struct Rules: Sendable, CustomTestStringConvertible {
    var count: Int
    var quorum: ConsentReference.Quorum
    var absence: ConsentReference.Absence

    var testDescription: String { "\(count) members, quorum \(quorum), \(absence)" }
  }

  static let rules = (1...4).flatMap { count in
    [ConsentReference.Quorum.none, .two, .three].flatMap { quorum in
      [ConsentReference.Absence.hold, .lazy, .presentOnly].map {
        Rules(count: count, quorum: quorum, absence: $0)
      }
    }
  }

  @Test(arguments: rules) func `a round comes to what the rules say`(rules: Rules) throws {
    let all = Move.allCases
    let total = (0..<rules.count).reduce(1) { result, _ in result * all.count }
    var seen: Set<String> = []
    var tables: [[Bool]: SessionState?] = [:]
    var standings: [[PersonID]: ConsentReference.Standing] = [:]
    for code in 0..<total {
      var rest = code
      let moves = (0..<rules.count).map { _ in
        defer { rest /= all.count }
        return all[rest % all.count]
      }
      let here = moves.map { $0 != .absent }
      let table = try tables[here] ?? Self.table(rules, here: here)
      tables[here] = .some(table)
      let expected = ConsentReference.outcome(
        moves,
        quorum: rules.quorum,
        absence: rules.absence
      )
      let found = try table.map { try Self.play(moves, from: $0, &standings) } ?? .doesNotOpen
      guard found == expected else {
        Issue.record("\(moves.map(\.rawValue)): \(found), by the rules \(expected)")
        return
      }
      seen.insert("\(found)".prefix { $0 != "(" }.description)
    }
    // With one member and a quorum nothing can happen; with more, all of it does.
    let canDecide = rules.count > 2 || rules.quorum == .none && rules.count == 2
    #expect(seen.count == 5 || !canDecide, "\(seen.sorted())")
  }

  private static let names = ["ada", "bo", "cam", "dee"].compactMap { PersonID($0) }

  /// Somebody without consent rights leads and writes, so that every member may come and go.
  private static let lead = PersonID("fay") ?? names[0]

  private static let start = Instant(seconds: 1_778_083_200)

  /// A round has been opened with those who are there; nil when the rules open none.
  private static func table(_ rules: Rules, here: [Bool]) throws -> SessionState? {
    let members = names.prefix(rules.count)
    var state = SessionState()
    func type(_ event: SessionEvent) throws(Refusal) {
      _ = try state.apply(event, at: start, by: lead)
    }
    let present = zip(members, here).filter(\.1).map(\.0)
    try type(.present([lead] + present))
    try type(.facilitator(lead))
    try type(.secretary(lead))
    try type(.open)
    let day = MeetingID(day: Day(number: 20_000))
    let seats = ([lead] + members).map {
      OpeningFact.Seat(id: $0, initials: $0.text, name: Group.sample.name($0), isMember: $0 != lead)
    }
    let facts: [OpeningFact] =
      [
        .group(prefix: "TWG", zone: .utc, name: "Group"),
        .meeting(day, start: start, minutes: 60),
        .quorum(policy: rules.quorum.policy, operations: rules.quorum.policy),
        .absence(policy: rules.absence.policy, operations: rules.absence.policy),
        .item(AgendaItem(kind: .opening, title: "Opening", minutes: 60)),
      ] + seats.map { .person($0) } + [.opened]
    for fact in facts { try type(.recorded(fact)) }
    try type(.propose(ProposalDraft(proposer: lead, text: "Media go after 14 days.")))
    try type(.recorded(.decisionID(DecisionID(prefix: "TWG", year: 2026, number: 1))))
    try type(.restate)
    do throws(Refusal) {
      try type(.round(.consent, prompt: nil))
    } catch {
      #expect(error.name == .noQuorum)
      return nil
    }
    return state
  }

  /// Everybody does what they do: last words first, then turns, then those who asked for later.
  private static func play(
    _ moves: [Move],
    from table: SessionState,
    _ standings: inout [[PersonID]: ConsentReference.Standing]
  ) throws -> ConsentReference.Outcome {
    var state = table
    func type(_ event: SessionEvent) throws(Refusal) {
      _ = try state.apply(event, at: start, by: lead)
    }
    let people = Array(zip(names, moves))
    for (person, move) in people {
      switch move {
      case .lastWordConsent: try type(.turn(person, .consent))
      case .lastWordObjection: try type(.turn(person, .objection("not yet")))
      case .leave: break
      default: continue
      }
      try type(.leave(person))
    }
    for person in state.meeting.waiting {
      guard let move = people.first(where: { $0.0 == person })?.1 else { continue }
      switch move {
      case .consent: try type(.turn(person, .consent))
      case .concern: try type(.turn(person, .concern("it may be too short")))
      case .objection: try type(.turn(person, .objection("too short")))
      case .laterConsent, .laterObjection: try type(.turn(person, .later))
      case .consentThenLeave:
        try type(.turn(person, .consent))
        try type(.leave(person))
      case .away: try type(.stepOut(person))
      case .recused: try type(.recuse(person))
      case .silent: try type(.turn(person, .skip))
      case .lastWordConsent, .lastWordObjection, .leave, .absent: break
      }
    }
    for (person, move) in people {
      switch move {
      case .laterConsent: try type(.turn(person, .consent))
      case .laterObjection: try type(.turn(person, .objection("too short")))
      default: break
      }
    }
    do throws(Refusal) {
      try type(.endRound)
    } catch {
      switch error.name {
      case .unanswered: return .unanswered
      case .noQuorum: return .noQuorum
      default: throw error
      }
    }
    let proposal = try #require(state.meeting.proposals.first)
    guard proposal.isAgreed else {
      let raisers = proposal.openObjections.map { proposal.objections[$0 - 1].raiser }
      #expect(proposal.stage == .objected)
      return .objections(raisers.compactMap(place).sorted())
    }
    // The same people absent under the same rules come to the same.
    let standing = try standings[proposal.absent] ?? Self.standing(of: proposal, in: state)
    standings[proposal.absent] = standing
    return .adopted(
      consenting: proposal.consenting.compactMap(place),
      absent: proposal.absent.compactMap(place),
      recused: proposal.recused.compactMap(place),
      standing
    )
  }

  private static func place(_ person: PersonID?) -> Int? { names.firstIndex { $0 == person } }

  /// What the register makes of it after the meeting, before anything has been sent.
  private static func standing(
    of proposal: Proposal,
    in state: SessionState
  ) throws -> ConsentReference.Standing {
    var closed = state
    _ = try closed.apply(.close(unresolved: false), at: start, by: lead)
    let minutes = try #require(Minutes(closed))
    let register = Register(minutes: [minutes], facts: [], group: .sample, asOf: start)
    switch try #require(register.decisions.first).status {
    case .active: return .final
    case .provisional(let absent, _, let until):
      #expect(absent == proposal.absent && until == nil)
      return .provisional
    case .pending(let absent):
      #expect(absent == proposal.absent)
      return .pending
    case let other: throw Unexpected(status: other)
    }
  }

  private struct Unexpected: Error { var status: Decision.Status }
}

extension ConsentReference.Quorum {
  var policy: Policy.Quorum {
    switch self {
    case .none: .none
    case .two: .atLeast(2)
    case .three: .atLeast(3)
    }
  }
}

extension ConsentReference.Absence {
  var policy: Policy.Absence {
    switch self {
    case .hold: .hold
    case .lazy: .lazy(hours: 48)
    case .presentOnly: .presentOnly
    }
  }
}
