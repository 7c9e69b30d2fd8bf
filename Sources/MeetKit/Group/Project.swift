/// The short, stable name of a project: `wiki`.
struct ProjectID: Hashable, Sendable {
  let text: String

  /// The id, or nil unless it is lower-case letters, digits and hyphens, a letter first.
  init?(_ text: String) {
    guard text.isIdentifier else { return nil }
    self.text = text
  }
}

extension ProjectID: CustomStringConvertible {
  var description: String { text }
}

/// Something the group looks after, such as the wiki's server.
///
/// Who maintains it is said among a person's roles, with its dates.
struct Project: Hashable, Sendable {
  var id: ProjectID
  var name: String
  var teams: [Team] = []

  /// A few people who manage a part of it.
  struct Team: Hashable, Sendable {
    var name: String
    var people: [PersonID]
  }
}

extension Group {
  /// Who maintains a project that day, in the order of the page.
  func maintainers(of project: ProjectID, on day: Day) -> [Person] {
    people(of: project, as: .maintainer, on: day)
  }

  /// Who works on a project that day, in the order of the page.
  func developers(of project: ProjectID, on day: Day) -> [Person] {
    people(of: project, as: .developer, on: day)
  }

  private func people(of project: ProjectID, as role: RoleKind, on day: Day) -> [Person] {
    people.filter { person in
      person.memberships.contains {
        $0.role == role && $0.project == project && $0.covers(day)
      }
    }
  }
}

extension String {
  /// Lower-case letters, digits and hyphens, a letter first.
  var isIdentifier: Bool {
    guard let first = utf8.first, (0x61...0x7A).contains(first) else { return false }
    return utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
    }
  }
}
