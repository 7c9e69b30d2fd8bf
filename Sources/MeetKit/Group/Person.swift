/// The short, stable name of a person in every page and log: `ada`.
///
/// ```swift
/// let ada = PersonID("ada")
/// ```
public struct PersonID: Hashable, Sendable, Comparable {
  /// Lower-case letters, digits and hyphens.
  public let text: String

  /// The id, or nil unless it is lower-case letters, digits and hyphens, a letter first.
  public init?(_ text: String) {
    guard text.isIdentifier else { return nil }
    self.text = text
  }

  /// The order of the alphabet.
  public static func < (a: PersonID, b: PersonID) -> Bool { a.text < b.text }
}

extension PersonID: CustomStringConvertible, EncodedAsText {
  /// The id itself.
  public var description: String { text }
}

/// Somebody who belongs or belonged to the group.
///
/// Who they are to the group on a day is what their roles bring; see the `roles` of `group.yml`.
///
/// ```swift
/// print(group.people.map(\.initials))
/// ```
public struct Person: Hashable, Sendable {
  /// The short name in pages and logs.
  public var id: PersonID
  /// The name people read.
  public var name: String
  /// What minutes call them when the group wants no names.
  public var initials: String
  var zone: Zone
  package var memberships: [Membership]
  /// The name of their account where the tickets are.
  package var account: String?
  /// What they can do, in the words of the labels that ask for it.
  var skills: [String] = []
  /// What they can log in to, in the words of the labels that ask for it.
  var access: [String] = []
}

extension Person {
  func has(_ role: RoleKind, on day: Day) -> Bool {
    memberships.contains { $0.role == role && $0.covers(day) }
  }

  /// In the group in any role that day.
  package func belongs(on day: Day) -> Bool { memberships.contains { $0.covers(day) } }

  /// One of the person's roles brings this that day.
  package func may(_ power: Power, on day: Day) -> Bool {
    memberships.contains { $0.covers(day) && $0.powers.contains(power) }
  }
}
