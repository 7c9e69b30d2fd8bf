/// Weeks on call, one after the other, with what everybody owes by then.
struct OnCallPlan {
  let rota: OnCallRota
  /// What each person is due, in parts of a turn.
  private(set) var due: [Int]
  /// The number of the week of each one's last turn.
  private(set) var last: [Int]
  /// How often two were on call together, and when they were last.
  private(set) var paired: [Int]
  private(set) var lastPaired: [Int]
  var awake: AwakeHours
  /// The number of each person's zone among `awake`.
  let zoneOf: [Int]
  /// Absences of each person, as numbers of days.
  let absent: [[ClosedRange<Int>]]
  let mayServe: [Bool]
  /// Who has the second place of the last turn, with the number of its week.
  private(set) var second: (person: Int, week: Int)?
  /// So many times each has to come along before a turn counts.
  private(set) var toShadow: [Int]

  /// Long before the first week.
  static let never = -10_000

  var count: Int { rota.people.count }

  init(_ rota: OnCallRota, weeks: Int) {
    self.rota = rota
    let count = rota.people.count
    due = Array(repeating: 0, count: count)
    last = Array(repeating: Self.never, count: count)
    paired = Array(repeating: 0, count: count * count)
    lastPaired = Array(repeating: Self.never, count: count * count)
    var zones: [Zone] = []
    zoneOf = rota.people.map { person in
      if let index = zones.firstIndex(of: person.zone) { return index }
      zones.append(person.zone)
      return zones.count - 1
    }
    awake = AwakeHours(zones)
    absent = rota.people.map { person in
      rota.absences.filter { $0.person == person.id }
        .map { $0.days.from.number...$0.days.until.number }
    }
    mayServe = rota.people.map { rota.rules.lack(of: $0) == nil }
    // Whoever is there from the beginning is no newcomer.
    let begin = rota.rules.days(of: rota.rules.first)
    toShadow = rota.people.map { rota.isOnCall($0, begin) ? 0 : rota.rules.shadows }
  }
}

extension OnCallPlan {
  /// The turn of the week with that number, when those before it have been asked for.
  mutating func turn(_ index: Int, now: Instant) -> OnCallTurn {
    let week = rota.rules.first.advanced(byWeeks: index)
    var turn = OnCallTurn(
      week: week,
      start: rota.rules.start(of: week),
      end: rota.rules.end(of: week),
      state: .forecast,
      people: [],
      serving: [],
      covers: [],
      holes: [],
      shortfall: 0,
      relaxed: []
    )
    let available = available(index)
    if let published = rota.published[week] {
      turn.state = turn.end <= now ? .served : .published
      turn.people = published.people
      turn.why = published.why
      turn.shadow = published.shadow
      turn.relaxed = OnCallTurn.Relaxation.allCases
        .filter { published.why.contains($0.rawValue) }
      (turn.serving, turn.covers) = Self.covered(published.people, rota.covers[week] ?? [])
      turn.shortfall = max(0, rota.rules.size - turn.serving.count)
      if turn.state == .published {
        turn.holes = turn.serving.filter { !(rota.numbers[$0].map { available[$0] } ?? false) }
      }
    } else if turn.start <= now {
      turn.state = .missing
    } else {
      awake.look(from: turn.start, to: turn.end)
      share(rota.rules.size, available)
      let decision = decide(index, week, available)
      share(-rota.rules.size, available)
      turn.people = decision.people.map { rota.people[$0].id }
      turn.serving = turn.people
      turn.shadow = decision.shadow.map { rota.people[$0].id }
      turn.shortfall = rota.rules.size - decision.people.count
      turn.relaxed = decision.relaxed
    }
    take(turn.serving.compactMap { rota.numbers[$0] }, index, available)
    if let shadow = turn.shadow.flatMap({ rota.numbers[$0] }), available[shadow] {
      toShadow[shadow] = max(0, toShadow[shadow] - 1)
    }
    return turn
  }

  /// Counts who served: a whole turn each, of which those who could have done it have a share.
  private mutating func take(_ serving: [Int], _ index: Int, _ available: [Bool]) {
    guard !serving.isEmpty else { return }
    if available.contains(true) {
      share(serving.count, available)
    } else {
      for number in serving { due[number] += TurnCount.turn.parts }
    }
    for number in serving {
      due[number] -= TurnCount.turn.parts
      last[number] = index
      toShadow[number] = 0
    }
    second = serving.count > 1 ? (serving[1], index) : nil
    for a in serving {
      for b in serving where a < b {
        paired[a * count + b] += 1
        lastPaired[a * count + b] = index
      }
    }
  }

  /// Gives everybody who can come a share of so many turns; the first have what is left over.
  mutating func share(_ turns: Int, _ available: [Bool]) {
    let there = available.count { $0 }
    guard there > 0 else { return }
    let (share, rest) = (turns * TurnCount.turn.parts).quotientAndRemainder(dividingBy: there)
    var left = abs(rest)
    for number in 0..<count where available[number] {
      due[number] += share
      guard left > 0 else { continue }
      due[number] += turns < 0 ? -1 : 1
      left -= 1
    }
  }

  /// All covers of a turn at once: each place goes to whom its latest cover names.
  private static func covered(
    _ people: [PersonID],
    _ moves: [TurnExchange.Move]
  ) -> (serving: [PersonID], covers: [TurnExchange.Move]) {
    var latest: [PersonID: TurnExchange.Move] = [:]
    for move in moves where people.contains(move.from) { latest[move.from] = move }
    var serving: [PersonID] = []
    for person in people {
      let taker = latest[person]?.to ?? person
      if !serving.contains(taker) { serving.append(taker) }
    }
    return (serving, people.compactMap { latest[$0] })
  }

  func available(_ index: Int) -> [Bool] {
    let days = rota.rules.days(of: rota.rules.first.advanced(byWeeks: index))
    let (from, until) = (days.from.number, days.until.number)
    return (0..<count).map { number in
      mayServe[number]
        && !absent[number].contains { $0.lowerBound <= until && from <= $0.upperBound }
        && rota.isOnCall(rota.people[number], days)
    }
  }
}

extension OnCallPlan {
  /// Who rested long enough, and has no published turn so soon.
  func rested(_ number: Int, _ index: Int) -> Bool {
    let rest = rota.rules.rest
    guard index - last[number] > rest else { return false }
    guard rest > 0, !rota.published.isEmpty else { return true }
    return !(1...rest).contains { distance in
      let week = rota.rules.first.advanced(byWeeks: index + distance)
      return rota.published[week]?.people.contains(rota.people[number].id) == true
    }
  }

  func inDrill(_ week: CalendarWeek) -> [Bool] {
    guard rota.rules.prefersDrill else { return [] }
    let days = rota.rules.days(of: week)
    let drills = rota.drills.filter { days.contains($0.date) }
    guard !drills.isEmpty else { return [] }
    let pair = Set(drills.flatMap { [$0.steering, $0.documenting].compactMap { $0 } })
    return rota.people.map { pair.contains($0.id) }
  }

  /// How a week was decided.
  struct Decision {
    /// In order of their places.
    var people: [Int]
    var shadow: Int?
    var relaxed: [OnCallTurn.Relaxation]
    var pool: [Int]
    var search: OnCallSearch
    /// Who was second a week before.
    var follows: Int?
  }

  /// Decides a week whose hours awake were looked at and whose places are shared out.
  func decide(_ index: Int, _ week: CalendarWeek, _ available: [Bool]) -> Decision {
    let there = (0..<count).filter { available[$0] }
    let drill = inDrill(week)
    let decision = decide(index, among: there, drill)
    guard let newcomer = decision.people.first(where: { toShadow[$0] > 0 }) else { return decision }
    let others = there.filter { toShadow[$0] == 0 }
    guard others.count >= rota.rules.size else {
      var decision = decision
      decision.relaxed.append(.shadow)
      return decision
    }
    var other = decide(index, among: others, drill)
    other.shadow = newcomer
    return other
  }

  private func decide(_ index: Int, among there: [Int], _ drill: [Bool]) -> Decision {
    let follows = follows(index, there)
    guard there.count >= rota.rules.size else {
      return Decision(
        people: ordered(there, first: follows),
        relaxed: [],
        pool: there,
        search: OnCallSearch(
          plan: self,
          pool: there,
          acrossZones: false,
          inDrill: [],
          with: nil
        ),
        follows: follows
      )
    }
    let (pool, acrossZones, relaxed) = pool(index, there, with: follows)
    let search = OnCallSearch(
      plan: self,
      pool: pool,
      acrossZones: acrossZones,
      inDrill: drill,
      with: follows
    )
    return Decision(
      people: ordered(search.best(), first: follows),
      relaxed: relaxed,
      pool: pool,
      search: search,
      follows: follows
    )
  }

  /// Who was second a week before and can come, where the second follows.
  private func follows(_ index: Int, _ there: [Int]) -> Int? {
    guard rota.rules.secondFollows, let second, second.week == index - 1,
      there.contains(second.person)
    else { return nil }
    return second.person
  }

  /// By id; where the second follows, the first of the week first, then who owes most.
  private func ordered(_ people: [Int], first: Int?) -> [Int] {
    guard rota.rules.secondFollows else { return people }
    return people.sorted { a, b in
      if (a == first) != (b == first) { return a == first }
      return (-due[a], a) < (-due[b], b)
    }
  }

  /// The pool, and the rules that had to give way for it.
  private func pool(
    _ index: Int,
    _ there: [Int],
    with follower: Int?
  ) -> (pool: [Int], acrossZones: Bool, relaxed: [OnCallTurn.Relaxation]) {
    let rested = there.filter { $0 == follower || self.rested($0, index) }
    let size = rota.rules.size
    guard rota.rules.zoneGap == .require else {
      return rested.count >= size ? (rested, false, []) : (there, false, [.rest])
    }
    if rested.count >= size, spans(rested) { return (rested, true, []) }
    if there.count >= size, spans(there) { return (there, true, [.rest]) }
    return rested.count >= size
      ? (rested, false, [.zoneGap]) : (there, false, [.rest, .zoneGap])
  }

  /// Not all of them live by one clock, in the stretch that was looked at.
  private func spans(_ people: [Int]) -> Bool {
    guard let first = people.first else { return false }
    return people.contains {
      awake.pair(zoneOf[first], zoneOf[$0]) > awake.pair(zoneOf[first], zoneOf[first])
    }
  }

  /// Of those who can come and owe most, within the band, who is awake longest with the others.
  mutating func substitute(for person: PersonID, _ index: Int, _ turn: OnCallTurn) -> PersonID? {
    awake.look(from: turn.start, to: turn.end)
    let available = available(index)
    let free = (0..<count).filter { number in
      available[number] && !turn.serving.contains(rota.people[number].id)
    }
    let others = turn.serving.filter { $0 != person && !turn.holes.contains($0) }
      .compactMap { rota.numbers[$0] }
    let rested = free.filter { self.rested($0, index) }
    let pool = rested.isEmpty ? free : rested
    let least = (pool.map { due[$0] }.max() ?? 0) - band
    return pool.filter { due[$0] >= least }
      .min { substituteKey($0, others, index) < substituteKey($1, others, index) }
      .map { rota.people[$0].id }
  }

  private func substituteKey(
    _ number: Int,
    _ others: [Int],
    _ index: Int
  ) -> (Int, Int, Int, Int) {
    let hours = awake.union((others + [number]).map { zoneOf[$0] })
    return (-hours, -due[number], -distance(number, index), number)
  }

  /// Weeks from one to the nearest turn of somebody, behind it or published before it.
  func distance(_ number: Int, _ index: Int) -> Int {
    let person = rota.people[number].id
    let next = rota.published.values
      .filter { $0.people.contains(person) }
      .map { rota.count(through: $0.week) - 1 - index }
      .filter { $0 > 0 }.min()
    return min(index - last[number], next ?? .max)
  }

  func awakeTogether(_ a: Int, _ b: Int) -> Int { awake.pair(zoneOf[a], zoneOf[b]) }

  func awakeTogether(_ a: Int, _ b: Int, _ c: Int) -> Int {
    awake.trio(zoneOf[a], zoneOf[b], zoneOf[c])
  }

  func times(_ a: Int, _ b: Int) -> Int { paired[a * count + b] }

  func lastTurn(_ number: Int) -> Int { last[number] }

  var size: Int { rota.rules.size }

  var band: Int { rota.rules.band.parts }
}
