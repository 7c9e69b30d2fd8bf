import MeetKit

/// Whether something is asked again, and after how long.
///
/// What makes something is asked again only when the server says that it did not do it.
enum RetryRule {
  enum Outcome: Hashable, Sendable {
    case answer(HTTPAnswer)
    case lost
  }

  static let tries = 4

  /// Seconds to wait before the next try; nil when there is none.
  ///
  /// `jitter` is between 0 and 1.
  static func wait(
    after outcome: Outcome,
    to method: HTTPRequest.Method,
    attempt: Int,
    now: Instant,
    jitter: Double
  ) -> Double? {
    guard attempt < tries else { return nil }
    switch outcome {
    case .lost: return method.isRepeatable ? backoff(attempt, jitter) : nil
    case .answer(let answer):
      let again: Set = method.isRepeatable ? [429, 502, 503, 504] : [429]
      guard again.contains(answer.status) else { return nil }
      return asked(answer.headers, now: now) ?? backoff(attempt, jitter)
    }
  }

  /// What the server asks for, between 0 and 300 seconds.
  private static func asked(_ headers: [String: String], now: Instant) -> Double? {
    let number = { (name: String) in headers[name].flatMap { Int(digits: $0.utf8) } }
    let seconds =
      number("retry-after") ?? number("ratelimit-reset").map { $0 - now.seconds }
    return seconds.map { Double(min(max($0, 0), 300)) }
  }

  private static func backoff(_ attempt: Int, _ jitter: Double) -> Double {
    Double(1 << (attempt - 1)) * (1 + jitter / 4)
  }
}
