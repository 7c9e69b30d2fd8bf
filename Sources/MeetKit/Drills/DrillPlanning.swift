/// What is known of the drills, and what may be said of one.
package struct DrillPlanning {
  /// A month that asks for a drill, with whose turn it will be.
  package struct Coming {
    /// The first day of it on which there may be one.
    package var day: Day
    package var turn: Turn

    package var month: String { String("\(day)".prefix(7)) }
  }

  package let group: Group
  package let drills: [Drill]
  private let facts: [Fact]
  private let now: Instant
  package var today: Day { group.zone.day(of: now) }

  package init(group: Group, drills: [Drill], facts: [Fact], at now: Instant) {
    self.group = group
    self.drills = drills
    self.facts = facts
    self.now = now
  }

  private var rota: DrillRota { DrillRota(group: group, drills: drills, facts: facts) }

  /// The next three months that have no drill yet; none when the group wants no drills.
  package var coming: [Coming] { coming(3) }

  /// The months up to a day that have no drill yet.
  package func coming(through day: Day) -> [Coming] {
    let years = (day.number - today.number) / 365 + 1
    return coming(years * (group.drills?.months.count ?? 0)).filter { $0.day <= day }
  }

  private func coming(_ count: Int) -> [Coming] {
    guard let rules = group.drills else { return [] }
    let days = rules.open(from: today, count: count, drills: drills)
    return zip(days, rota.turns(on: days)).map { Coming(day: $0, turn: $1) }
  }

  /// What the group should know of its drills as a whole.
  package var remarks: [String] {
    guard let rules = group.drills else { return [] }
    return [
      rota.sum(on: today, rules: rules).words,
      DrillChecks.restoreIsOld(drills, on: today).map { "a restore is due: \($0)" },
    ].compactMap(\.self)
  }

  /// The drill that is named, or else the last one up to today.
  package func drill(_ word: String?) throws(RuleError) -> Drill {
    guard let word else {
      guard let last = drills.last(where: { $0.date <= today }) else {
        throw .failed("there was no drill up to \(today); 'meet drill list' shows all of them")
      }
      return last
    }
    if let found = drills.first(where: { $0.id == word }) ?? lost(word) { return found }
    throw .failed(
      "there is no drill '\(word)'; "
        + (Spelling.didYouMean(word, in: drills.map(\.id)) ?? "'meet drill list' shows them")
    )
  }

  /// A drill of which the log tells and whose page is gone: as far as its name tells.
  private func lost(_ id: String) -> Drill? {
    let isTold = facts.standing.contains {
      if case .drill(let fact) = $0.kind { fact.drill == id } else { false }
    }
    guard isTold, let day = Day(String(id.prefix(10))), id.count > 11 else { return nil }
    let turn = rota.turns(on: [day])[0]
    return [
      Drill(
        id: id,
        kind: String(id.dropFirst(11)),
        date: day,
        steering: turn.coordinator.person,
        documenting: turn.secretary.person
      )
    ].recording(facts)[0]
  }

  /// The drill of a day, as its page has it or as it would be.
  package func planned(
    _ kind: String,
    on day: Day,
    steering: PersonID?,
    documenting: PersonID?
  ) throws(RuleError) -> Drill {
    guard let slug = JobID(kind), slug.text.utf8.allSatisfy({ $0 < 0x80 }) else {
      throw .usage("'\(kind)' is no kind of drill; write it as 'restore' or 'upgrade-and-restore'")
    }
    let id = "\(day)-\(slug)"
    if let found = drills.first(where: { $0.id == id }) ?? lost(id) {
      let isOther = { (named: PersonID?, there: PersonID?) in named != nil && named != there }
      if isOther(steering, found.steering) || isOther(documenting, found.documenting) {
        throw .failed("the drill has a page; who takes part is changed there: drills/\(id).md")
      }
      return found
    }
    if day < today { throw .failed("\(day) is past; a drill is planned for a day to come") }
    let (first, second) = pair(on: day, steering, documenting)
    guard let first, let second, first != second else {
      throw .failed(
        "fewer than two can take part on \(day); '--steering' and '--documenting' say who does"
      )
    }
    return Drill(id: id, kind: slug.text, date: day, steering: first, documenting: second)
  }

  /// Who was named, and beside them whose turn it is.
  private func pair(
    on day: Day,
    _ steering: PersonID?,
    _ documenting: PersonID?
  ) -> (PersonID?, PersonID?) {
    let turn = rota.turns(on: [day])[0]
    let (first, second) = (turn.coordinator.person, turn.secretary.person)
    let others = turn.secretary.candidates.map(\.person) + [first].compactMap(\.self)
    switch (steering, documenting) {
    case (let steering?, let documenting?): return (steering, documenting)
    case (let steering?, nil):
      return (steering, second != steering ? second : others.first { $0 != steering })
    case (nil, let documenting?):
      return (first != documenting ? first : others.first { $0 != documenting }, documenting)
    case (nil, nil): return (first, second)
    }
  }

  /// What is told when a drill is planned, or its day agreed.
  package func plan(_ drill: Drill, isAgreed: Bool) throws(RuleError) -> [DrillFact.Step] {
    var steps: [DrillFact.Step] = drill.record.isPlanned ? [] : [.planned]
    if isAgreed, drill.record.agreed != drill.date { steps.append(.agreed(drill.date)) }
    if steps.isEmpty {
      let state = drill.state(on: today)
      let way = state == .planned ? "; '--agreed' says that its day is agreed" : ""
      throw .failed("the drill '\(drill.id)' is \(state.rawValue) already\(way)")
    }
    return steps
  }

  package func mayStart(_ drill: Drill, at instant: Instant) throws(RuleError) {
    if let started = drill.started { throw .failed("'\(drill.id)' has begun at \(started)") }
    if drill.result != nil { throw .failed("'\(drill.id)' is reported already") }
    try isNotAhead(instant)
    let day = group.zone.day(of: instant)
    guard day == drill.date else {
      throw .failed("'\(drill.id)' is on \(drill.date), and that moment on \(day)")
    }
  }

  package func mayBeUsable(_ drill: Drill, at instant: Instant) throws(RuleError) {
    if let usable = drill.usable {
      throw .failed("'\(drill.id)' could be used at \(usable) already")
    }
    guard let started = drill.started else {
      throw .failed("'\(drill.id)' has not begun; 'meet drill start' says when it did")
    }
    try isNotAhead(instant)
    if instant < started { throw .failed("\(instant) is before the start at \(started)") }
  }

  package func mayBeAccepted(_ drill: Drill) throws(RuleError) {
    if drill.record.isAccepted { throw .failed("'\(drill.id)' is accepted already") }
    let lacks = lacks(drill)
    if lacks.isEmpty { return }
    throw .failed("'\(drill.id)' is not complete: \(lacks.joined(separator: "; "))")
  }

  private func isNotAhead(_ instant: Instant) throws(RuleError) {
    if instant > now { throw .usage("\(instant) is not yet") }
  }

  /// What a report needs before a meeting can accept it.
  package func lacks(_ drill: Drill) -> [String] {
    let open = drill.actions.filter { !$0.hasTicket }
    return (drill.result == nil ? ["it has no 'result'"] : [])
      + (drill.summary.isEmpty ? ["nothing stands under 'Summary'"] : [])
      + open.map { "'\($0.text.asLine)' has no ticket" }
  }

  /// The last fact of the drill of these kinds that stands.
  package func takenBack(_ drill: Drill, _ steps: [DrillFact.Step]) throws(RuleError) -> Fact.Kind {
    let last = facts.standing.last { fact in
      guard case .drill(let told) = fact.kind, told.drill == drill.id else { return false }
      return steps.contains { $0.isLike(told.step) }
    }
    guard let last else {
      throw .failed("nothing of the kind was told of '\(drill.id)'; there is nothing to take back")
    }
    return .undo(last.id)
  }
}

extension DrillFact.Step {
  fileprivate func isLike(_ other: Self) -> Bool {
    switch (self, other) {
    case (.planned, .planned), (.agreed, .agreed), (.started, .started), (.usable, .usable),
      (.accepted, .accepted):
      true
    default: false
    }
  }
}
