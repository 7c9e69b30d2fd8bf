/// Days from one to another, both of which count.
///
/// `2026-05-01..2026-05-14` in the group's log; a day alone is a span of one day.
///
/// ```swift
/// for skipped in rota.turn(of: meeting, today: today).coordinator.passedOver {
///   if case .away(let days) = skipped.cause { print(days.until) }
/// }
/// ```
public struct DaySpan: Hashable, Sendable {
  /// The first day.
  public let from: Day
  /// The last day, which counts.
  public let until: Day

  /// The days, or nil when the last comes before the first.
  init?(from: Day, until: Day) {
    guard from <= until else { return nil }
    self.from = from
    self.until = until
  }

  init(_ day: Day) {
    from = day
    until = day
  }

  /// Whether a day is one of them.
  public func contains(_ day: Day) -> Bool { from <= day && day <= until }
}

extension DaySpan {
  /// What is wrong with a text that should be days.
  package enum Fault: Error, Hashable {
    /// The text has another form.
    case form
    /// A part of it is not a date.
    case noDay(String)
    /// The last day comes before the first.
    case reversed
  }

  /// Reads `2026-05-01..2026-05-14`, and `2026-05-06` as that day alone.
  package init(reading text: String) throws(Fault) {
    let ends = text.split(separator: "..", omittingEmptySubsequences: false).map(String.init)
    guard (1...2).contains(ends.count), ends.allSatisfy(Self.looksLikeDay) else { throw .form }
    var days: [Day] = []
    for end in ends {
      guard let day = Day(end) else { throw .noDay(end) }
      days.append(day)
    }
    guard let span = DaySpan(from: days[0], until: days[days.count - 1]) else { throw .reversed }
    self = span
  }

  /// `2026-02-30` looks like a day even though there is none.
  private static func looksLikeDay(_ text: String) -> Bool {
    text.utf8.count == 10
      && text.utf8.enumerated().allSatisfy { index, byte in
        index == 4 || index == 7 ? byte == 0x2D : (0x30...0x39).contains(byte)
      }
  }
}

extension DaySpan: CustomStringConvertible {
  /// `2026-05-01..2026-05-14`, or the one day.
  public var description: String { from == until ? "\(from)" : "\(from)..\(until)" }
}

extension DaySpan {
  func overlaps(_ other: DaySpan) -> Bool { from <= other.until && other.from <= until }
}
