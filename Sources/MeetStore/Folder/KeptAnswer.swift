package import MeetKit
import MeetTrackers

/// What the server of the tickets answered last, kept beside the records and outside git.
///
/// It holds titles that are confidential, so that only its owner may read it.
package struct KeptAnswer: Codable, Sendable {
  private static let folder = ".meet"
  static let name = ".meet/answer.json"

  /// When the answer came.
  private var asked: String
  private var server: String
  private var project: String
  private var tokenEnds: String?
  package var tickets: [TrackerItem]
  package var mergeRequests: [TrackerItem]
  private var labels: [Label]

  package init(
    of address: TrackerAddress,
    at instant: Instant,
    tickets: [TrackerItem],
    mergeRequests: [TrackerItem],
    labels: ServerLabels,
    tokenEnd: Day?
  ) {
    asked = instant.description
    server = address.server
    project = address.project
    tokenEnds = tokenEnd?.description
    self.tickets = tickets
    self.mergeRequests = mergeRequests
    self.labels = labels.all
  }

  /// Nil when nothing was kept of this project.
  package init?(of address: TrackerAddress, in folder: GroupFolder) {
    guard let bytes = try? FileStore.read(folder.path(Self.name)),
      let answer = JSON.read(Self.self, bytes),
      answer.server == address.server, answer.project == address.project,
      Instant(answer.asked) != nil
    else { return nil }
    self = answer
  }

  package var instant: Instant { Instant(asked) ?? Instant(seconds: 0) }

  /// The last day of the token, when the server told.
  var tokenEnd: Day? { tokenEnds.flatMap { Day($0) } }

  /// The labels that the project had.
  var serverLabels: ServerLabels { ServerLabels(labels) }

  /// Keeps the answer in the place of the last one.
  package func keep(in folder: GroupFolder) throws {
    try FileStore.makeFolder(folder.path(Self.folder))
    try FileStore.replaceAtomically(
      folder.path(Self.folder + "/.gitignore"),
      Array("*\n".utf8)
    )
    let bytes = try JSON.write(self) + [0x0A]
    try FileStore.replaceAtomically(folder.path(Self.name), bytes, isPrivate: true)
  }
}
