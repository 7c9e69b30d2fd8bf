import MeetKit

/// What one meeting has left, with what is wrong in each of its files by itself.
struct MeetingRecord {
  let meeting: MeetingFolder
  private(set) var minutes: Minutes?
  private(set) var session: SessionState?
  /// The numbers that the minutes give.
  private(set) var inMinutes: [GivenID] = []
  /// The numbers that the session gave or went on with, whatever became of them.
  private(set) var inSession: [GivenID] = []
  private(set) var files: [MeetingFolder.File] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// Reads agenda, session and minutes; without a group the agenda waits.
  init(_ meeting: MeetingFolder, of group: Group?) {
    self.meeting = meeting
    read(.agenda) { record, bytes, file in
      guard let group else { return }
      do throws(InvalidInput) {
        record.diagnostics +=
          try AgendaPage.read(bytes, file: file, meeting: meeting.id, group: group).diagnostics
      } catch {
        record.diagnostics += error.diagnostics
      }
    }
    read(.session) { $0.readSession($1, $2) }
    read(.minutes) { $0.readMinutes($1, $2, group) }
  }

  /// Numbers that the session gave, but for those that a person has changed on the page because
  /// another meeting has them: the page holds others in their places.
  func inSession(besides others: Set<SessionEntry.EntryID>) -> [GivenID] {
    let kept = Set(inMinutes.map(\.id))
    let given = Set(inSession.map(\.id))
    var new = [true: 0, false: 0]
    for id in kept.subtracting(given) { new[id.isDecision, default: 0] += 1 }
    return inSession.filter { one in
      guard !kept.contains(one.id), others.contains(one.id), new[one.id.isDecision, default: 0] > 0
      else { return true }
      new[one.id.isDecision, default: 0] -= 1
      return false
    }
  }

  private mutating func read(
    _ file: MeetingFolder.File,
    _ body: (inout MeetingRecord, [UInt8], String) -> Void
  ) {
    let shown = meeting.shown(file)
    do throws(StoreError) {
      guard let bytes = try meeting.read(file) else { return }
      files.append(file)
      body(&self, bytes, shown)
    } catch {
      diagnostics.append(error.diagnostic(of: shown))
    }
  }

  private mutating func readSession(_ bytes: [UInt8], _ file: String) {
    let log = SessionLog.read(bytes, file: file)
    diagnostics += log.diagnostics + TornTail.find(log.value.torn, in: bytes, file: file)
    // What follows a fault cannot be judged.
    if log.diagnostics.hasErrors { return }
    let replay = SessionReplay(log.value.lines, file: file)
    diagnostics += replay.diagnostics
    session = replay.state
    let untouched = Set(replay.state.meeting.proposals.filter(\.isUntouched).map(\.entry))
    inSession = replay.state.entries.compactMap { entry in
      // What an earlier meeting left is named by these minutes when something became of it.
      guard let id = entry.id, !untouched.contains(entry.number) else { return nil }
      // The first line of the log is its own.
      let place = TextLocation(file: file, line: entry.number + 1, column: 1)
      var given = GivenID(id, in: meeting.id, at: place)
      if case .recorded(.proposal) = entry.event { given.isCarried = true }
      return given
    }
    if let other = replay.state.setting?.meeting, other != meeting.id {
      diagnostics.append(
        Diagnostic(
          .error,
          at: TextLocation(file: file),
          "the session is of \(other), and lies in the folder of \(meeting.id)",
          remedy: "a folder is named for its meeting"
        )
      )
    }
  }

  private mutating func readMinutes(_ bytes: [UInt8], _ file: String, _ group: Group?) {
    let source = SourceText(bytes, file: file)
    let (parsed, given) = MinutesReader.readWithPlaces(
      source.lines.joined(separator: "\n"),
      file: file,
      meeting: meeting.id,
      group: group
    )
    diagnostics += source.diagnostics + parsed.diagnostics
    minutes = parsed.value
    inMinutes = given.map { GivenID($0.id, in: meeting.id, at: $0.place, isOpen: $0.isOpen) }
  }
}

extension SessionEntry.EntryID {
  fileprivate var isDecision: Bool { if case .decision = self { true } else { false } }
}
