package import MeetKit

/// The records of one meeting: a folder named for its day.
package struct MeetingFolder: Hashable, Sendable {
  package let id: MeetingID
  let folder: GroupFolder

  package enum File: String, CaseIterable, Sendable {
    case agenda = "agenda.md"
    case session = "session.log"
    case minutes = "minutes.md"
  }

  package var path: String { folder.path(id.description) }

  package func path(_ file: File) -> String { FilePath.join(path, file.rawValue) }

  /// The file as messages show it: `meetings/2026-05-06/agenda.md`.
  package func shown(_ file: File) -> String {
    FilePath.join(folder.shown(id.description), file.rawValue)
  }

  /// A file's bytes, read now; nil when there is none.
  package func read(_ file: File) throws(StoreError) -> [UInt8]? {
    try FileStore.readIfThere(path(file))
  }

  package func has(_ file: File) -> Bool { FileStore.exists(path(file)) }

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
