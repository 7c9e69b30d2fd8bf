import MeetKit
import Subprocess

extension Git {
  /// What git prints, without the last line end; nil when it says no.
  static func answer(
    _ arguments: [String],
    in folder: String
  ) async throws(StoreError) -> String? {
    let (status, output, _) = try await call(arguments, in: folder, for: "cannot ask git about")
    guard status else { return nil }
    return output.hasSuffix("\n") ? String(output.dropLast()) : output
  }

  /// Runs git, which has to succeed; what it says otherwise goes into the error.
  static func must(
    _ arguments: [String],
    in folder: String,
    for what: String
  ) async throws(StoreError) {
    let (status, _, said) = try await call(arguments, in: folder, for: what)
    if status { return }
    let lines = said.split(whereSeparator: \.isNewline).map(String.init)
    let reason = lines.first { $0.hasPrefix("fatal:") || $0.hasPrefix("error:") } ?? lines.last
    throw StoreError(what, folder, .git, reason: "git says '\(withoutSecrets(reason ?? ""))'")
  }

  /// Those of a folder's files that are there and that no commit has.
  static func uncommitted(
    _ names: [String],
    in folder: String
  ) async throws(StoreError) -> [String] {
    let names = names.filter { FileStore.exists(FilePath.join(folder, $0)) }
    if names.isEmpty { return [] }
    let kept = try await answer(["ls-tree", "--name-only", "-z", "HEAD", "--"] + names, in: folder)
    let known = Set((kept ?? "").split(separator: "\0").map(String.init))
    return names.filter { !known.contains($0) }
  }

  private static func call(
    _ arguments: [String],
    in folder: String,
    for what: String
  ) async throws(StoreError) -> (isSuccess: Bool, output: String, said: String) {
    do {
      let result = try await Subprocess.run(
        .name("git"),
        arguments: Arguments(["-C", folder] + arguments),
        // Nobody sits there to type a password.
        environment: .inherit.updating(["GIT_TERMINAL_PROMPT": "0"]),
        output: .string(limit: 1 << 20),
        error: .string(limit: 1 << 20)
      )
      return (result.terminationStatus.isSuccess, result.standardOutput, result.standardError)
    } catch {
      throw StoreError(what, folder, .git, reason: "git cannot be run", remedy: "install git")
    }
  }

  /// The words on one line, without what stands before the host in an address.
  static func withoutSecrets(_ words: String) -> String {
    words.replacing(/:\/\/[^\/\s@]*@/, with: "://").withoutControls.shortened(to: 200)
  }
}
