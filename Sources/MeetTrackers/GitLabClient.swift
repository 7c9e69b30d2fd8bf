package import MeetKit

/// Asks for lists of a project, and changes its issues, by GitLab's REST API (version 4).
package struct GitLabClient: Sendable {
  /// How long is waited, and by which clock; tests have their own.
  package struct Timing: Sendable {
    /// Milliseconds for a connection.
    var connect = 10_000
    /// Milliseconds for an answer to its end.
    var total = 30_000
    var now: @Sendable () -> Instant
    /// Waits so many seconds.
    var sleep: @Sendable (Double) async throws -> Void
    /// Between 0 and 1.
    var jitter: @Sendable () -> Double = { Double.random(in: 0..<1) }

    package init(
      now: @escaping @Sendable () -> Instant,
      sleep: @escaping @Sendable (Double) async throws -> Void = {
        try await Task.sleep(for: .milliseconds(Int($0 * 1000)))
      }
    ) {
      self.now = now
      self.sleep = sleep
    }
  }

  let project: GitLabProject
  let token: Secret?
  let timing: Timing
  let transport: Transport

  package init(_ project: GitLabProject, token: Secret?, timing: Timing) {
    self.project = project
    self.token = token
    self.timing = timing
    transport = Transport(connect: timing.connect, total: timing.total)
  }
}
