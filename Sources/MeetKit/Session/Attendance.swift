/// Who was there when, read from the comings and goings of a session.
struct Attendance: Hashable, Sendable {
  var stays: [PersonID: [MeetingState.Span]] = [:]

  init(_ state: SessionState) {
    for entry in state.entries where entry.standing == .stands {
      switch entry.event {
      case .present(let people): for person in people { come(person, at: entry.instant) }
      case .arrive(let person), .comeBack(let person): come(person, at: entry.instant)
      case .stepOut(let person), .leave(let person): go(person, at: entry.instant)
      default: break
      }
    }
  }

  private mutating func come(_ person: PersonID, at instant: Instant) {
    if let last = stays[person]?.last, last.end == nil { return }
    stays[person, default: []].append(.init(start: instant))
  }

  private mutating func go(_ person: PersonID, at instant: Instant) {
    guard let last = stays[person]?.indices.last, stays[person]?[last].end == nil else { return }
    stays[person]?[last].end = instant
  }

  /// People without a seat who came all the same, in order of their ids.
  func others(than seated: [PersonID]) -> [PersonID] {
    stays.keys.filter { !seated.contains($0) }.sorted()
  }
}
