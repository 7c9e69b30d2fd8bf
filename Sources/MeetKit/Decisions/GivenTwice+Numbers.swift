extension GivenTwice {
  /// What numbers were given to.
  struct Numbers<ID: LastingNumber>: Sendable {
    /// One thing, from the meeting that gave it the number.
    struct Given: Sendable {
      var twin: Twin
      /// When the meeting began that gave the number, or went on with it last.
      var start: Instant
      /// When it was given first.
      var since: Instant
      /// Where it is written down: in which minutes, and as the how-many-eth of that number there.
      var places: [Place]
      /// What was decided last, under which subjects so far.
      var decision: MinutesDecision?
      var subjects: Set<String> = []
      /// What is to be done.
      var text: String?
    }

    struct Place: Hashable, Sendable {
      var meeting: MeetingID
      var count: Int
    }

    private var given: [ID: [Given]] = [:]
    /// A name with a meeting was read.
    private var isNamed = false
    private var isDouble = false

    var isConcerned: Bool { isNamed || isDouble }
  }
}

extension GivenTwice.Numbers {
  mutating func give(
    _ id: ID,
    in page: Minutes,
    isSame: (Given) -> Bool,
    as change: (inout Given) -> Void
  ) {
    let (bare, meeting) = (id.plain, page.meeting)
    if id.twin != nil { isNamed = true }
    var all = given[bare] ?? []
    let count = all.reduce(0) { $0 + $1.places.count { $0.meeting == meeting } }
    let before = all.indices.filter { all[$0].places.last?.meeting != meeting }
    let index =
      id.twin.flatMap { twin in all.firstIndex { $0.twin == twin } }
      ?? before.last { isSame(all[$0]) }
    if let index {
      all[index].start = page.held.start
      all[index].places.append(.init(meeting: meeting, count: count))
      change(&all[index])
    } else {
      let place = 1 + all.count { $0.twin.meeting == meeting }
      var new = Given(
        twin: id.twin ?? Twin(meeting, place: place),
        start: page.held.start,
        since: page.held.start,
        places: [.init(meeting: meeting, count: count)]
      )
      change(&new)
      all.append(new)
    }
    if all.count > 1 { isDouble = true }
    given[bare] = all
  }

  /// What the number that minutes give for the how-many-eth time is called.
  func given(_ id: ID, in meeting: MeetingID, _ count: Int) -> ID {
    let all = given[id.plain] ?? []
    guard all.count > 1 else { return resolved(id, all) }
    let place = Place(meeting: meeting, count: count)
    return id.plain.of(all.first { $0.places.contains(place) }?.twin)
  }

  /// What minutes mean by a number that they have not given: their own, else the only one before.
  func meant(_ id: ID, in meeting: MeetingID) -> ID {
    let all = given[id.plain] ?? []
    guard id.twin == nil, all.count > 1 else { return resolved(id, all) }
    let own = all.filter { given in given.places.contains { $0.meeting == meeting } }
    let earlier = all.filter { $0.twin.meeting < meeting }
    let meant = own.isEmpty ? earlier : own
    return meant.count == 1 ? id.of(meant[0].twin) : id
  }

  /// What was meant at a moment: the only one that was there, or the only one that can be meant.
  func meant(_ id: ID, at instant: Instant, _ canBe: (Given) -> Bool) -> ID {
    let all = given[id.plain] ?? []
    guard id.twin == nil, all.count > 1 else { return resolved(id, all) }
    let there = all.filter { $0.since <= instant }
    let meant = there.count > 1 ? there.filter(canBe) : there
    return meant.count == 1 ? id.of(meant[0].twin) : id
  }

  /// The bare number again, once it stands for one thing and that is the one.
  private func resolved(_ id: ID, _ all: [Given]) -> ID {
    id.twin != nil && all.count == 1 && all[0].twin == id.twin ? id.plain : id
  }

  func names(of id: ID) -> [ID] {
    let all = given[id.plain] ?? []
    return id.twin == nil && all.count > 1 ? all.map { id.of($0.twin) } : []
  }

  /// It stood for several things before a meeting.
  func isDouble(_ id: ID, before meeting: MeetingID) -> Bool {
    (given[id] ?? []).dropFirst().contains { $0.twin.meeting < meeting }
  }

  func isDouble(_ id: ID, at instant: Instant) -> Bool {
    (given[id] ?? []).dropFirst().contains { $0.since <= instant }
  }

  func doubles<Double>(
    _ make: (ID, (ID, TextLocation), (ID, TextLocation)) -> Double,
    places: (ID) -> (MeetingID, Int) -> TextLocation
  ) -> [Double] {
    given.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.flatMap { id, all in
      let place = places(id)
      let named = all.map { (id.of($0.twin), place($0.places[0].meeting, $0.places[0].count)) }
      return named.dropFirst().map { make(id, named[0], $0) }
    }
  }
}
