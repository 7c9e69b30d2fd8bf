public import MeetKit

/// The records of one meeting: a folder named for its day.
///
/// ```swift
/// let agenda = try workspace.meeting(meeting).read(.agenda)
/// ```
public struct MeetingFolder: Hashable, Sendable {
  /// The meeting.
  public let id: MeetingID
  let folder: GroupFolder

  /// The files of a meeting.
  public enum File: String, CaseIterable, Sendable {
    /// The page that is drafted, then edited.
    case agenda = "agenda.md"
    /// What was typed.
    case session = "session.log"
    /// The record.
    case minutes = "minutes.md"
  }

  package var path: String { folder.path(id.description) }

  /// The path of a file, whether it is there or not.
  public func path(_ file: File) -> String { FilePath.join(path, file.rawValue) }

  /// The file as messages show it: `meetings/2026-05-06/agenda.md`.
  package func shown(_ file: File) -> String {
    FilePath.join(folder.shown(id.description), file.rawValue)
  }

  /// A file's bytes, read now; nil when there is none.
  public func read(_ file: File) throws(StoreError) -> [UInt8]? {
    try FileStore.readIfThere(path(file))
  }

  /// Whether a file is there.
  public func has(_ file: File) -> Bool { FileStore.exists(path(file)) }

  /// A session was begun: its log holds more than nothing.
  package var hasSession: Bool { (SystemFile.status(path(.session))?.size ?? 0) > 0 }
}

extension MeetingFolder {
  /// What the text of its agenda says.
  package func agenda(
    _ text: [UInt8],
    in group: Group
  ) throws(InvalidInput) -> Parsed<Agenda> {
    try AgendaPage.read(text, file: shown(.agenda), meeting: id, group: group)
  }

  /// The same of a text that has to be right.
  package func soundAgenda(
    _ text: [UInt8],
    in group: Group
  ) throws(InvalidInput) -> Parsed<Agenda> {
    let parsed = try agenda(text, in: group)
    if parsed.diagnostics.hasErrors { throw InvalidInput(parsed.diagnostics) }
    return parsed
  }
}
