import MeetKit
import MeetStore

/// A check for other programs; `docs/check.json.md` describes it.
struct CheckReport: Encodable {
  var errors: Int
  var warnings: Int
  /// How many were read.
  var files: Int
  var findings: [Finding]

  init(_ check: FolderCheck) {
    errors = check.errors
    warnings = check.warnings
    files = check.files.count
    findings = check.diagnostics.map(Finding.init)
  }

  struct Finding: Encodable {
    var severity: String
    var file: String
    var line: Int?
    var column: Int?
    var message: String
    var remedy: String?

    init(_ diagnostic: Diagnostic) {
      severity = diagnostic.severity.rawValue
      file = diagnostic.location.file
      line = diagnostic.location.line
      column = diagnostic.location.column
      message = diagnostic.message
      remedy = diagnostic.remedy
    }
  }
}

/// A check as a person reads it in a terminal.
enum CheckText {
  /// The faults in order of their places, and a last line that says how many, or what was read.
  static func lines(of check: FolderCheck) -> String {
    let files = counted(check.files.count, "file")
    let last =
      check.diagnostics.isEmpty
      ? "no faults in \(files): \(kinds(check.files))"
      : "\(counted(check.errors, "error")), \(counted(check.warnings, "warning")) in \(files)"
    return (check.diagnostics.map(\.description) + [last]).map { $0 + "\n" }.joined()
  }

  /// "group.yml, 12 tickets, 3 minutes": what stands in the folder itself by its name.
  private static func kinds(_ files: [String]) -> String {
    var counts: [String: Int] = [:]
    for file in files {
      if let noun = noun(of: file) { counts[noun, default: 0] += 1 }
    }
    let alone = files.filter { noun(of: $0) == nil }
    let many = counts.sorted { $0.key < $1.key }.map { counted($0.value, $0.key) }
    return (alone + many).joined(separator: ", ")
  }

  private static func noun(of file: String) -> String? {
    let folder = FilePath.folder(of: file)
    if folder == "." { return nil }
    if MeetingID(folder) == nil {
      return folder.hasSuffix("s") ? String(folder.dropLast()) : folder
    }
    switch FilePath.name(of: file) {
    case MeetingFolder.File.agenda.rawValue: return "agenda"
    case MeetingFolder.File.minutes.rawValue: return "minutes"
    case MeetingFolder.File.session.rawValue: return "session"
    default: return "page"
    }
  }

  private static func counted(_ count: Int, _ noun: String) -> String {
    let isMany = count != 1 && noun != "minutes"
    return "\(count) \(noun)\(isMany ? "s" : "")"
  }
}
