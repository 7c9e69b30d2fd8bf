@testable import MeetKit
import Testing

struct CalendarTests {
  @Test func `a turn is told of when it is published, given on and taken back`() throws {
    var stage = try CalendarStage()
    try stage.publish("2026-W20", "ada", "bo", at: "2026-05-01T09:00:00Z")
    #expect(try stage.turn("2026-W20").short == "confirmed ada+bo 1 2026-05-01T09:00:00Z")

    // Nobody has taken it yet.
    let asked = try CalendarStage.cover("2026-W20", "bo", by: nil)
    try stage.tell("2026-05-02T09:00:00Z", .turnExchange(asked, isAsked: true))
    #expect(try stage.turn("2026-W20").short == "confirmed ada+bo 1 2026-05-01T09:00:00Z")

    try stage.tell("2026-05-03T09:00:00Z", .took("fact-0001", by: CalendarStage.id("cam")))
    #expect(try stage.turn("2026-W20").short == "confirmed ada+cam 2 2026-05-03T09:00:00Z")
    #expect(
      try stage.turn("2026-W20").audience == [CalendarStage.id("ada"), CalendarStage.id("cam")]
    )

    try stage.tell("2026-05-04T09:00:00Z", .undo("fact-0001"))
    #expect(try stage.turn("2026-W20").short == "confirmed ada+bo 3 2026-05-04T09:00:00Z")
  }

  @Test func `a forecast is tentative, and told of with the last publication`() throws {
    var stage = try CalendarStage()
    #expect(try stage.turn("2026-W21").told == #require(Instant("2024-02-01T00:00:00Z")))
    try stage.publish("2026-W20", "ada", "bo", at: "2026-05-01T09:00:00Z")
    #expect(try stage.turn("2026-W21").short == "tentative cam?+dee? 0 2026-05-01T09:00:00Z")
  }

  @Test func `a week that nobody published is not shown once it began`() throws {
    let names = try CalendarStage().calendar().events.map(\.name)
    #expect(!names.contains("oncall-2026-W19") && !names.contains("oncall-2026-W20"))
    #expect(names.contains("oncall-2026-W21"))
  }

  @Test func `an absence changes forecasts and shows nowhere`() throws {
    var stage = try CalendarStage()
    try stage.publish("2026-W21", "ada", "bo", at: "2026-05-01T09:00:00Z")
    let before = try stage.calendar()
    let days = try #require(
      DaySpan(from: CalendarStage.day("2026-05-19"), until: CalendarStage.day("2026-05-21"))
    )
    let absence = Absence(person: try CalendarStage.id("bo"), days: days)
    try stage.tell("2026-05-02T09:00:00Z", .away(absence))
    let after = try stage.calendar()
    let week = { (calendar: GroupCalendar) in
      calendar.events.first { $0.name == "oncall-2026-W21" }
    }
    #expect(week(before) == week(after))
  }

  @Test func `what belongs to nobody's calendar but the group's is left out there`() throws {
    var stage = try CalendarStage()
    try stage.publish("2026-W21", "ada", "bo", at: "2026-05-01T09:00:00Z")
    stage.drills = [
      Drill(
        id: "2026-05-30-restore",
        kind: "restore",
        date: try CalendarStage.day("2026-05-30"),
        steering: try CalendarStage.id("dee"),
        documenting: try CalendarStage.id("ada")
      )
    ]
    let calendar = try stage.calendar()
    func names(_ id: String) throws -> [String] {
      calendar.events(of: try CalendarStage.id(id)).prefix { $0.name < "oncall-2026-W23" }.map(
        \.name
      )
    }
    #expect(try names("ada").contains("oncall-2026-W21"))
    #expect(try !names("cam").contains("oncall-2026-W21"))
    #expect(try names("dee").contains("drill-2026-05-30-restore"))
    #expect(try !names("bo").contains("drill-2026-05-30-restore"))
    // Eli's time ends in May.
    let eli = calendar.events(of: try CalendarStage.id("eli")).filter { $0.name.hasPrefix("m") }
    #expect(eli.map(\.name) == ["meeting-2026-05-20"])
  }

  @Test(
    arguments: [
      (result: nil, agreed: nil, "tentative"), (nil, "2026-05-30", "confirmed"),
      (nil, "2026-05-23", "tentative"), ("passed", nil, "confirmed"),
      ("abandoned", nil, "cancelled"),
    ] as [(result: String?, agreed: String?, String)]
  )
  func `a drill is tentative until its day is agreed`(
    result: String?,
    agreed: String?,
    standing: String
  ) throws {
    var stage = try CalendarStage()
    let day = try CalendarStage.day("2026-05-30")
    stage.drills = [Drill(id: "2026-05-30-restore", kind: "restore", date: day, result: result)]
    if let agreed {
      let fact = DrillFact("2026-05-30-restore", .agreed(try CalendarStage.day(agreed)))
      try stage.tell("2026-05-12T09:00:00Z", .drill(fact))
    }
    let event = try stage.calendar().events.first { $0.name == "drill-2026-05-30-restore" }
    #expect(event.map { "\($0.standing)" } == standing)
    #expect(event?.time == .day(day))
  }

  @Test func `meetings to come follow the rhythm, and their pages where they have one`() throws {
    var stage = try CalendarStage("2026-05-21T09:00:00Z")
    stage.cancelled = [try CalendarStage.day("2026-06-17")]
    stage.agendas = [
      Agenda(
        meeting: MeetingID(day: try CalendarStage.day("2026-06-03")),
        start: try #require(Instant("2026-06-03T17:30:00Z")),
        length: 90
      ),
      Agenda(
        meeting: MeetingID(day: try CalendarStage.day("2026-06-10")),
        start: try #require(Instant("2026-06-10T16:00:00Z")),
        length: 30,
        coordinator: try CalendarStage.id("dee")
      ),
      Agenda(
        meeting: MeetingID(day: try CalendarStage.day("2026-06-17")),
        start: try #require(Instant("2026-06-17T16:00:00Z")),
        length: 60
      ),
    ]
    let meetings = try stage.calendar().events.compactMap { event -> String? in
      guard case .meeting = event.occasion, case .span(let from, let until) = event.time else {
        return nil
      }
      return "\(from) \(until.minutes(since: from))"
    }
    #expect(
      meetings.prefix(4) == [
        "2026-06-03T17:30:00Z 90", "2026-06-10T16:00:00Z 30", "2026-07-01T16:00:00Z 60",
        "2026-07-15T16:00:00Z 60",
      ]
    )
    // The hour on the wall stays when the clocks change.
    #expect(meetings.last == "2026-11-18T17:00:00Z 60")
  }

  @Test func `a calendar shows whole months, a year back and half a year ahead`() throws {
    #expect(
      CalendarWindow(around: try CalendarStage.day("2026-05-13")).days
        == (try CalendarStage.day("2025-05-01")...CalendarStage.day("2026-11-30"))
    )
    #expect(
      CalendarWindow(around: try CalendarStage.day("2026-12-31")).days
        == (try CalendarStage.day("2025-12-01")...CalendarStage.day("2027-06-30"))
    )
  }

  @Test(
    arguments: [
      // In half hours.
      ("Australia/Lord_Howe", "2026-03-25T09:00:00Z", "2026-W14", 337),
      ("Australia/Lord_Howe", "2026-09-20T09:00:00Z", "2026-W40", 335),
      ("Europe/Berlin", "2026-09-20T09:00:00Z", "2026-W43", 338),
      ("Europe/Berlin", "2026-09-20T09:00:00Z", "2027-W12", 334),
      ("America/New_York", "2026-10-20T09:00:00Z", "2026-W44", 338),
      ("America/New_York", "2026-10-20T09:00:00Z", "2027-W10", 334),
    ]
  )
  func `turns meet where the clocks change`(
    zone: String,
    now: String,
    week: String,
    length: Int
  ) throws {
    var stage = try CalendarStage(now, handOff: zone)
    stage.starting = try CalendarStage.day("2026-01-05")
    let turn = try stage.turn(week)
    guard case .span(let from, let until) = turn.time else { preconditionFailure("a turn is long") }
    #expect(until.minutes(since: from) == length * 30)
    try expectTurnsMeet(in: try stage.calendar())
  }
}

/// Every turn ends when the next one begins.
func expectTurnsMeet(in calendar: GroupCalendar, _ comment: Comment? = nil) throws {
  let spans = calendar.events.compactMap { event -> (Instant, Instant)? in
    guard case .onCall = event.occasion, case .span(let from, let until) = event.time else {
      return nil
    }
    return (from, until)
  }
  #expect(spans.count > 20, comment)
  #expect(spans.allSatisfy { $0.0 < $0.1 }, comment)
  #expect(zip(spans, spans.dropFirst()).allSatisfy { $0.1 == $1.0 }, comment)
}
