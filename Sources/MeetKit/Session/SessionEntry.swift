/// One accepted line of a session, with its place in the log.
package struct SessionEntry: Hashable, Sendable {
  /// Why an entry no longer stands.
  package enum Status: Hashable, Sendable {
    case stands
    case deleted(by: Int)
    case undone(by: Int)
    /// A small consent that somebody did not give: it has no effect and stays in the minutes.
    case objected(by: Int)
    /// A small consent that became a proposal, about which everybody is asked.
    case promoted(by: Int)
  }

  /// Counts 1, 2, 3 … over all lines of the log.
  package var number: Int
  /// When it was typed; for comings and goings, when it happened.
  package var instant: Instant
  /// Who held the pen.
  package var who: PersonID
  package var event: SessionEvent
  /// The item under discussion.
  package var item: Int?
  /// The round that was being heard.
  var round: RoundKind?
  package var standing: Status
  /// The id given to a decision or an action.
  package var id: EntryID?
  /// The rounds that it ended.
  package var endedRounds: [Round] = []
  /// Entries put before this one afterwards.
  var insertedBefore: [Int]

  init(number: Int, instant: Instant, who: PersonID, event: SessionEvent, item: Int?) {
    self.number = number
    self.instant = instant
    self.who = who
    self.event = event
    self.item = item
    standing = .stands
    insertedBefore = []
  }

  /// An `/undo` took it back; a deleted line is not meant.
  var isTakenBack: Bool {
    if case .undone = standing { true } else { false }
  }

  /// It was said while people spoke of people, which stays in the log.
  var isOfSelection: Bool { round?.isOfSelection ?? false }

  /// Taken out of the minutes or taken back; what was objected to still says something.
  var isTakenOut: Bool {
    switch standing {
    case .deleted, .undone: true
    case .stands, .objected, .promoted: false
    }
  }

  package enum EntryID: Hashable, Sendable {
    case decision(DecisionID)
    case action(ActionID)
  }
}
