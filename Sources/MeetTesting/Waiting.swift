/// Waits of the tests: for what shall be so, and never for a time.
///
/// `make test` has one limit for all of them. Whatever is waited for has to notice when it can never
/// come, and throws then.
package enum Waiting {
  /// Looks again and again until there is a value.
  package static func until<Value>(
    isolation: isolated (any Actor)? = #isolation,
    _ look: () async throws -> Value?
  ) async throws -> Value {
    while true {
      if let value = try await look() { return value }
      try await pause()
    }
  }

  /// Looks again and again until something is so.
  package static func until(
    isolation: isolated (any Actor)? = #isolation,
    _ isSo: () async throws -> Bool
  ) async throws {
    while try await !isSo() { try await pause() }
  }

  /// Leaves the machine to others between two looks; the one place where a test sleeps.
  private static func pause() async throws { try await Task.sleep(for: .milliseconds(20)) }
}
