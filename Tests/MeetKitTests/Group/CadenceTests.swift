@testable import MeetKit
import MeetTesting
import Testing

@Suite struct `A cadence` {
  @Test(arguments: [
    ("every Wednesday at 18:00", Cadence.Rhythm.weekly(every: 1), Weekday.wednesday, "18:00"),
    ("every other Wednesday at 18:00", .weekly(every: 2), .wednesday, "18:00"),
    ("Every second wednesday 09:30", .weekly(every: 2), .wednesday, "09:30"),
    ("every fourth Friday at 00:00", .weekly(every: 4), .friday, "00:00"),
    ("second Wednesday at 19:30", .monthly(nth: [2]), .wednesday, "19:30"),
    ("first and third Tuesdays at 19:30", .monthly(nth: [1, 3]), .tuesday, "19:30"),
    ("  last   Sunday  at 02:30 ", .monthly(nth: [-1]), .sunday, "02:30"),
  ])
  func `is read from words`(
    _ text: String,
    _ rhythm: Cadence.Rhythm,
    _ weekday: Weekday,
    _ time: String
  ) throws {
    let words = try CadenceWords(text)
    #expect(words.rhythm == rhythm)
    #expect(words.weekday == weekday)
    #expect(words.time.description == time)
  }

  @Test(arguments: [
    ("sometimes", CadenceWords.Fault.Part.everything, "sometimes", 0),
    ("", .everything, "", 0),
    ("at 18:00", .everything, "at 18:00", 0),
    ("every other Wensday at 18:00", .weekday, "Wensday", 12),
    ("every othr Wednesday at 18:00", .rhythm, "every othr", 0),
    ("Wednesday at 18:00", .rhythm, "", 0),
    ("every and third Monday at 18:00", .rhythm, "every and third", 0),
    ("second Wednesday", .timeIsMissing, "second Wednesday", 0),
    ("second Wednesday at", .timeIsMissing, "second Wednesday at", 0),
    ("second Wednesday at 6pm", .time, "6pm", 20),
    ("second Wednesday at 6 pm", .time, "6 pm", 20),
    ("second Wednesday at 24:00", .time, "24:00", 20),
  ])
  func `says what of its words cannot be read`(
    _ text: String,
    _ part: CadenceWords.Fault.Part,
    _ culprit: String,
    _ offset: Int
  ) {
    #expect(throws: CadenceWords.Fault(part: part, text: culprit, offset: offset)) {
      try CadenceWords(text)
    }
  }

  @Test(arguments: [
    ("every Wednesday", nil, ["2026-05-06", "2026-05-13", "2026-05-20", "2026-05-27"]),
    ("every other Wednesday", "2026-01-14", ["2026-05-06", "2026-05-20"]),
    // The weeks are counted from the first Wednesday on or after the start.
    ("every other Wednesday", "2026-01-13", ["2026-05-06", "2026-05-20"]),
    ("every third Wednesday", "2026-01-14", ["2026-05-20"]),
    ("second Wednesday", nil, ["2026-05-13"]),
    ("first and last Sunday", nil, ["2026-05-03", "2026-05-31"]),
    ("last Friday", "2026-05-20", ["2026-05-29"]),
    ("every Wednesday", "2026-05-20", ["2026-05-20", "2026-05-27"]),
  ])
  func `has its days in May 2026`(_ words: String, _ start: String?, _ days: [String]) throws {
    let cadence = try cadence(words, starting: start)
    #expect(try meetings(of: cadence, "2026-05-01", "2026-05-31").map(\.description) == days)
  }

  @Test func `has meetings added, moved and cancelled`() throws {
    var cadence = try cadence("every other Wednesday", starting: "2026-01-14")
    cadence.cancelled = [try day("2026-05-20"), try day("2026-05-28")]
    cadence.added = [
      .init(day: try day("2026-05-27"), time: ClockTime("19:30")),
      .init(day: try day("2026-05-28")),
      .init(day: try day("2026-06-03"), time: ClockTime("09:00")),
    ]
    let days = try meetings(of: cadence, "2026-05-01", "2026-06-20")
    #expect(
      days.map { "\($0) \(cadence.time(on: $0))" } == [
        "2026-05-06 18:00", "2026-05-27 19:30", "2026-06-03 09:00", "2026-06-17 18:00",
      ]
    )
    #expect(cadence.first(onOrAfter: try day("2026-05-07")) == days[1])
  }

  static let zones = [
    "Europe/Berlin", "Europe/London", "Europe/Chisinau", "America/New_York",
    "America/Los_Angeles", "America/St_Johns", "America/Santiago", "Africa/Cairo",
    "Africa/Casablanca", "Asia/Jerusalem", "Australia/Lord_Howe", "Pacific/Chatham",
  ]

  /// 18:00 is everywhere; 02:30, 00:15 and 23:50 lie where clocks are changed.
  @Test(arguments: zones)
  func `keeps its wall clock across ten years of summer times`(_ name: String) throws {
    let zone = try #require(Zone(name))
    for time in ["18:00", "02:30", "00:15", "23:50"] {
      for words in ["every Sunday", "every other Friday", "last Sunday", "second Saturday"] {
        var cadence = try cadence(words, starting: "2024-01-05")
        cadence.time = try #require(ClockTime(time))
        var before: (day: Day, start: Instant)?
        for day in try meetings(of: cadence, "2024-01-01", "2033-12-31") {
          let start = zone.instant(day, cadence.time)
          let wall = zone.wall(start)
          // What the clock passes over begins when it has: at most an hour later.
          let isSkipped = wall.clock != cadence.time
          let late = start.seconds - naive(day, cadence.time) + zone.offset(at: start)
          #expect(wall.day == day, "\(day) \(time) in \(name)")
          #expect(isSkipped ? (1...3600).contains(late) : late == 0, "\(day) \(time) in \(name)")
          if isSkipped {
            let earlier = start.adding(seconds: -1)
            #expect(zone.offset(at: earlier) != zone.offset(at: start), "\(day) \(time) in \(name)")
          } else {
            // Of a time that the clock shows twice, the first counts.
            for minutes in [30, 60, 120] {
              #expect(
                zone.wall(start.adding(minutes: -minutes)).clock != cadence.time,
                "\(day) \(time) in \(name)"
              )
            }
          }
          if let before {
            let apart = (day.number - before.day.number) * 24
            let hours = (start.seconds - before.start.seconds + 1800) / 3600
            #expect((apart - 1...apart + 1).contains(hours), "\(day) \(time) in \(name)")
          }
          before = (day, start)
        }
      }
    }
  }

  @Test(arguments: [
    "every Sunday", "every other Friday", "every third Monday", "every fourth Thursday",
    "first Monday", "second Wednesday", "fourth Tuesday", "last Saturday",
    "first and third Tuesday",
  ])
  func `has over ten years the days that a calendar has`(_ words: String) throws {
    let cadence = try cadence(words, starting: "2024-01-01")
    let days = try meetings(of: cadence, "2024-01-01", "2033-12-31")
    #expect(days.allSatisfy { $0.weekday == cadence.weekday })
    let gaps = Set(zip(days, days.dropFirst()).map { $1.number - $0.number })
    switch cadence.rhythm {
    case .weekly(let every):
      #expect(gaps == [every * 7])
    case .monthly(let nth):
      let months = Dictionary(grouping: days) { $0.year * 100 + $0.month }
      #expect(months.count == 120)
      for inMonth in months.values {
        let all = weekdays(cadence.weekday, in: inMonth[0])
        #expect(inMonth == nth.map { $0 < 0 ? all[all.count - 1] : all[$0 - 1] })
      }
    }
  }

  @Test(arguments: 1...200) func `comes back as the first day on or after any day`(_ seed: Int)
    throws
  {
    var random = SeededGenerator(seed: UInt64(seed))
    let often = CadenceWords.rhythms.randomElement(using: &random)?.word ?? "every"
    let weekday = Weekday.allCases.randomElement(using: &random)?.name ?? ""
    var cadence = try cadence("\(often) \(weekday)", starting: "2026-01-01")
    let first = Day(number: 20_500)
    func some() -> Day { first.advanced(byDays: Int.random(in: 0..<400, using: &random)) }
    cadence.added = (0..<5).map { _ in .init(day: some()) }
    cadence.cancelled = (0..<40).map { _ in some() }
    let day = some()
    let slow = (0..<1000).map { day.advanced(byDays: $0) }.first { candidate in
      !cadence.cancelled.contains(candidate)
        && (cadence.isRegular(candidate) || cadence.added.contains { $0.day == candidate })
    }
    #expect(cadence.first(onOrAfter: day) == slow, "seed \(seed)")
  }

  private func cadence(_ words: String, starting: String? = nil) throws -> Cadence {
    let words = try CadenceWords(words + " at 18:00")
    return Cadence(
      rhythm: words.rhythm,
      weekday: words.weekday,
      time: words.time,
      starting: try starting.map(day),
      length: 60
    )
  }

  private func meetings(of cadence: Cadence, _ from: String, _ through: String) throws -> [Day] {
    let end = try day(through)
    var days: [Day] = []
    var next = cadence.first(onOrAfter: try day(from))
    while next <= end {
      days.append(next)
      next = cadence.first(onOrAfter: next.advanced(byDays: 1))
    }
    return days
  }

  /// All such weekdays of a day's month.
  private func weekdays(_ weekday: Weekday, in some: Day) -> [Day] {
    (1...Day.length(ofMonth: some.month, year: some.year))
      .compactMap { Day(year: some.year, month: some.month, day: $0) }
      .filter { $0.weekday == weekday }
  }

  private func naive(_ day: Day, _ time: ClockTime) -> Int {
    day.number * 86_400 + time.hour * 3600 + time.minute * 60
  }

  private func day(_ text: String) throws -> Day { try #require(Day(text)) }
}
