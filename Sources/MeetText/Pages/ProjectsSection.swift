import MeetModel

/// What the group looks after, in `group.yml`.
enum ProjectsSection {
  /// The projects, with the places of people in teams, who are not yet known.
  static func read(_ node: YamlNode, _ found: inout Findings) -> [(Project, [YamlNode])] {
    guard case .mapping(let entries) = node.content else {
      found.error(node, "\(node.kind) where 'projects' needs an id and below it 'name: …'")
      return []
    }
    return entries.compactMap { project($0, &found) }
  }

  private static func project(
    _ entry: YamlNode.Entry,
    _ found: inout Findings
  ) -> (Project, [YamlNode])? {
    let text = entry.key.text ?? ""
    guard let id = ProjectID(text) else {
      found.noIdentifier(entry.key, text) { ProjectID($0) != nil }
      return nil
    }
    if entry.value.isAbsent { return (Project(id: id, name: text), []) }
    let known = ["name", "teams"]
    guard let fields = Fields(entry.value, of: "'\(text)'", known: nil, &found) else { return nil }
    fields.refuse(allBut: known, &found) { key in
      key == "maintainers" || key == "developers"
        ? "write '\(key.dropLast()) of \(text) from 2026-05-01' among a person's roles" : nil
    }
    var project = Project(id: id, name: fields.text("name", &found) ?? text)
    var places: [YamlNode] = []
    if let node = fields["teams"] {
      guard case .mapping(let teams) = node.content else {
        found.error(node, "\(node.kind) where 'teams' needs a name and its people on each line")
        return (project, [])
      }
      let fields = Fields(teams, of: "the teams", known: nil, &found)
      for team in teams {
        let name = team.key.text ?? ""
        let people = fields.list(name, &found)
        places += people
        project.teams.append(
          .init(name: name, people: people.compactMap { $0.text.flatMap { PersonID($0) } })
        )
      }
    }
    return (project, places)
  }
}
