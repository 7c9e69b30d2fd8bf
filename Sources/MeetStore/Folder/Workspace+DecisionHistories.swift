package import MeetModel
import MeetText

extension Workspace {
  /// How every decision of the register came about.
  ///
  /// Minutes keep the words that a meeting ended with; earlier ones are taken from the sessions
  /// whose logs are there.
  package func decisionHistories(_ history: History) throws(StoreError) -> [DecisionHistory] {
    var spoken: [DecisionID: [DecisionHistory.Version]] = [:]
    for meeting in meetings {
      guard let bytes = try meeting.read(.session) else { continue }
      let file = meeting.shown(.session)
      let replay = SessionReplay(SessionLog.read(bytes, file: file).value.lines, file: file)
      spoken.merge(replay.state.versions(at: meeting.id)) { $0 + $1 }
    }
    return DecisionHistory.all(
      of: history.register,
      minutes: history.minutes,
      facts: facts.compactMap { Fact($0) },
      group: group,
      spoken: spoken
    )
  }
}
