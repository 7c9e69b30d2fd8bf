extension Agenda {
  /// Planned minutes of all items together.
  package var plannedMinutes: Int { items.reduce(0) { $0 + $1.minutes } }

  /// What the wall shows when each item begins.
  package func times(in zone: Zone) -> [ClockTime] {
    var start = start
    return items.map { item in
      defer { start = start.adding(minutes: item.minutes) }
      return zone.clock(of: start)
    }
  }
}
