/// Whose turn it is at drills, by the rules of meetings: whoever documents steers the next one, and
/// the documenting goes to whoever has done least in both.
package struct DrillRota: Sendable {
  private let group: Group
  private let absences: [Absence]
  private let drills: [Drill]

  package init(group: Group, drills: [Drill], facts: [Fact] = []) {
    self.group = Self.pool(of: group)
    self.drills = drills
    absences = facts.standing.compactMap { fact in
      if case .away(let absence) = fact.kind { absence } else { nil }
    }
  }

  /// Those who take part, on a day.
  func members(on day: Day) -> [PersonID] { Rota(group: group).members(on: day) }

  /// Who steers (as a meeting's coordinator) and who documents (as its secretary) on days, each
  /// after the other, when all of them go as foreseen.
  package func turns(on days: [Day]) -> [Turn] {
    var served = drills.filter { !$0.isAbandoned }.numbered()
    return days.map { day in
      let rota = Rota(
        group: group,
        served: served.filter { $0.meeting.day < day },
        absences: absences
      )
      let turn = rota.turn(of: MeetingID(day: day), today: day)
      served.append(turn.asServed)
      return turn
    }
  }

  /// How a year's drills and the wishes of those who take part come together.
  package func sum(on day: Day, rules: DrillRules) -> DrillSum {
    DrillSum(people: members(on: day).count, drills: rules.months.count, each: rules.each)
  }

  /// The group as far as it takes part: nobody has a term, and there is no cadence.
  private static func pool(of group: Group) -> Group {
    var pool = group
    pool.cadence = nil
    let named = group.drills?.pool ?? []
    pool.people = group.people.compactMap { person in
      let roles =
        named.isEmpty ? person.memberships.filter { $0.role == .admin } : person.memberships
      guard named.isEmpty || named.contains(person.id) else { return nil }
      var person = person
      person.memberships = roles.map {
        Membership(role: .admin, from: $0.from, until: $0.until, powers: [.coordinate])
      }
      return person
    }
    return pool
  }
}

extension [Drill] {
  /// Who did what, in order; several on one day are numbered.
  fileprivate func numbered() -> [ServedMeeting] {
    var counts: [Day: Int] = [:]
    return sorted { ($0.date, $0.id) < ($1.date, $1.id) }.map { drill in
      counts[drill.date, default: 0] += 1
      return ServedMeeting(
        meeting: MeetingID(day: drill.date, number: counts[drill.date, default: 1]),
        coordinator: drill.steering,
        secretary: drill.documenting
      )
    }
  }
}
