/// What somebody is in the group, as the founding page names it.
enum RoleKind: String, CaseIterable, Sendable, Hashable {
  case admin
  case atLarge = "at large"
  case maintainer
  case developer
  case coordinator
  case secretary
}

extension RoleKind {
  /// The role belongs to a project: "maintainer of wiki".
  var isOfProject: Bool { self == .maintainer || self == .developer }

  /// What a role brings in a group that says nothing else: admins do everything, a standing
  /// coordinator or secretary takes part, and the others come when they like.
  var usualPowers: Set<Power> {
    switch self {
    case .admin: [.consent, .expected, .coordinate, .onCall]
    case .coordinator, .secretary: [.expected, .coordinate]
    case .atLarge, .maintainer, .developer: []
    }
  }
}

/// What a role lets somebody do, or asks of them.
package enum Power: String, CaseIterable, Sendable, Hashable {
  /// Consents and objects to decisions.
  case consent
  /// Comes to meetings, or sends apologies.
  case expected
  /// Takes turns as coordinator and as secretary.
  case coordinate
  /// Takes turns on call.
  case onCall = "on call"
}
