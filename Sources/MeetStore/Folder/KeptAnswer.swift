package import MeetKit

/// What the server of the tickets answered last, kept beside the records and outside git.
///
/// It holds titles that are confidential, so that only its owner may read it.
package struct KeptAnswer: Sendable {
  /// The lists in the server's own words.
  package struct Lists: Sendable {
    var issues: [UInt8]
    var mergeRequests: [UInt8]
    var labels: [UInt8]

    package init(issues: [UInt8], mergeRequests: [UInt8], labels: [UInt8]) {
      self.issues = issues
      self.mergeRequests = mergeRequests
      self.labels = labels
    }
  }

  private static let name = ".meet"
  package static let issues = ".meet/issues.json"
  static let mergeRequests = ".meet/merge-requests.json"
  private static let labels = ".meet/labels.json"
  /// When which project was asked.
  private static let asked = ".meet/asked"

  /// When the answer came.
  package let instant: Instant
  /// The last day of the token, when the server told.
  let tokenEnd: Day?
  private let folder: GroupFolder

  /// Nil when nothing was kept of this project.
  package init?(of project: GitLabProject, in folder: GroupFolder) {
    guard let bytes = try? FileStore.read(folder.path(Self.asked)) else { return nil }
    let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace)
      .map(String.init)
    guard words.count == 4, words[1] == project.server, words[2] == project.project,
      let instant = Instant(words[0])
    else { return nil }
    (self.instant, self.folder) = (instant, folder)
    tokenEnd = Day(words[3])
  }

  /// The labels that the project had; nil when they cannot be read.
  var labels: ServerLabels? {
    (try? FileStore.read(folder.path(Self.labels))).flatMap { LabelList.read($0) }
  }

  /// Keeps an answer in the place of the last one.
  package static func keep(
    _ lists: Lists,
    tokenEnd: Day?,
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
    let files = [
      (issues, lists.issues), (mergeRequests, lists.mergeRequests), (labels, lists.labels),
    ]
    for (file, bytes) in files {
      try FileStore.replaceAtomically(folder.path(file), bytes, isPrivate: true)
    }
    let end = tokenEnd?.description ?? "never"
    let words = "\(instant) \(project.server) \(project.project) \(end)\n"
    try FileStore.replaceAtomically(folder.path(asked), Array(words.utf8))
  }
}
