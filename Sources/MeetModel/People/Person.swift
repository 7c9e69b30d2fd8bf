/// The short, stable name of a person in every page and log: `ada`.
package struct PersonID: Hashable, Sendable, Comparable {
  package let text: String

  /// The id, or nil unless it is lower-case letters, digits and hyphens, a letter first.
  package init?(_ text: String) {
    guard let first = text.utf8.first, (0x61...0x7A).contains(first),
      text.utf8.allSatisfy({
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
      })
    else { return nil }
    self.text = text
  }

  package static func < (a: PersonID, b: PersonID) -> Bool { a.text < b.text }
}

extension PersonID: CustomStringConvertible {
  package var description: String { text }
}

/// Somebody who belongs or belonged to the group.
package struct Person: Hashable, Sendable {
  package var id: PersonID
  package var name: String
  package var initials: String
  package var zone: Zone
  package var memberships: [Membership]

  package init(
    id: PersonID,
    name: String,
    initials: String,
    zone: Zone,
    memberships: [Membership]
  ) {
    self.id = id
    self.name = name
    self.initials = initials
    self.zone = zone
    self.memberships = memberships
  }

  package func has(_ role: RoleKind, on day: Day) -> Bool {
    memberships.contains { $0.role == role && $0.covers(day) }
  }

  /// In the group in any role that day.
  package func belongs(on day: Day) -> Bool { memberships.contains { $0.covers(day) } }

  /// May consent and object that day: the admins may.
  package func isMember(on day: Day) -> Bool { has(.admin, on: day) }
}

/// What somebody is in the group, as the founding page names it.
package enum RoleKind: String, CaseIterable, Sendable, Hashable {
  case admin
  case atLarge = "at large"
  case maintainer
  case developer
}

/// A role held from a day on, and until a day when it has ended (the last day still counts).
package struct Membership: Hashable, Sendable {
  package var role: RoleKind
  package var from: Day
  package var until: Day?

  package init(role: RoleKind, from: Day, until: Day? = nil) {
    self.role = role
    self.from = from
    self.until = until
  }

  package func covers(_ day: Day) -> Bool {
    from <= day && (until.map { day <= $0 } ?? true)
  }
}
