import MeetKit
import MeetSite
import MeetStore

/// A group's records, gathered for its site.
struct SiteSource {
  let workspace: Workspace
  let history: History
  /// The beginning of the day as of which the site is made.
  let now: Instant
  private let sessions: [ReadSession]

  /// Reads the logs of all sessions; a log with a fault may hide what is private, so it stops
  /// everything.
  init(workspace: Workspace, history: History, now: Instant) throws {
    self.workspace = workspace
    self.history = history
    self.now = now
    sessions = try workspace.sessions()
    let faults = sessions.flatMap(\.diagnostics).filter { $0.severity == .error }
    guard faults.isEmpty else { throw InvalidInput(faults) }
    for name in workspace.folder.publishedRecords { try workspace.folder.checkInside(name) }
  }

  private var group: Group { workspace.group }
  private var today: Day { group.zone.day(of: now) }

  /// Coming meetings and weeks on call on the site.
  private static let meetingsAhead = 6
  private static let weeksAhead = 12

  func input(base: String?) throws -> SiteInput {
    let tasks = workspace.jobs().value
    let onCall = workspace.onCall(at: now).rota
    let names = PublicNames(
      group.publishing.people,
      people: group.people,
      guests: guests,
      askers: workspace.tickets.compactMap(\.askedBy)
    )
    var shown: (@Sendable (PersonID) -> String?)?
    if !names.showsAccounts { shown = { names.name($0) } }
    // Both go through all minutes.
    let (meetings, decisions) = both(
      { Result { try self.meetings() } },
      { workspace.decisionHistories(history, sessions) }
    )
    return SiteInput(
      group: group,
      today: today,
      base: base,
      names: names,
      dialect: group.dialect(shown: shown),
      meetings: try meetings.get(),
      decisions: decisions,
      actions: history.register.actions,
      served: history.rota.served,
      turns: history.rota.turns(from: today, meetings: Self.meetingsAhead),
      weeks: onCall?.coming(weeks: Self.weeksAhead, now: now) ?? [],
      drills: workspace.drills,
      jobs: JobBoard(tasks, on: today, group: group, tickets: workspace.tickets).entries,
      backlog: BacklogItem.backlog(of: history.minutes),
      calendar: try calendar()
    )
  }

  /// None while the agenda of a coming meeting has a fault, which is told of its page: no calendar is
  /// better than one with a wrong time.
  private func calendar() throws -> GroupCalendar? {
    do {
      return try CalendarSource(workspace: workspace, history: history, now: now).calendar()
    } catch is InvalidInput {
      return nil
    }
  }

  /// Names of people from elsewhere: those who came, and those who were chosen for a role.
  private var guests: [String] {
    let chosen = history.register.decisions.compactMap(\.term).filter { $0.holder == nil }
    let named = history.minutes.flatMap(\.attending) + chosen.map(\.name)
    return history.minutes.flatMap { $0.guests + $0.observers }.map(\.description)
      + named.filter { group.people(called: $0).isEmpty && PublicNames.mayBeName($0) }
  }

  /// The program's templates, with the group's own in their places.
  func templates() throws -> Templates {
    var templates = Templates.compiledIn
    for name in try FileStore.names(in: workspace.folder.path("templates"))
    where Templates.isTemplate(name) {
      let path = "templates/" + name
      try workspace.folder.checkInside(path)
      templates.replace(
        name,
        from: workspace.folder.shown(path),
        with: try FileStore.read(workspace.folder.path(path))
      )
    }
    return templates
  }

  /// Private lines of all sessions, titles of confidential tickets, and how to reach people.
  func secrets() -> [Secret] {
    var secrets = workspace.tickets.filter(\.isConfidential).map { ticket in
      Secret(.confidentialTitle, ticket.title, at: .init(file: workspace.file(of: ticket), line: 1))
    }
    for session in sessions {
      secrets += PrivateText.all(in: session.replay.state).map { number, text in
        Secret(.privateLine, text, at: .init(file: session.file, line: number + 1))
      }
    }
    let contacts = workspace.contacts.sorted { $0.key < $1.key }.flatMap { _, contact in
      [contact.mail, contact.matrix].compactMap(\.self)
    }
    let page = workspace.folder.shown("contacts.yml")
    return secrets + contacts.map { Secret(.address, $0, at: .init(file: page)) }
  }

  /// Newest first; the next meeting is there before anything is prepared.
  private func meetings() throws -> [MeetingPage] {
    var pages = try prepared()
    let drafting = AgendaPages(workspace: workspace, history: history, now: now).drafting
    guard let next = try? drafting.draft(drafting.meeting(named: nil)),
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
    let records = Dictionary(history.minutes.map { ($0.meeting, $0) }) { first, _ in first }
    let approvals = history.minutes.approvals
    let folders = Array(workspace.meetings.reversed())
    let read = inParallel(folders.count) { number in
      let record = records[folders[number].id]
      return Result { try page(of: folders[number], record, approvals) }
    }
    return try read.compactMap { try $0.get() }
  }

  private func page(
    of meeting: MeetingFolder,
    _ minutes: Minutes?,
    _ approvals: [MeetingID: MeetingID]
  ) throws -> MeetingPage? {
    for file in [MeetingFolder.File.agenda, .minutes] {
      try workspace.folder.checkInside("\(meeting.id)/\(file.rawValue)")
    }
    let agenda = try agenda(of: meeting)
    let planned = agenda?.value
    guard let start = minutes?.planned.start ?? planned?.start,
      let length = minutes?.planned.minutes ?? planned?.length
    else { return nil }
    let state: MeetingPage.State =
      if let approval = approvals[meeting.id] {
        .approved(by: approval)
      } else {
        minutes == nil && meeting.id.day >= today ? .planned : .held
      }
    if state == .planned, workspace.isCancelled(meeting.id.day) { return nil }
    // Until its session opens the rota stands, whatever the agenda says.
    let turn =
      state == .planned && !meeting.hasSession
      ? history.rota.turn(of: meeting.id, today: today) : nil
    return MeetingPage(
      id: meeting.id,
      start: start,
      length: length,
      state: state,
      coordinator: minutes?.coordinators.names
        ?? (turn?.coordinator.person ?? planned?.coordinator).map(group.name),
      secretary: minutes?.secretaries.names
        ?? (turn?.secretary.person ?? planned?.secretary).map(group.name),
      agenda: agenda.map {
        .init(place: meeting.shown(.agenda), bytes: $0.bytes, faults: $0.faults)
      },
      minutes: try meeting.read(.minutes).map {
        .init(place: meeting.shown(.minutes), bytes: $0)
      },
      record: minutes
    )
  }

  /// Lines that others will read, though they look as if they were kept from them.
  func nearPrivacy() -> [Diagnostic] {
    let folder = workspace.folder
    let pages = workspace.meetings.flatMap { meeting in
      [MeetingFolder.File.agenda, .minutes].map { "\(meeting.id)/\($0.rawValue)" }
    }
    return (folder.publishedRecords + pages).flatMap { name in
      let bytes = try? FileStore.read(folder.path(name))
      return bytes.map { NearPrivacy.find(in: $0, file: folder.shown(name)) } ?? []
    }
  }

  /// The faults of agendas that do not even say when a meeting is, so that it has no page.
  func faultsWithoutPage(_ pages: [MeetingPage]) throws -> [Diagnostic] {
    let shown = Set(pages.map(\.id))
    return try workspace.meetings.filter { !shown.contains($0.id) }
      .flatMap { try agenda(of: $0)?.faults ?? [] }
  }

  /// An agenda's text, with what could be read of it and its faults: they stop no other page.
  private func agenda(
    of meeting: MeetingFolder
  ) throws -> (value: Agenda?, bytes: [UInt8], faults: [Diagnostic])? {
    guard let bytes = try meeting.read(.agenda) else { return nil }
    do throws(InvalidInput) {
      let parsed = try meeting.agenda(bytes, in: group)
      return (parsed.value, bytes, parsed.diagnostics.filter { $0.severity == .error })
    } catch {
      return (nil, bytes, error.diagnostics)
    }
  }
}

extension Minutes {
  /// Those of its head who may be nobody of the group: who was here, who was not, who wore a hat.
  fileprivate var attending: [String] {
    (coordinators + secretaries).map(\.name) + present.map(\.name) + apologies + absent
  }
}

extension [Minutes.RoleHolder] {
  /// Those who wore it one after the other; nil when nobody did.
  fileprivate var names: String? { isEmpty ? nil : map(\.name).joined(separator: ", ") }
}
