/// A kind of server that tickets may be on: its raw value is its key in `group.yml`, for the server
/// and for people's accounts.
package enum TrackerKind: String, CaseIterable, Sendable, Hashable {
  case gitlab

  /// What messages, `group.yml` and the environment say of one.
  struct Words {
    /// "GitLab".
    var name: String
    /// The environment's variable that may hold the token.
    var variable: String
    /// How a project is named, for a message.
    var projectForm: String
    /// A project may be named by its number.
    var hasNumbers: Bool
  }

  var words: Words {
    switch self {
    case .gitlab:
      Words(
        name: "GitLab",
        variable: "MEET_GITLAB_TOKEN",
        projectForm: "its path, as 'twg/desk', or its number",
        hasNumbers: true
      )
    }
  }

  package var variable: String { words.variable }

  /// A number, or names with slashes between them.
  func isProject(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty && part != "." && part != ".."
        && part.unicodeScalars.allSatisfy(Self.isNamePart)
    } && (parts.count > 1 || (words.hasNumbers && Int(digits: text.utf8) != nil))
  }

  private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "-", "_", ".": true
    default: scalar.properties.isAlphabetic
    }
  }
}
