/// Projects that nobody maintains.
package enum ProjectsAlone {
  package static func find(in group: Group, on today: Day, page: String) -> [Diagnostic] {
    group.projects.filter { group.maintainers(of: $0.id, on: today).isEmpty }.map { project in
      Diagnostic(
        .warning,
        at: TextLocation(file: page),
        "the project '\(project.id)' has no maintainer on \(today)",
        remedy: "'maintainer of \(project.id) from \(today)' below 'roles:' makes one"
      )
    }
  }
}
