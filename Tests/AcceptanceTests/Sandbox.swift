import Foundation
import MeetTesting

/// A home of its own in which the commands of one page run, with a fresh copy of the sample group
/// unless the page begins with nothing.
struct Sandbox {
  /// What stands in a transcript for the folder's real name.
  private static let home = "/home/ada"
  private let root: TemporaryFolder

  init(isEmpty: Bool = false) throws {
    root = try TemporaryFolder()
    try FileManager.default.createDirectory(
      atPath: root.path("tech"),
      withIntermediateDirectories: true
    )
    if !isEmpty, FileManager.default.fileExists(atPath: Checkout.sampleGroup) {
      try root.copy(Checkout.sampleGroup, to: "tech/meetings")
    }
  }

  /// Runs a command as a person at a keyboard would, with both streams in the order they were written.
  func run(_ command: String) async throws -> Transcript.Reply {
    let run = try await ProgramRun.of(
      "/bin/bash",
      ["-o", "pipefail", "-c", "exec 2>&1\n" + command],
      in: root.path("tech"),
      environment: environment
    )
    let output = run.output.replacing(root.path, with: Self.home)
    return Transcript.Reply(output: output, exit: run.exit)
  }

  private var environment: [String: String] {
    let programs = URL(fileURLWithPath: Checkout.program).deletingLastPathComponent().path
    var environment = ProgramRun.environment(home: root.path)
    let tools = Checkout.root + "/Tests/Acceptance/bin"
    environment["PATH"] = "\(programs):\(tools):/usr/local/bin:/usr/bin:/bin"
    return environment
  }
}
