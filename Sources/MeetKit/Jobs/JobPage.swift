/// Reads a job's own page: `jobs/renew-the-domain.md`.
///
/// ```swift
/// let plan = try JobPage.read(text, name: "renew-the-domain.md", group: group).value
/// ```
public enum JobPage {
  /// What the page's text says, with warnings; `name` is the file's own name, which is the job's
  /// id.
  ///
  /// - Throws: Every fault of the page when its front matter cannot be read or the name is no id.
  public static func read(
    _ text: String,
    name: String,
    group: Group
  ) throws(InvalidInput) -> Parsed<JobPlan> {
    try read(Array(text.utf8), file: "jobs/\(name)", name: name, group: group)
  }

  /// What the page says, with everything that is wrong or doubtful about it.
  ///
  /// Boxes of the body (`- [ ] …`) continue the list of `checklist`. `name` is the file's own name,
  /// which is the job's id. Without a group, when `group.yml` itself is at fault, people are not
  /// checked. Throws every fault when the front matter cannot be read or the name is no id.
  package static func read(
    _ bytes: [UInt8],
    file: String,
    name: String,
    group: Group?
  ) throws(InvalidInput) -> Parsed<JobPlan> {
    var found = Findings(file)
    let page = FrontMatter(SourceText(bytes, file: file), &found)
    let id = Self.id(name, &found)
    guard let entries = page.entries, let id else { throw InvalidInput(found.diagnostics) }
    let fields = Fields(
      entries,
      of: "a job",
      known: [
        "anchor", "basis", "expiry", "lead", "grace", "window", "with", "also on",
        "verification", "people", "buddies", "work", "tell", "checklist", "if open", "catch up",
        "paused", "until", "reviewed", "confidential",
      ],
      &found
    )
    let people = Self.people("people", fields, group, &found)
    let buddies = Self.people("buddies", fields, group, &found)
    for (id, node) in buddies where people.contains(where: { $0.id == id }) {
      found.warning(node, "'\(id)' is among the people already", remedy: "a buddy is somebody else")
    }
    let plan = JobPlan(
      id: id,
      schedule: JobSchedule.read(fields, &found),
      leads: JobSchedule.leads(fields, &found),
      grace: fields.value("grace", "'3 days' or '2 weeks'", &found, JobSchedule.days) ?? 0,
      window: fields.text("window", &found),
      companion: companion(id, fields, &found),
      alsoOn: fields.list("also on", &found).compactMap { node in
        Fields.value(node, of: "also on", "'release' or 'demand'", &found) {
          JobPlan.Cause(rawValue: $0)
        }
      },
      verification: JobSchedule.verification(fields, &found),
      people: people.map(\.id),
      buddies: buddies.map(\.id),
      work: fields.choice("work", &found),
      tell: fields.list("tell", &found).compactMap { Fields.text($0, of: "tell", &found) },
      checklist: fields.list("checklist", &found)
        .compactMap { Fields.text($0, of: "checklist", &found) } + boxes(in: page.body),
      ifOpen: fields.choice("if open", &found) ?? .nudge,
      catchUp: fields.choice("catch up", &found) ?? .latest,
      pause: JobSchedule.pause(fields, &found),
      until: fields.day("until", &found),
      reviewed: fields.day("reviewed", &found),
      isConfidential: fields.isConfidential("its tickets count", &found),
      place: TextLocation(file: file)
    )
    return Parsed(plan, found.diagnostics)
  }

  private static func id(_ name: String, _ found: inout Findings) -> JobID? {
    let text = String(name.before(".md") ?? Substring(name))
    if let id = JobID(text) { return id }
    found.error(
      nil,
      nil,
      "'\(text)' is no id of a job: an id is lower-case letters, digits and hyphens",
      remedy: JobID(naming: text).map { "call the file '\($0).md'" }
    )
    return nil
  }

  private static func companion(
    _ id: JobID,
    _ fields: Fields,
    _ found: inout Findings
  ) -> JobID? {
    let other = fields.value("with", "'upgrade-the-server', the id of a job", &found) { JobID($0) }
    if let other, other == id, let place = fields["with"] {
      found.error(place, "'\(id)' is done with itself", remedy: "name another job, or none")
      return nil
    }
    return other
  }

  private static func people(
    _ key: String,
    _ fields: Fields,
    _ group: Group?,
    _ found: inout Findings
  ) -> [(id: PersonID, node: YamlNode)] {
    var people: [(id: PersonID, node: YamlNode)] = []
    for node in fields.list(key, &found) {
      guard let id = PersonText.id(node, in: group, &found) else { continue }
      if people.contains(where: { $0.id == id }) {
        found.warning(node, "'\(id)' stands twice", remedy: "take one of them away")
      } else {
        people.append((id, node))
      }
    }
    return people
  }

  private static let box = AnchoredRegex(/\s*(?:[-*+]|\d+[.)])\s+\[[ xX]\]\s+(.*)/)

  /// The task boxes of the text, ticked or not: each time they begin anew.
  private static func boxes(in body: ArraySlice<String>) -> [String] {
    body.compactMap { line in
      line.whole(box).map { String($0.1).trimmed }
    }
  }
}
