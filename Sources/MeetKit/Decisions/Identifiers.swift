/// The lasting number of a decision: `TWG-2026-014`.
///
/// ```swift
/// let decision = register[id]
/// ```
public struct DecisionID: Hashable, Sendable {
  /// The letters of the group.
  public let prefix: String
  /// The year in which it was tabled.
  public let year: Int
  /// From 1, in each year.
  public let number: Int
  package var twin: Twin?

  package init(prefix: String, year: Int, number: Int) {
    self.prefix = prefix
    self.year = year
    self.number = number
  }
}

extension DecisionID: LastingNumber {
  /// Reads `TWG-2026-014`, and `TWG-2026-014-2026-05-20` for one of several.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count >= 3, Self.isPrefix(parts[0]), parts[1].utf8.count == 4,
      parts[2].utf8.count >= 3, let year = Int(digits: Array(parts[1].utf8)),
      /// From 1, for all years.
      let number = Int(digits: Array(parts[2].utf8))
    else { return nil }
    self.init(prefix: String(parts[0]), year: year, number: number)
    guard parts.count == 4 else { return }
    twin = Twin(String(parts[3]))
    if twin == nil { return nil }
  }

  /// `TWG-2026-014`.
  public var description: String {
    "\(prefix)-\(year)-\(number.padded(to: 3))" + (twin.map { "-\($0)" } ?? "")
  }

  /// Capital letters, at least one.
  static func isPrefix(_ text: some StringProtocol) -> Bool {
    !text.isEmpty && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
  }
}

extension DecisionID: Comparable {
  /// The order of the numbers.
  public static func < (a: DecisionID, b: DecisionID) -> Bool {
    let (first, second) = ((a.prefix, a.year, a.number), (b.prefix, b.year, b.number))
    return first == second ? a.twin.isBefore(b.twin) : first < second
  }
}

/// The lasting number of an action: `TWG-A-031`.
///
/// ```swift
/// let id = ActionID("TWG-A-031")
/// ```
public struct ActionID: Hashable, Sendable {
  /// The letters of the group.
  public let prefix: String
  /// From 1, for all years.
  public let number: Int
  package var twin: Twin?

  package init(prefix: String, number: Int) {
    self.prefix = prefix
    self.number = number
  }
}

extension ActionID: LastingNumber {
  /// Reads `TWG-A-031`, and `TWG-A-031-2026-05-20` for one of several.
  public init?(_ text: String) {
    let parts = text.split(separator: "-", maxSplits: 3, omittingEmptySubsequences: false)
    guard parts.count >= 3, DecisionID.isPrefix(parts[0]), parts[1] == "A",
      parts[2].utf8.count >= 3, let number = Int(digits: Array(parts[2].utf8))
    else { return nil }
    self.init(prefix: String(parts[0]), number: number)
    guard parts.count == 4 else { return }
    twin = Twin(String(parts[3]))
    if twin == nil { return nil }
  }

  /// `TWG-A-031`.
  public var description: String {
    "\(prefix)-A-\(number.padded(to: 3))" + (twin.map { "-\($0)" } ?? "")
  }
}

extension ActionID: Comparable {
  /// The order of the numbers.
  public static func < (a: ActionID, b: ActionID) -> Bool {
    let (first, second) = ((a.prefix, a.number), (b.prefix, b.number))
    return first == second ? a.twin.isBefore(b.twin) : first < second
  }
}

extension Twin? {
  fileprivate func isBefore(_ other: Twin?) -> Bool {
    guard let other else { return false }
    return map { $0 < other } ?? true
  }
}
