/// Who takes a matter on instead: which circle, until when, and what it is asked to do.
package enum Referral: Hashable, Sendable {
  case to(circle: String, by: Day, mandate: String)
  /// As somebody said it who did not name all three.
  case words(String)
}

extension Referral {
  /// As pages and logs say it: "finance by 2026-06-01: what could we pay".
  package var sentence: String {
    switch self {
    case .to(let circle, let day, let mandate): "\(circle) by \(day): \(mandate)"
    case .words(let words): words
    }
  }
}
