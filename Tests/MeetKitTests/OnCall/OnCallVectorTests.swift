@testable import MeetKit
import MeetTesting
import Testing

/// Skipped where the reference results do not stand near the checkout.
@Suite(.enabled(if: Vectors.folder != nil, Vectors.missing))
struct `Turns on call of another program` {
  private struct Teams: Decodable {
    struct Case: Decodable {
      struct Week: Decodable {
        var pair: [String]
        var coverage_h: Int
      }
      var `case`: String
      var utc_offsets: [String: Int]
      var band: String
      var rest_weeks: Int
      var absences: [String: [Int]]
      var weeks: [Week]
      var served: [String: Int]
      var deficit_after: [String: String]
    }
    var cases: [Case]
  }

  @Test func `are ours, with hours awake and debts`() throws {
    for vector in try Vectors.read("oncall_vectors.json", as: Teams.self).cases {
      var watch = try Watch(
        // Etc/GMT-1 is an hour ahead of UTC.
        vector.utc_offsets.mapValues { $0 == 0 ? "UTC" : "Etc/GMT\($0 > 0 ? "-" : "+")\(abs($0))" },
        band: try #require(Int(vector.band)) * .turn,
        rest: vector.rest_weeks
      )
      for (person, weeks) in vector.absences {
        watch.absences += weeks.map { (person, $0...$0) }
      }
      let count = vector.weeks.count
      #expect(
        try watch.turns(count).map(\.short)
          == vector.weeks.map { $0.pair.joined(separator: "+") },
        "\(vector.case)"
      )
      for (number, week) in vector.weeks.enumerated() {
        let reasons = try watch.rota().reasons(of: watch.week(number), now: Watch.before)
        #expect(reasons?.candidates.first?.awakeHours == Double(week.coverage_h))
      }
      let published = try watch.published(count)
      let owed = try published.rota().owed(now: published.after(count - 1).adding(seconds: 1))
      #expect(
        Dictionary(uniqueKeysWithValues: owed.rows.map { ($0.person.text, $0.served) })
          == vector.served,
        "\(vector.case)"
      )
      #expect(
        Dictionary(uniqueKeysWithValues: owed.rows.map { ($0.person.text, $0.due.exact) })
          == vector.deficit_after,
        "\(vector.case)"
      )
    }
  }
}

/// Skipped where the reference results do not stand near the checkout.
@Suite(.enabled(if: Vectors.folder != nil, Vectors.missing))
struct `Hand-offs of other programs` {
  private struct Walks: Decodable {
    struct Walk: Decodable {
      var tz: String
      var type: String
      var shift_length: Int
      var start_local: String
      var handoffs: [String]
    }
    struct Shift: Decodable {
      var tz: String
      var start_local: String
      var end_local: String
      var elapsed_hours: Double
    }
    var walks: [Walk]
    var shift_rows: [Shift]
    var first_of_day: [[String]]
    var last_of_day: [[String]]
  }

  /// `2020-11-02 01:30:00 -0600`, or with a `T` and a colon in the zone.
  private static func instant(_ text: String) throws -> Instant {
    let day = try #require(Day(String(text.prefix(10))))
    let clock = try #require(ClockTime(String(text.dropFirst(11).prefix(5))))
    let zone = text.dropFirst(19).filter { $0 != " " && $0 != ":" }
    let hours = try #require(Int(zone.dropFirst().prefix(2)))
    let minutes = try #require(Int(zone.dropFirst(3).prefix(2)))
    let offset = (hours * 60 + minutes) * 60 * (zone.first == "-" ? -1 : 1)
    return Instant(
      seconds: day.number * 86_400 + clock.hour * 3600 + clock.minute * 60 - offset
    )
  }

  /// `2020-10-30T01:30:00`, or with a space and without seconds, on a wall.
  private static func instant(_ text: String, on wall: Zone) throws -> Instant {
    let day = try #require(Day(String(text.prefix(10))))
    let clock = try #require(ClockTime(String(text.dropFirst(11).prefix(5))))
    return wall.instant(day, clock)
  }

  /// Of a time that the wall shows twice the first counts, and for one that it passes over the end
  /// of the gap.
  @Test func `are ours, by the hour, the day and the month`() throws {
    for walk in try Vectors.read("dst_handoff_goalert.json", as: Walks.self).walks {
      let zone = try #require(Zone(walk.tz))
      let day = try #require(Day(String(walk.start_local.prefix(10))))
      let clock = try #require(ClockTime(String(walk.start_local.dropFirst(11).prefix(5))))
      let wanted = try walk.handoffs.map(Self.instant)
      let found = try Self.steps(walk).map { step in
        switch walk.type {
        case "monthly":
          let month = day.month - 1 + step
          let next = Day(year: day.year + month / 12, month: month % 12 + 1, day: day.day)
          return zone.instant(try #require(next), clock)
        case "daily": return zone.instant(day.advanced(byDays: step), clock)
        default:
          // Each hour of the clock.
          let minutes = day.number * 1440 + clock.hour * 60 + clock.minute + 60 * step
          let time = ClockTime(hour: minutes / 60 % 24, minute: minutes % 60)
          return zone.instant(Day(number: minutes / 1440), try #require(time))
        }
      }
      // Hours that the clock passes over end in one moment.
      let distinct = found.reduce(into: [Instant]()) { if $0.last != $1 { $0.append($1) } }
      #expect(Array(distinct.drop { $0 < wanted[0] }.prefix(wanted.count)) == wanted, "\(walk)")
    }
  }

  /// The turns that are walked through, counted from the first: two days before it, half a year on.
  private static func steps(_ walk: Walks.Walk) -> [Int] {
    switch walk.type {
    case "monthly": Array(0..<12)
    case "daily": Array(-2..<180)
    default: Array(stride(from: -48, to: 4_400, by: walk.shift_length))
    }
  }

  @Test func `are as many hours apart`() throws {
    for shift in try Vectors.read("dst_handoff_goalert.json", as: Walks.self).shift_rows {
      let zone = try #require(Zone(shift.tz))
      let start = try Self.instant(shift.start_local, on: zone)
      let end = try Self.instant(shift.end_local, on: zone)
      #expect(Double(end.seconds - start.seconds) / 3600 == shift.elapsed_hours, "\(shift)")
    }
  }

  @Test func `are at the first of two moments, and never at the second`() throws {
    let walks = try Vectors.read("dst_handoff_goalert.json", as: Walks.self)
    let zone = try #require(Zone("America/Chicago"))
    for pair in walks.first_of_day {
      #expect(try Self.instant(pair[0], on: zone) == Self.instant(pair[1]))
    }
    for pair in walks.last_of_day {
      let (ours, last) = (try Self.instant(pair[0], on: zone), try Self.instant(pair[1]))
      let isTwice = zone.wall(ours) == zone.wall(last) && ours != last
      #expect(last.seconds - ours.seconds == (isTwice ? 3600 : 0), "\(pair)")
    }
  }

  private struct Weekly: Decodable {
    struct HandOff: Decodable {
      var tz: String
      var from_local: String
      var from_utc: String
      var to_utc: String
      var elapsed_hours: Double
    }
    struct Pair: Decodable {
      var a: String
      var b: String
      var date: String
      var union_waking_hours: Double
      var gap_hours: Double
    }
    struct Meeting: Decodable {
      var tz: String
      var utc: String
      var local: String
    }
    var fixed_utc_meeting: [Meeting]
    var weekly_handoff: [HandOff]
    var pair_overlap: [Pair]
  }

  @Test func `are weeks of 167 to 169 hours, where the clock is changed`() throws {
    let weekly = try Vectors.read("dst_weekly_own.json", as: Weekly.self)
    for handOff in weekly.weekly_handoff {
      let rules = OnCallRules(
        starting: try #require(Day(String(handOff.from_local.prefix(10)))),
        handOff: try #require(ClockTime(String(handOff.from_local.dropFirst(11).prefix(5)))),
        zone: try #require(Zone(handOff.tz))
      )
      let (start, end) = (rules.start(of: rules.first), rules.end(of: rules.first))
      #expect(start == (try Self.instant(handOff.from_utc)), "\(handOff)")
      #expect(end == (try Self.instant(handOff.to_utc)), "\(handOff)")
      #expect(Double(end.seconds - start.seconds) / 3600 == handOff.elapsed_hours, "\(handOff)")
    }
    for pair in weekly.pair_overlap {
      let zones = try [pair.a, pair.b].map { try #require(Zone($0)) }
      let day = try #require(Day(pair.date))
      let noon = Instant(seconds: day.number * 86_400 + 43_200)
      var awake = AwakeHours(zones)
      awake.look(from: noon, to: noon.adding(minutes: 1440))
      let hours = Double(awake.union([0, 1])) / 4
      #expect(hours == pair.union_waking_hours, "\(pair)")
      #expect(24 - hours == pair.gap_hours, "\(pair)")
    }
    for meeting in weekly.fixed_utc_meeting {
      let zone = try #require(Zone(meeting.tz))
      let (day, clock) = zone.wall(try Self.instant(meeting.utc))
      #expect("\(day)T\(clock)" == meeting.local.prefix(16), "\(meeting)")
    }
  }
}
