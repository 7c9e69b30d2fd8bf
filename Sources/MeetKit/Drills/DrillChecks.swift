/// What the pages of drills, the log and the group's wishes say against each other.
package enum DrillChecks {
  /// A page that claims more than happened is an error; one that has been left behind a warning.
  package static func claims(_ drills: [Drill], on today: Day) -> [Diagnostic] {
    drills.flatMap { drill in
      var found: [Diagnostic] = []
      let state = drill.state(on: today)
      if let said = drill.words.state, said.value != state {
        let isBehind = said.value < state
        found.append(
          Diagnostic(
            isBehind ? .warning : .error,
            at: said.place,
            "the drill is '\(state.rawValue)', and its page says '\(said.value.rawValue)'",
            remedy: "leave 'state' out; it is computed"
          )
        )
      }
      let pairs = [
        ("recovery time", drill.words.recoveryMinutes, drill.recoveryMinutes),
        ("data age", drill.words.dataAgeMinutes, drill.dataAgeMinutes),
      ]
      for (name, said, measured) in pairs {
        guard let said, said.value != measured else { continue }
        found.append(
          Diagnostic(
            .error,
            at: said.place,
            "the \(name) is \(measured.map(Drill.hours) ?? "not measured"), and the page says "
              + Drill.hours(said.value),
            remedy: "leave it out; it is computed from the times"
          )
        )
      }
      for (said, told) in [
        (drill.words.started, drill.record.started), (drill.words.usable, drill.record.usable),
      ] {
        guard let said, let told, abs(said.value.seconds - told.seconds) >= 60 else { continue }
        found.append(
          Diagnostic(
            .error,
            at: said.place,
            "the log tells \(told), and the page says \(said.value)",
            remedy: "leave it out; the log counts"
          )
        )
      }
      return found
    }
  }

  /// Drills that were accepted with actions that have no ticket, at their pages.
  package static func openActions(_ drills: [Drill], page: (Drill) -> String) -> [Diagnostic] {
    drills.filter(\.record.isAccepted).flatMap { drill in
      drill.actions.filter { !$0.hasTicket }.map { action in
        Diagnostic(
          .error,
          at: TextLocation(file: page(drill)),
          "the report is accepted, and '\(action.text.asLine)' has no ticket",
          remedy: "write a ticket, and its number behind the action"
        )
      }
    }
  }

  /// A year's places that are too many or too few, and a restore that is too long ago.
  package static func wishes(
    of group: Group,
    _ drills: [Drill],
    on today: Day,
    page: String
  ) -> [Diagnostic] {
    guard let rules = group.drills else { return [] }
    let rota = DrillRota(group: group, drills: drills)
    var found: [Diagnostic] = []
    if let sum = rota.sum(on: today, rules: rules).words {
      found.append(
        Diagnostic(
          .warning,
          at: TextLocation(file: page),
          "the drills of a year do not close: \(sum)"
        )
      )
    }
    if let words = restoreIsOld(drills, on: today) {
      found.append(
        Diagnostic(
          .warning,
          at: TextLocation(file: page),
          "a restore is tried once a year: \(words)",
          remedy: "'meet drill plan restore --on DATE' plans one"
        )
      )
    }
    return found
  }

  /// Why a restore is due, unless one has passed within a year.
  package static func restoreIsOld(_ drills: [Drill], on today: Day) -> String? {
    guard let last = drills.filter({ $0.isPassedRestore && $0.date <= today }).map(\.date).max()
    else { return "none has passed yet" }
    let year = Period(1, .year)?.nominal(1, from: last)
    return year.map { $0 < today } ?? false ? "the last that passed was on \(last)" : nil
  }
}
