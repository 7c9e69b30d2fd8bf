@testable import MeetKit

/// What a session's lines said, kept by hand beside the model: the laws compare the two.
///
/// Of the model it asks only which proposal and which item a line is about.
struct Account {
  /// Proposals by the lines that tabled them.
  var matters: [Int: Matter] = [:]
  var rounds: [Table] = []
  /// Consent rounds that wait with their proposals.
  private var aside: [Table] = []
  var roundsHeld = 0
  private var roundsBefore = 0
  /// Where the time goes from a moment on: to an item, or to none.
  var clock: [(from: Instant, item: Int?)] = []
  /// Minutes that items were given from nowhere.
  var extended = 0

  /// A proposal, as far as its words were typed.
  struct Matter {
    var text: String
    var version = 1
    var proposer: PersonID?
    /// The line that changed last what is asked for.
    var changed: Int
    var readBack: (line: Int, text: String)?
    var objections: [Objection] = []
    /// Who has written down a name for the role.
    var nominating: Set<PersonID> = []

    var openObjections: [Objection] { objections.filter { $0.isOpen && $0.version == version } }
  }

  struct Objection {
    var version: Int
    var raiser: PersonID?
    var isOpen = true
  }

  /// A round, as far as people spoke in it.
  struct Table {
    var entry: Int
    var kind: RoundKind
    var matter: Int?
    var version: Int?
    var members: Set<PersonID>
    var waiting: Set<PersonID>
    var spoken: [PersonID] = []
    var consenting: Set<PersonID> = []
    var skipped: Set<PersonID> = []
    /// Who answers questions and has no turn.
    var answering: PersonID?
  }
}

extension Account {
  /// Takes in a line that the model has taken.
  mutating func take(_ line: Moment.Line) {
    switch line.event {
    case .propose(let draft): table(draft, line)
    case .replaced(let draft):
      rounds.removeAll { $0.kind == .consent }
      table(draft, line)
    case .promote: promote(line)
    case .select, .until, .qualification, .elect: select(line)
    case .nominate(let person, _, let role): nominate(person, role, line)
    case .agreed(let text):
      if let open = line.openMatter {
        reword(open, text, line.number)
      } else {
        matters[line.number] = Matter(text: text, changed: line.number)
      }
    case .recorded(let fact): take(fact, line)
    case .amend(let text, let numbers, _):
      guard let open = line.openMatter else { return }
      reword(open, text, line.number)
      for number in numbers { close(number, of: open) }
    case .withdrawObjection(let number, _), .measureObjection(let number, _):
      guard let open = line.openMatter else { return }
      close(number, of: open)
      matters[open]?.changed = line.number
    case .review, .responsible, .field(.measure, _), .field(.tell, _):
      if let open = line.openMatter { matters[open]?.changed = line.number }
      // The review of a role is the end of its term, which its words name.
      select(line)
    case .adopted(let person):
      guard let last = line.lastMatter else { return }
      matters[last]?.proposer = person
      matters[last]?.changed = line.number
    case .restate:
      guard let open = line.openMatter, let text = matters[open]?.text else { return }
      matters[open]?.readBack = (line.number, text)
    case .objection:
      guard let last = line.lastMatter, let version = matters[last]?.version else { return }
      matters[last]?.objections.append(Objection(version: version))
    case .deferred, .referred, .withdrawn, .dropped, .otherMethod, .vacant:
      rounds.removeAll { $0.kind == .consent }
    case .suspend:
      aside += rounds.filter { $0.kind == .consent }
      rounds.removeAll { $0.kind == .consent }
    case .resume where line.before.phase == .open: takeUp(line)
    case .round, .peerReview, .turn, .retract, .endRound, .briefed: takeRound(line)
    case .present, .arrive, .comeBack, .stepOut, .leave, .recuse: takeComing(line)
    default: takeTime(line)
    }
    if line.event == .adjourn {
      rounds.removeAll { $0.kind == .consent }
      aside = []
    }
  }

  private mutating func table(_ draft: ProposalDraft, _ line: Moment.Line) {
    matters[line.number] = Matter(
      text: draft.text,
      proposer: draft.proposer ?? line.item?.plan.lead,
      changed: line.number
    )
  }

  private mutating func reword(_ matter: Int, _ text: String, _ line: Int) {
    matters[matter]?.text = text
    matters[matter]?.version += 1
    matters[matter]?.changed = line
  }

  private mutating func close(_ objection: Int, of matter: Int) {
    guard matters[matter]?.objections.indices.contains(objection - 1) == true else { return }
    matters[matter]?.objections[objection - 1].isOpen = false
  }

  private mutating func take(_ fact: OpeningFact, _ line: Moment.Line) {
    switch fact {
    case .proposal(let carried):
      matters[line.number] = Matter(
        text: carried.text,
        version: carried.version,
        proposer: carried.proposer,
        changed: line.number
      )
    case .proposalDetail(.objection(let objection)):
      guard let last = matters.keys.max() else { return }
      matters[last]?.objections.append(Objection(version: objection.version ?? 1))
    case .proposalDetail(.nomination(let nomination)):
      guard let last = matters.keys.max() else { return }
      matters[last]?.nominating.insert(nomination.by)
    case .rounds(let count): roundsBefore = count
    case .opened:
      roundsHeld = roundsBefore
      takeTime(line)
    default: break
    }
  }

  private mutating func takeTime(_ line: Moment.Line) {
    switch line.event {
    case .next, .item, .resume, .recorded(.opened):
      clock.append((line.instant, line.after.current))
    case .breakTime, .adjourn, .close: clock.append((line.instant, nil))
    case .extend(let minutes, nil): extended += minutes
    default: break
    }
  }

  /// Seconds that an item had until a moment.
  func seconds(of item: Int, until end: Instant) -> Int {
    var seconds = 0
    for (index, stretch) in clock.enumerated() where stretch.item == item {
      let next = index + 1 < clock.count ? clock[index + 1].from : end
      seconds += next.seconds - stretch.from.seconds
    }
    return seconds
  }
}

/// What becomes of proposals in other ways than by words typed for them.
extension Account {
  /// A small consent is now a proposal, with the objection to it if there was one.
  private mutating func promote(_ line: Moment.Line) {
    guard line.after.proposals.count > line.before.proposals.count || line.tookBack,
      let proposal = line.after.proposals.last, proposal.entry == line.number
    else {
      if let last = line.lastMatter { matters[last]?.changed = line.number }
      return
    }
    matters[line.number] = Matter(
      text: proposal.text,
      changed: line.number,
      objections: proposal.objections.map { _ in Objection(version: 1) }
    )
  }

  /// The words of a selection are made of its role, its term and who is proposed.
  private mutating func select(_ line: Moment.Line) {
    for proposal in line.after.proposals where proposal.selection != nil && proposal.isOpen {
      guard var matter = matters[proposal.entry] else {
        matters[proposal.entry] = Matter(text: proposal.text, changed: line.number)
        continue
      }
      let before = line.before.proposals.first { $0.entry == proposal.entry }
      guard
        before?.versions != proposal.versions
          || before?.selection?.qualifications != proposal.selection?.qualifications
      else { continue }
      matter.text = proposal.text
      matter.version = proposal.version
      matter.changed = line.number
      matters[proposal.entry] = matter
    }
  }

  private mutating func nominate(_ person: PersonID, _ role: String?, _ line: Moment.Line) {
    let roles = line.before.selectionsOpen.map { line.before.proposals[$0] }
    let meant = roles.first { role == nil || $0.selection?.role.lowercased() == role?.lowercased() }
    if let meant { matters[meant.entry]?.nominating.insert(person) }
  }

  /// A consent round goes on where it was, when the words and the people are the same.
  private mutating func takeUp(_ line: Moment.Line) {
    guard let back = line.after.rounds.last(where: { $0.kind == .consent }),
      var table = aside.first(where: { $0.entry == back.entry })
    else { return }
    aside.removeAll { $0.entry == back.entry }
    table.waiting.formUnion(
      table.members.filter { line.before.isPresent($0) && !table.spoken.contains($0) }
    )
    rounds.append(table)
  }
}

/// Who is in a round, and who has still to speak.
extension Account {
  private mutating func takeRound(_ line: Moment.Line) {
    switch line.event {
    case .round(let kind, _): open(kind, line)
    case .peerReview: open(.review, line)
    case .endRound: _ = rounds.popLast()
    case .briefed(let person):
      guard let index = rounds.lastIndex(where: { $0.kind == .consent }) else { return }
      rounds[index].members.insert(person)
      rounds[index].waiting.insert(person)
    case .retract(let person):
      guard let index = rounds.indices.last else { return }
      retract(person, inRound: index)
    case .turn(let person, let act):
      guard let index = rounds.indices.last else { return }
      take(act, by: person, inRound: index)
    default: break
    }
  }

  private mutating func open(_ kind: RoundKind, _ line: Moment.Line) {
    let matter = line.openMatter
    let answering = kind == .clarify ? matter.flatMap { matters[$0]?.proposer } : nil
    let members = Set(line.seats(of: kind)).subtracting([answering].compactMap { $0 })
    rounds.append(
      Table(
        entry: line.number,
        kind: kind,
        matter: kind == .consent ? matter : nil,
        version: kind == .consent ? matter.flatMap { matters[$0]?.version } : nil,
        members: members,
        waiting: members,
        answering: answering
      )
    )
    roundsHeld += 1
  }

  private mutating func take(_ act: TurnAct, by person: PersonID, inRound index: Int) {
    if case .change = act, rounds[index].spoken.contains(person) { return }
    switch act {
    case .later: return
    case .skip:
      if !rounds[index].skipped.insert(person).inserted { rounds[index].waiting.remove(person) }
      return
    case .objection:
      if let matter = rounds[index].matter {
        matters[matter]?.objections.append(
          Objection(version: rounds[index].version ?? 0, raiser: person)
        )
      }
    case .consent, .concern: rounds[index].consenting.insert(person)
    case .words, .done, .pass, .stay, .change: break
    }
    rounds[index].spoken.append(person)
    rounds[index].waiting.remove(person)
  }

  private mutating func retract(_ person: PersonID, inRound index: Int) {
    rounds[index].spoken.removeAll { $0 == person }
    rounds[index].consenting.remove(person)
    rounds[index].waiting.insert(person)
    guard let matter = rounds[index].matter, let known = matters[matter] else { return }
    for place in known.objections.indices
    where known.objections[place].raiser == person
      && known.objections[place].version == rounds[index].version
    {
      matters[matter]?.objections[place].isOpen = false
    }
  }

  private mutating func takeComing(_ line: Moment.Line) {
    switch line.event {
    case .present(let people):
      for person in people where !line.before.isHere(person) { come(person, line) }
    case .arrive(let person), .comeBack(let person): come(person, line)
    case .stepOut(let person):
      for index in rounds.indices where rounds[index].waiting.contains(person) {
        rounds[index].skipped.insert(person)
      }
    case .leave(let person):
      for index in rounds.indices { rounds[index].waiting.remove(person) }
    case .recuse(let person):
      for matter in matters.keys where line.isOpenSelection(matter) {
        matters[matter]?.nominating.remove(person)
      }
      for index in rounds.indices where rounds[index].kind.isOfMembers {
        rounds[index].members.remove(person)
        rounds[index].waiting.remove(person)
        rounds[index].spoken.removeAll { $0 == person }
        rounds[index].consenting.remove(person)
      }
    default: break
    }
  }

  private mutating func come(_ person: PersonID, _ line: Moment.Line) {
    for index in rounds.indices {
      let table = rounds[index]
      let isIn = table.members.contains(person)
      let mayJoin =
        table.kind != .consent && table.kind != .nominate && person != table.answering
      guard line.mayHaveSeat(person, in: table.kind), isIn || mayJoin,
        !table.spoken.contains(person)
      else { continue }
      rounds[index].members.insert(person)
      rounds[index].waiting.insert(person)
    }
  }
}
