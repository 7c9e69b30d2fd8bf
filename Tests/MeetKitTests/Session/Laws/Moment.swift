@testable import MeetKit

/// One line of a session, with what stood before it and what stands behind it.
struct Moment {
  let line: Line
  /// The accounts kept by hand, before and behind the line.
  let earlier: Account
  let later: Account
  let ledger: Ledger
  /// What the person read who typed it.
  let answer: String
  /// Proposals behind the line, each with what it was before.
  let proposals: [(before: Proposal?, after: Proposal)]
  /// Proposals that this line decided.
  let adopted: [Proposal]

  init(_ line: Line, earlier: Account, later: Account, ledger: Ledger, answer: String) {
    self.line = line
    self.earlier = earlier
    self.later = later
    self.ledger = ledger
    self.answer = answer
    let before = Dictionary(uniqueKeysWithValues: line.before.proposals.map { ($0.entry, $0) })
    proposals = line.after.proposals.map { (before[$0.entry], $0) }
    adopted =
      line.isUndo
      ? [] : proposals.filter { $0.after.isAgreed && $0.before?.isAgreed != true }.map(\.after)
  }

  /// A line of the log that was taken.
  struct Line {
    let number: Int
    let instant: Instant
    let event: SessionEvent
    let before: MeetingState
    let after: MeetingState
    let setting: MeetingTerms?
    /// It took back what a small consent in front of it had done.
    let tookBack: Bool
  }
}

extension Moment {
  var event: SessionEvent { line.event }
  var before: MeetingState { line.before }
  var after: MeetingState { line.after }

  var isUndo: Bool { line.isUndo }

  /// Proposals that this line decided by ending a round, with that round.
  var adoptedInRound: [(proposal: Proposal, round: Account.Table)] {
    guard event == .endRound, let round = earlier.rounds.last else { return [] }
    return adopted.map { ($0, round) }
  }

  /// Rounds behind the line, each with what is known of it.
  var rounds: [(round: Round, table: Account.Table?)] {
    after.rounds.map { round in (round, later.rounds.first { $0.entry == round.entry }) }
  }
}

extension Moment.Line {
  var isUndo: Bool {
    switch event {
    case .undo, .undoBack: true
    default: tookBack
    }
  }

  var item: MeetingState.Item? { before.current.flatMap(before.item) }

  /// The line that tabled the proposal on the table of the item under discussion.
  var openMatter: Int? {
    before.openProposal.map { before.proposals[$0].entry }
  }

  var lastMatter: Int? { openMatter ?? before.proposals.last(where: isOnMatter)?.entry }

  /// Who is to be selected by a proposal.
  func nominee(_ matter: Int) -> PersonID? {
    before.proposals.first { $0.entry == matter }?.selection?.candidate?.nominee.person
  }

  func isOpenSelection(_ matter: Int) -> Bool {
    before.selectionsOpen.contains { before.proposals[$0].entry == matter }
  }

  /// Rounds about what is decided are of those who decide.
  func mayHaveSeat(_ person: PersonID, in kind: RoundKind) -> Bool {
    isSeated(person)
      && (!kind.decides || members.contains(person) && !isRecused(person))
  }

  /// It is about the item under discussion; what an earlier meeting left of none waits.
  private func isOnMatter(_ proposal: Proposal) -> Bool {
    proposal.item == before.current && (proposal.item != nil || proposal.subject == nil)
  }

  var members: [PersonID] { setting?.members ?? [] }

  func isSeated(_ person: PersonID) -> Bool {
    setting?.seats.contains { $0.id == person } ?? false
  }

  func isRecused(_ person: PersonID) -> Bool { item?.recused.contains(person) ?? false }

  /// Who speaks in a round that opens now, in the order in which they came.
  func seats(of kind: RoundKind) -> [PersonID] {
    before.circle.filter { person in
      before.isPresent(person) && mayHaveSeat(person, in: kind)
    }
  }
}

extension RoundKind {
  fileprivate var decides: Bool { self == .consent || self == .nominate || self == .change }
}

/// What no line of a session takes back.
struct Ledger {
  var decisions: [Int] = []
  var actions: [Int] = []
  /// Decisions that the group has heard of, by the lines that tabled them.
  var announced: [Int: Proposal] = [:]

  mutating func take(_ line: Moment.Line) {
    switch line.event {
    case .recorded(.greatest(let decision, let action)):
      decisions.append(decision)
      actions.append(action)
    case .recorded(.decisionID(let id)): decisions.append(id.number)
    case .recorded(.actionID(let id)): actions.append(id.number)
    default: break
    }
    guard !line.event.isDetailOfConsent else { return }
    for proposal in line.before.proposals where proposal.isAgreed {
      if announced[proposal.entry] == nil { announced[proposal.entry] = proposal }
    }
  }
}
