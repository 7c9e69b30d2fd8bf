/// A person as pages write them: by id, or by name or initials where people read it.
enum PersonText {
  /// The id that a key of front matter holds.
  ///
  /// Without a group nobody is unknown, as long as it can be an id at all.
  static func id(_ node: YamlNode, in group: Group?, _ found: inout Findings) -> PersonID? {
    guard let text = node.text else {
      found.error(node, "\(node.kind) where a person's id belongs")
      return nil
    }
    return id(text, in: group, node.line, node.column, &found)
  }

  static func id(
    _ text: String,
    in group: Group?,
    _ line: Int,
    _ column: Int,
    _ found: inout Findings,
    as severity: Diagnostic.Severity = .error
  ) -> PersonID? {
    guard let group else { return PersonID(text) }
    let people = group.people(called: text)
    if people.count == 1 { return people[0].id }
    if people.isEmpty {
      let remedy =
        Spelling.didYouMean(text, in: group.people.map(\.id.text))
        ?? Spelling.didYouMean(text, in: group.people.map(\.name))
      found.add(
        severity,
        line,
        column,
        "unknown person '\(text)'",
        remedy: remedy ?? "the people are in group.yml"
      )
    } else {
      found.add(
        severity,
        line,
        column,
        "'\(text)' can be \(people.map(\.id.text).quoted)",
        remedy: "write the id"
      )
    }
    return nil
  }
}
