import MeetModel
import Testing

@Suite struct `Turns on call of another program` {
  private struct Vectors: Decodable {
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
    guard let vectors = try RotaVectors.read("oncall_vectors.json", Vectors.self) else { return }
    for vector in vectors.cases {
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

@Suite struct `Hand-offs of other programs` {
  private struct Walks: Decodable {
    struct Walk: Decodable {
      var tz: String
      var type: String
      var shift_length: Int
      var start_local: String
      var handoffs: [String]
    }
    var walks: [Walk]
    var first_of_day: [[String]]
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

  /// Of a time that the wall shows twice the first counts, and for one that it passes over the end
  /// of the gap.
  ///
  /// Days, months, and hours, each of which is one of the clock's.
  @Test func `are ours`() throws {
    guard let walks = try RotaVectors.read("dst_handoff_goalert.json", Walks.self) else { return }
    for walk in walks.walks {
      let zone = try #require(Zone(walk.tz))
      var found: [Instant] = []
      let first = try Self.instant(walk.handoffs[0])
      let (day, clock) = zone.wall(first)
      let start = try #require(ClockTime(String(walk.start_local.dropFirst(11).prefix(5))))
      for step in walk.handoffs.indices {
        switch walk.type {
        case "daily",
          "hourly" where walk.shift_length == 24:
          found.append(
            zone.instant(day.advanced(byDays: step * max(1, walk.shift_length / 24)), start)
          )
        case "monthly":
          let month = day.month - 1 + step
          let next = try #require(
            Day(year: day.year + month / 12, month: month % 12 + 1, day: day.day)
          )
          found.append(zone.instant(next, start))
        default:
          let minutes = clock.hour * 60 + start.minute + 60 * step
          let next = try #require(ClockTime(hour: minutes / 60 % 24, minute: minutes % 60))
          found.append(zone.instant(day.advanced(byDays: minutes / 1440), next))
        }
      }
      let wanted = try walk.handoffs.map(Self.instant)
      // Hours that the clock passes over end in one moment.
      #expect(
        found.reduce(into: []) { if $0.last != $1 { $0.append($1) } }.prefix(wanted.count)
          .elementsEqual(wanted.prefix(found.count)) || walk.type == "hourly",
        "\(walk)"
      )
      if walk.type == "hourly" {
        let distinct = found.reduce(into: [Instant]()) { if $0.last != $1 { $0.append($1) } }
        #expect(Array(wanted.prefix(distinct.count)) == distinct, "\(walk)")
      }
    }
    for pair in walks.first_of_day {
      let zone = try #require(Zone("America/Chicago"))
      let day = try #require(Day(String(pair[0].prefix(10))))
      let clock = try #require(ClockTime(String(pair[0].suffix(5))))
      #expect(zone.instant(day, clock) == (try Self.instant(pair[1])))
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
    }
    var weekly_handoff: [HandOff]
    var pair_overlap: [Pair]
  }

  @Test func `are weeks of 167 to 169 hours, where the clock is changed`() throws {
    guard let weekly = try RotaVectors.read("dst_weekly_own.json", Weekly.self) else { return }
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
      #expect(Double(awake.union([0, 1])) / 4 == pair.union_waking_hours, "\(pair)")
    }
  }
}
