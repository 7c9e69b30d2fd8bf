package import MeetModel

/// What the server of the tickets answered last, kept beside the records and outside git.
///
/// It holds titles that are confidential, so that only its owner may read it.
package enum KeptAnswer {
  private static let name = ".meet"
  package static let issues = ".meet/issues.json"
  package static let mergeRequests = ".meet/merge-requests.json"
  /// When which project was asked.
  private static let asked = ".meet/asked"

  /// When the answer came; nil when nothing was kept of this project.
  package static func instant(in folder: GroupFolder, of project: GitLabProject) -> Instant? {
    guard let bytes = try? FileStore.read(folder.path(asked)) else { return nil }
    let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    guard words.count == 3, words[1] == project.server, words[2] == project.project else {
      return nil
    }
    return Instant(String(words[0]))
  }

  /// Keeps an answer in the place of the last one.
  package static func keep(
    issues: [UInt8],
    mergeRequests: [UInt8],
    of project: GitLabProject,
    at instant: Instant,
    in folder: GroupFolder
  ) throws(StoreError) {
    try FileStore.makeFolder(folder.path(name))
    try FileStore.replaceAtomically(folder.path(name + "/.gitignore"), Array("*\n".utf8))
    // Half an answer is none.
    if FileStore.exists(folder.path(asked)) {
      try FileStore.replaceAtomically(folder.path(asked), [])
    }
    try FileStore.replaceAtomically(folder.path(self.issues), issues, isPrivate: true)
    try FileStore.replaceAtomically(folder.path(self.mergeRequests), mergeRequests, isPrivate: true)
    let words = "\(instant) \(project.server) \(project.project)\n"
    try FileStore.replaceAtomically(folder.path(asked), Array(words.utf8))
  }
}
