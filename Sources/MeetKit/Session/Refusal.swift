/// Why a line was not taken, in one line, and what would work.
///
/// A refused line changes nothing; the person types another. `docs/refusals.md` has an example of
/// each.
///
/// ```swift
/// if let refusal = answer.refusal { print(refusal.reason, refusal.wayOut) }
/// ```
public struct Refusal: Error, Hashable, Sendable {
  var name: Name
  /// What is wrong, in one phrase.
  public var reason: String
  /// What to type instead.
  public var wayOut: String
  /// Lines that it offers as they stand: where one is refused, too, that refusal is the answer.
  var instead: [String]

  init(_ name: Name, _ reason: String, _ wayOut: String, _ instead: [String] = []) {
    self.name = name
    self.reason = reason
    self.wayOut = wayOut
    self.instead = instead
  }

  /// Every kind of no.
  package enum Name: String, CaseIterable, Sendable, Hashable {
    // What was typed
    case unknownCommand = "unknown-command"
    case unknownPerson = "unknown-person"
    case ambiguousPerson = "ambiguous-person"
    case severalPeople = "several-people"
    case unclearOwner = "unclear-owner"
    case noSuchDay = "no-such-day"
    case unclearDay = "unclear-day"
    case leftOver = "left-over"
    case notUnderstood = "not-understood"
    case missingText = "missing-text"

    // The meeting
    case notOpen = "not-open"
    case alreadyOpen = "already-open"
    case onBreak = "on-break"
    case notOnBreak = "not-on-break"
    case adjourned = "adjourned"
    case closed = "closed"
    case nobodyPresent = "nobody-present"
    case roleMissing = "hat-missing"
    case unresolved = "unresolved"

    // People
    case alreadyHere = "already-here"
    case notHere = "not-here"
    case notAway = "not-away"
    case holdsThePen = "holds-the-pen"
    case pastTime = "past-time"

    // Agenda
    case noSuchItem = "no-such-item"
    case noItem = "no-item"
    case noItemLeft = "no-item-left"
    case itemIsCurrent = "item-is-current"
    case notEnoughTime = "not-enough-time"
    case notTheNextDate = "not-the-next-date"
    case notLastMinutes = "not-last-minutes"

    // Rounds
    case noRound = "no-round"
    case nobodyDue = "nobody-due"
    case roundOpen = "round-open"
    case notInRound = "not-in-round"
    case hadTheirTurn = "had-their-turn"
    case orderStands = "order-stands"
    case laterUsed = "later-used"
    case noPass = "no-pass"
    case noConcerns = "no-concerns"
    case unanswered
    case noAnswer = "no-answer"
    case needsNoBriefing = "needs-no-briefing"

    // Selections
    case noSelection = "no-selection"
    case whichRole = "which-role"
    case nominationsMissing = "nominations-missing"
    case alreadyRevealed = "already-revealed"
    case notRevealed = "not-revealed"
    case reasonsNotHeard = "reasons-not-heard"
    case nomineeIsLast = "nominee-is-last"
    case wordsFollow = "words-follow"
    case nothingToAccept = "nothing-to-accept"

    // Decisions and actions
    case noQuorum = "no-quorum"
    case noDecision = "no-decision"
    case noProposal = "no-proposal"
    case rivalProposal = "rival-proposal"
    case incomplete
    case suspended
    case notRestated = "not-restated"
    case objectionOpen = "objection-open"
    case sameWords = "same-words"
    case noSuchObjection = "no-such-objection"
    case notTheRaiser = "not-the-raiser"
    case notTheProposer = "not-the-proposer"
    case notTheirWords = "not-their-words"
    case notTested = "not-tested"
    case noTest = "no-test"
    case announced = "announced"
    case reviewInPast = "review-in-past"
    case unknownAction = "unknown-action"
    case unknownDecision = "unknown-decision"
    case givenTwice = "given-twice"

    // Mending
    case noSuchLine = "no-such-line"
    case movedTheState = "moved-the-state"
    case notATime = "not-a-time"
    case nothingToUndo = "nothing-to-undo"
    case nothingAsked = "nothing-asked"
  }
}

extension Refusal: CustomStringConvertible {
  /// `refused: `, the reason and the way out.
  public var description: String { "refused: \(reason); \(wayOut)" }
}
