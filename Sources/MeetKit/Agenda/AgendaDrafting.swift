/// What an agenda is drafted from, besides the group's records.
package struct AgendaDrafting {
  private let records: GroupRecords
  private let tickets: [Ticket]
  private let mergeRequests: [MergeRequest]
  private let jobs: TaskList

  package init(
    _ records: GroupRecords,
    tickets: [Ticket],
    mergeRequests: [MergeRequest],
    jobs: TaskList
  ) {
    self.records = records
    self.tickets = tickets
    self.mergeRequests = mergeRequests
    self.jobs = jobs
  }

  private var group: Group { records.group }
  private var rota: Rota { records.rota }
  private var today: Day { records.today }

  /// The meeting that was named, or the next one.
  package func meeting(named name: String?) throws(RuleError) -> MeetingID {
    if let name {
      if let id = MeetingID(name) { return id }
      throw .noDay(name)
    }
    guard let next = rota.nextMeeting(today: today) else {
      throw .failed(
        "nothing says when the next meeting is; '--date 2026-05-20' does, "
          + "or 'cadence' in '\(records.page)'"
      )
    }
    return next
  }

  package func draft(_ meeting: MeetingID) throws(RuleError) -> Agenda {
    let last = records.minutes.last?.planned
    guard
      let start = rota.start(of: meeting)
        ?? last.map({ group.zone.instant(meeting.day, group.zone.clock(of: $0.start)) })
    else {
      throw .failed(
        "nothing says when a meeting starts; give the group a 'cadence' in "
          + "'\(records.page)'"
      )
    }
    let rota = self.rota.preparing(meeting)
    let turn = rota.turn(of: meeting, today: today)
    let minutes = records.minutes.filter { $0.meeting < meeting }
    var material = Agenda.Material(
      group: group,
      meeting: meeting,
      start: start,
      length: group.cadence?.length ?? last?.minutes ?? 60,
      coordinator: turn.coordinator.person,
      secretary: turn.secretary.person,
      following: turn.next.flatMap { next(on: $0, rota) },
      away: away(on: meeting.day),
      tickets: tickets,
      mergeRequests: escapedRequests,
      jobs: jobs,
      drills: records.drills,
      register: records.register,
      minutes: minutes,
      today: today
    )
    material.handOvers = handOvers(since: minutes.last?.held.start, before: start)
    return Agenda.draft(material)
  }

  /// What was left to those next on call since the last meeting.
  private func handOvers(since last: Instant?, before start: Instant) -> [ShiftNote] {
    let notes = records.onCall.rota?.notes ?? []
    return notes.filter { note in
      note.instant < start && (last.map { $0 <= note.instant } ?? true)
    }
  }

  private func away(on day: Day) -> [PersonID] {
    group.people.map(\.id).filter { rota.absence(of: $0, on: day) != nil }
  }

  /// The meeting of a day, with whom it will have as it is foreseen today.
  private func next(on day: Day, _ rota: Rota) -> NextMeeting? {
    let meeting = MeetingID(day: day)
    return rota.start(of: meeting).map { start in
      let turn = rota.turn(of: meeting, today: today)
      return NextMeeting(
        start: start,
        coordinator: turn.coordinator.person,
        secretary: turn.secretary.person
      )
    }
  }

  /// Anybody may have written a title: it becomes no markup.
  private var escapedRequests: [MergeRequest] {
    mergeRequests.map { request in
      var request = request
      request.title = MarkdownText.escaped(request.title, startsLine: false)
      return request
    }
  }
}
