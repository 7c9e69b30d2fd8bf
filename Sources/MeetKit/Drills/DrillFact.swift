/// Something that happened to a drill, as the group's log tells it.
package struct DrillFact: Hashable, Sendable {
  package enum Step: Hashable, Sendable {
    case planned
    /// Everybody who takes part can come that day.
    case agreed(Day)
    case started(Instant)
    /// What was restored or upgraded can be used.
    case usable(Instant)
    /// A meeting took the report.
    case accepted
  }

  /// The name of its page without the ending.
  package var drill: String
  package var step: Step

  package init(_ drill: String, _ step: Step) {
    self.drill = drill
    self.step = step
  }
}

/// What the log tells of one drill.
package struct DrillRecord: Hashable, Sendable {
  package var isPlanned = false
  /// The day that was agreed on last.
  package var agreed: Day?
  var started: Instant?
  package var usable: Instant?
  package var isAccepted = false

  init() {}

  mutating func take(_ step: DrillFact.Step) {
    switch step {
    case .planned: isPlanned = true
    case .agreed(let day): agreed = day
    case .started(let instant): started = instant
    case .usable(let instant): usable = instant
    case .accepted: isAccepted = true
    }
  }
}

extension [Drill] {
  /// The drills with what the log tells of them; facts that were taken back do not count.
  package func recording(_ facts: [Fact]) -> [Drill] {
    var records: [String: DrillRecord] = [:]
    for case .drill(let fact) in facts.standing.map(\.kind) {
      records[fact.drill, default: DrillRecord()].take(fact.step)
    }
    return map { drill in
      var drill = drill
      drill.record = records[drill.id] ?? DrillRecord()
      return drill
    }
  }
}
