import MeetKit
import MeetStore

/// Gathers where a group stands, with the rules at which agendas are drafted.
struct StatusQuery {
  let workspace: Workspace
  let history: History
  let now: Instant
  /// Where the group's site is written.
  let site: String

  private var group: Group { workspace.group }
  private var today: Day { group.zone.day(of: now) }

  func status() throws -> GroupStatus {
    let next = try next()
    let day = next?.agenda.meeting.day ?? today
    return GroupStatus(
      group: group,
      today: today,
      next: next,
      onCall: workspace.onCall(at: now).rota?.coming(weeks: 2, now: now) ?? [],
      sessions: try workspace.meetings.filter { $0.hasSession && !$0.has(.minutes) }.map(session),
      drillsWithoutReport: workspace.drills.filter { $0.result == nil && $0.date < today },
      held: history.minutes.map(\.meeting),
      unheld: workspace.unheld(before: now).map(\.id),
      unapproved: history.minutes.unapproved,
      published: published,
      unsent: history.register.unsent,
      contested: history.register.contested,
      awaiting: history.register.decisions.filter(\.isAwaitingAnswers),
      reviews: history.register.dueForReview(on: day),
      owed: owed
    )
  }

  /// Nil when nothing says when the next meeting is.
  private func next() throws -> GroupStatus.Next? {
    let rules = AgendaPages(workspace: workspace, history: history, now: now)
    let drafting = rules.drafting
    guard let id = try? drafting.meeting(named: nil), let draft = try? drafting.draft(id) else {
      return nil
    }
    let meeting = workspace.meeting(id)
    var next = GroupStatus.Next(agenda: draft, page: .missing, shown: meeting.shown(.agenda))
    do {
      let outcome = try rules.outcome(draft, in: meeting, isAdding: false)
      next.agenda = outcome.agenda
      switch outcome.change {
      case _ where meeting.hasSession: next.page = .begun
      case .create: next.page = .missing
      case .replace:
        let standing = try workspace.agenda(of: meeting)
        next.page = standing.outline == draft.outline ? .drafted : .outdated
      case .none: next.page = outcome.isEdited ? .edited(new: outcome.new) : .drafted
      }
    } catch is InvalidInput {
      next.page = .faulty
    }
    if !meeting.hasSession {
      // Until the session opens the rota stands, whatever the page says.
      next.agenda.coordinator = draft.coordinator ?? next.agenda.coordinator
      next.agenda.secretary = draft.secretary ?? next.agenda.secretary
      if case .edited = next.page {
        next.otherHats = history.rota.otherHolders(today: today).filter { $0.meeting == id }
      }
    }
    return next
  }

  private func session(_ meeting: MeetingFolder) throws -> GroupStatus.Session {
    let file = meeting.shown(.session)
    let log = SessionLog.read(try meeting.read(.session) ?? [], file: file)
    let state = SessionReplay(log.value.lines, file: file).state
    let item = state.meeting.current.flatMap { state.meeting.item($0) }
    return GroupStatus.Session(
      meeting: meeting.id,
      pen: state.meeting.secretary ?? state.entries.last?.who,
      since: state.entries.first?.instant,
      phase: state.phase,
      isOverdue: meeting.id.day < today && state.phase != .adjourned,
      item: item.map { "\($0.number) \($0.plan.kind.name): \($0.plan.title)" },
      holder: SessionLock.living(in: meeting.path)
    )
  }

  private var published: GroupStatus.Published {
    guard FileStore.isFolder(site) else { return .never }
    return .missing(
      history.minutes.map(\.meeting).filter { id in
        let page = FilePath.join(site, "meetings/\(id)/index.html")
        return !FileStore.isUpToDate(page, with: workspace.meeting(id).path(.minutes))
      }
    )
  }

  private var owed: [(owner: PersonID?, actions: [Action])] {
    let known = group.people.map(\.id)
    let owners = known as [PersonID?] + [nil]
    return owners.compactMap { owner in
      let actions = history.register.openActions
        .filter { $0.owner.flatMap { known.contains($0) ? $0 : nil } == owner }
        .sorted { ($0.due?.number ?? .max, $0.id) < ($1.due?.number ?? .max, $1.id) }
      return actions.isEmpty ? nil : (owner, actions)
    }
  }
}

extension Decision {
  fileprivate var isAwaitingAnswers: Bool {
    switch status {
    case .provisional(_, _, .some), .pending: true
    case .active, .provisional, .contested, .open, .ended: false
    }
  }
}

extension Agenda {
  /// What makes a meeting another one; how old its tickets are does not.
  fileprivate var outline: [String] {
    [start.description, "\(length)", coordinator?.text ?? "", secretary?.text ?? ""]
      + items.map { "\($0.minutes) \($0.kind) \($0.title)" }
  }
}
