package import MeetKit

/// A session of the group's folder, as its log tells it.
package struct ReadSession: Sendable {
  var meeting: MeetingID
  /// The log's path, as messages show it.
  package var file: String
  package var replay: SessionReplay
  package var diagnostics: [Diagnostic]
}

extension Workspace {
  /// Reads the logs of all sessions, in order of their meetings.
  package func sessions() throws(StoreError) -> [ReadSession] {
    let read = inParallel(meetings.count) { number in
      Result { () throws(StoreError) in try Self.session(meetings[number]) }
    }
    var sessions: [ReadSession] = []
    for result in read {
      if let session = try result.get() { sessions.append(session) }
    }
    return sessions
  }

  private static func session(_ meeting: MeetingFolder) throws(StoreError) -> ReadSession? {
    guard let bytes = try meeting.read(.session) else { return nil }
    let file = meeting.shown(.session)
    let log = SessionLog.read(bytes, file: file)
    let replay = SessionReplay(log.value.lines, file: file)
    return ReadSession(
      meeting: meeting.id,
      file: file,
      replay: replay,
      diagnostics: log.diagnostics + replay.diagnostics
    )
  }

  /// How every decision of the register came about.
  ///
  /// Minutes keep the words that a meeting ended with; earlier ones are taken from the sessions
  /// whose logs are there.
  package func decisionHistories(
    _ history: History,
    _ sessions: [ReadSession]
  ) -> [DecisionHistory] {
    var spoken: [DecisionID: [DecisionHistory.Version]] = [:]
    for session in sessions {
      for (id, versions) in session.replay.state.versions(at: session.meeting) {
        spoken[history.twice.meant(id, in: session.meeting), default: []] += versions
      }
    }
    return DecisionHistory.all(
      of: history.register,
      minutes: history.minutes,
      facts: facts,
      group: group,
      spoken: spoken
    )
  }
}
