import MeetModel

/// Where the tickets are, in `group.yml`.
enum TrackerSection {
  /// The tracker; `rules` know numbers of names, and names of numbers.
  static func read(
    _ node: YamlNode,
    rules: [LabelRule],
    _ found: inout Findings
  ) -> Tracker {
    if node.text == "folder" { return Tracker() }
    let known = ["issues", "merge requests", "include", "exclude"]
    guard let fields = Fields(node, of: "the tracker", known: known, &found) else {
      return Tracker()
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
    let include = labels("include", fields, rules, &found)
    let exclude = labels("exclude", fields, rules, &found)
    for (label, place) in exclude where include.contains(where: { $0.0.isSame(as: label) }) {
      found.error(place, "'\(label)' is included and excluded", remedy: "keep one of the two")
    }
    return Tracker(
      source: issues.map { .saved(issues: $0, mergeRequests: requests) } ?? .folder,
      include: include.map(\.0),
      exclude: exclude.map(\.0)
    )
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
