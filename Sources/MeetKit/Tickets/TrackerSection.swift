/// Where the tickets are, in `group.yml`.
enum TrackerSection {
  /// The tracker; `rules` know numbers of names, and names of numbers.
  static func read(
    _ node: YamlNode,
    rules: [LabelRule],
    _ found: inout Findings
  ) -> TrackerSettings {
    if node.text == "folder" { return TrackerSettings() }
    let known =
      TrackerKind.allCases.map(\.rawValue) + ["issues", "merge requests", "include", "exclude"]
    guard let fields = Fields(node, of: "the tracker", known: known, &found) else {
      return TrackerSettings()
    }
    let kind = TrackerKind.allCases.first { fields[$0.rawValue] != nil }
    let address = kind.flatMap { kind in fields[kind.rawValue].flatMap { server($0, kind, &found) }
    }
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
    if let place = fields["issues"] ?? fields["merge requests"], kind != nil {
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
    let saved = issues.map { TrackerSettings.Source.saved(issues: $0, mergeRequests: requests) }
    return TrackerSettings(
      source: address.map { .server($0) } ?? saved ?? .folder,
      include: include.map(\.0),
      exclude: exclude.map(\.0)
    )
  }

  /// The server, and the project on it.
  private static func server(
    _ node: YamlNode,
    _ kind: TrackerKind,
    _ found: inout Findings
  ) -> TrackerAddress? {
    let known = ["host", "project", "token file"]
    let words = kind.words
    guard let fields = Fields(node, of: "the \(words.name) server", known: known, &found) else {
      return nil
    }
    let host = fields.requiredValue("host", "'https://git.example.org'", &found) { text in
      TrackerAddress(kind, server: text, project: "a/b") == nil ? nil : text
    }
    let project = fields.requiredValue("project", words.projectForm, &found) { text in
      kind.isProject(text) ? text : nil
    }
    let file = fields.text("token file", &found)
    guard let host, let project else { return nil }
    return TrackerAddress(kind, server: host, project: project, tokenFile: file)
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
