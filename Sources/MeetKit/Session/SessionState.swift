/// A meeting as its lines have made it: the state machine behind every screen, test and replay.
///
/// `apply` is its one door. It decides and changes nothing outside itself; what must happen in the
/// world comes back as effects.
package struct SessionState: Sendable {
  /// Every accepted line, in the order of the log.
  package private(set) var entries: [SessionEntry] = []
  package internal(set) var meeting = MeetingState()
  package internal(set) var setting: MeetingTerms?
  /// The greatest numbers given so far; an id taken back is never given again.
  var greatest = (decision: 0, action: 0)
  /// What was said in private, with the number of the line that said it; mended words stay here.
  private(set) var privateTexts: [(number: Int, text: String)] = []
  /// The lines whose effect was taken back by the last line that took any back.
  var takenBack: [Int] = []
  /// Lines whose outcome the group has heard: nothing takes them back.
  var announced: Set<Int> = []
  /// The lines that approve minutes, whether they still stand or not.
  private(set) var approvals: [Int] = []
  var steps: [Step] = []
  /// Facts of an opening that is being written.
  var draft = MeetingTermsDraft()

  init() {}

  /// What must now be done outside.
  enum Effect: Hashable, Sendable {
    /// The opening's facts have to be recorded.
    case recordOpening
    case giveDecisionID
    case giveActionID
    case meetingAdjourned
    case meetingClosed
  }

  /// What one line changed, so that it can be taken back.
  enum Step: Sendable {
    case said(Int)
    indirect case moved(Int, before: MeetingState)
    indirect case mended(Int, before: MeetingState, entry: SessionEntry)

    var number: Int {
      switch self {
      case .said(let number), .moved(let number, _), .mended(let number, _, _): number
      }
    }
  }
}

extension SessionState {
  /// The number that the next line gets.
  var nextNumber: Int { entries.count + 1 }

  package var phase: MeetingState.Phase { meeting.phase }

  /// Takes one line, or says why not; a refused line changes nothing.
  mutating func apply(
    _ event: SessionEvent,
    at instant: Instant,
    by who: PersonID
  ) throws(Refusal) -> [Effect] {
    let before = meeting
    let number = nextNumber
    try checkPhase(event)
    if event.movesTheMeeting, phase != .waiting { try checkFacilitator() }
    var entry = SessionEntry(
      number: number,
      instant: instant,
      who: who,
      event: event,
      item: meeting.current
    )
    entry.round = meeting.round?.kind
    var effects: [Effect] = []
    let onlySays = event.onlySays && !event.isTurn
    var step: Step? = onlySays ? .said(number) : .moved(number, before: before)

    switch event {
    case .present, .apologies, .arrive, .stepOut, .comeBack, .leave, .leavesAt, .guest, .observer,
      .recuse, .briefed, .notBriefed:
      try applyPeople(event, at: instant)
    case .facilitator(let person):
      try checkHere(person)
      meeting.facilitator = person
    case .secretary(let person):
      try checkHere(person)
      meeting.secretary = person
    case .next, .item, .add, .move, .extend, .agendaConsented, .length, .nextMeeting,
      .minutesApproved:
      try applyAgenda(event, at: instant)
    case .remark(let remark):
      if !remark.kind.isMinuted { privateTexts.append((number, remark.text)) }
    case .action:
      effects = [.giveActionID]
      step = .moved(number, before: before)
    case .objection where smallConsentJustSaid != nil:
      if let said = smallConsentJustSaid { step = object(to: said, number: number) }
    case .promote:
      effects = try promote(number: number, step: &step)
    case .agreed, .review, .responsible, .objection:
      effects = try applyConsent(event, number: number)
    case .field(let field, let text): try add(text, to: field)
    case .propose, .amend, .restate, .withdrawObjection, .measureObjection,
      .understood, .tested, .deferred, .referred, .withdrawn, .adopted, .dropped, .replaced,
      .otherMethod, .suspend:
      effects = try applyProposals(event, number: number)
    case .select, .until, .qualification, .elect, .vacant, .accepted:
      effects = try applySelection(event, number: number)
    case .nominate, .reveal: try applyNominations(event, number: number)
    case .freeFlow(let minutes): try beginFreeFlow(minutes, line: number, at: instant)
    case .round, .peerReview, .order, .turn, .retract, .endRound:
      try applyRounds(event, number: number)
    case .actionDone, .actionDropped, .actionGiven, .renewed, .decisionEnded, .implemented:
      try applyEarlier(event)
    case .edit, .delete, .attribute, .insert:
      step = try mend(event, entry: &entry, before: before)
      if case .edit(let line, let text) = event,
        case .remark(let remark) = entries[line - 1].event, !remark.kind.isMinuted
      {
        privateTexts.append((number, text))
      }
    case .undo, .undoBack:
      try takeBack(event, number: number)
      step = nil
    case .open, .breakTime, .resume, .adjourn, .close:
      effects = try applyMeeting(event, at: instant)
    case .recorded(let fact):
      if case .leftOpen(let id) = fact { entry.item = leaveOpen(id, line: number) }
      record(fact, at: instant)
      step = nil
    case .unknown:
      step = nil
    }

    if !event.isDetailOfConsent, let outcome = before.outcome { announced.insert(outcome) }
    if step != nil { entry.endedRounds = before.rounds(endedIn: meeting) }
    entries.append(entry)
    if case .minutesApproved = event { approvals.append(number) }
    if let step { steps.append(step) }
    if case .recorded(.opened) = event { steps = [] }
    return effects
  }

  /// Keeps the number of a line that cannot be understood.
  mutating func keepUnknown(_ text: String, at instant: Instant, by who: PersonID) {
    entries.append(
      SessionEntry(
        number: nextNumber,
        instant: instant,
        who: who,
        event: .unknown(text),
        item: meeting.current
      )
    )
  }

  /// Changes a line that stands in the log already.
  mutating func change(_ number: Int, _ body: (inout SessionEntry) -> Void) {
    body(&entries[number - 1])
  }
}
