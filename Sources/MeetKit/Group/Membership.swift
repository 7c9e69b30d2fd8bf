/// A role held from a day on, and until a day when it has ended (the last day still counts).
package struct Membership: Hashable, Sendable {
  var role: RoleKind
  /// What a maintainer or developer works on; nil when nobody said.
  var project: ProjectID?
  package var from: Day
  package var until: Day?
  /// What the role brings in this group.
  var powers: Set<Power>

  init(
    role: RoleKind,
    of project: ProjectID? = nil,
    from: Day,
    until: Day? = nil,
    powers: Set<Power>? = nil
  ) {
    self.role = role
    self.project = project
    self.from = from
    self.until = until
    self.powers = powers ?? role.usualPowers
  }

  func covers(_ day: Day) -> Bool {
    from <= day && (until.map { day <= $0 } ?? true)
  }

  /// Both hold on some day.
  func overlaps(_ other: Membership) -> Bool {
    covers(other.from) || other.covers(from)
  }
}
