/// Everybody whom a change of turns concerns.
package enum Affected {
  /// By id: who is named, and who has or had a turn that changes.
  package static func people(
    _ named: [PersonID],
    _ changes: [TurnChange],
    _ onCall: [OnCallChange]
  ) -> [PersonID] {
    let turns = changes.flatMap { [$0.before, $0.after].compactMap { $0 } }
    return Set(named + turns + onCall.flatMap { $0.before + $0.after }).sorted()
  }
}
