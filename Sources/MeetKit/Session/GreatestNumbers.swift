/// The greatest numbers of decisions and actions that occur in pages and logs.
///
/// An id is never given twice, so the next is one more than the greatest that was ever written.
package struct GreatestNumbers: Hashable, Sendable {
  package private(set) var decision = 0
  package private(set) var action = 0
  private let decisionMark: [UInt8]
  private let actionMark: [UInt8]

  /// Looks for `TWG-2026-014` of one year and for `TWG-A-031`.
  package init(prefix: String, year: Int) {
    decisionMark = Array("\(prefix)-\(year)-".utf8)
    actionMark = Array("\(prefix)-A-".utf8)
  }

  package mutating func look(in bytes: [UInt8]) {
    decision = max(decision, Self.greatest(behind: decisionMark, in: bytes))
    action = max(action, Self.greatest(behind: actionMark, in: bytes))
  }

  private static func greatest(behind mark: [UInt8], in bytes: [UInt8]) -> Int {
    guard let first = mark.first else { return 0 }
    var greatest = 0
    var index = bytes.startIndex
    while let found = bytes[index...].firstIndex(of: first) {
      index = found + 1
      guard bytes[found...].starts(with: mark) else { continue }
      // Longer runs of digits are no numbers that were given.
      let digits = bytes[(found + mark.count)...].prefix(8).prefix { (0x30...0x39).contains($0) }
      if (3...6).contains(digits.count), let number = Int(String(decoding: digits, as: UTF8.self)) {
        greatest = max(greatest, number)
      }
    }
    return greatest
  }
}
