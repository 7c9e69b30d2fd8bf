import MeetKit

extension PageMaker {
  func data() -> SiteData {
    SiteData(
      group: site.group.description,
      prefix: input.group.prefix,
      zone: input.group.zone.name,
      asOf: input.today.description,
      meetings: input.meetings.map { page in
        let meeting = disclosure.meeting(page)
        return SiteData.Meeting(
          id: page.id.description,
          start: page.start.description,
          length: page.length,
          state: meeting.isPlanned ? "planned" : meeting.isDraft ? "draft" : "approved",
          coordinator: meeting.coordinator?.description,
          secretary: meeting.secretary?.description,
          address: meeting.address.description
        )
      },
      decisions: input.decisions.map { history in
        let decision = history.decision
        return Merged(disclosure.decision(decision).report, SiteData.Place(decision.id))
      },
      actions: input.actions.map { action in
        let view = disclosure.action(action, held: held)
        return SiteData.Action(
          id: view.id.description,
          text: view.text.description,
          owner: view.owner?.description,
          due: view.due?.iso.description,
          isOverdue: view.isOverdue,
          ended: view.status?.description,
          meeting: action.meeting.description
        )
      }
    )
  }

  /// Entries of a feed.
  private static let mostInFeed = 50

  func decisionFeed(_ base: String) -> FeedView {
    let entries = input.decisions.filter(\.decision.isDecided)
      .map { (day: $0.events.last?.day ?? $0.decision.meeting.day, history: $0) }
      .sorted { ($1.day, $1.history.decision.id) < ($0.day, $0.history.decision.id) }
      .prefix(Self.mostInFeed)
    return feed(
      "Decisions",
      SitePath.decisionFeed,
      SitePart.decisions,
      base,
      entries.map { day, history in
        let report = disclosure.decision(history.decision).report
        let decision = report.decision
        return FeedEntryView(
          title: Words("\(decision.id) \(decision.title)"),
          address: Words(base + folder(SitePath.decision(history.decision.id))),
          updated: Words("\(day)T00:00:00Z"),
          text: Words(
            [decision.text, report.statusWords].compactMap(\.self).joined(separator: "\n\n")
          )
        )
      }
    )
  }

  func meetingFeed(_ base: String) -> FeedView {
    feed(
      "Meetings",
      SitePath.meetingFeed,
      SitePart.meetings,
      base,
      input.meetings.filter { $0.minutes != nil }.prefix(Self.mostInFeed).map { page in
        let lines = page.record.map(disclosure.recap) ?? []
        return FeedEntryView(
          title: Words(page.title),
          address: Words(base + folder(SitePath.meeting(page.id))),
          updated: Words(page.start.description),
          text: Words(
            lines.map { line in
              [line.label, line.id, line.person, line.text, line.date?.words]
                .compactMap { $0?.description }.filter { !$0.isEmpty }.joined(separator: " · ")
            }.joined(separator: "\n")
          )
        )
      }
    )
  }

  private func feed(
    _ title: String,
    _ path: String,
    _ part: SitePart,
    _ base: String,
    _ entries: [FeedEntryView]
  ) -> FeedView {
    let last = entries.map(\.updated.description).max() ?? "\(input.today)T00:00:00Z"
    return FeedView(
      title: Words("\(site.group) · \(title)"),
      group: site.group,
      id: Words(base + path),
      address: Words(base + folder(part.path)),
      updated: Words(last),
      entries: entries
    )
  }

  /// An address without the name of the page in it.
  private func folder(_ path: String) -> String { String(path.dropLast("index.html".count)) }
}
