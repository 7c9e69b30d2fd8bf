import MeetKit
import MeetSite
import MeetStore

/// The folder that calendars are written into; only what has changed is replaced.
struct CalendarFolder {
  let path: String
  let shown: String

  private static let groupFile = "group.ics"

  private static func file(of person: PersonID) -> String { "people/\(person).ics" }

  /// What belongs into the folder; nil for a file that would hold nothing, which no calendar may.
  static func files(
    _ calendar: GroupCalendar,
    of people: [PersonID],
    withGroup: Bool,
    names: PublicNames
  ) -> [String: [UInt8]?] {
    var files: [String: [UInt8]?] = [:]
    if withGroup {
      let bytes = calendar.events.isEmpty ? nil : CalendarFile.group(calendar, names: names)
      files.updateValue(bytes, forKey: groupFile)
    }
    for person in people {
      let isEmpty = calendar.events(of: person).isEmpty
      let bytes = isEmpty ? nil : CalendarFile.person(person, in: calendar, names: names)
      files.updateValue(bytes, forKey: file(of: person))
    }
    return files
  }

  func write(
    _ files: [String: [UInt8]?],
    isDryRun: Bool,
    in environment: Environment
  ) throws {
    var changed = 0
    var gone = 0
    for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
      let file = FilePath.join(path, name)
      if let link = FileLinks.first(in: name, below: path) {
        throw CommandError.wouldLose(
          "'\(FilePath.join(shown, link))' is a link, and meet writes through none; "
            + "remove it, or name another folder with '--out'"
        )
      }
      let standing = try FileStore.readIfThere(file)
      if standing == bytes { continue }
      if let bytes { try replace(file, with: bytes, isDryRun) } else { try remove(file, isDryRun) }
      if bytes == nil { gone += 1 } else { changed += 1 }
      if isDryRun {
        let verb = bytes == nil ? "remove" : "write"
        environment.output.line("would \(verb) \(FilePath.join(shown, name))")
      }
    }
    let count = files.values.count { $0 != nil }
    environment.output.line(summary(count, changed, gone, isDryRun))
  }

  private func replace(_ file: String, with bytes: [UInt8], _ isDryRun: Bool) throws {
    if isDryRun { return }
    try FileStore.makeFolder(FilePath.folder(of: file))
    try FileStore.replaceAtomically(file, bytes)
  }

  private func remove(_ file: String, _ isDryRun: Bool) throws {
    if !isDryRun { try FileStore.remove(file) }
  }

  private func summary(_ count: Int, _ changed: Int, _ gone: Int, _ isDryRun: Bool) -> String {
    let calendars = count.counted("calendar")
    var facts = ["\(changed == 0 ? "none" : "\(changed)") \(isDryRun ? "would change" : "changed")"]
    if gone > 0 { facts.append("\(gone) \(isDryRun ? "would be removed" : "removed")") }
    return "\(calendars) in '\(shown)', \(facts.joined(separator: ", "))"
  }
}
