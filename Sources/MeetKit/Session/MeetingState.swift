/// Where a meeting stands: the small part of its state that lines move and `/undo` moves back.
package struct MeetingState: Hashable, Sendable {
  package enum Phase: Hashable, Sendable {
    case waiting, open, onBreak, adjourned, closed

    /// As JSON says it.
    package var word: String {
      switch self {
      case .waiting: "waiting"
      case .open: "open"
      case .onBreak: "onBreak"
      case .adjourned: "adjourned"
      case .closed: "closed"
      }
    }
  }

  package enum Presence: Hashable, Sendable {
    case present, away, left, apologies

    /// As JSON says it.
    package var word: String {
      switch self {
      case .present: "present"
      case .away: "away"
      case .left: "left"
      case .apologies: "apologies"
      }
    }
  }

  package var phase: Phase = .waiting
  package var presence: [PersonID: Presence] = [:]
  /// Who came, in the order of their first arrival: the seats of a round.
  var circle: [PersonID] = []
  /// Guests and observers.
  var strangers: [Guest] = []
  /// Who said when they have to go.
  var leaving: [PersonID: Instant] = [:]
  package var facilitator: PersonID?
  package var secretary: PersonID?
  var items: [Item] = []
  /// Item numbers in the order in which they are to be taken.
  var order: [Int] = []
  /// Those that were begun, in the order in which they were for the first time.
  var begun: [Int] = []
  package var current: Int?
  /// Planned minutes of the whole meeting, after `/length`.
  package var minutes = 0
  /// When the meeting was last adjourned.
  var adjourned: Instant?
  /// How long it was adjourned in all, by which its end comes later.
  var secondsAdjourned = 0
  /// Rounds that are going on, the one that is heard last.
  var rounds: [Round] = []
  /// Consent rounds that wait with a proposal that is suspended.
  var roundsSetAside: [Round] = []
  /// The talk without turns that is going on.
  package var freeFlow: FreeFlow?
  /// How many rounds the group has had, this meeting's among them: the next order turns by it.
  var roundsHeld = 0
  package var proposals: [Proposal] = []
  /// The line whose outcome the group is just being told.
  var outcome: Int?
  package var openActions: [ActionID: Action] = [:]
  var standing: [DecisionID: String] = [:]
  /// Selections whose nominee has still to accept.
  var unaccepted: Set<DecisionID> = []

  init() {}

  /// An item as the meeting treats it.
  package struct Item: Hashable, Sendable {
    package var number: Int
    package var plan: AgendaItem
    var extensions: [Extension] = []
    package var spans: [Span] = []
    package var recused: Set<PersonID> = []
    /// An earlier decision was renewed or ended in it.
    var hasTakenUp = false

    /// Planned minutes with what was added or taken since.
    package var minutes: Int { plan.minutes + extensions.reduce(0) { $0 + $1.minutes } }

    var wasReached: Bool { !spans.isEmpty }
  }

  /// Minutes given to an item, or taken from it (negative).
  struct Extension: Hashable, Sendable {
    var minutes: Int
    /// The item on the other side of the exchange.
    var other: Int?
  }

  /// A stretch of time; open while there is no end.
  package struct Span: Hashable, Sendable {
    package var start: Instant
    package var end: Instant?
  }
}

extension MeetingState {
  package func item(_ number: Int) -> Item? { items.first { $0.number == number } }

  func isPresent(_ person: PersonID) -> Bool { presence[person] == .present }

  /// The round that is being heard.
  var round: Round? { rounds.last }

  func rounds(endedIn later: MeetingState) -> [Round] {
    let rounds = roundsNotEnded
    guard !rounds.isEmpty else { return [] }
    let others = later.roundsNotEnded
    return rounds.filter { round in !others.contains { $0.entry == round.entry } }
  }

  /// Those that are going on or wait with a proposal that is suspended.
  package var roundsNotEnded: [Round] { rounds + roundsSetAside }

  /// Whose turn it is, and who follows: those of the round who are present.
  var waiting: [PersonID] { round?.queue.filter(isPresent) ?? [] }

  /// Here or stepped out for a moment.
  func isHere(_ person: PersonID) -> Bool {
    presence[person] == .present || presence[person] == .away
  }

  /// What to type when somebody is here after all.
  func wayIn(_ person: PersonID) -> String {
    switch presence[person] {
    case .away: "'/back \(person)'"
    case nil where phase == .waiting: "'/present \(person)'"
    default: "'/arrive \(person)'"
    }
  }

  /// Where the last proposal on the matter under discussion stands.
  var lastProposal: Int? { proposals.last(on: current) }

  /// The number of the item that `/next` begins.
  var following: Int? {
    guard let current, let place = order.firstIndex(of: current) else {
      return order.first { item($0)?.wasReached == false }
    }
    return order[(place + 1)...].first { item($0)?.wasReached == false }
      ?? order[..<place].first { item($0)?.wasReached == false }
  }
}
