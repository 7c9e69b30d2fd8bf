/// What a round is for, by the word that opens it.
package enum RoundKind: String, CaseIterable, Sendable, Hashable {
  case checkIn = "check-in"
  case clarify, reaction, ideas, consent, process, evaluate
  case checkOut = "check-out"
  case review
  case nominate, information, change
}

extension RoundKind {
  /// What holds in the rounds of a kind, as Many Voices One Song and Sociocracy 3.0 have it.
  struct Rules: Hashable, Sendable {
    /// What becomes of what is said.
    enum Keeping: Hashable, Sendable {
      /// It stands in the minutes, as the group names who speaks.
      case words
      /// It stands in the minutes without names.
      case ideas
      /// It counts for a decision.
      case answers
      /// It is about people: it stays in the log.
      case ofPeople
      /// It is not even in the log, but for who spoke.
      case nothing
    }

    var keeping: Keeping
    var mayPass = true
    /// It ends when everybody who is present has had a turn.
    var mustAllSpeak = false
    /// Only who has consent rights has a turn.
    var isOfMembers = false
    /// It may come between: the round in which it is asked goes on where it was.
    var isInterjected = false
  }

  var rules: Rules {
    switch self {
    case .checkIn, .evaluate, .checkOut: Rules(keeping: .nothing)
    case .clarify, .reaction: Rules(keeping: .words)
    case .ideas: Rules(keeping: .ideas)
    case .consent: Rules(keeping: .answers, mayPass: false, mustAllSpeak: true, isOfMembers: true)
    case .process: Rules(keeping: .nothing, isInterjected: true)
    case .review: Rules(keeping: .nothing, mayPass: false, mustAllSpeak: true)
    // Whether somebody may nominate nobody is the group's to say.
    case .nominate: Rules(keeping: .ofPeople, mustAllSpeak: true, isOfMembers: true)
    case .information: Rules(keeping: .ofPeople)
    case .change:
      Rules(keeping: .ofPeople, mayPass: false, mustAllSpeak: true, isOfMembers: true)
    }
  }

  /// What is said in it comes into the log; of the others only who spoke is kept.
  var keepsWords: Bool { rules.keeping != .nothing }

  /// What is said in it comes into the minutes.
  var isMinuted: Bool { keepsWords && !isOfSelection }

  /// It is about people, and what is said while it goes on stays in the log.
  var isOfSelection: Bool { rules.keeping == .ofPeople }

  /// Only who has consent rights has a turn.
  var isOfMembers: Bool { rules.isOfMembers }

  var isInterjected: Bool { rules.isInterjected }
}
