extension OnCallPlan {
  /// What decides in the week with that number, when those before it have been asked for.
  mutating func reasons(_ index: Int, now: Instant) -> OnCallReasons? {
    let week = rota.rules.first.advanced(byWeeks: index)
    let (start, end) = (rota.rules.start(of: week), rota.rules.end(of: week))
    guard rota.published[week] == nil, start > now else { return nil }
    awake.look(from: start, to: end)
    let available = available(index)
    share(rota.rules.size, available)
    let decision = decide(index, week, available)
    let all =
      decision.people.count < rota.rules.size
      ? [decision.people].filter { !$0.isEmpty } : decision.search.all()
    var reasons = OnCallReasons(
      candidates: all.prefix(5).map { candidate($0, index, decision.search) },
      count: all.count,
      passedOver: [],
      relaxed: decision.relaxed,
      follows: decision.follows.map { rota.people[$0].id },
      shadow: decision.shadow.map { rota.people[$0].id }
    )
    share(-rota.rules.size, available)
    reasons.passedOver = passedOver(index, week, decision)
    return reasons
  }

  private func candidate(_ people: [Int], _ index: Int, _ search: OnCallSearch) -> OnCallCandidate {
    let day = Double(awake.quarters) / 96
    let pairs = people.flatMap { a in people.filter { a < $0 }.map { a * count + $0 } }
    let latest = pairs.map { lastPaired[$0] }.max() ?? Self.never
    return OnCallCandidate(
      people: people.map { rota.people[$0].id },
      inDrill: search.inDrill(people),
      awakeHours: Double(awake.union(people.map { zoneOf[$0] })) / 4 / max(day, 1),
      timesPaired: pairs.map { paired[$0] }.reduce(0, +),
      weeksSincePaired: latest == Self.never ? nil : index - latest,
      due: TurnCount(parts: people.map { due[$0] }.reduce(0, +))
    )
  }

  private func passedOver(
    _ index: Int,
    _ week: CalendarWeek,
    _ decision: Decision
  ) -> [OnCallReasons.Skipped] {
    let days = rota.rules.days(of: week)
    return rota.people.indices.compactMap { number in
      let person = rota.people[number]
      guard !decision.pool.contains(number), number != decision.shadow,
        rota.isOnCall(person, days)
      else { return nil }
      if let lack = rota.rules.lack(of: person) {
        return .init(person: person.id, cause: .lacks(lack))
      }
      if let absence = rota.absence(of: person.id, in: week) {
        return .init(person: person.id, cause: .away(absence.days))
      }
      if decision.shadow != nil, toShadow[number] > 0 {
        return .init(person: person.id, cause: .isNew)
      }
      let served = last[number]
      let near = index - served <= rota.rules.rest ? served : index + 1
      return .init(
        person: person.id,
        cause: .rests(near: rota.rules.first.advanced(byWeeks: near))
      )
    }
  }
}
