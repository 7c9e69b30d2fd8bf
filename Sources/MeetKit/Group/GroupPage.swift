/// Reads `group.yml`: who the group is, when it meets, how it decides.
///
/// The keys of the page stand in `docs/formats.md`.
///
/// ```swift
/// let group = try GroupPage.read(text).value
/// ```
public enum GroupPage {
  /// The group of a page's text, with warnings; diagnostics call the page `file`.
  ///
  /// - Throws: Every fault of the page when one of them is an error: a group that was read in half
  ///   would decide by rules that it never agreed on.
  public static func read(
    _ text: String,
    file: String = "group.yml"
  ) throws(InvalidInput) -> Parsed<Group> {
    try read(Array(text.utf8), file: file)
  }

  /// The group, with warnings.
  ///
  /// A group read in half would decide by rules it never agreed on, so any error means no group;
  /// the error that is thrown holds all of them.
  package static func read(
    _ bytes: [UInt8],
    file: String
  ) throws(InvalidInput) -> Parsed<Group> {
    let source = SourceText(bytes, file: file)
    var found = Findings(file)
    found.add(source.diagnostics)
    let entries = YamlPage.read(source.lines, &found)
    let group = entries.flatMap { Self.group($0, &found) }
    return try found.parsed(found.diagnostics.hasErrors ? nil : group)
  }

  private static func group(_ entries: [YamlNode.Entry], _ found: inout Findings) -> Group? {
    let fields = Fields(
      entries,
      of: "the group",
      known: [
        "name", "prefix", "zone", "cadence", "on call", "repository", "roles", "projects", "people",
        "policy", "labels", "tracker", "publish", "drills", "markdown",
        "topics",
      ],
      &found
    )
    let name = fields.requiredText("name", &found)
    let prefix = fields.requiredValue("prefix", "capital letters, as TWG", &found) {
      DecisionID.isPrefix($0) ? $0 : nil
    }
    let zone = fields.required("zone", &found).flatMap { Self.zone($0, &found) }
    let cadence = fields["cadence"].flatMap { CadenceSection.read($0, &found) }
    let onCall = fields["on call"].flatMap {
      OnCallSection.read($0, groupZone: zone ?? .utc, &found)
    }
    let repository: Group.Repository = fields.choice("repository", &found) ?? .members
    let rules = fields["roles"].map { RolesSection($0, &found) } ?? RolesSection()
    let projects =
      fields["projects"].map {
        ProjectsSection.read($0, people: fields["people"]?.keys ?? [], &found)
      } ?? []
    let labels = fields["labels"].map { LabelsSection.read($0, &found) } ?? []
    let people =
      fields.required("people", &found).map { node in
        PeopleSection.read(
          node,
          groupZone: zone ?? .utc,
          rules: rules,
          projects: projects,
          labels: labels,
          &found
        )
      } ?? []
    let policy = fields["policy"].map { PolicySection.read($0, &found) } ?? Policy()
    let tracker =
      fields["tracker"].map { TrackerSection.read($0, rules: labels, &found) } ?? TrackerSettings()
    let publishing = fields["publish"].map { Self.publishing($0, &found) } ?? .init()
    let markdown = fields["markdown"].map { MarkdownSection.read($0, &found) } ?? .init()
    let drills = fields["drills"].flatMap {
      DrillsSection.read($0, people: fields["people"]?.keys ?? [], &found)
    }
    let topics = fields["topics"].map { TopicsSection.read($0, &found) } ?? []
    guard let name, let prefix, let zone else { return nil }
    return Group(
      name: name,
      prefix: prefix,
      zone: zone,
      cadence: cadence,
      people: people,
      policy: policy,
      repository: repository,
      labels: labels,
      projects: projects,
      tracker: tracker,
      publishing: publishing,
      markdown: markdown,
      onCall: onCall,
      drills: drills,
      topics: topics
    )
  }

  static func zone(_ node: YamlNode, _ found: inout Findings) -> Zone? {
    Fields.text(node, of: "zone", &found)
      .flatMap { CalendarText.zone($0, node.line, node.column, &found) }
  }

  private static func publishing(
    _ node: YamlNode,
    _ found: inout Findings
  ) -> Group.Publishing {
    let fields = Fields(node, of: "what is published", known: ["people"], &found)
    return .init(people: fields?.choice("people", &found) ?? .initials)
  }
}
