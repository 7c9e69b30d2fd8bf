import MeetKit

extension Disclosure {
  func decision(_ decision: Decision, on page: MeetingID? = nil) -> DecisionView {
    view(of: disclosed(DecisionReport(decision, group: group, today: today)), on: page)
  }

  func view(of report: DecisionReport, on page: MeetingID? = nil) -> DecisionView {
    DecisionView(report: report, meeting: place(report.decision.meeting, on: page))
  }

  /// A decision and its history as the world may read them.
  func report(_ history: DecisionHistory) -> DecisionReport {
    disclosed(DecisionReport(history, group: group, today: today))
  }

  /// Who is absent or objects is for the group.
  private func disclosed(_ report: DecisionReport) -> DecisionReport {
    var report = report
    report.members = nil
    report.topic = report.topic.map(open)
    report.responsible = report.decision.responsible.map { name($0).description }
    report.decision = disclosed(report.decision)
    report.history = report.history.map(disclosed)
    return report
  }

  private func disclosed(_ decision: Decision) -> Decision {
    var decision = decision
    decision.title = open(decision.title)
    decision.content = decision.content.changingFields(open)
    decision.content.text = open(decision.text)
    for field in Decision.Field.allCases where !field.row.isPublic { decision.content[field] = [] }
    var seen: Set<Words> = []
    decision.tell.removeAll { !seen.insert(AudienceView(Words($0)).anchor).inserted }
    decision.responsible = nil
    decision.lateObjections = decision.lateObjections.map(disclosed)
    switch decision.status {
    case .active, .provisional, .pending: break
    case .contested(let objections, let absent, let until):
      decision.status = .contested(objections.map(disclosed), absent: absent, until: until)
    case .open(let objection): decision.status = .open(objection: open(objection))
    case .ended(let reason): decision.status = .ended(reason: open(reason))
    }
    if let term = decision.term {
      decision.term?.role = open(term.role)
      decision.term?.name = (term.holder.map(name) ?? name(called: term.name)).description
      decision.term?.holder = nil
    }
    return decision
  }

  private func disclosed(_ objection: Objection) -> Objection {
    var objection = objection
    objection.text = line(objection.text).description
    objection.raiser = nil
    objection.understood = nil
    objection.argument = nil
    return objection
  }

  private func disclosed(_ history: DecisionReport.History) -> DecisionReport.History {
    var history = history
    // What changed is looked for in what may be read: a change may part a name.
    for index in history.versions.indices {
      history.versions[index].text = open(history.versions[index].text)
    }
    for index in history.discussions.indices {
      history.discussions[index].title = open(history.discussions[index].title)
    }
    for index in history.events.indices {
      history.events[index].words = open(history.events[index].words)
    }
    history.objections = history.objections.map(disclosed)
    return history
  }

  private func open(_ text: String) -> String { words(text).description }
}

extension Disclosure {
  /// A decision's page.
  func page(_ report: DecisionReport, _ page: PageView, _ site: SiteView) -> DecisionPageView {
    let history = report.history
    let versions = history?.versions ?? []
    return DecisionPageView(
      page: page,
      site: site,
      decision: view(of: report),
      versions: versions.count > 1 ? versions.indices.map { version($0, of: versions) } : [],
      discussions: (history?.discussions ?? []).map { discussion in
        DiscussionView(
          date: date(discussion.meeting.day),
          meeting: place(discussion.meeting),
          item: discussion.item.map { Words(String($0)) },
          title: Words(discussion.title),
          why: Words(discussion.ground.rawValue)
        )
      },
      objections: (history?.objections ?? []).map { objection in
        ObjectionView(
          date: date(objection.day ?? report.decision.meeting.day),
          version: objection.version.map { Words(String($0)) },
          text: Words(objection.text),
          fate: Words(objection.fateWords)
        )
      },
      events: (history?.events ?? []).map { event in
        EventView(
          date: date(event.day),
          meeting: event.meeting.flatMap { place($0) },
          text: Words(event.words)
        )
      }
    )
  }

  private func version(_ index: Int, of versions: [DecisionHistory.Version]) -> VersionView {
    let version = versions[index]
    return VersionView(
      number: Words(String(version.number)),
      meeting: place(version.meeting),
      date: date(version.meeting.day),
      text: Words(version.text),
      pieces: (versions.change(at: index) ?? []).map { piece in
        switch piece {
        case .same(let text):
          PieceView(text: Words(text), isSame: true, isGone: false, isNew: false)
        case .gone(let text):
          PieceView(text: Words(text), isSame: false, isGone: true, isNew: false)
        case .new(let text):
          PieceView(text: Words(text), isSame: false, isGone: false, isNew: true)
        }
      }
    )
  }
}
