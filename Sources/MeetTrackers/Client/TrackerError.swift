import MeetKit

/// The server of the tickets did not do what was asked: what, where, why, and what to do.
package struct TrackerError: Error, Hashable, Sendable {
  /// The reason, as far as a caller may want to tell them apart.
  enum Cause: Hashable, Sendable {
    /// Nothing was asked: this machine lacks what it takes.
    case unsent
    /// No answer came, or not to its end: what was asked may have been done.
    case lost
    /// The server answered, with this number.
    case refused(Int)
    /// The answer is none of this server.
    case strange
  }

  var cause: Cause
  /// Where, without what stands behind a question mark.
  var address: String
  var reason: String
  var remedy: String?

  init(_ cause: Cause, _ address: String, _ reason: String, remedy: String? = nil) {
    self.cause = cause
    self.address = String(address.prefix { $0 != "?" })
    self.reason = reason.asLine.shortened(to: 300)
    self.remedy = remedy
  }
}

extension TrackerError {
  /// What was to be changed may have been changed: nobody said clearly that it was not.
  package var mayBeDone: Bool {
    switch cause {
    case .unsent: false
    case .lost, .strange: true
    case .refused(let status): status >= 500
    }
  }
}

extension TrackerError: CustomStringConvertible {
  package var description: String {
    "'\(address)': \(reason)" + (remedy.map { "; \($0)" } ?? "")
  }
}
