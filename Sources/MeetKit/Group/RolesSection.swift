/// What each role brings, in `group.yml`, and the roles of a person.
struct RolesSection {
  private var powers: [RoleKind: Set<Power>] = [:]

  /// What every role usually brings.
  init() {}

  init(_ node: YamlNode, _ found: inout Findings) {
    let known = RoleKind.allCases.map(\.rawValue)
    guard let fields = Fields(node, of: "the roles", known: known, &found) else { return }
    for role in RoleKind.allCases where fields.has(role.rawValue) {
      powers[role] = Set(
        fields.list(role.rawValue, &found).compactMap { Self.power($0, role, &found) }
      )
    }
    let consenting = RoleKind.allCases.contains {
      (powers[$0] ?? $0.usualPowers).contains(.consent)
    }
    if !consenting {
      found.error(
        node,
        "no role has consent rights",
        remedy: "give 'consent' to those who decide, as 'admin: [consent, expected]'"
      )
    }
  }

  private static func power(
    _ node: YamlNode,
    _ role: RoleKind,
    _ found: inout Findings
  ) -> Power? {
    guard let text = Fields.text(node, of: role.rawValue, &found) else { return nil }
    if let power = Power(rawValue: text) { return power }
    let words = Power.allCases.map(\.rawValue)
    found.error(
      node,
      "'\(text)' is nothing that a role brings",
      remedy: Spelling.didYouMean(text, in: words) ?? "the words are \(words.quoted)"
    )
    return nil
  }
}

extension RolesSection {
  private static let form = "write it as 'admin from 2024-02-01' or 'admin 2024-02-01..2026-03-31'"

  /// Reads `admin from 2024-02-01` and `maintainer of wiki 2026-01-10..2026-04-30`.
  func membership(
    _ node: YamlNode,
    projects: [Project],
    _ found: inout Findings
  ) -> Membership? {
    guard let text = Fields.text(node, of: "roles", &found) else { return nil }
    let words = text.split(separator: " ").map(String.init)
    guard let span = words.last, words.count > 1 else {
      found.error(node, "'\(text)' is no role with its time", remedy: Self.form)
      return nil
    }
    let isFrom = words[words.count - 2] == "from"
    let name = words.dropLast(isFrom ? 2 : 1)
    let role = kind(Array(name), node, projects: projects, &found)
    let ends = isFrom ? [span] : span.split(separator: ".").map(String.init)
    guard isFrom || (ends.count == 2 && ends.joined(separator: "..") == span) else {
      found.error(node, "'\(span)' is no time of a role", remedy: Self.form)
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
    return Membership(
      role: role.kind,
      of: role.project,
      from: from,
      until: days.dropFirst().first,
      powers: powers[role.kind]
    )
  }

  private func kind(
    _ words: [String],
    _ node: YamlNode,
    projects: [Project],
    _ found: inout Findings
  ) -> (kind: RoleKind, project: ProjectID?)? {
    let of = words.firstIndex(of: "of") ?? words.count
    let name = words[..<of].joined(separator: " ")
    guard let kind = RoleKind(rawValue: name) else {
      let names = RoleKind.allCases.map(\.rawValue)
      found.error(
        node,
        "'\(name)' is no role",
        remedy: Spelling.didYouMean(name, in: names) ?? "the roles are \(names.quoted)"
      )
      return nil
    }
    guard of < words.count else { return (kind, nil) }
    let project = words[(of + 1)...].joined(separator: " ")
    guard kind.isOfProject else {
      found.error(node, "'\(name)' is the role of no project", remedy: Self.form)
      return nil
    }
    if let known = projects.first(where: { $0.id.text == project }) { return (kind, known.id) }
    found.error(
      node,
      "unknown project '\(project)'",
      remedy: Spelling.didYouMean(project, in: projects.map(\.id.text))
        ?? "name it under 'projects:'"
    )
    return nil
  }
}
