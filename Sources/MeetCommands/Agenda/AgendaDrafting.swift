import MeetKit
import MeetStore

/// Drafts an agenda from what a group's folder holds, and compares it with the page there.
struct AgendaDrafting {
  let workspace: Workspace
  let history: History
  let now: Instant

  private var group: Group { workspace.group }
  private var today: Day { group.zone.day(of: now) }

  /// The meeting that was named, or the next one.
  func meeting(named name: String?) throws(CommandError) -> MeetingID {
    if let name {
      if let id = MeetingID(name) { return id }
      throw .usage("'\(name)' is no day of the calendar; write it as 2026-05-20")
    }
    guard let next = history.rota.nextMeeting(today: today) else {
      throw .failed(
        "nothing says when the next meeting is; '--date 2026-05-20' does, "
          + "or 'cadence' in '\(workspace.folder.shown("group.yml"))'"
      )
    }
    return next
  }

  /// That a day which was named is none on which the group meets, unless a page says so.
  func remark(onDayOf meeting: MeetingFolder, isNamed: Bool) -> Diagnostic? {
    let day = meeting.id.day
    guard isNamed, let cadence = group.cadence, !history.rota.isRegular(day) else { return nil }
    let isOff = cadence.cancelled.contains(day)
    return Diagnostic(
      .warning,
      at: TextLocation(file: meeting.shown(.agenda)),
      isOff
        ? "the meeting of \(day) is cancelled by the cadence"
        : "\(day) is no day of the cadence; the group meets then by this page alone",
      remedy: isOff
        ? "take the day out of 'cancelled' in '\(workspace.folder.shown("group.yml"))'"
        : "the cadence has \(cadence.first(onOrAfter: day)) next"
    )
  }

  /// Where an agenda names others than the rota.
  func otherHats(of meeting: MeetingFolder) -> [Diagnostic] {
    AgendaRoles.find(
      in: history.rota,
      of: workspace.folder,
      on: today,
      meeting: meeting.id
    )
  }

  func draft(_ meeting: MeetingID) throws(CommandError) -> Agenda {
    guard
      var material = Agenda.Material(
        of: meeting,
        rota: history.rota,
        register: history.register,
        minutes: history.minutes,
        tickets: workspace.tickets,
        jobs: workspace.jobs().value,
        today: today
      )
    else {
      throw .failed(
        "nothing says when a meeting starts; give the group a 'cadence' in "
          + "'\(workspace.folder.shown("group.yml"))'"
      )
    }
    material.mergeRequests = mergeRequests
    material.drills = workspace.drills
    material.handOvers = handOvers(
      since: material.minutes.last?.held.start,
      before: material.start
    )
    return Agenda.draft(material)
  }

  /// What was left to those next on call since the last meeting.
  private func handOvers(since last: Instant?, before start: Instant) -> [ShiftNote] {
    let notes = OnCallRules(workspace: workspace, now: now).rota?.notes ?? []
    return notes.filter { note in
      note.instant < start && (last.map { $0 <= note.instant } ?? true)
    }
  }

  /// Anybody may have written a title: it becomes no markup.
  private var mergeRequests: [MergeRequest] {
    workspace.mergeRequests.map { request in
      var request = request
      request.title = MarkdownText.escaped(request.title, startsLine: false)
      return request
    }
  }

  /// What becomes of a draft: a page that people edited stays, but for what is added on request.
  func outcome(
    _ draft: Agenda,
    in meeting: MeetingFolder,
    isAdding: Bool
  ) throws -> AgendaOutcome {
    let generated = Array(AgendaPage.write(draft, group: group).utf8)
    guard let page = try meeting.read(.agenda) else {
      return AgendaOutcome(agenda: draft, change: .create(generated))
    }
    if ContentMark.state(of: page) == .untouched {
      return AgendaOutcome(
        agenda: draft,
        change: page == generated ? .none : .replace(generated)
      )
    }
    let standing = try read(page, meeting)
    let new = AgendaPage.new(in: draft, page: standing.value, text: page)
    guard isAdding, !new.isEmpty else {
      return AgendaOutcome(
        agenda: standing.value,
        isEdited: true,
        new: new,
        isBehind: !standing.value.openingBehind(draft).isEmpty,
        change: .none,
        diagnostics: standing.diagnostics + behind(standing.value, draft, page, meeting)
      )
    }
    let longer = AgendaPage.adding(new, to: page, agenda: standing.value, group: group)
    let read = try read(longer, meeting)
    return AgendaOutcome(
      agenda: read.value,
      isEdited: true,
      added: new,
      change: .replace(longer),
      diagnostics: read.diagnostics
    )
  }

  /// Where a page that people edited names others than are foreseen today.
  private func behind(
    _ agenda: Agenda,
    _ draft: Agenda,
    _ page: [UInt8],
    _ meeting: MeetingFolder
  ) -> [Diagnostic] {
    let changed = agenda.openingBehind(draft)
    guard let first = changed.first else { return [] }
    let lines = String(decoding: page, as: UTF8.self).lines
    let line = lines.firstIndex { line in first.old.isEmpty ? false : line.hasSuffix(first.old) }
    let old = changed.map(\.old).filter { !$0.isEmpty }
    let new = changed.map(\.new).filter { !$0.isEmpty }
    return [
      Diagnostic(
        .warning,
        at: TextLocation(file: meeting.shown(.agenda), line: line.map { $0 + 1 }),
        "the page says \(old.quoted)",
        remedy: "today it would be \(new.quoted)"
      )
    ]
  }

  private func read(_ page: [UInt8], _ meeting: MeetingFolder) throws -> Parsed<Agenda> {
    let parsed = try AgendaPage.read(
      page,
      file: meeting.shown(.agenda),
      meeting: meeting.id,
      group: group
    )
    if parsed.diagnostics.hasErrors { throw InvalidInput(parsed.diagnostics) }
    return parsed
  }
}

/// An agenda as it stands after the command, and what is to be written.
struct AgendaOutcome {
  enum Change {
    case none
    case create([UInt8])
    case replace([UInt8])
  }

  var agenda: Agenda
  /// The page was changed by a person, so it is not replaced.
  var isEdited = false
  /// What the page says nothing of.
  var new: [AgendaItem] = []
  /// The page expects others than are foreseen today.
  var isBehind = false
  /// What was put on the page now.
  var added: [AgendaItem] = []
  var change: Change
  var diagnostics: [Diagnostic] = []
  private(set) var isWritten = false

  mutating func write(to meeting: MeetingFolder) throws(StoreError) {
    switch change {
    case .none: return
    case .create(let bytes):
      try FileStore.makeFolder(meeting.path)
      try FileStore.create(meeting.path(.agenda), bytes)
    case .replace(let bytes):
      try FileStore.replaceAtomically(meeting.path(.agenda), bytes)
    }
    isWritten = true
  }
}
