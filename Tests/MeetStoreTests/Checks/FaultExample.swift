import Foundation
@testable import MeetKit
@testable import MeetStore
import MeetTesting
import Testing

/// A folder of `Tests/Diagnostics`: files that are laid over a small group and cause faults.
///
/// `why.txt` says in one line what they show.
struct FaultExample: Sendable, CustomTestStringConvertible {
  var name: String
  var why: String
  /// By their paths within the group's folder, in order.
  var files: [(name: String, bytes: [UInt8])]

  var testDescription: String { name }

  private static let root = Checkout.root + "/Tests/Diagnostics"
  /// The group that is there before.
  private static let ground = "ground"
  private static let reason = "why.txt"

  static func all() throws -> [FaultExample] {
    try FileStore.names(in: root).filter { $0 != ground }.map { name in
      let files = try files(in: root + "/" + name)
      let why = files.first { $0.name == reason }?.bytes ?? []
      return FaultExample(
        name: name,
        why: String(decoding: why, as: UTF8.self).asLine,
        files: files.filter { $0.name != reason }
      )
    }
  }

  private static func files(in folder: String) throws -> [(name: String, bytes: [UInt8])] {
    let names = FileManager.default.enumerator(atPath: folder)?.allObjects ?? []
    return try names.compactMap { $0 as? String }.sorted()
      .filter { !FileStore.isFolder(folder + "/" + $0) }
      .map { ($0, try FileStore.read(folder + "/" + $0)) }
  }

  /// What a check of the folder finds, with all of its files under git.
  func check() async throws -> FolderCheck {
    let folder = try TemporaryFolder()
    for (name, bytes) in try Self.files(in: Self.root + "/" + Self.ground) + files {
      try folder.write(bytes, to: name)
    }
    for arguments in [["init", "-q"], ["add", "--force", "."]] {
      let git = try await ProgramRun.of(
        "/usr/bin/env",
        ["git"] + arguments,
        in: folder.path,
        environment: ProgramRun.environment(home: folder.path)
      )
      precondition(git.exit == 0, "git does not run: \(git.error)")
    }
    guard let now = Instant("2026-05-13T09:00:00Z") else { preconditionFailure("an instant") }
    return try await FolderCheck.run(GroupFolder(path: folder.path, shown: ""), at: now)
  }
}
