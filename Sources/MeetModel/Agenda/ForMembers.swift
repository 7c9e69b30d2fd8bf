/// Lines of agendas and minutes that are for members of the group.
///
/// The group's folder has them as they are; a page that is published has a mark in their place.
package enum ForMembers {
  /// How such a line begins.
  package static let mark = "For members:"

  package static func line(_ text: String) -> String { "\(mark) \(text)" }
}
