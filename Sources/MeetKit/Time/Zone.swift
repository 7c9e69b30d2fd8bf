// The one place that asks Foundation for a zone: with FoundationEssentials, and in a static program
// that never touches the list of names, every zone but UTC is unknown.
private import Foundation

/// A time zone of the IANA database.
///
/// It turns moments into what calendar and clock on the wall show, and back.
///
/// ```swift
/// let berlin = Zone("Europe/Berlin")
/// ```
public struct Zone: Hashable, Sendable {
  /// The name in the database: `Europe/Berlin`.
  public let name: String

  /// The zone, or nil when the database has no such name.
  public init?(_ name: String) {
    guard Self.known.contains(name) else { return nil }
    self.name = name
  }

  private init(certain name: String) {
    self.name = name
  }

  /// The zone `UTC`.
  public static let utc = Zone(certain: "UTC")

  /// Every name there is, for "did you mean".
  static let names: [String] = TimeZone.knownTimeZoneIdentifiers.sorted()

  /// The name that was meant: spelt nearly like this, or of the city with this name.
  static func nearest(to word: String) -> String? {
    if let name = Spelling.nearest(to: word, in: names) { return name }
    let city = word.lowercased().replacing(" ", with: "_")
    return names.first { $0.lowercased().hasSuffix("/" + city) }
  }

  /// The zone of this machine's clock; UTC when the machine has none that is known.
  ///
  /// For the door to the world outside; what decides is given a zone.
  package static var ofThisMachine: Zone {
    let name = TimeZone.current.identifier
    // What Foundation calls UTC.
    return name == "GMT" ? .utc : Zone(name) ?? .utc
  }

  private static let known: Set<String> =
    Set(names).union(["UTC", "Etc/UTC", "GMT"]).union(TimeZone.abbreviationDictionary.values)
    .union(fixed)

  /// Zones that never change their clocks, which the list of names leaves out; west is plus.
  private static var fixed: [String] {
    ((1...12).map { "Etc/GMT+\($0)" } + (1...14).map { "Etc/GMT-\($0)" })
      .filter { TimeZone(identifier: $0) != nil }
  }

  /// Seconds ahead of UTC at a moment.
  package func offset(at instant: Instant) -> Int {
    TimeZone(identifier: name)?
      .secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant.seconds))) ?? 0
  }

  /// What calendar and clock on the wall show at a moment.
  package func wall(_ instant: Instant) -> (day: Day, clock: ClockTime) {
    instant.wall(offset: offset(at: instant))
  }

  /// The date on the wall at a moment.
  public func day(of instant: Instant) -> Day { wall(instant).day }

  /// The time on the wall at a moment.
  public func clock(of instant: Instant) -> ClockTime { wall(instant).clock }

  /// The moment at which the wall shows a day and a time.
  ///
  /// A time that occurs twice means the first; a time that is skipped means the first moment
  /// after the gap.
  public func instant(_ day: Day, _ clock: ClockTime) -> Instant {
    let naive = day.number * 86_400 + clock.hour * 3600 + clock.minute * 60
    let before = offset(at: Instant(seconds: naive - 86_400))
    let after = offset(at: Instant(seconds: naive + 86_400))
    let candidates = [before, after].map { Instant(seconds: naive - $0) }
    if let first = candidates.filter({ $0.seconds + offset(at: $0) == naive }).min() {
      return first
    }
    return gapEnd(between: candidates.min() ?? .init(seconds: naive), and: naive - after + 1)
  }

  /// The moment the clock jumps, found by halving.
  private func gapEnd(between start: Instant, and end: Int) -> Instant {
    var low = min(start.seconds, end) - 7200
    var high = max(start.seconds, end) + 7200
    let old = offset(at: Instant(seconds: low))
    while high - low > 1 {
      let middle = (low + high) / 2
      if offset(at: Instant(seconds: middle)) == old { low = middle } else { high = middle }
    }
    return Instant(seconds: high)
  }
}

extension Zone: CustomStringConvertible {
  /// The name.
  public var description: String { name }
}
