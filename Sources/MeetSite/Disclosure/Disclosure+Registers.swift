import MeetKit

extension Disclosure {
  /// An action; `held` are the meetings that were held, in order.
  func action(_ action: Action, held: [MeetingID], on page: MeetingID? = nil) -> ActionView {
    let status: String? =
      switch action.status {
      case .open: nil
      case .done(let note): "done" + (note.map { ": \($0)" } ?? "")
      case .dropped(let reason): "dropped: " + reason
      }
    let age = action.age(on: today)
    let carried = action.timesCarried(by: held)
    return ActionView(
      id: Words("\(action.id)"),
      text: words(action.text),
      owner: action.owner.map(name),
      due: action.due.map(date),
      isOverdue: action.isLate(on: today),
      age: Words(age.counted("day")),
      carried: carried > 1 ? Words(String(carried)) : nil,
      status: status.map(words),
      meeting: place(action.meeting, on: page)
    )
  }

  func role(_ role: HeldRole) -> RoleView {
    RoleView(
      title: Words(words(role.title).description.capitalizedFirst),
      holders: role.holders.map { holder in
        HolderView(
          name: holder.person.map(name) ?? name(called: holder.name),
          from: date(holder.from),
          until: holder.until.map(date),
          isNow: holder.from <= today && (holder.until.map { $0 >= today } ?? true),
          isInterim: holder.isInterim,
          decision: holder.decision.flatMap { id in
            address(id).map { LinkView(title: Words("\(id)"), address: $0) }
          }
        )
      }
    )
  }

  func served(_ meeting: ServedMeeting) -> ServedView {
    ServedView(
      meeting: place(meeting.meeting),
      date: date(meeting.meeting.day),
      coordinator: meeting.coordinator.map(name),
      secretary: meeting.secretary.map(name)
    )
  }

  /// Who served at meetings, in their order.
  ///
  /// Nil when people are not told apart.
  func service(_ meetings: some Collection<ServedMeeting>) -> ServicePictureView? {
    guard tellsPeopleApart else { return nil }
    return ServicePictureView(
      meetings.map { meeting in
        ServicePictureView.Column(
          date: meeting.meeting.day.words,
          coordinator: meeting.coordinator.map { name($0).description },
          secretary: meeting.secretary.map { name($0).description }
        )
      }
    )
  }

  /// On what ground it is their turn, and who is away, is for the group.
  func turn(_ turn: Turn) -> TurnView {
    func isAgreed(_ choice: Choice) -> Bool {
      if case .assigned = choice.reason { true } else { false }
    }
    return TurnView(
      date: date(turn.meeting.day),
      coordinator: turn.coordinator.person.map(name),
      secretary: turn.secretary.person.map(name),
      isAgreed: isAgreed(turn.coordinator) && isAgreed(turn.secretary)
    )
  }

  func week(_ turn: OnCallTurn) -> WeekView {
    let zone = group.zone
    return WeekView(
      week: Words("\(turn.week)"),
      from: date(zone.day(of: turn.start)),
      until: date(zone.day(of: turn.end)),
      time: Words("\(zone.clock(of: turn.end))"),
      people: turn.serving.map { PersonView(name: name($0)) },
      isPublished: turn.state == .published || turn.state == .served
    )
  }

  /// What is written on a drill's page is for the group; what was measured is not.
  func drill(_ drill: Drill) -> DrillView {
    let isMissed =
      (drill.recoveryMinutes ?? 0) > (drill.recoveryTargetMinutes ?? .max)
      || (drill.dataAgeMinutes ?? 0) > (drill.dataAgeTargetMinutes ?? .max)
    return DrillView(
      id: anchor(drill),
      kind: words(drill.kind),
      date: date(drill.date),
      state: Words(drill.state(on: today).rawValue),
      result: drill.result.map { words($0.replacing("-", with: " ")) },
      steering: drill.steering.map(name),
      documenting: drill.documenting.map(name),
      recovery: drill.recoveryMinutes.map { Words(Drill.hours($0)) },
      recoveryTarget: drill.recoveryTargetMinutes.map { Words(Drill.hours($0)) },
      dataAge: drill.dataAgeMinutes.map { Words(Drill.hours($0)) },
      dataAgeTarget: drill.dataAgeTargetMinutes.map { Words(Drill.hours($0)) },
      isMissed: isMissed
    )
  }

  /// Measured recovery beside its target, the newest drill first.
  func recovery(_ drills: some Collection<Drill>) -> BarPictureView? {
    BarPictureView(
      id: "recovery",
      title: "Time until the service could be used",
      wanted: "target",
      measured: "measured",
      rows: drills.compactMap { drill in
        guard let minutes = drill.recoveryMinutes else { return nil }
        let target = drill.recoveryTargetMinutes
        return BarRow(
          label: "\(drill.date.words) \(words(drill.kind))",
          wanted: target,
          measured: minutes,
          value: Drill.hours(minutes) + (target.map { " of \(Drill.hours($0))" } ?? "")
        )
      }
    )
  }

  /// Nil for a job whose tickets are for members only.
  func job(_ entry: JobBoard.Entry) -> JobView? {
    let job = entry.job
    if job.plan?.isConfidential == true { return nil }
    return JobView(
      name: words(job.name),
      description: words(job.row.words.description),
      frequency: words(job.row.words.frequency),
      people: ([job.assignee].compactMap(\.self) + job.buddies).map { PersonView(name: name($0)) },
      next: (entry.next.date?.day).map(date),
      reason: entry.next.reason.map(reason),
      isOverdue: entry.standings.contains(.overdue)
    )
  }

  /// Why a job has no date, without the name of another that is for members only.
  private func reason(_ reason: NextDate.Reason) -> Words {
    if case .with(let name) = reason, hiddenJobs.contains(name) {
      return Words("it is done with another job")
    }
    return words(reason.description)
  }

  func matter(_ parked: BacklogItem) -> MatterView {
    MatterView(
      text: words(parked.text),
      date: date(parked.meeting.day),
      meeting: place(parked.meeting),
      preparation: parked.preparation.map(words)
    )
  }
}
