extension Agenda {
  /// Planned minutes of all items together.
  package var plannedMinutes: Int { items.reduce(0) { $0 + $1.minutes } }

  /// What the wall shows when each item begins.
  public func times(in zone: Zone) -> [ClockTime] {
    var start = start
    return items.map { item in
      defer { start = start.adding(minutes: item.minutes) }
      return zone.clock(of: start)
    }
  }
}

/// When a meeting starts for those who live in one zone.
package struct LocalStart: Hashable, Sendable {
  package var zone: Zone
  package var day: Day
  package var clock: ClockTime
  /// In the order of the group's page.
  package var people: [PersonID]
}

extension Agenda {
  /// The start for every member, the group's own zone first and then from west to east.
  package func localStarts(in group: Group) -> [LocalStart] {
    let members = group.people(whoMay: .expected, on: meeting.day)
    let others = Set(members.map(\.zone)).subtracting([group.zone])
      .sorted { ($0.offset(at: start), $0.name) < ($1.offset(at: start), $1.name) }
    return ([group.zone] + others).map { zone in
      let (day, clock) = zone.wall(start)
      let people = members.filter { $0.zone == zone }.map(\.id)
      return LocalStart(zone: zone, day: day, clock: clock, people: people)
    }
  }

  /// The start in every member's zone, as "18:00 Europe/Berlin · 00:30 (Thursday) Asia/Kolkata".
  package func startEverywhere(in group: Group) -> String {
    localStarts(in: group).map { start in
      let isOtherDay = start.day != group.zone.day(of: self.start)
      return "\(start.clock) \(isOtherDay ? "(\(start.day.weekday.name)) " : "")\(start.zone)"
    }.joined(separator: " · ")
  }

  /// What to do when what must stand is longer than the meeting; nil when it is not.
  package var advice: String? {
    guard let excess else { return nil }
    let over = "what must stand is \(excess.minutes) min longer than the meeting"
    let more = excess.movable.count - 3
    let titles =
      excess.movable.prefix(3).map { "'\($0.title.shortened(to: 60))' [\($0.minutes) min]" }
      + (more > 0 ? ["\(more) more"] : [])
    let rest = excess.minutes - excess.movable.reduce(0) { $0 + $1.minutes }
    if titles.isEmpty { return "\(over); meet for \(length + excess.minutes) min" }
    let list = [titles.dropLast().joined(separator: ", "), titles[titles.count - 1]]
      .filter { !$0.isEmpty }.joined(separator: " and ")
    let move = "move \(list) to another day"
    return rest > 0
      ? "\(over); \(move) and meet for \(length + rest) min"
      : "\(over); \(move), or meet for \(length + excess.minutes) min"
  }
}
