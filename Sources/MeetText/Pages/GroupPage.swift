package import MeetModel

/// Reads `group.yml`: who the group is, when it meets, how it decides.
package enum GroupPage {
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
        "name", "prefix", "zone", "cadence", "repository", "people", "policy", "labels", "publish",
      ],
      &found
    )
    let name = fields.requiredText("name", &found)
    let prefix = fields.requiredValue("prefix", "capital letters, as TWG", &found) {
      DecisionID.isPrefix($0) ? $0 : nil
    }
    let zone = fields.required("zone", &found).flatMap { Self.zone($0, &found) }
    let cadence = fields["cadence"].flatMap { Self.cadence($0, &found) }
    let repository: Group.Repository = fields.choice("repository", &found) ?? .members
    let people =
      fields.required("people", &found)
      .map { PeopleSection.read($0, groupZone: zone ?? .utc, &found) } ?? []
    let policy = fields["policy"].map { PolicySection.read($0, &found) } ?? Policy()
    let labels = fields["labels"].map { Self.labels($0, &found) } ?? []
    let publishing = fields["publish"].map { Self.publishing($0, &found) } ?? .init()
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
      publishing: publishing
    )
  }

  static func zone(_ node: YamlNode, _ found: inout Findings) -> Zone? {
    Fields.text(node, of: "zone", &found)
      .flatMap { CalendarText.zone($0, node.line, node.column, &found) }
  }

  private static func cadence(_ node: YamlNode, _ found: inout Findings) -> Cadence? {
    let known = ["meets", "starting", "length"]
    guard let fields = Fields(node, of: "the cadence", known: known, &found) else { return nil }
    let words = fields.requiredValue(
      "meets",
      "'every other Wednesday at 18:00' or 'second Monday at 19:30'",
      &found,
      Cadence.words
    )
    let starting = fields.requiredDay("starting", &found)
    let length = fields.requiredValue("length", "minutes, 5 to 600", &found) {
      Int(digits: Array($0.utf8)).flatMap { (5...600).contains($0) ? $0 : nil }
    }
    guard let words, let starting, let length else { return nil }
    if starting.weekday != words.weekday, let place = fields["starting"] {
      found.warning(
        place,
        "\(starting) is a \(starting.weekday.name), and the group meets on a \(words.weekday.name)"
      )
    }
    return Cadence(
      rhythm: words.rhythm,
      weekday: words.weekday,
      time: words.time,
      starting: starting,
      length: length
    )
  }

  private static func labels(_ node: YamlNode, _ found: inout Findings) -> [Group.Label] {
    guard case .mapping(let entries) = node.content else {
      found.error(node, "\(node.kind) where 'labels' needs a label and its meaning on each line")
      return []
    }
    let fields = Fields(entries, of: "the labels", known: nil, &found)
    return entries.compactMap { entry in
      guard let name = entry.key.text,
        let meaning: Group.Label.Meaning = fields.choice(name, &found)
      else { return nil }
      return Group.Label(name: name, meaning: meaning)
    }
  }

  private static func publishing(
    _ node: YamlNode,
    _ found: inout Findings
  ) -> Group.Publishing {
    let fields = Fields(node, of: "what is published", known: ["people"], &found)
    return .init(people: fields?.choice("people", &found) ?? .initials)
  }
}
