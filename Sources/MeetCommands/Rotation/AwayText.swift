import MeetKit

/// Absences as a person reads them in a terminal.
struct AwayText {
  let group: Group

  func list(_ absences: [DeclaredAbsence]) -> String {
    guard !absences.isEmpty else { return "nobody is away\n" }
    return TextTable.lines(
      absences.map { declared in
        let absence = declared.absence
        return [
          group.name(absence.person), absence.days.description, declared.id,
          absence.note?.asLine ?? "",
        ]
      }
    )
  }

  func written(_ declared: DeclaredAbsence, isUndone: Bool) -> String {
    let (name, days) = (group.name(declared.absence.person), declared.absence.days)
    return isUndone
      ? "\(name) is not away \(days) any more"
      : "\(name) is away \(days); 'meet away --undo \(declared.id)' takes it back"
  }

  /// A line a turn, as "Cleo would have coordinated 2026-06-03; now Bo".
  func changes(_ changes: [TurnChange], meetings: Int) -> String {
    guard !changes.isEmpty else {
      return switch meetings {
      case 0: ""
      case 1: "no turn of the next meeting changes\n"
      default: "no turn of the next \(meetings) meetings changes\n"
      }
    }
    return changes.map { change in
      let before = change.before.map(group.name) ?? "nobody"
      let after = change.after.map(group.name) ?? "nobody: fewer than two can come"
      let does = change.role == .coordinator ? "coordinated" : "kept the minutes of"
      return "\(before) would have \(does) \(change.meeting); now \(after)".withoutControls + "\n"
    }.joined()
  }
}
