/// A time of the day on a wall clock, to the minute.
///
/// ```swift
/// let evening = ClockTime("18:00")
/// ```
public struct ClockTime: Hashable, Sendable {
  /// From 0 to 23.
  public let hour: Int
  /// From 0 to 59.
  public let minute: Int

  init?(hour: Int, minute: Int) {
    guard (0...23).contains(hour), (0...59).contains(minute) else { return nil }
    self.hour = hour
    self.minute = minute
  }
}

extension ClockTime {
  /// The beginning of a day.
  package static let midnight = ClockTime()

  private init() {
    hour = 0
    minute = 0
  }
}

extension ClockTime: LosslessStringConvertible {
  /// Reads `18:00`, and nothing else.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 5, bytes[2] == 0x3A, let hour = Int(digits: bytes[0..<2]),
      let minute = Int(digits: bytes[3..<5])
    else { return nil }
    self.init(hour: hour, minute: minute)
  }

  /// `18:00`.
  public var description: String { "\(hour.padded(to: 2)):\(minute.padded(to: 2))" }
}
