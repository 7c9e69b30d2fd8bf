import MeetKit

/// Numbers that minutes give to several things, with what a person can do about it.
enum NumbersGivenTwice {
  /// A fault where a free number on the page would end it; a warning where later minutes or facts
  /// speak of the number, since nothing tells which of the two they would mean then.
  static func find(
    in records: [MeetingRecord],
    of workspace: Workspace
  ) throws(StoreError) -> [Diagnostic] {
    let twice = GivenTwice(
      records.compactMap(\.minutes),
      workspace.facts,
      group: workspace.group
    )
    var used: [String: Int] = [:]
    var found: [Diagnostic] = []
    for double in twice.doubles(records.flatMap(\.inMinutes)) {
      let names = "'\(double.names.first)' and '\(double.names.second)'"
      let words = UsedTwice.words(double.id, double.firstPlace)
      if double.isSpokenOf {
        found.append(
          Diagnostic(
            .warning,
            at: double.place,
            words,
            remedy: "both stay, as \(names): the records speak of the number, so leave it"
          )
        )
        continue
      }
      let free = try workspace.freeNumber(like: double.id, &used)
      found.append(
        Diagnostic(
          .error,
          at: double.place,
          words,
          remedy:
            "write '\(free)' for it everywhere on this page; until then they are called \(names)"
        )
      )
    }
    return found
  }
}

extension Workspace {
  /// A number that nothing has; `used` keeps how many were offered.
  fileprivate func freeNumber(
    like id: SessionEntry.EntryID,
    _ used: inout [String: Int]
  ) throws(StoreError) -> String {
    let year = if case .decision(let id) = id { id.year } else { 1 }
    let greatest = try greatestNumbers(in: year)
    switch id {
    case .decision(let id):
      used["\(year)", default: 0] += 1
      let number = greatest.decision + used["\(year)", default: 0]
      return "\(DecisionID(prefix: id.prefix, year: id.year, number: number))"
    case .action(let id):
      used["A", default: 0] += 1
      return "\(ActionID(prefix: id.prefix, number: greatest.action + used["A", default: 0]))"
    }
  }
}
