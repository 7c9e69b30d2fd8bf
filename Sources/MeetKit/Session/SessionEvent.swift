/// One thing that happened in a meeting: what a line of the session says.
package enum SessionEvent: Hashable, Sendable {
  // People
  case present([PersonID])
  case apologies([PersonID])
  case arrive(PersonID)
  case stepOut(PersonID)
  case comeBack(PersonID)
  case leave(PersonID)
  case leavesAt(PersonID, Instant)
  case guest(Guest)
  case observer(Guest)
  case recuse(PersonID)
  case briefed(PersonID)
  case notBriefed(PersonID)

  // Hats
  case facilitator(PersonID)
  case secretary(PersonID)

  // Agenda
  case next
  case item(Int)
  case add(ItemKind, title: String, minutes: Int)
  case move(Int, before: Int)
  case extend(minutes: Int, from: Int?)
  case agendaConsented
  case length(Int)
  case nextMeeting(NextMeeting)
  case minutesApproved([MeetingID])

  // Notes
  case remark(Remark)
  case action(ActionDraft)

  // Small consent
  case agreed(String)
  /// Nil says that there is none, which an operational decision may.
  case review(Day?)
  case responsible(Responsible)
  case objection(String)
  /// The last small consent becomes a proposal, about which everybody is asked.
  case promote

  // Proposals
  case propose(ProposalDraft)
  /// A text that belongs to it beside its words.
  case field(Decision.Field, String)
  /// New words, the objections they meet, and whose words they are where somebody said.
  case amend(String, meeting: [Int], by: PersonID?)
  case restate
  /// By its raiser, where a round has named one.
  case withdrawObjection(Int, by: PersonID?)
  case measureObjection(Int, String)
  /// In one sentence; nil for the words in which it was raised.
  case understood(Int, String?)
  /// Why it is an objection, where the group tests them.
  case tested(Int, String)
  case deferred(Deferral<PersonID>)
  case referred(Referral)
  /// By its proposer; the reason may be empty.
  case withdrawn(String, by: PersonID?)
  case adopted(by: PersonID)
  case dropped(String)
  case replaced(by: ProposalDraft)
  case otherMethod(String)
  /// The open proposal waits, with its consent round; the reason may be empty.
  case suspend(String)

  // Selections
  case select(SelectionDraft)
  case until(Day)
  case qualification(String)
  /// Hidden until everybody has entered one; nobody is a name where the group allows it.
  case nominate(PersonID, Nominee?, role: String?)
  case reveal
  case elect(NomineeForRole, reasons: String)
  case vacant(interim: PersonID?, until: Day?)
  case accepted(DecisionID)

  // Rounds
  case round(RoundKind, prompt: String?)
  /// A round about somebody's work, in which they speak first.
  case peerReview(PersonID, prompt: String?)
  /// Who facilitates lets the round go in another order.
  case order([PersonID], reason: String)
  /// A talk without turns for so many minutes.
  case freeFlow(minutes: Int)
  case turn(PersonID, TurnAct)
  /// Takes the answer back that they gave in the consent round.
  case retract(PersonID)
  case endRound

  // Earlier things
  case actionDone(ActionID, note: String?)
  case actionDropped(ActionID, reason: String)
  case actionGiven(ActionID, to: PersonID)
  case renewed(DecisionID, until: Day)
  case decisionEnded(DecisionID, reason: String)
  case implemented(DecisionID)

  // Mending
  case edit(Int, String)
  case insert(before: Int, String)
  case delete(Int)
  case attribute(Int, to: PersonID)
  case undo
  case undoBack(to: Int)

  // Meeting
  case open
  case breakTime
  case resume
  case adjourn
  case close(unresolved: Bool)

  /// A line that only the program writes.
  case recorded(OpeningFact)
  /// A line that a newer program wrote.
  case unknown(String)
}

/// Somebody who may speak when invited and has no consent right.
package struct Guest: Hashable, Sendable {
  var name: String
  /// The group or place they come from.
  var from: String?
}

extension Guest: LosslessStringConvertible {
  /// Reads `Kim` and `Kim (Finance)`.
  package init?(_ text: String) {
    let text = text.asLine
    guard !text.isEmpty else { return nil }
    guard text.hasSuffix(")"), let open = text.firstRange(of: " (") else {
      self.init(name: text)
      return
    }
    self.init(
      name: String(text[..<open.lowerBound]),
      from: String(text[open.upperBound...].dropLast())
    )
  }

  package var description: String { from.map { "\(name) (\($0))" } ?? name }
}

/// An action as it is said, before it has a number.
package struct ActionDraft: Hashable, Sendable {
  var owner: PersonID?
  var text: String
  var due: Day?
}

extension ActionDraft {
  /// The action in new words: `cam: text by 2026-05-15`, where what is not said stays.
  ///
  /// `-: text` leaves it to nobody.
  func edited(_ text: String, people: [PersonID]) -> ActionDraft {
    var draft = self
    let (rest, due) = Self.splitDue(text)
    var words = rest
    if let mark = words.firstRange(of: ": ") {
      let owner = PersonID(String(words[..<mark.lowerBound]))
      if words[..<mark.lowerBound] == "-" || owner.map(people.contains) == true {
        draft.owner = owner
        words = String(words[mark.upperBound...]).asLine
      }
    }
    if !words.isEmpty { draft.text = words }
    draft.due = due ?? draft.due
    return draft
  }

  /// The words and the date behind the last " by ", when there is one.
  ///
  /// A comma in front of it is somebody's way of writing; in a log it belongs to the words.
  static func splitDue(
    _ text: String,
    droppingComma: Bool = true
  ) -> (text: String, due: Day?) {
    let bytes = Array(text.utf8)
    let mark = Array(" by ".utf8)
    guard bytes.count > 14, Array(bytes[(bytes.count - 14)..<(bytes.count - 10)]) == mark,
      let day = Day(String(decoding: bytes.suffix(10), as: UTF8.self))
    else { return (text, nil) }
    var rest = bytes.dropLast(14)
    if droppingComma, rest.last == 0x2C { rest = rest.dropLast() }
    return (String(decoding: rest, as: UTF8.self).asLine, day)
  }
}

/// When the group meets again, and who holds the hats then.
package struct NextMeeting: Hashable, Sendable {
  var start: Instant
  var coordinator: PersonID?
  var secretary: PersonID?

  package init(start: Instant, coordinator: PersonID? = nil, secretary: PersonID? = nil) {
    self.start = start
    self.coordinator = coordinator
    self.secretary = secretary
  }
}

extension SessionEvent {
  /// Lines that only say something: they can be edited, deleted and attributed.
  var onlySays: Bool {
    switch self {
    case .remark, .action: true
    case .turn(_, .words): true
    default: false
    }
  }

  /// Somebody's turn in a round, which moves the round on.
  var isTurn: Bool {
    if case .turn = self { true } else { false }
  }

  /// The words with which it comes into the minutes.
  var openWords: String? {
    switch self {
    case .remark(let remark): remark.openWords
    case .agreed(let text), .field(_, let text), .objection(let text), .insert(_, let text),
      .add(_, let text, _), .amend(let text, _, _), .measureObjection(_, let text),
      .tested(_, let text), .withdrawn(let text, _), .dropped(let text),
      .otherMethod(let text), .qualification(let text), .elect(_, let text),
      .turn(_, .concern(let text)), .turn(_, .objection(let text)),
      .actionDropped(_, let text), .decisionEnded(_, let text), .turn(_, .words(let text)):
      text
    case .action(let draft): draft.text
    case .deferred(let deferral): deferral.openWords
    case .referred(let referral): referral.sentence
    case .propose(let draft), .replaced(let draft): draft.text
    case .guest(let guest), .observer(let guest): guest.description
    case .actionDone(_, let note), .round(_, let note), .understood(_, let note),
      .peerReview(_, let note):
      note
    default: nil
    }
  }

  /// Times of coming and going, whose moment can be corrected.
  var isComingOrGoing: Bool { !comersAndGoers.isEmpty }

  /// Who comes or goes.
  var comersAndGoers: Set<PersonID> {
    switch self {
    case .present(let people): Set(people)
    case .arrive(let person), .stepOut(let person), .comeBack(let person), .leave(let person):
      [person]
    default: []
    }
  }

  /// Lines that complete a small consent and do not announce it.
  var isDetailOfConsent: Bool {
    switch self {
    case .review, .until, .responsible, .objection, .promote, .recorded, .undo, .undoBack: true
    case .field(let field, _): field.row.mayFollowAgreed
    default: false
    }
  }
}
