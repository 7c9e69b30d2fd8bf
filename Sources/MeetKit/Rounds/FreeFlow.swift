/// A talk without turns, which the group consented to and which a complete round closes.
package struct FreeFlow: Hashable, Sendable {
  /// The line that began it.
  package var entry: Int
  var start: Instant
  var minutes: Int
  /// The line that opened the round in which everybody has a turn at the end.
  var closing: Int?
}

extension FreeFlow {
  var end: Instant { start.adding(minutes: minutes) }
}

extension SessionState {
  mutating func beginFreeFlow(
    _ minutes: Int,
    line: Int,
    at instant: Instant
  ) throws(Refusal) {
    try checkNoRound()
    meeting.freeFlow = FreeFlow(entry: line, start: instant, minutes: minutes)
  }

  /// Who has not come to speak has a turn before the meeting goes on.
  func checkNoFreeFlow() throws(Refusal) {
    guard meeting.freeFlow != nil else { return }
    throw Refusal(
      .roundOpen,
      "people talk without turns, and everybody has one at the end",
      "'/round reaction' closes the talk"
    )
  }
}
