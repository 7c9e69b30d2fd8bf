import Synchronization

/// A regular expression that is compiled once and then shared.
///
/// Texts are compared scalar by scalar, and a dot is any scalar, U+2028 too.
final class AnchoredRegex<Output: Sendable>: Sendable {
  private let regex: Mutex<Regex<Output>>

  init(_ regex: sending Regex<Output>) {
    self.regex = Mutex(regex.matchingSemantics(.unicodeScalar).dotMatchesNewlines())
  }

  /// What the pattern's groups hold when it matches the whole text.
  func whole(_ text: some StringProtocol) -> Output? {
    let text = Substring(text)
    return regex.withLock { try? $0.wholeMatch(in: text)?.output }
  }
}

extension StringProtocol {
  /// The groups of a pattern that matches the whole text.
  func whole<Output>(_ pattern: AnchoredRegex<Output>) -> Output? { pattern.whole(self) }
}
