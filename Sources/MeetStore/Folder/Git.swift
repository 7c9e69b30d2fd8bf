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
}
