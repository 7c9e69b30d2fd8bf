/// Numbers that stand for two things.
package enum UsedTwice {
  /// A fault at the second place of each, naming the first.
  ///
  /// A proposal that was not decided keeps its number in later meetings, and so does one that an
  /// objection reopened. `given` is in the order of the meetings and their lines.
  package static func find(
    in given: [GivenID],
    reopened: Set<DecisionID> = []
  ) -> [Diagnostic] {
    var seen: [SessionEntry.EntryID: GivenID] = [:]
    var found: [Diagnostic] = []
    for next in given where !next.isCarried {
      guard let first = seen[next.id] else {
        seen[next.id] = next
        continue
      }
      let mayReturn =
        if case .decision(let id) = next.id { reopened.contains(id) } else { false }
      if first.isOpen || mayReturn, first.meeting < next.meeting {
        seen[next.id] = next
        continue
      }
      found.append(
        Diagnostic(
          .error,
          at: next.place,
          words(next.id, first.place),
          remedy: "give one of the two a number that is free"
        )
      )
    }
    return found
  }

  package static func words(_ id: SessionEntry.EntryID, _ first: TextLocation) -> String {
    "\(id) is given here, and already at '\(first)'"
  }
}
