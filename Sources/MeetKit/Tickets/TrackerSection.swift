/// Where the tickets are, in `group.yml`.
enum TrackerSection {
  /// The tracker; `rules` know numbers of names, and names of numbers.
  static func read(
    _ node: YamlNode,
    rules: [LabelRule],
    _ found: inout Findings
  ) -> Tracker {
    if node.text == "folder" { return Tracker() }
    let known = ["gitlab", "issues", "merge requests", "include", "exclude"]
    guard let fields = Fields(node, of: "the tracker", known: known, &found) else {
      return Tracker()
    }
    let project = fields["gitlab"].flatMap { server($0, &found) }
    let issues = file("issues", fields, &found)
    let requests = file("merge requests", fields, &found)
    if issues == nil, requests != nil, fields["issues"] == nil, let place = fields["merge requests"]
    {
      found.error(
        place,
        "merge requests without issues",
        remedy: "write 'issues:' and the file that holds them"
      )
    }
    if let place = fields["issues"] ?? fields["merge requests"], fields["gitlab"] != nil {
      found.error(
        place,
        "a list that was saved, and a server that is asked",
        remedy: "keep one of the two"
      )
    }
    let include = labels("include", fields, rules, &found)
    let exclude = labels("exclude", fields, rules, &found)
    for (label, place) in exclude where include.contains(where: { $0.0.isSame(as: label) }) {
      found.error(place, "'\(label)' is included and excluded", remedy: "keep one of the two")
    }
    let saved = issues.map { Tracker.Source.saved(issues: $0, mergeRequests: requests) }
    return Tracker(
      source: project.map { .gitlab($0) } ?? saved ?? .folder,
      include: include.map(\.0),
      exclude: exclude.map(\.0)
    )
  }

  /// The server, and the project on it.
  private static func server(_ node: YamlNode, _ found: inout Findings) -> GitLabProject? {
    let known = ["host", "project", "token file"]
    guard let fields = Fields(node, of: "the GitLab server", known: known, &found) else {
      return nil
    }
    let host = fields.requiredValue("host", "'https://git.example.org'", &found) { text in
      GitLabProject(server: text, project: "1") == nil ? nil : text
    }
    let project = fields.requiredValue("project", "its path, as 'twg/desk', or its number", &found)
    { text in GitLabProject(server: "git.example.org", project: text) == nil ? nil : text }
    let file = fields.text("token file", &found)
    guard let host, let project else { return nil }
    return GitLabProject(server: host, project: project, tokenFile: file)
  }

  /// A name within the group's folder.
  private static func file(
    _ key: String,
    _ fields: Fields,
    _ found: inout Findings
  ) -> String? {
    fields.value(key, "'tickets.json', a file in the group's folder", &found) { text in
      let parts = text.parts(between: "/")
      return parts.contains("") || parts.contains("..") || parts.contains(".") ? nil : text
    }
  }

  private static func labels(
    _ key: String,
    _ fields: Fields,
    _ rules: [LabelRule],
    _ found: inout Findings
  ) -> [(Label, YamlNode)] {
    fields.list(key, &found).compactMap { node in
      Fields.text(node, of: key, &found).map { text in
        let label = Label(text)
        return (rules.first { $0.label.isSame(as: label) }?.label ?? label, node)
      }
    }
  }
}
