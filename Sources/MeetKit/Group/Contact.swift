/// How to reach somebody; it stands apart from the group, which more people may read.
package struct Contact: Hashable, Sendable {
  package var mail: String?
  /// As `@ada:example.org`.
  package var matrix: String?
}
