@testable import MeetKit
import MeetTesting
import Testing

@Suite struct `The dates of a period` {
  @Test(arguments: [
    (
      "2026-01-31", 1, Period.Unit.month,
      ["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30", "2026-05-31", "2026-06-30"]
    ),
    (
      "2024-02-29", 1, .year,
      ["2024-02-29", "2025-02-28", "2026-02-28", "2027-02-28", "2028-02-29"]
    ),
    ("2026-01-15", 4, .month, ["2026-01-15", "2026-05-15", "2026-09-15", "2027-01-15"]),
    ("2025-10-31", 4, .month, ["2025-10-31", "2026-02-28", "2026-06-30", "2026-10-31"]),
    ("2026-04-12", 2, .year, ["2026-04-12", "2028-04-12", "2030-04-12"]),
    ("2026-03-02", 1, .week, ["2026-03-02", "2026-03-09", "2026-03-16"]),
    ("2026-12-30", 3, .day, ["2026-12-30", "2027-01-02", "2027-01-05"]),
    ("2096-02-29", 4, .year, ["2096-02-29", "2100-02-28", "2104-02-29"]),
  ])
  func `are counted from the anchor and stay within their month`(
    _ anchor: String,
    _ count: Int,
    _ unit: Period.Unit,
    _ dates: [String]
  ) throws {
    let period = try #require(Period(count, unit))
    let day = try #require(Day(anchor))
    let found = dates.indices.map { period.nominal($0, from: day)?.description }
    #expect(found == dates)
  }

  @Test(arguments: [
    ("2026-01-31", "2025-06-01", "2026-01-31"), ("2026-01-31", "2026-01-31", "2026-01-31"),
    ("2026-01-31", "2026-02-01", "2026-02-28"), ("2026-01-31", "2026-02-28", "2026-02-28"),
    ("2026-01-31", "2026-03-01", "2026-03-31"), ("2026-01-31", "2026-03-31", "2026-03-31"),
    ("2026-01-31", "9999-12-31", "9999-12-31"),
  ])
  func `have a first one on a day or after it`(
    _ anchor: String,
    _ day: String,
    _ first: String
  ) throws {
    let month = try #require(Period(1, .month))
    let found = month.first(onOrAfter: try #require(Day(day)), from: try #require(Day(anchor)))
    #expect(found?.description == first)
  }

  @Test func `end with the calendar`() throws {
    let last = try #require(Day("9999-12-31"))
    let anchor = try #require(Day("9999-12-01"))
    for unit in Period.Unit.allCases {
      let period = try #require(Period(999, unit))
      #expect(period.nominal(1, from: last) == nil)
      #expect(period.nominal(.max, from: last) == nil)
      #expect(period.nominal(-1, from: last) == nil)
      #expect(period.first(onOrAfter: last, from: anchor) == nil)
    }
  }

  @Test func `of any period rise, keep the anchor's day, and are found as by counting`() throws {
    var random = SeededGenerator(seed: 31)
    for _ in 0..<400 {
      let anchor = Day(number: Int.random(in: 0...40_000, using: &random))
      let unit = try #require(Period.Unit.allCases.randomElement(using: &random))
      let period = try #require(Period(Int.random(in: 1...15, using: &random), unit))
      let dates = (0..<40).compactMap { period.nominal($0, from: anchor) }
      #expect(dates.count == 40)
      #expect(zip(dates, dates.dropFirst()).allSatisfy { $0 < $1 })
      for date in dates where unit == .month || unit == .year {
        let length = Day.length(ofMonth: date.month, year: date.year)
        #expect(date.day == min(anchor.day, length), "\(period) from \(anchor): \(date)")
      }
      for date in dates where unit == .year { #expect(date.month == anchor.month) }
      let day = Day(number: dates[0].number + Int.random(in: -30...800, using: &random))
      let slow = (0...).lazy.compactMap { period.nominal($0, from: anchor) }.first { $0 >= day }
      #expect(
        period.first(onOrAfter: day, from: anchor) == slow,
        "\(period) from \(anchor): \(day)"
      )
    }
  }

  @Test(arguments: Period.Unit.allCases)
  func `is written in words that read back`(_ unit: Period.Unit) throws {
    for count in [1, 2, 12, 999] {
      let period = try #require(Period(count, unit))
      #expect(Frequency(period.description).period == period)
    }
    #expect(Period(0, unit) == nil)
    #expect(Period(1000, unit) == nil)
  }
}
