import MeetKit

extension Disclosure {
  func meeting(_ page: MeetingPage) -> MeetingView {
    let end = page.start.adding(minutes: page.length)
    let here = group.zone.wall(page.start)
    let there = page.start.utc
    let utc = "\(there.clock)–\(end.utc.clock)"
    let approval: MeetingID? = if case .approved(let other) = page.state { other } else { nil }
    return MeetingView(
      id: Words("\(page.id)"),
      address: Words(SitePath.meeting(page.id)),
      date: date(page.id.day),
      number: page.id.number == 1 ? nil : Words(String(page.id.number)),
      time: Words("\(here.clock)–\(group.zone.clock(of: end))"),
      zone: Words(group.zone.name),
      utc: Words(there.day == here.day ? utc : "\(there.day.words), \(utc)"),
      start: Words("\(there.day)T\(there.clock)Z"),
      length: Words(String(page.length)),
      isPlanned: page.state == .planned,
      isHeld: page.state != .planned,
      hasMinutes: page.minutes != nil,
      hasAgenda: page.agenda != nil,
      isDraft: page.state == .held && page.minutes != nil,
      approved: approval.flatMap { place($0) },
      coordinator: page.coordinator.map(words),
      secretary: page.secretary.map(words)
    )
  }

  func recap(_ minutes: Minutes) -> [RecapLineView] {
    Recap(minutes, group: group, known: known).lines.map { line in
      RecapLineView(
        label: words(line.kind.label),
        id: line.id.map(Words.init),
        address: line.id.flatMap { DecisionID($0) }.flatMap(address),
        person: line.person.map(name) ?? (line.kind == .action ? Words("nobody yet") : nil),
        text: text(line),
        date: line.day.map(date),
        dateWord: Words(line.dateWord)
      )
    }
  }

  private func text(_ line: Recap.Line) -> Words {
    if case .more(let count) = line.kind { return Words("… and \(count) more") }
    return words(line.text)
  }

  /// Planned and actual minutes of the items of a meeting.
  func times(of minutes: Minutes) -> BarPictureView? {
    BarPictureView(
      id: "time",
      title: "Planned and actual minutes of each item",
      wanted: "planned",
      measured: "took",
      rows: minutes.items.map { item in
        BarRow(
          label: "\(item.number) \(names(item.title))",
          wanted: item.planned,
          measured: item.took,
          value: item.took.map { "\($0) of \(item.planned) min" }
            ?? "not reached, \(item.planned) min planned"
        )
      }
    )
  }

  /// Planned and actual minutes of meetings, the newest first.
  func times(of meetings: some Collection<MeetingPage>) -> BarPictureView? {
    BarPictureView(
      id: "time",
      title: "Planned and actual minutes of the last meetings",
      wanted: "planned",
      measured: "took",
      rows: meetings.compactMap { page in
        guard let minutes = page.record else { return nil }
        let took = ([minutes.held] + minutes.resumed).reduce(0) { $0 + $1.minutes }
        return BarRow(
          label: page.id.day.words + (page.id.number == 1 ? "" : " (\(page.id.number))"),
          wanted: minutes.planned.minutes,
          measured: took,
          value: "\(took) of \(minutes.planned.minutes) min"
        )
      }
    )
  }

  private func names(_ title: String) -> String { words(title).description }
}

extension Recap.Line {
  fileprivate var dateWord: String {
    switch kind {
    case .decided: "review "
    case .action: "by "
    case .renewed: "until "
    default: ""
    }
  }
}
