/// A role, and everybody who has or had it.
package struct HeldRole: Hashable, Sendable {
  package struct Holder: Hashable, Sendable {
    /// Nil for somebody from elsewhere.
    package var person: PersonID?
    package var name: String
    package var from: Day
    /// The last day; nil while it goes on.
    package var until: Day?
    package var isInterim: Bool = false
    /// The decision by which they were chosen.
    package var decision: DecisionID?
  }

  /// As "admin", "maintainer of Wiki server", "secretary".
  package var title: String
  /// Those who began last come first.
  package var holders: [Holder]
}

extension HeldRole {
  /// The roles of the group's page, then those for which people were chosen, each by its name.
  package static func all(of group: Group, _ decisions: [Decision]) -> [HeldRole] {
    var order: [String] = []
    var holders: [String: [Holder]] = [:]
    func add(_ title: String, _ holder: Holder) {
      if holders[title] == nil { order.append(title) }
      holders[title, default: []].append(holder)
    }
    for kind in RoleKind.allCases {
      for person in group.people {
        for membership in person.memberships where membership.role == kind {
          let project = membership.project.map { id in
            group.projects.first { $0.id == id }?.name ?? id.text
          }
          add(
            kind.rawValue + (project.map { " of \($0)" } ?? ""),
            Holder(
              person: person.id,
              name: person.name,
              from: membership.from,
              until: membership.until
            )
          )
        }
      }
    }
    for decision in decisions {
      guard let term = decision.term, term.isAccepted, decision.stands || term.isInterim else {
        continue
      }
      add(
        term.role,
        Holder(
          person: term.holder,
          name: term.name,
          from: term.from,
          until: term.until,
          isInterim: term.isInterim,
          decision: decision.id
        )
      )
    }
    return order.map { title in
      HeldRole(
        title: title,
        holders: (holders[title] ?? []).sorted { ($1.from, $0.name) < ($0.from, $1.name) }
      )
    }
  }
}
