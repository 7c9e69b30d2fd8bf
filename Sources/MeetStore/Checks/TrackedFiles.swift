package import MeetKit

/// What must not leave a group whose folder the world may read.
package enum TrackedFiles {
  /// Logs of sessions with what was set aside of them, and addresses of people.
  private static let secret = ["*/session.log*", "contacts.yml"]

  /// A fault for each of these files that git knows of; none in a folder for members.
  package static func find(in folder: GroupFolder, of group: Group) async -> [Diagnostic] {
    guard group.repository == .public else { return [] }
    return await Git.tracked(in: folder.path, matching: secret).map { fault(folder.shown($0)) }
  }

  /// The fault of one such file, by the name that is shown.
  package static func fault(_ file: String) -> Diagnostic {
    Diagnostic(
      .error,
      at: TextLocation(file: file),
      "git tracks this file, and the group's folder is public",
      remedy: "'git rm --cached \(file)' and a line in .gitignore keep it here"
    )
  }
}
