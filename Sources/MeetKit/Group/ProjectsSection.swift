/// What the group looks after, in `group.yml`.
enum ProjectsSection {
  /// The projects; `people` are the ids that the page gives to people.
  static func read(
    _ node: YamlNode,
    people: [String],
    _ found: inout Findings
  ) -> [Project] {
    guard case .mapping(let entries) = node.content else {
      found.error(node, "\(node.kind) where 'projects' needs an id and below it 'name: …'")
      return []
    }
    return entries.compactMap { project($0, people, &found) }
  }

  private static func project(
    _ entry: YamlNode.Entry,
    _ people: [String],
    _ found: inout Findings
  ) -> Project? {
    let text = entry.key.text ?? ""
    guard let id = ProjectID(text) else {
      found.noIdentifier(entry.key, text) { ProjectID($0) != nil }
      return nil
    }
    if entry.value.isAbsent { return Project(id: id, name: text) }
    guard let fields = Fields(entry.value, of: "'\(text)'", known: nil, &found) else { return nil }
    fields.refuse(allBut: ["name", "teams"], &found) { key in
      key == "maintainers" || key == "developers"
        ? "write '\(key.dropLast()) of \(text) from 2026-05-01' among a person's roles" : nil
    }
    let teams = fields["teams"].map { self.teams($0, people, &found) } ?? []
    return Project(id: id, name: fields.text("name", &found) ?? text, teams: teams)
  }

  private static func teams(
    _ node: YamlNode,
    _ people: [String],
    _ found: inout Findings
  ) -> [Project.Team] {
    guard case .mapping(let entries) = node.content else {
      found.error(node, "\(node.kind) where 'teams' needs a name and its people on each line")
      return []
    }
    let fields = Fields(entries, of: "the teams", known: nil, &found)
    return entries.compactMap { $0.key.text }.map { name in
      let members = fields.list(name, &found).compactMap { node -> PersonID? in
        guard let text = Fields.text(node, of: name, &found) else { return nil }
        if people.contains(text) { return PersonID(text) }
        found.error(
          node,
          "unknown person '\(text)'",
          remedy: Spelling.didYouMean(text, in: people) ?? "write one of the ids under 'people'"
        )
        return nil
      }
      return Project.Team(name: name, people: members)
    }
  }
}
