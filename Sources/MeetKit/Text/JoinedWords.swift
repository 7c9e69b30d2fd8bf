extension Array where Element: StringProtocol {
  /// "a, b and c".
  package var joinedByAnd: String {
    guard let last, count > 1 else { return first.map { String($0) } ?? "" }
    return dropLast().joined(separator: ", ") + " and " + last
  }
}

extension Int {
  /// "1 day", "2 days".
  package func counted(_ thing: String) -> String { self == 1 ? "1 \(thing)" : "\(self) \(thing)s" }
}

extension StringProtocol {
  /// With a capital at its beginning.
  package var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
