import MeetKit

/// A turn for other programs; `docs/rotation.md` describes it.
struct TurnReport: Encodable {
  var meeting: String
  var start: String?
  var coordinator: Role
  var secretary: Role

  init(_ turn: Turn, rota: Rota) {
    meeting = turn.meeting.description
    start = rota.start(of: turn.meeting)?.description
    coordinator = Role(turn.coordinator)
    secretary = Role(turn.secretary)
  }

  struct Role: Encodable {
    var person: String?
    var isForecast: Bool
    var reason: String
    /// The meeting that the reason speaks of.
    var since: String?
    var standsInFor: String?
    var candidates: [Candidate]
    var passedOver: [Skipped]

    init(_ choice: Choice) {
      person = choice.person?.text
      (reason, since) = choice.reason.words
      isForecast = !choice.isGiven
      standsInFor = choice.standsInFor?.text
      candidates = choice.candidates.map { Candidate($0) }
      passedOver = choice.passedOver.map { Skipped($0) }
    }
  }

  struct Candidate: Encodable {
    var person: String
    /// Turns taken, less the share; hundredths.
    var balance: Double
    var last: String?
    var reason: String
    var since: String?
    var missesNext: Bool

    init(_ candidate: MeetKit.Candidate) {
      person = candidate.person.text
      balance = Double(candidate.turns.balance.hundredths) / 100
      last = candidate.turns.last?.description
      (reason, since) = candidate.reason.words
      missesNext = candidate.missesNext
    }
  }

  struct Skipped: Encodable {
    var person: String
    var cause: String
    var from: String?
    var until: String?

    init(_ passedOver: MeetKit.Skipped) {
      person = passedOver.person.text
      switch passedOver.cause {
      case .away(let days):
        cause = "away"
        from = days.from.description
        until = days.until.description
      case .otherRole(let role): cause = role.rawValue
      case .takesNoTurns: cause = "takesNoTurns"
      }
    }
  }
}

extension Choice.Reason {
  /// A word for programs, and the meeting it speaks of.
  fileprivate var words: (String, since: String?) {
    switch self {
    case .assigned(.cover): ("cover", nil)
    case .assigned(.term): ("term", nil)
    case .assigned(.announced): ("announced", nil)
    case .succession(let meeting): ("succession", meeting.description)
    case .claim(let meeting): ("claim", meeting.description)
    case .leastServed: ("leastServed", nil)
    case .notQuorate: ("notQuorate", nil)
    }
  }
}
