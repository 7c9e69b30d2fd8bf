/// What holds after every line of any session.
struct Invariant: Sendable {
  /// As the group's rules count them.
  let number: Int
  let sentence: String
  private let check: @Sendable (Moment) -> Finding

  enum Finding: Equatable {
    /// The line has nothing to do with it.
    case silent
    case holds
    case broken(String)

    /// Holds for all of several things, and is silent when there is none.
    static func all<Thing>(_ things: [Thing], _ fault: (Thing) -> String?) -> Finding {
      for thing in things {
        if let fault = fault(thing) { return .broken(fault) }
      }
      return things.isEmpty ? .silent : .holds
    }
  }

  init(_ number: Int, _ sentence: String, _ check: @escaping @Sendable (Moment) -> Finding) {
    self.number = number
    self.sentence = sentence
    self.check = check
  }

  func callAsFunction(_ moment: Moment) -> Finding { check(moment) }

  /// Those that are looked at line by line; 12 and 16 to 18 hold for more than one line, too.
  static let all = [
    noAdoptionOverObjection, answersBelongToVersions, everyMemberIsAccountedFor, nothingIsInferred,
    objectionsEndRightly, oneProposalPerMatter, whoIsAskedIsFrozen, quorumAtTheClose,
    namesAreHidden, placesInOrder, oneTurnEach, startsRotate, textAsReadBack, decisionsAreComplete,
    nothingIsRewritten, timeAddsUp,
  ]
}
