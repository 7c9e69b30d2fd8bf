/// Makes the events of a calendar, each kind by itself.
struct CalendarMaker {
  let material: GroupCalendar.Material
  let window: ClosedRange<Day>
  let tellings: Publications

  init(_ material: GroupCalendar.Material) {
    self.material = material
    window = CalendarWindow(around: material.group.zone.day(of: material.now)).days
    tellings = Publications(material.facts)
  }

  var group: Group { material.group }
  var today: Day { group.zone.day(of: material.now) }

  /// The day on which the first of its people came; of what nothing was told, it is told then.
  var founding: Instant {
    let first = group.people.flatMap(\.memberships).map(\.from).min() ?? Day(number: 0)
    return Instant(seconds: first.number * 86_400)
  }
}

extension CalendarMaker {
  /// Turns on call that stand, and those that are foreseen.
  var turns: [CalendarEvent] {
    guard let rota = material.onCall else { return [] }
    let last = CalendarWeek(containing: window.upperBound)
    return rota.turns(weeks: rota.count(through: last), now: material.now)
      .filter { !$0.serving.isEmpty && window.contains(rota.rules.day(of: $0.week)) }
      .map { turn in
        let slot = Publications.Subject.turn(.onCall(turn.week))
        let isForecast = turn.state == .forecast
        return CalendarEvent(
          .onCall(turn.week),
          .span(from: turn.start, until: turn.end),
          standing: isForecast ? .tentative : .confirmed,
          parts: turn.everybody.map { .init($0, .onCall, isForecast: isForecast) },
          audience: Set(turn.everybody),
          revision: tellings.count(slot),
          told: tellings.last(slot) ?? tellings.lastPublished ?? founding
        )
      }
  }

  var drills: [CalendarEvent] {
    material.drills.filter { window.contains($0.date) }.map { drill in
      let parts: [CalendarEvent.Part?] = [
        drill.steering.map { .init($0, .steering) },
        drill.documenting.map { .init($0, .documenting) },
      ]
      let isOpen = drill.state(on: today) == .planned
      return CalendarEvent(
        .drill(drill.id, kind: drill.kind),
        .day(drill.date),
        standing: drill.isAbandoned ? .cancelled : isOpen ? .tentative : .confirmed,
        parts: parts.compactMap(\.self),
        audience: Set(parts.compactMap { $0?.person }),
        revision: tellings.count(.drill(drill.id)),
        told: tellings.last(.drill(drill.id)) ?? founding
      )
    }
  }
}
