import Foundation
import MeetTesting

extension Hall {
  /// A script at a shell in the hall, with `meet` and the helpers of the tests at hand.
  func script(_ script: String) async throws -> ProgramRun {
    let programs = URL(fileURLWithPath: Checkout.program).deletingLastPathComponent().path
    let tools = Checkout.root + "/Tests/Acceptance/bin"
    let environment = ProgramRun.environment(home: folder.path).merging(Self.clock) { $1 }
      .merging(["PATH": "\(programs):\(tools):/usr/local/bin:/usr/bin:/bin"]) { $1 }
    return try await ProgramRun.of(
      "/bin/bash",
      ["-o", "pipefail", "-c", script],
      in: folder.path,
      environment: environment
    )
  }
}
