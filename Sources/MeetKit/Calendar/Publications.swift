/// The moments at which the group's log told of turns and drills.
///
/// What was taken back was told as well, twice: so a number that counts tellings never falls, and
/// the moment of the last never goes back.
struct Publications {
  enum Subject: Hashable {
    case turn(TurnSlot)
    case drill(String)
  }

  private var moments: [Subject: [Instant]] = [:]
  /// When turns on call were last published.
  private(set) var lastPublished: Instant?

  init(_ facts: [Fact]) {
    var subjects: [String: [Subject]] = [:]
    for fact in facts.sorted(by: { ($0.instant, $0.id) < ($1.instant, $1.id) }) {
      let told: [Subject]
      switch fact.kind {
      case .onCall(let turn):
        told = [.turn(.onCall(turn.week))]
        lastPublished = fact.instant
      case .turnExchange(let handover, let isAsked):
        subjects[fact.id] = handover.places.map { .turn($0.slot) }
        // Nothing changes until somebody takes it.
        told = isAsked ? [] : handover.places.map { .turn($0.slot) }
      case .took(let id, _), .undo(let id): told = subjects[id] ?? []
      case .drill(let drill): told = [.drill(drill.drill)]
      default: told = []
      }
      if subjects[fact.id] == nil { subjects[fact.id] = told }
      for subject in told { moments[subject, default: []].append(fact.instant) }
    }
  }

  func count(_ subjects: Subject...) -> Int {
    subjects.reduce(0) { $0 + (moments[$1]?.count ?? 0) }
  }

  func last(_ subjects: Subject...) -> Instant? {
    subjects.compactMap { moments[$0]?.last }.max()
  }
}
