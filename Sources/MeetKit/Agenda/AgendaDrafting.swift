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

  /// The meeting that was named, or the next one.
  package func meeting(named name: String?) throws(RuleError) -> MeetingID {
    if let name {
      if let id = MeetingID(name) { return id }
      throw .noDay(name)
    }
    guard let next = records.rota.nextMeeting(today: records.today) else {
      throw .failed(
        "nothing says when the next meeting is; '--date 2026-05-20' does, "
          + "or 'cadence' in '\(records.page)'"
      )
    }
    return next
  }

  package func draft(_ meeting: MeetingID) throws(RuleError) -> Agenda {
    guard
      var material = Agenda.Material(
        of: meeting,
        rota: records.rota,
        register: records.register,
        minutes: records.minutes,
        tickets: tickets,
        jobs: jobs,
        today: records.today
      )
    else {
      throw .failed(
        "nothing says when a meeting starts; give the group a 'cadence' in "
          + "'\(records.page)'"
      )
    }
    material.mergeRequests = escapedRequests
    material.drills = records.drills
    material.handOvers = handOvers(
      since: material.minutes.last?.held.start,
      before: material.start
    )
    return Agenda.draft(material)
  }

  /// What was left to those next on call since the last meeting.
  private func handOvers(since last: Instant?, before start: Instant) -> [ShiftNote] {
    let notes = records.onCall.rota?.notes ?? []
    return notes.filter { note in
      note.instant < start && (last.map { $0 <= note.instant } ?? true)
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
