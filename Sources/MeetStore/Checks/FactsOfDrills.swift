import MeetKit

/// Facts of drills that have no page.
enum FactsOfDrills {
  static func find(in workspace: Workspace, _ drills: [Drill], file: String) -> [Diagnostic] {
    workspace.facts.standing.compactMap { fact in
      guard case .drill(let drill) = fact.kind, !drills.contains(where: { $0.id == drill.drill })
      else { return nil }
      return Diagnostic(
        .warning,
        at: TextLocation(
          file: file,
          line: workspace.log.lines[fact.id],
          column: GroupFact.idColumn
        ),
        "'\(fact.id)' is of a drill that has no page 'drills/\(drill.drill).md'",
        remedy: "what is told of it next makes the page anew"
      )
    }
  }
}
