extension CalendarMaker {
  /// The meetings that were held, as their minutes have it.
  var held: [CalendarEvent] {
    let served = Dictionary(material.rota.served.map { ($0.meeting, $0) }) { first, _ in first }
    return material.minutes.filter { window.contains($0.meeting.day) }.flatMap { minutes in
      let meeting = minutes.meeting
      let sittings = [minutes.held] + minutes.resumed
      return sittings.enumerated().map { number, sitting in
        CalendarEvent(
          .meeting(meeting, sitting: number + 1),
          .span(from: sitting.start, until: sitting.end),
          parts: MeetingRole.allCases.compactMap { role in
            served[meeting]?[role].map { .init($0, role.part) }
          },
          audience: audience(on: meeting.day),
          revision: count(meeting) + 1,
          told: [last(meeting), sitting.end].compactMap(\.self).max() ?? sitting.end
        )
      }
    }
  }

  /// The meetings to come: those that have a page, the announced one, and those of the rhythm.
  var planned: [CalendarEvent] {
    let length = group.cadence?.length ?? material.minutes.last?.planned.minutes ?? 60
    var plans: [MeetingID: Plan] = [:]
    let count = material.rota.meetings(from: today, through: window.upperBound)
    for turn in material.rota.turns(from: today, meetings: count) {
      guard let start = material.rota.start(of: turn.meeting) else { continue }
      plans[turn.meeting] = Plan(start: start, length: length, turn: turn)
    }
    let held = Set(material.minutes.map(\.meeting))
    for agenda in material.agendas where isExpected(agenda.meeting, besides: held) {
      let turn = plans[agenda.meeting]?.turn ?? material.rota.turn(of: agenda.meeting, today: today)
      plans[agenda.meeting] = Plan(
        start: agenda.start,
        length: agenda.length,
        turn: turn,
        coordinator: agenda.coordinator,
        secretary: agenda.secretary
      )
    }
    return plans.map(event)
  }

  private func isExpected(_ meeting: MeetingID, besides held: Set<MeetingID>) -> Bool {
    window.contains(meeting.day) && !held.contains(meeting)
      && group.cadence?.cancelled.contains(meeting.day) != true
  }

  private func event(_ meeting: MeetingID, _ plan: Plan) -> CalendarEvent {
    CalendarEvent(
      .meeting(meeting, sitting: 1),
      .span(from: plan.start, until: plan.start.adding(minutes: plan.length)),
      parts: MeetingRole.allCases.compactMap(plan.part),
      audience: audience(on: meeting.day),
      revision: count(meeting),
      told: last(meeting) ?? material.minutes.last.map(\.end) ?? founding
    )
  }

  /// Everybody who belongs to the group that day.
  private func audience(on day: Day) -> Set<PersonID> {
    Set(group.people.filter { $0.belongs(on: day) }.map(\.id))
  }

  private func count(_ meeting: MeetingID) -> Int {
    MeetingRole.allCases.reduce(0) { $0 + tellings.count(.turn(.meeting($1, meeting.day))) }
  }

  private func last(_ meeting: MeetingID) -> Instant? {
    MeetingRole.allCases.compactMap { tellings.last(.turn(.meeting($0, meeting.day))) }.max()
  }
}

/// A meeting to come.
private struct Plan {
  var start: Instant
  /// In minutes.
  var length: Int
  var turn: Turn
  /// As its page has them, for when the turns give nobody.
  var coordinator: PersonID?
  var secretary: PersonID?

  func part(_ role: MeetingRole) -> CalendarEvent.Part? {
    let choice = turn[role]
    if let person = choice.person {
      return .init(person, role.part, isForecast: !choice.isGiven)
    }
    return (role == .coordinator ? coordinator : secretary).map { .init($0, role.part) }
  }
}

extension MeetingRole {
  fileprivate var part: CalendarEvent.Role { self == .coordinator ? .coordinator : .secretary }
}

extension Minutes {
  /// When its last sitting ended.
  fileprivate var end: Instant { (resumed.last ?? held).end }
}
