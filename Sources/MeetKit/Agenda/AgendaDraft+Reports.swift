extension AgendaDraft {
  /// Drills that were held and no meeting has taken, with their results or without a report.
  var drillReports: [Agenda.Claim] {
    let day = material.meeting.day
    return material.drills
      .filter { drill in
        let later = material.minutes.reversed().prefix { $0.meeting.day >= drill.date }
        guard drill.date <= day, !later.contains(where: { $0.took(drill.link) }) else {
          return false
        }
        return drill.result != nil || drill.date < material.today
      }
      .sorted { ($0.date, $0.id) < ($1.date, $1.id) }
      .map { .init(item: report($0), firmness: $0.result == nil ? .stands : .fixed) }
  }

  private func report(_ drill: Drill) -> AgendaItem {
    AgendaItem(
      kind: .report,
      title: "\(drill.kind.capitalizedFirst.asLine) drill of \(drill.date)",
      // Who writes it, and by when.
      minutes: drill.result == nil ? 5 : usual[.report],
      lead: present(drill.documenting),
      link: drill.link,
      reason: drill.result == nil ? "the report is missing" : drill.outcome,
      notes: drill.summary.utf8.split(separator: 0x0A)
        .map { String(Substring($0)).asLine }.filter { !$0.isEmpty }.map(ForMembers.line)
    )
  }

  /// One item for all open actions, person by person; none when nothing is open.
  var openActions: [Agenda.Claim] {
    let open = material.register.openActions
    if open.isEmpty { return [] }
    let people = material.group.people.map(\.id)
    let known = Set(people)
    let notes = (people + [nil]).flatMap { owner in
      open.filter { $0.owner.flatMap { known.contains($0) ? $0 : nil } == owner }
        .sorted { ($0.due?.number ?? .max, $0.id) < ($1.due?.number ?? .max, $1.id) }
        .map { note($0, owner: owner) }
    }
    let item = AgendaItem(
      kind: .report,
      title: "Open actions",
      // A minute an action.
      minutes: open.count.roundedUp(to: 5),
      lead: material.coordinator,
      reason: open.count == 1 ? "1 is open" : "\(open.count) are open",
      notes: notes
    )
    return [.init(item: item, firmness: .fixed)]
  }

  /// One item for all changes that wait for review, the oldest first; none when none waits.
  var mergeRequests: [Agenda.Claim] {
    let waiting = material.mergeRequests.filter { material.group.tracker.selects($0.labels) }
      .sorted { ($0.opened, $0.number) < ($1.opened, $1.number) }
    if waiting.isEmpty { return [] }
    let item = AgendaItem(
      kind: .report,
      title: "Merge requests that wait for review",
      minutes: waiting.count.roundedUp(to: 5),
      lead: material.coordinator,
      reason: waiting.count == 1 ? "1 waits" : "\(waiting.count) wait",
      notes: waiting.map(note)
    )
    return [.init(item: item, firmness: .fixed)]
  }

  /// A merge request in words, as "Bo: !7 Move the cron job, open for 21 days".
  private func note(_ request: MergeRequest) -> String {
    let names = request.reviewers.map(material.group.name)
    let who = names.isEmpty ? "Nobody yet" : names.joined(separator: ", ")
    let age = AgeWords.open(since: request.opened, today: material.today)
    return "\(who): \(request.publicTitle.agendaTitle), \(age)"
  }

  /// An action in words, as "Bo: TWG-A-004 Move the cron job, open for 21 days".
  private func note(_ action: Action, owner: PersonID?) -> String {
    let who = owner.map(material.group.name) ?? "Nobody yet"
    let age = AgeWords.open(since: action.meeting.day, today: material.today)
    let due = action.due.map { ", " + AgeWords.due($0, today: material.today) } ?? ""
    return "\(who): \(action.id) \(ForMembers.onOneLine(action.text)), \(age)\(due)"
  }
}

extension Drill {
  /// The result in words, as "passed with findings, recovery 2 h 15 min, target 8 h".
  fileprivate var outcome: String {
    ([result].compactMap { $0 } + measured).joined(separator: ", ")
  }
}
