import MeetModel
import MeetPublish
import MeetStore
import MeetText

/// A group's records, gathered for its site.
struct SiteSource {
  let workspace: Workspace
  let history: History
  let now: Instant

  private var group: Group { workspace.group }

  func input() throws -> SiteInput {
    let names = PublicNames(group.publishing.people, people: group.people, guests: guests)
    var shown: (@Sendable (PersonID) -> String?)?
    if !names.showsAccounts { shown = { names.name($0) } }
    return SiteInput(
      group: group.name,
      prefix: group.prefix,
      zone: group.zone,
      today: group.zone.day(of: now),
      names: names,
      dialect: group.dialect(shown: shown),
      meetings: try meetings(),
      decisions: history.register.decisions.filter { $0.stands || $0.isContested },
      actions: history.register.openActions
    )
  }

  /// Names of people from elsewhere: those who came, and those who were chosen for a role.
  private var guests: [String] {
    history.minutes.flatMap { $0.guests + $0.observers }.map(\.name)
      + history.register.decisions.compactMap(\.term).filter { $0.holder == nil }.map(\.name)
  }

  /// The program's templates, with the group's own in their places.
  func templates() throws -> Templates {
    var templates = Templates.compiledIn
    for name in try FileStore.names(in: workspace.folder.path("templates"))
    where Templates.isTemplate(name) {
      let path = "templates/" + name
      templates.replace(
        name,
        from: workspace.folder.shown(path),
        with: try FileStore.read(workspace.folder.path(path))
      )
    }
    return templates
  }

  /// Private lines of all sessions, and titles of confidential tickets.
  ///
  /// A log with a fault may hide what is private, so it stops everything.
  func secrets() throws -> [Secret] {
    var secrets = workspace.tickets.filter(\.isConfidential).map { ticket in
      Secret("a confidential title", ticket.title, at: .init(file: file(of: ticket), line: 1))
    }
    var faults: [Diagnostic] = []
    for meeting in workspace.meetings {
      guard let bytes = try meeting.read(.session) else { continue }
      let file = meeting.shown(.session)
      let log = SessionLog.read(bytes, file: file)
      let replay = SessionReplay(log.value.lines, file: file)
      faults += (log.diagnostics + replay.diagnostics).filter { $0.severity == .error }
      secrets += PrivateText.all(in: replay.state).map { number, text in
        Secret("a private line", text, at: .init(file: file, line: number + 1))
      }
    }
    guard faults.isEmpty else { throw InvalidInput(faults) }
    return secrets
  }

  /// The file in which a ticket stands.
  private func file(of ticket: Ticket) -> String {
    let name =
      switch workspace.group.tracker.source {
      case .folder: "tickets/\(FilePath.name(of: ticket.link ?? ""))"
      case .saved(let issues, _): issues
      case .gitlab: KeptAnswer.issues
      }
    return workspace.folder.shown(name)
  }

  /// Newest first; the next meeting is there before anything is prepared.
  private func meetings() throws -> [MeetingPage] {
    var pages = try prepared()
    let desk = AgendaDesk(workspace: workspace, history: history, now: now)
    guard let next = try? desk.draft(desk.meeting(named: nil)),
      !pages.contains(where: { $0.id == next.meeting })
    else { return pages }
    let page = MeetingPage(
      id: next.meeting,
      start: next.start,
      length: next.length,
      state: .planned,
      coordinator: next.coordinator.map(group.name),
      secretary: next.secretary.map(group.name)
    )
    pages.insert(page, at: pages.firstIndex { $0.id < next.meeting } ?? pages.endIndex)
    return pages
  }

  /// The meetings that have a folder.
  private func prepared() throws -> [MeetingPage] {
    try workspace.meetings.reversed().compactMap { meeting in
      let minutes = history.minutes.first { $0.meeting == meeting.id }
      let agenda = try agenda(of: meeting)
      guard let start = minutes?.planned.start ?? agenda?.value.start,
        let length = minutes?.planned.minutes ?? agenda?.value.length
      else { return nil }
      let register = history.register
      return MeetingPage(
        id: meeting.id,
        start: start,
        length: length,
        state: minutes == nil ? .planned : .held,
        coordinator: minutes?.coordinators.first?.name
          ?? agenda?.value.coordinator.map(group.name),
        secretary: minutes?.secretaries.first?.name ?? agenda?.value.secretary.map(group.name),
        agenda: agenda.map { .init(place: meeting.shown(.agenda), bytes: $0.bytes) },
        minutes: try meeting.read(.minutes).map {
          .init(place: meeting.shown(.minutes), bytes: $0)
        },
        decisions: register.decisions.filter { $0.meeting == meeting.id },
        actions: register.actions.filter { $0.meeting == meeting.id }
      )
    }
  }

  private func agenda(of meeting: MeetingFolder) throws -> (value: Agenda, bytes: [UInt8])? {
    guard let bytes = try meeting.read(.agenda) else { return nil }
    let parsed = try AgendaPage.read(
      bytes,
      file: meeting.shown(.agenda),
      meeting: meeting.id,
      group: group
    )
    if parsed.diagnostics.hasErrors { throw InvalidInput(parsed.diagnostics) }
    return (parsed.value, bytes)
  }
}
