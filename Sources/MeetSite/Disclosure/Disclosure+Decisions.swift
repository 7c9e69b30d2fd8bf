import MeetKit

extension Disclosure {
  func decision(_ decision: Decision, on page: MeetingID? = nil) -> DecisionView {
    DecisionView(
      id: Words("\(decision.id)"),
      address: Words(SitePath.decision(decision.id)),
      title: words(decision.title),
      topic: group.topics.topic(of: decision).map { words($0.name) },
      text: words(decision.text),
      brief: Words(line(decision.text).description.shortened(to: 120)),
      version: Words(String(decision.version)),
      isPolicy: decision.isPolicy,
      isDecided: decision.isDecided,
      context: decision.context.map(words),
      responsible: decision.responsible.map(name),
      review: decision.review.map(date),
      isReviewDue: isReviewDue(decision),
      until: decision.until.map(date),
      measure: decision.measure.map(words),
      status: status(decision),
      standing: Words(decision.status.standing.rawValue),
      isImplemented: decision.isImplemented,
      informs: audiences(of: decision),
      term: decision.term.map(term),
      meeting: place(decision.meeting, on: page)
    )
  }

  /// Each once.
  private func audiences(of decision: Decision) -> [AudienceView] {
    var seen: Set<String> = []
    return decision.tell.map { AudienceView(words($0)) }
      .filter { seen.insert($0.anchor.description).inserted }
  }

  func isReviewDue(_ decision: Decision) -> Bool {
    decision.stands && (decision.reviewDue.map { $0 <= today } ?? false)
  }

  /// Who is absent or objects is for the group.
  private func status(_ decision: Decision) -> Words? {
    switch decision.status {
    case .active where decision.lateObjections.isEmpty: nil
    case .active: Words("an early review was asked for")
    case .provisional(_, let hours, nil):
      Words(
        "provisional, and in force; absent members may object for "
          + "\(Policy.Absence.words(hours: hours)) from sending"
      )
    case .provisional(_, _, let until?):
      Words(
        "provisional, and in force; absent members may object until \(group.zone.day(of: until).words), "
          + "\(group.zone.clock(of: until)) \(group.zone.name)"
      )
    // It waits for nobody of those who were absent.
    case .pending(let absent) where absent.isEmpty:
      Words("not in force until a meeting takes it up again")
    case .pending: Words("not in force: it waits for absent members")
    case .contested(let objections, _, _):
      Words(
        "contested, not in force: "
          + objections.map { "“\(line($0.text))”" }.joined(separator: " ")
      )
    case .open(let words) where words.isEmpty: Words("not decided")
    case .open(let text): Words("not decided: \(line(text))")
    case .ended(let reason): words((decision.isAgreed ? "ended: " : "") + reason)
    }
  }

  private func term(_ term: RoleTerm) -> Words {
    let holder = term.holder.map(name) ?? name(called: term.name)
    return Words(
      "\(words(term.role)), \(holder), \(term.from.words) to \(term.until.words)"
        + (term.isInterim ? ", for the time being" : "")
    )
  }

  func page(_ history: DecisionHistory) -> DecisionParts {
    var history = history
    // What changed is looked for in what may be read: a change may part a name.
    for index in history.versions.indices {
      history.versions[index].text = words(history.versions[index].text).description
    }
    return DecisionParts(
      decision: decision(history.decision),
      versions: history.versions.count > 1
        ? history.versions.map { version($0, of: history) } : [],
      discussions: history.discussions.map { discussion in
        DiscussionView(
          date: date(discussion.meeting.day),
          meeting: place(discussion.meeting),
          item: discussion.item.map { Words(String($0)) },
          title: words(discussion.title),
          why: Words(discussion.ground.words)
        )
      },
      objections: history.objections.map { objection in
        ObjectionView(
          date: date(objection.day),
          version: objection.version.map { Words(String($0)) },
          text: line(objection.text),
          fate: Words(objection.fateWords)
        )
      },
      events: history.events.map { event in
        EventView(
          date: date(event.day),
          meeting: event.meeting.flatMap { place($0) },
          text: words(event.words)
        )
      }
    )
  }

  private func version(
    _ version: DecisionHistory.Version,
    of history: DecisionHistory
  ) -> VersionView {
    VersionView(
      number: Words(String(version.number)),
      meeting: place(version.meeting),
      date: date(version.meeting.day),
      text: Words(version.text),
      pieces: (history.change(of: version) ?? []).map { piece in
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

/// What stands on a decision's page.
struct DecisionParts {
  var decision: DecisionView
  var versions: [VersionView]
  var discussions: [DiscussionView]
  var objections: [ObjectionView]
  var events: [EventView]
}
