/// The people of `group.yml`, each under an id.
enum PeopleSection {
  static func read(
    _ node: YamlNode,
    groupZone: Zone,
    rules: RolesSection,
    projects: [Project],
    labels: [LabelRule],
    _ found: inout Findings
  ) -> [Person] {
    guard case .mapping(let entries) = node.content, !entries.isEmpty else {
      found.error(
        node,
        "'people' names nobody",
        remedy: "write an id and under it 'name: …', 'initials: …' and 'roles:'"
      )
      return []
    }
    var people: [Person] = []
    var words = WordsForPeople(what: "ids, names and initials")
    var accounts = WordsForPeople(what: "accounts")
    for entry in entries {
      guard let fields = Self.person(entry, &found), let id = Self.id(entry.key, &found) else {
        continue
      }
      words.take(id.text, for: id, entry.key, &found)
      let name = fields.requiredText("name", &found)
      let initials = fields.requiredText("initials", &found)
      for (key, word) in [("name", name), ("initials", initials)] {
        if let word, let place = fields[key] { words.take(word, for: id, place, &found) }
      }
      let zone = fields["zone"].map { GroupPage.zone($0, &found) } ?? groupZone
      let roles = fields.required("roles", &found)
        .map { _ in memberships(fields, rules, projects, &found) }
      let account = account(fields, &found)
      if let account, let place = accountKey(fields).flatMap({ fields[$0] }) {
        accounts.take(account, for: id, place, &found)
      }
      let (skills, access) = abilities(fields, labels, &found)
      if let name, let initials, let zone, let roles {
        people.append(
          Person(
            id: id,
            name: name,
            initials: initials,
            zone: zone,
            memberships: roles,
            account: account,
            skills: skills,
            access: access
          )
        )
      }
    }
    return people
  }

  private static func person(_ entry: YamlNode.Entry, _ found: inout Findings) -> Fields? {
    let name = "'\(entry.key.text ?? "")'"
    let known =
      ["name", "initials", "zone", "roles"] + TrackerKind.allCases.map(\.rawValue)
      + ["skills", "access"]
    guard case .mapping(let entries) = entry.value.content else {
      found.error(entry.key, "\(name) has no name, initials and roles")
      return nil
    }
    // A missing key is told at the person's id, not where its block begins.
    return Fields(
      entries,
      of: name,
      at: (entry.key.line, entry.key.column),
      known: known,
      &found
    )
  }

  private static func id(_ key: YamlNode, _ found: inout Findings) -> PersonID? {
    let text = key.text ?? ""
    if let id = PersonID(text) { return id }
    found.noIdentifier(key, text) { PersonID($0) != nil }
    return nil
  }
}

extension PeopleSection {
  /// The roles in the order of the page; one that is held twice on a day is doubtful.
  private static func memberships(
    _ fields: Fields,
    _ rules: RolesSection,
    _ projects: [Project],
    _ found: inout Findings
  ) -> [Membership] {
    var held: [(membership: Membership, line: Int)] = []
    for node in fields.list("roles", &found) {
      guard let new = rules.membership(node, projects: projects, &found) else { continue }
      let other = held.first { other in
        other.membership.role == new.role && other.membership.project == new.project
          && other.membership.overlaps(new)
      }
      if let other {
        found.warning(
          node,
          "the role is also held at line \(other.line), in part of the same time",
          remedy: "end one on the day before the other begins"
        )
      }
      held.append((new, node.line))
    }
    return held.map(\.membership)
  }
}

/// Ids, names and initials, none of which may stand for two people.
private struct WordsForPeople {
  let what: String
  private var taken: [String: (id: PersonID, line: Int)] = [:]

  init(what: String) {
    self.what = what
  }

  mutating func take(
    _ word: String,
    for id: PersonID,
    _ place: YamlNode,
    _ found: inout Findings
  ) {
    if let other = taken[word], other.id != id {
      found.error(
        place,
        "'\(word)' already stands for '\(other.id)', at line \(other.line)",
        remedy: "\(what) each belong to one person"
      )
    } else {
      taken[word] = (id, place.line)
    }
  }
}
