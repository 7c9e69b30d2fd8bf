extension Agenda {
  /// What an agenda is drafted from.
  package struct Material: Sendable {
    var group: Group
    var meeting: MeetingID
    var start: Instant
    /// Minutes of the whole meeting.
    var length: Int
    var coordinator: PersonID?
    var secretary: PersonID?
    /// The meeting after this one.
    var following: NextMeeting?
    /// Who said they would not come.
    var away: [PersonID] = []
    var tickets: [Ticket] = []
    var mergeRequests: [MergeRequest] = []
    var jobs = TaskList()
    var drills: [Drill] = []
    /// What those who were on call since the last meeting left to the next, in its order.
    var handOvers: [ShiftNote] = []
    var register = Register()
    /// Of the meetings before this one, in their order.
    var minutes: [Minutes] = []
    var today: Day
  }
}

extension Agenda.Material {
  /// What the rota and the records say of a meeting; nil when nothing says when it starts.
  ///
  /// Without a cadence it starts when the last one did, and is as long.
  init?(
    of meeting: MeetingID,
    rota: Rota,
    register: Register,
    minutes: [Minutes],
    tickets: [Ticket],
    jobs: TaskList,
    today: Day
  ) {
    let group = rota.group
    let last = minutes.last?.planned
    guard
      let start = rota.start(of: meeting)
        ?? last.map({ group.zone.instant(meeting.day, group.zone.clock(of: $0.start)) })
    else { return nil }
    let rota = rota.preparing(meeting)
    let turn = rota.turn(of: meeting, today: today)
    self.init(
      group: group,
      meeting: meeting,
      start: start,
      length: group.cadence?.length ?? last?.minutes ?? 60,
      coordinator: turn.coordinator.person,
      secretary: turn.secretary.person,
      following: turn.next.flatMap { rota.nextMeeting(on: $0, today: today) },
      away: group.people.map(\.id).filter { rota.absence(of: $0, on: meeting.day) != nil },
      tickets: tickets,
      jobs: jobs,
      register: register,
      minutes: minutes.filter { $0.meeting < meeting },
      today: today
    )
  }
}

extension Rota {
  /// The meeting of a day, with whom it will have as it is foreseen today.
  fileprivate func nextMeeting(on day: Day, today: Day) -> NextMeeting? {
    let meeting = MeetingID(day: day)
    return start(of: meeting).map { start in
      let turn = turn(of: meeting, today: today)
      return NextMeeting(
        start: start,
        coordinator: turn.coordinator.person,
        secretary: turn.secretary.person
      )
    }
  }
}
