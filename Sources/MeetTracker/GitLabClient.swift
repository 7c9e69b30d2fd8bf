package import MeetModel

/// Asks for lists of a project, and changes its issues, by GitLab's REST API (version 4).
package struct GitLabClient: Sendable {
  /// How long is waited, and by which clock; tests have their own.
  package struct Timing: Sendable {
    /// Milliseconds for a connection.
    package var connect = 10_000
    /// Milliseconds for an answer to its end.
    package var total = 30_000
    package var now: @Sendable () -> Instant
    /// Waits so many seconds.
    package var sleep: @Sendable (Double) async throws -> Void
    /// Between 0 and 1.
    package var jitter: @Sendable () -> Double = { Double.random(in: 0..<1) }

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

  /// Asks a server with a client that is closed behind it.
  package static func with<Result: Sendable>(
    _ project: GitLabProject,
    token: Secret?,
    timing: Timing,
    _ body: (GitLabClient) async throws -> Result
  ) async throws -> Result {
    let transport = Transport(connect: timing.connect, total: timing.total)
    let client = GitLabClient(
      project: project,
      token: token,
      timing: timing,
      transport: transport
    )
    do {
      let result = try await body(client)
      await transport.close()
      return result
    } catch {
      await transport.close()
      throw error
    }
  }
}
