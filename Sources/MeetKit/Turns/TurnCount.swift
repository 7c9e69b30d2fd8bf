/// Turns taken, or due, exact to the last part.
///
/// A turn has so many parts that up to 30 people share it without a rest, so that sums have no
/// rounding and a balance of a whole group is nothing (`rotation.md`, "Your share").
///
/// ```swift
/// let candidates = rota.turn(of: meeting, today: today).coordinator.candidates
/// print(candidates.map(\.balance.description))
/// ```
public struct TurnCount: Hashable, Sendable {
  /// In parts of a turn; below zero when fewer turns were taken than were due.
  var parts: Int = 0

  /// The least common multiple of 1 to 30.
  static let turn = TurnCount(parts: 2_329_089_562_800)

  /// What one turn is to each of so many people; the first of them share what is left over.
  static func shares(among count: Int) -> [TurnCount] {
    let (share, rest) = turn.parts.quotientAndRemainder(dividingBy: count)
    return (0..<count).map { TurnCount(parts: share + ($0 < rest ? 1 : 0)) }
  }
}

extension TurnCount: AdditiveArithmetic {
  /// As many turns as are due.
  public static let zero = TurnCount()

  /// The sum.
  public static func + (a: TurnCount, b: TurnCount) -> TurnCount {
    TurnCount(parts: a.parts + b.parts)
  }

  /// The difference.
  public static func - (a: TurnCount, b: TurnCount) -> TurnCount {
    TurnCount(parts: a.parts - b.parts)
  }

  static func * (count: Int, turns: TurnCount) -> TurnCount {
    TurnCount(parts: count * turns.parts)
  }
}

extension TurnCount: Comparable {
  /// Whether the first has done less than the other.
  public static func < (a: TurnCount, b: TurnCount) -> Bool { a.parts < b.parts }
}

extension TurnCount: CustomStringConvertible {
  /// Hundredths, a half away from zero.
  public var hundredths: Int {
    let rounded = (abs(parts) * 200 + Self.turn.parts) / (2 * Self.turn.parts)
    return parts < 0 ? -rounded : rounded
  }

  /// The balance as people read it: `+0.33`, `-1.25`, `0.00`.
  public var description: String {
    let sign = hundredths == 0 ? "" : hundredths < 0 ? "-" : "+"
    return "\(sign)\(abs(hundredths) / 100).\((abs(hundredths) % 100).padded(to: 2))"
  }

  /// Without rounding, as `-7/6`, `2` or `0`.
  public var exact: String {
    var (a, b) = (abs(parts), Self.turn.parts)
    while b != 0 { (a, b) = (b, a % b) }
    let divisor = max(1, a)
    let below = Self.turn.parts / divisor
    return "\(parts / divisor)" + (below == 1 ? "" : "/\(below)")
  }
}
