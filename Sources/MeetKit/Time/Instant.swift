/// A moment in UTC, to the second.
///
/// The text form is ISO 8601 in UTC. "Now" is always an argument: nothing in MeetKit has a clock.
///
/// ```swift
/// let start = Instant("2026-05-20T16:00:00Z")
/// print(start?.adding(minutes: 60) ?? "not a moment")
/// ```
public struct Instant: Hashable, Sendable {
  /// Seconds since 1970-01-01T00:00:00Z, without leap seconds.
  public let seconds: Int

  /// The moment so many seconds after 1970-01-01T00:00:00Z.
  public init(seconds: Int) {
    self.seconds = seconds
  }

  /// The moment so many seconds later, or earlier when they are below zero.
  public func adding(seconds more: Int) -> Instant { Instant(seconds: seconds + more) }

  /// The moment so many minutes later, or earlier when they are below zero.
  public func adding(minutes: Int) -> Instant { adding(seconds: minutes * 60) }

  /// Whole minutes from an earlier moment, rounded to the nearest.
  public func minutes(since earlier: Instant) -> Int {
    let seconds = seconds - earlier.seconds
    return (seconds + (seconds < 0 ? -30 : 30)) / 60
  }
}

extension Instant: LosslessStringConvertible, EncodedAsText {
  /// Reads `2026-05-06T18:04:11Z` or `2026-05-06T18:04Z`, and nothing else.
  public init?(_ text: String) {
    guard text.utf8.last == 0x5A, let mark = text.utf8.firstIndex(of: 0x54),
      let day = Day(String(text[..<mark]))
    else { return nil }
    let clock = Array(text[mark...].utf8.dropFirst().dropLast())
    guard clock.count == 5 || clock.count == 8, clock[2] == 0x3A,
      clock.count == 5 || clock[5] == 0x3A,
      let hour = Int(digits: clock[0..<2]), let minute = Int(digits: clock[3..<5]),
      let second = clock.count == 5 ? 0 : Int(digits: clock[6..<8]),
      hour < 24, minute < 60, second < 60
    else { return nil }
    seconds = day.number * 86_400 + hour * 3600 + minute * 60 + second
  }

  /// `2026-05-06T18:04:11Z`.
  public var description: String {
    let (day, clock) = utc
    return "\(day)T\(clock):\((((seconds % 60) + 60) % 60).padded(to: 2))Z"
  }

  /// The date and the time of the day in UTC.
  package var utc: (day: Day, clock: ClockTime) { wall(offset: 0) }

  /// The date and the time of the day on a clock that is `offset` seconds ahead of UTC.
  func wall(offset: Int) -> (day: Day, clock: ClockTime) {
    let local = seconds + offset
    let number = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    let rest = local - number * 86_400
    guard let clock = ClockTime(hour: rest / 3600, minute: rest % 3600 / 60) else {
      preconditionFailure("a remainder of a day is a time of the day")
    }
    return (Day(number: number), clock)
  }
}

extension Instant: Comparable {
  /// Whether the first moment is the earlier one.
  public static func < (a: Instant, b: Instant) -> Bool { a.seconds < b.seconds }
}

extension Instant {
  /// Reads `2026-05-06T18:04:11Z` from bytes, without making a text of them.
  init?(utf8 bytes: ArraySlice<UInt8>) {
    let start = bytes.startIndex
    guard bytes.count == 20, bytes[start + 4] == 0x2D, bytes[start + 7] == 0x2D,
      bytes[start + 10] == 0x54, bytes[start + 13] == 0x3A, bytes[start + 16] == 0x3A,
      bytes[start + 19] == 0x5A,
      let year = digits(bytes[start..<start + 4]),
      let month = digits(bytes[start + 5..<start + 7]),
      let day = digits(bytes[start + 8..<start + 10]),
      let hour = digits(bytes[start + 11..<start + 13]), hour < 24,
      let minute = digits(bytes[start + 14..<start + 16]), minute < 60,
      let second = digits(bytes[start + 17..<start + 19]), second < 60,
      let day = Day(year: year, month: month, day: day)
    else { return nil }
    self.init(seconds: day.number * 86_400 + hour * 3600 + minute * 60 + second)
  }
}
