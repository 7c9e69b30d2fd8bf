import MeetKit

/// Drills as a person reads them in a terminal.
struct DrillText {
  let rules: DrillPlanning

  private var group: Group { rules.group }

  var list: String {
    let drills = rules.drills.map { drill in
      [
        drill.id, drill.state(on: rules.today).rawValue, pair(drill.steering, drill.documenting),
        outcome(drill),
      ]
    }
    let coming = rules.coming.map { coming in
      let turn = coming.turn
      return [coming.month, "forecast", pair(turn.coordinator.person, turn.secretary.person), ""]
    }
    if drills.isEmpty, coming.isEmpty {
      return "no drills; 'meet drill plan restore --on DATE' plans one\n"
    }
    let remarks = rules.remarks.map { $0 + "\n" }.joined()
    return TextTable.lines(drills + coming) + (remarks.isEmpty ? "" : "\n" + remarks)
  }

  func planned(_ drill: Drill, _ telling: DrillTelling) -> String {
    telling.undo
      ? "what was last told of the plan of '\(drill.id)' is taken back; its page stays until you remove it"
      : "\(pair(drill.steering, drill.documenting)), on \(drill.date)".withoutControls
        + back("plan \(drill.kind) --on \(drill.date)", telling)
  }

  func told(_ drill: Drill, _ step: DrillFact.Step, _ telling: DrillTelling) -> String {
    if telling.undo { return "what was last told of '\(drill.id)' is taken back" }
    switch step {
    case .started(let instant):
      return "'\(drill.id)' has begun at \(instant)" + back("start \(drill.id)", telling)
    case .usable(let instant):
      var drill = drill
      drill.record.usable = instant
      return (["'\(drill.id)' can be used"] + drill.measured).joined(separator: ", ")
        + back("report \(drill.id) --usable", telling)
    case .planned, .agreed, .accepted:
      return "the report of '\(drill.id)' is accepted"
        + back("report \(drill.id) --accept", telling)
    }
  }

  /// What takes it back, when something was written.
  private func back(_ words: String, _ telling: DrillTelling) -> String {
    telling.dryRun ? "" : "; 'meet drill \(words) --undo' takes it back"
  }

  func report(_ drill: Drill) -> String {
    let state = drill.state(on: rules.today)
    let lacks = state == .accepted ? [] : rules.lacks(drill)
    let lines =
      ["\(drill.id)  \(state.rawValue)", "  \(pair(drill.steering, drill.documenting))"]
      + ([drill.result].compactMap(\.self) + drill.measured).map { "  \($0)" }
      + lacks.map { "  lacks: \($0)" }
    return lines.map { $0.withoutControls + "\n" }.joined()
  }

  private func pair(_ steering: PersonID?, _ documenting: PersonID?) -> String {
    "\(steering.map(group.name) ?? "nobody") steers, "
      + "\(documenting.map(group.name) ?? "nobody") documents"
  }

  private func outcome(_ drill: Drill) -> String {
    if drill.state(on: rules.today) == .done { return "the report is missing" }
    return ([drill.result].compactMap(\.self) + drill.measured).joined(separator: ", ")
  }
}
