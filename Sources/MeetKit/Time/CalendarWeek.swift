/// A week of the ISO calendar, Monday first: `2026-W21`.
package struct CalendarWeek: Hashable, Sendable {
  package let monday: Day

  package init(containing day: Day) {
    let index = Weekday.allCases.firstIndex(of: day.weekday) ?? 0
    monday = day.advanced(byDays: -index)
  }

  package func advanced(byWeeks weeks: Int) -> CalendarWeek {
    CalendarWeek(containing: monday.advanced(byDays: 7 * weeks))
  }

  /// The first week of a year is the one that holds its first Thursday.
  private static func first(of year: Int) -> CalendarWeek? {
    Day(year: year, month: 1, day: 4).map { CalendarWeek(containing: $0) }
  }
}

extension CalendarWeek: Comparable {
  package static func < (a: CalendarWeek, b: CalendarWeek) -> Bool { a.monday < b.monday }
}

extension CalendarWeek: LosslessStringConvertible {
  /// Reads `2026-W21`, and nothing else.
  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 8, bytes[4] == 0x2D, bytes[5] == 0x57,
      let year = Int(digits: bytes[0..<4]), let number = Int(digits: bytes[6..<8]), number > 0,
      let first = Self.first(of: year)
    else { return nil }
    self = first.advanced(byWeeks: number - 1)
    guard year == self.year else { return nil }
  }

  /// The year to which the week's Thursday belongs.
  package var year: Int { monday.advanced(byDays: 3).year }

  package var description: String {
    let first = Self.first(of: year)?.monday ?? monday
    let number = (monday.number - first.number) / 7 + 1
    return "\(year.padded(to: 4))-W\(number.padded(to: 2))"
  }
}
