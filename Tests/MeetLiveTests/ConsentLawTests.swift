import MeetLive
import MeetModel
import MeetTesting
import MeetText
import Testing

/// What holds for consent in any session, after every line.
struct ConsentLawTests {
  @Test(arguments: [1, 21, 41] as [UInt64])
  func `a decision is what everybody answered to, word for word`(first: UInt64) {
    let decided = (first..<(first + 20)).reduce(0) { $0 + walk(seed: $1) }
    #expect(decided > 20, "the sessions come to decisions")
  }

  /// Goes through one random session, and counts its decisions.
  private func walk(seed: UInt64) -> Int {
    let desk = RandomDesk.play(seed: seed, lines: 150)
    var state = SessionState()
    var decided = 0
    var readBack: [Int: String] = [:]
    for line in desk.log {
      guard case .events(let events)? = try? SessionReader.log.read(line.text) else { continue }
      let before = state.situation
      for event in events {
        #expect(throws: Never.self) { try state.apply(event, at: line.instant, by: line.who) }
        check(state, "seed \(seed), line \(line.number)")
        let read = state.situation.proposals.last {
          $0.isOpen && $0.item == state.situation.current
        }
        if case .restate = event, let read { readBack[read.entry] = read.text }
        guard case .endRound = event else { continue }
        for proposal in state.situation.proposals
        where proposal.isAgreed && proposal.latest == line.number {
          decided += 1
          #expect(proposal.text == readBack[proposal.entry], "seed \(seed), line \(line.number)")
          let answered = before.round?.turns.filter { $0.answer == .consented }.map(\.person)
          #expect(proposal.consenting.sorted() == answered?.sorted())
          #expect(before.round?.version == proposal.version)
          #expect(proposal.kind == .operational || proposal.review != nil)
        }
      }
    }
    return decided
  }

  private func check(_ state: SessionState, _ place: String) {
    let situation = state.situation
    for proposal in situation.proposals where proposal.isAgreed {
      #expect(proposal.objectionsToVersion == [], "\(place)")
      let all = proposal.consenting + proposal.absent + proposal.recused
      #expect(all.sorted() == state.setting?.members.sorted(), "\(place)")
    }
    let open = situation.proposals.filter(\.isOpen).map(\.item)
    #expect(open.count == Set(open).count, "\(place)")
    for round in situation.rounds {
      let spoken = round.turns.map(\.person)
      #expect(spoken.count == Set(spoken).count, "\(place)")
      #expect(Set(spoken).isDisjoint(with: round.queue), "\(place)")
      #expect(Set(spoken).isSubset(of: round.order), "\(place)")
    }
    let ids = state.entries.compactMap { $0.id?.description }
    #expect(ids.count == Set(ids).count, "\(place)")
  }

  enum Move: String, CaseIterable {
    case consent, objection, later, leave
  }

  /// Every sequence of moves of a few people, against the text read slowly: who leaves is absent,
  /// who asks for a later turn consents at the end, and one objection is enough.
  @Test(arguments: 2...4) func `all answers of a few people`(count: Int) throws {
    var group = Group.sample
    group.people = Array(group.people.prefix(count))
    group.policy = Policy(
      quorumForPolicy: Policy.Quorum.none,
      quorumForOperations: Policy.Quorum.none,
      absenceForOperations: .lazy(hours: 48)
    )
    let people = group.people.map(\.id)
    let total = (0..<count).reduce(1) { result, _ in result * Move.allCases.count }
    for code in 0..<total {
      var rest = code
      let moves = people.map { _ in
        defer { rest /= Move.allCases.count }
        return Move.allCases[rest % Move.allCases.count]
      }
      var desk = Desk(agenda: .withoutItems, writer: "zed", group: group)
      desk.type(lines: [
        "/secretary bo", "/present \(people.map(\.text).joined(separator: " "))", "/open",
        "/propose bo: Media go after 14 days.", "/restate", "/round consent",
      ])
      try play(moves, of: people, at: &desk)
      // Who keeps the hats may be gone.
      desk.type(
        "/facilitator \(people.last { desk.live.state.situation.isPresent($0) }?.text ?? "")"
      )
      desk.type("/end-round")
      let proposal = try #require(desk.live.state.situation.proposals.first)
      let said = zip(people, moves)
      let consenting = said.filter { $0.1 == .consent || $0.1 == .later }.map(\.0)
      let isHere = moves.contains { $0 != .leave }
      guard isHere else { continue }
      if moves.contains(.objection) {
        #expect(proposal.stage == .objected, "\(moves)")
      } else {
        #expect(proposal.isAgreed, "\(moves)")
        #expect(proposal.consenting == consenting, "\(moves)")
        #expect(proposal.absent == said.filter { $0.1 == .leave }.map(\.0), "\(moves)")
      }
    }
  }

  private func play(_ moves: [Move], of people: [PersonID], at desk: inout Desk) throws {
    for (person, move) in zip(people, moves) {
      let stays = zip(people, moves).first { $0.1 != .leave }?.0
      if let stays { desk.type(lines: ["/facilitator \(stays)", "/secretary \(stays)"]) }
      switch move {
      case .consent: desk.type("/consent \(person)")
      case .objection: desk.type("/as \(person) /objection not yet")
      case .later: desk.type("/later \(person)")
      case .leave: desk.type("/leave \(person)")
      }
    }
    for (person, move) in zip(people, moves) where move == .later {
      desk.type("/consent \(person)")
    }
  }
}
