private import Subprocess

/// What git knows of a file.
package enum Git {
  /// The file is in the index of a repository; false without git or a repository.
  package static func isTracked(_ path: String) async -> Bool {
    let result = try? await run(
      .name("git"),
      arguments: [
        "-C", FilePath.folder(of: path), "ls-files", "--error-unmatch", "--",
        FilePath.name(of: path),
      ],
      output: .discarded,
      error: .discarded
    )
    return result?.terminationStatus.isSuccess ?? false
  }

  /// Some commit of a branch has or had the file; false without git or a repository.
  static func wasCommitted(_ name: String, in folder: String) async -> Bool {
    let asking = ["log", "--all", "--max-count=1", "--format=%h", "--", name]
    let commit = try? await answer(asking, in: folder)
    return commit.map { !$0.isEmpty } ?? false
  }

  /// Those of a folder's files that are in the index and match; none without git or a repository.
  ///
  /// The names are relative to the folder.
  static func tracked(in folder: String, matching patterns: [String]) async -> [String] {
    let result = try? await run(
      .name("git"),
      arguments: Arguments(["-C", folder, "ls-files", "-z", "--"] + patterns),
      output: .string(limit: 16 << 20),
      error: .discarded
    )
    guard let result, result.terminationStatus.isSuccess else { return [] }
    return result.standardOutput.split(separator: "\0").map(String.init)
  }
}
