import ArgumentParser
import MeetKit
import MeetStore

extension TerminalSession {
  /// Finds the meeting, takes its lock and puts the session back where it was.
  static func begin(
    _ command: MinutesCommand,
    in environment: Environment
  ) async throws -> TerminalSession {
    // Keys that are pressed from now on are kept, and shown in their place.
    let input = InputLines(in: environment)
    let folder = try GroupFolder.find(
      from: environment.directory,
      option: command.common.folder
    )
    let workspace = try Workspace.read(folder)
    let meeting = try workspace.meetingToKeep(command.meeting, at: environment.now)
    let read = try workspace.readAgenda(of: meeting)
    let agenda = read.value
    if workspace.group.repository == .public, await Git.isTracked(meeting.path(.session)) {
      throw InvalidInput([TrackedFiles.fault(meeting.shown(.session))])
    }
    let writer = try workspace.writer(command.writer, agenda)
    let lock =
      command.dryRun
      ? nil : try takeLock(meeting, writer, command.takeOver, environment)
    if !command.dryRun { folder.clearLeftovers() }
    Termination.isTold()
    let replay = try meeting.replay(in: environment)
    if replay.state.phase == .closed, meeting.has(.minutes) {
      throw CommandError.failed(
        "the meeting of \(meeting.id) is closed; \(meeting.waysBehindTheEnd)"
      )
    }
    if meeting.has(.minutes) {
      throw CommandError.wouldLose(
        "'\(meeting.shown(.minutes))' is there already, and a session would not change it"
      )
    }
    let history = workspace.history(asOf: environment.now)
    let hats = AgendaRoles.find(
      in: history.rota,
      of: folder,
      on: workspace.group.zone.day(of: environment.now),
      meeting: meeting.id,
      // Who wrote others than foreseen meant them; a draft did not.
      where: { $0.choice.isGiven || !$0.isEdited && replay.state.entries.isEmpty }
    )
    // Once the meeting has begun, its log has the agenda.
    let doubts = replay.state.entries.isEmpty ? read.diagnostics : []
    CommandRunner.show(hats + history.doubles + doubts, in: environment)
    let greatest = try workspace.greatestNumbers(outside: meeting.id)
    let opening = Opening(
      group: workspace.group,
      agenda: agenda,
      register: history.register,
      unapproved: history.minutes.unapproved.filter { $0 < meeting.id },
      greatest: (greatest.decision, greatest.action),
      last: try workspace.session(before: meeting.id)
    )
    var surroundings = environment
    surroundings.output.isOptional = true
    surroundings.error.isOptional = true
    let confidential = workspace.tickets.filter(\.isConfidential)
    let titles = agenda.items.compactMap { PrivateText.titled(in: $0.title, of: confidential) }
    CommandRunner.show(
      titles.map { ticket in
        Diagnostic(
          .warning,
          at: .init(file: meeting.shown(.agenda)),
          "an item has the title of a confidential ticket, and the minutes will have it",
          remedy: "write '\(ticket.publicTitle)'"
        )
      },
      in: environment
    )
    var sitting = TerminalSession(
      environment: surroundings,
      input: input,
      meeting: meeting,
      isDryRun: command.dryRun,
      lock: lock,
      state: replay.state
    ) { state in
      LiveSession(
        group: workspace.group,
        agenda: agenda,
        opening: opening,
        confidential: confidential,
        writer: writer,
        state: state
      )
    }
    try sitting.mendLog()
    if let answer = try sitting.live.complete(at: environment.now) {
      try sitting.record(answer)
      sitting.say(answer.text)
    }
    try sitting.greet(agenda, writer, isNamed: command.writer != nil)
    return sitting
  }

  private static func takeLock(
    _ meeting: MeetingFolder,
    _ writer: PersonID,
    _ isTakingOver: Bool,
    _ environment: Environment
  ) throws -> SessionLock {
    do {
      return isTakingOver
        ? try SessionLock.takeOver(folder: meeting.path, who: writer, at: environment.now)
        : try SessionLock.acquire(folder: meeting.path, who: writer, at: environment.now)
    } catch {
      switch error {
      case .store(let error): throw error
      case .held(let holder):
        let who = holder.who?.text ?? "somebody"
        let place = holder.process.map { "process \($0) on \(holder.host ?? "another machine")" }
        throw CommandError.wouldLose(
          "\(who) is writing this session" + (place.map { " (\($0))" } ?? "")
            + "; end it there with Ctrl-D, or '--take-over' here"
        )
      }
    }
  }

  /// One line that says where the meeting is.
  private mutating func greet(_ agenda: Agenda, _ writer: PersonID, isNamed: Bool) throws {
    let state = live.state
    guard !state.entries.isEmpty else {
      say(
        "\(live.title): \(agenda.items.count) items, \(agenda.length) min; "
          + "\(live.penName) keeps the minutes; '/present …', then '/open'; '/help' helps"
      )
      return
    }
    say("\(live.title): going on behind \(live.lastWords)\(live.placeWords)")
    if isNamed, live.pen != writer, state.phase != .closed {
      let answer = live.take("/secretary \(writer)", at: environment.now)
      try record(answer)
      say(answer.text)
    }
  }
}

extension MeetingFolder {
  /// The session as far as its log goes.
  func replay(in environment: Environment) throws -> SessionReplay {
    let log = SessionLog.read(try read(.session) ?? [], file: shown(.session))
    let replay = SessionReplay(log.value.lines, file: shown(.session))
    let diagnostics = log.diagnostics + replay.diagnostics
    if diagnostics.hasErrors { throw InvalidInput(diagnostics) }
    CommandRunner.show(diagnostics, in: environment)
    guard replay.unknown.isEmpty else {
      throw CommandError.failed(
        "this session can be shown with '--replay \(shown(.session))', not continued"
      )
    }
    return replay
  }
}

extension MeetingFolder {
  /// What a person does who closed a meeting too early.
  fileprivate var waysBehindTheEnd: String {
    "write what is missing into '\(shown(.minutes))' by hand, or put it on the next agenda"
  }
}

extension Workspace {
  /// The meeting that was named, or the one that is open, or one planned to last beyond midnight,
  /// or the next with an agenda.
  func meetingToKeep(_ name: String?, at now: Instant) throws -> MeetingFolder {
    if let name {
      guard let id = MeetingID(name) else {
        throw CommandError.usage("'\(name)' is no meeting; write its date, as 2026-05-20")
      }
      return meeting(id)
    }
    if let open = meetings.last(where: { $0.hasSession && !$0.has(.minutes) }) { return open }
    let today = group.zone.day(of: now)
    let prepared = meetings.filter {
      $0.has(.agenda) && !$0.has(.minutes) && !isCancelled($0.id.day)
    }
    let yesterday = today.advanced(byDays: -1)
    if let late = try prepared.last(where: {
      try $0.id.day == yesterday && agenda(of: $0).end > now
    }) {
      return late
    }
    if let next = prepared.first(where: { $0.id.day >= today }) { return next }
    let closed = meetings.last { $0.id.day <= today && $0.hasSession && $0.has(.minutes) }
    throw CommandError.failed(
      "no meeting is prepared; 'meet agenda' prepares the next one"
        + (prepared.last.map { ", 'meet minutes \($0.id)' keeps the one that was to be held" } ?? "")
        + (closed.map { "; that of \($0.id) is closed: \($0.waysBehindTheEnd)" } ?? "")
    )
  }

  func agenda(of meeting: MeetingFolder) throws -> Agenda { try readAgenda(of: meeting).value }

  /// The agenda, with what is doubtful about its page.
  func readAgenda(of meeting: MeetingFolder) throws -> Parsed<Agenda> {
    guard let bytes = try meeting.read(.agenda) else {
      throw CommandError.failed(
        "'\(meeting.shown(.agenda))' is missing; "
          + (meeting.hasSession
            ? "take it from git or a copy" : "'meet agenda --date \(meeting.id)' makes it")
      )
    }
    return try meeting.soundAgenda(bytes, in: group)
  }

  /// The last session whose log is here.
  func session(before meeting: MeetingID) throws -> SessionState? {
    for earlier in meetings.reversed() where earlier.id < meeting {
      guard let bytes = try earlier.read(.session) else { continue }
      let log = SessionLog.read(bytes, file: earlier.shown(.session))
      let state = SessionReplay(log.value.lines, file: earlier.shown(.session)).state
      if state.setting != nil { return state }
    }
    return nil
  }

  /// Who types: the one named, else the agenda's secretary.
  func writer(_ name: String?, _ agenda: Agenda) throws -> PersonID {
    guard let name else {
      guard let secretary = agenda.secretary else {
        throw CommandError.usage("the agenda names no secretary; '--as PERSON' says who you are")
      }
      return secretary
    }
    return try group.person(named: name)
  }
}
