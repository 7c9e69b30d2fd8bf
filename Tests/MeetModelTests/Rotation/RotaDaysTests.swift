import MeetModel
import Testing

@Suite struct `The day of the next meeting` {
  private let group: Group
  private let berlin: Zone

  init() throws {
    berlin = try #require(Zone("Europe/Berlin"))
    let since = try #require(Day("2024-01-01"))
    let zone = berlin
    func person(_ id: String, _ name: String, until: Day? = nil) throws -> Person {
      Person(
        id: try #require(PersonID(id)),
        name: name,
        initials: id,
        zone: zone,
        memberships: [Membership(role: .admin, from: since, until: until)]
      )
    }
    group = Group(
      name: "T",
      prefix: "TWG",
      zone: berlin,
      cadence: Cadence(
        rhythm: .weekly(every: 2),
        weekday: .wednesday,
        time: try #require(ClockTime("18:00")),
        starting: Day("2026-01-14"),
        length: 60
      ),
      people: [
        try person("ada", "Ada"), try person("bo", "Bo"), try person("cam", "Cam"),
        try person("eli", "Eli", until: Day("2026-03-31")),
      ]
    )
  }

  @Test(arguments: [
    ("2026-05-13", nil, [], "2026-05-20"),
    ("2026-05-20", nil, [], "2026-05-20"),
    ("2026-05-20", nil, ["2026-05-20"], "2026-06-03"),
    ("2026-05-13", "2026-05-27T16:00:00Z", [], "2026-05-27"),
    ("2026-05-28", "2026-05-27T16:00:00Z", [], "2026-06-03"),
    // Late in the evening in UTC is the next day in Berlin.
    ("2026-05-13", "2026-05-26T22:30:00Z", [], "2026-05-27"),
  ])
  func `is the announced one, else by the cadence`(
    _ today: String,
    _ next: String?,
    _ held: [String],
    _ day: String
  ) throws {
    let rota = Rota(
      group: group,
      served: try held.map {
        ServedMeeting(meeting: try #require(MeetingID($0)), coordinator: nil, secretary: nil)
      },
      next: try next.map { NextMeeting(start: try #require(Instant($0))) }
    )
    #expect(rota.nextDay(today: try #require(Day(today)))?.description == day)
  }

  @Test func `is another one when the announced one was cancelled since`() throws {
    var group = group
    group.cadence?.cancelled = [try #require(Day("2026-05-20"))]
    let next = NextMeeting(start: try #require(Instant("2026-05-20T16:00:00Z")))
    let day = Rota(group: group, next: next).nextDay(today: try #require(Day("2026-05-13")))
    #expect(day?.description == "2026-06-03")
  }

  @Test func `is unknown without a cadence and an announcement`() throws {
    var group = group
    group.cadence = nil
    let today = try #require(Day("2026-05-13"))
    #expect(Rota(group: group).nextDay(today: today) == nil)
    #expect(Rota(group: group).turns(from: today, meetings: 3) == [])
    let next = NextMeeting(start: try #require(Instant("2026-05-20T16:00:00Z")))
    let turns = Rota(group: group, next: next).turns(from: today, meetings: 3)
    #expect(turns.map(\.meeting.description) == ["2026-05-20"])
  }

  @Test(arguments: [
    ("2026-05-20", "announced cam ada"),
    // After that meeting, whether its minutes stand or not.
    ("2026-06-03", "succession ada bo"),
    ("2026-06-17", "succession bo cam"),
    // A second meeting on the day of the first.
    ("2026-06-03-2", "succession bo cam"),
    // A day of no cadence.
    ("2026-05-27", "succession ada bo"),
    // A day that has passed: what came after it does not count.
    ("2026-04-29", "least ada bo"),
  ])
  func `leads to the turns of a later one`(_ meeting: String, _ turn: String) throws {
    let rota = Rota(
      group: group,
      served: [
        ServedMeeting(
          meeting: try #require(MeetingID("2026-05-06")),
          coordinator: PersonID("ada"),
          secretary: PersonID("bo")
        )
      ],
      next: NextMeeting(
        start: try #require(Instant("2026-05-20T17:00:00Z")),
        coordinator: PersonID("cam")
      )
    )
    let found = rota.turn(
      of: try #require(MeetingID(meeting)),
      today: try #require(Day("2026-05-13"))
    )
    #expect(found.short == turn)
  }

  @Test func `of a far year is found at once`() throws {
    let turn = Rota(group: group).turn(
      of: try #require(MeetingID("9999-12-29")),
      today: try #require(Day("2026-05-13"))
    )
    #expect(turn.coordinator.person != nil)
  }
}
