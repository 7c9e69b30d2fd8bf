import MeetModel

/// The people of `group.yml`, each under an id.
enum PeopleSection {
  static func read(
    _ node: YamlNode,
    groupZone: Zone,
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
    var words = WordsForPeople()
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
        .map { _ in fields.list("roles", &found).compactMap { Self.role($0, &found) } }
      if let name, let initials, let zone, let roles {
        people.append(
          Person(id: id, name: name, initials: initials, zone: zone, memberships: roles)
        )
      }
    }
    return people
  }

  private static func person(_ entry: YamlNode.Entry, _ found: inout Findings) -> Fields? {
    let name = "'\(entry.key.text ?? "")'"
    let known = ["name", "initials", "zone", "roles"]
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
    let lower = text.lowercased().replacing(" ", with: "-")
    found.error(
      key,
      "'\(text)' is no id: an id is lower-case letters, digits and hyphens, a letter first",
      remedy: PersonID(lower).map { "did you mean '\($0)'?" }
    )
    return nil
  }

  /// Reads `admin from 2024-02-01` and `at large 2026-01-10..2026-04-30`.
  private static func role(_ node: YamlNode, _ found: inout Findings) -> Membership? {
    guard let text = Fields.text(node, of: "roles", &found) else { return nil }
    let form = "write it as 'admin from 2024-02-01' or 'admin 2024-02-01..2026-03-31'"
    let words = text.split(separator: " ").map(String.init)
    guard let span = words.last, words.count > 1 else {
      found.error(node, "'\(text)' is no role with its time", remedy: form)
      return nil
    }
    let isFrom = words[words.count - 2] == "from"
    let name = words.dropLast(isFrom ? 2 : 1).joined(separator: " ")
    let role = RoleKind(rawValue: name)
    if role == nil {
      let names = RoleKind.allCases.map(\.rawValue)
      found.error(
        node,
        "'\(name)' is no role",
        remedy: Spelling.didYouMean(name, in: names) ?? "the roles are \(names.quoted)"
      )
    }
    let ends = isFrom ? [span] : span.split(separator: ".").map(String.init)
    guard isFrom || (ends.count == 2 && ends.joined(separator: "..") == span) else {
      found.error(node, "'\(span)' is no time of a role", remedy: form)
      return nil
    }
    let column = node.textColumn + text.unicodeScalars.count - span.unicodeScalars.count
    var days: [Day] = []
    for (index, end) in ends.enumerated() {
      let place = column + (index == 0 ? 0 : ends[0].unicodeScalars.count + 2)
      guard let day = CalendarText.day(end, node.line, place, &found) else { continue }
      days.append(day)
    }
    guard let role, days.count == ends.count, let from = days.first else { return nil }
    if let until = days.dropFirst().first, until < from {
      found.error(node, "the role ends on \(until), before it starts on \(from)")
      return nil
    }
    return Membership(role: role, from: from, until: days.dropFirst().first)
  }
}

/// Ids, names and initials, none of which may stand for two people.
private struct WordsForPeople {
  private var taken: [String: (id: PersonID, line: Int)] = [:]

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
        remedy: "ids, names and initials each belong to one person"
      )
    } else {
      taken[word] = (id, place.line)
    }
  }
}
