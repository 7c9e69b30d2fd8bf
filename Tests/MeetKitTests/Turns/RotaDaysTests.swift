@testable import MeetKit
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
      announced: try next.map { [try announced("2026-05-06", $0)] } ?? []
    )
    #expect(rota.nextMeeting(today: try #require(Day(today)))?.description == day)
  }

  @Test func `is another one when the announced one was cancelled since`() throws {
    var group = group
    group.cadence?.cancelled = [try #require(Day("2026-05-20"))]
    let rota = Rota(group: group, announced: [try announced("2026-05-06", "2026-05-20T16:00:00Z")])
    let next = rota.nextMeeting(today: try #require(Day("2026-05-13")))
    #expect(next?.description == "2026-06-03")
  }

  @Test func `is unknown without a cadence and an announcement`() throws {
    var group = group
    group.cadence = nil
    let today = try #require(Day("2026-05-13"))
    #expect(Rota(group: group).nextMeeting(today: today) == nil)
    #expect(Rota(group: group).turns(from: today, meetings: 3) == [])
    let rota = Rota(
      group: group,
      announced: [try announced("2026-05-06", "2026-05-20T16:00:00Z")],
      prepared: [PreparedMeeting(try #require(MeetingID("2026-05-18")))]
    )
    let turns = rota.turns(from: today, meetings: 3)
    #expect(turns.map(\.meeting.description) == ["2026-05-18", "2026-05-20"])
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
      announced: [try announced("2026-05-06", "2026-05-20T17:00:00Z", PersonID("cam"))]
    )
    let found = rota.turn(
      of: try #require(MeetingID(meeting)),
      today: try #require(Day("2026-05-13"))
    )
    #expect(found.short == turn)
  }

  private func announced(
    _ meeting: String,
    _ start: String,
    _ coordinator: PersonID? = nil
  ) throws -> Announcement {
    Announcement(
      NextMeeting(start: try #require(Instant(start)), coordinator: coordinator),
      in: try #require(MeetingID(meeting)),
      zone: berlin
    )
  }

  @Test(arguments: [
    // Outside the rhythm, on a day of it, the second of a day, and on a day that was cancelled.
    (["2026-05-18"], "2026-05-18 2026-05-20 2026-06-17 2026-07-01"),
    (["2026-05-20"], "2026-05-20 2026-06-17 2026-07-01 2026-07-15"),
    (["2026-05-20-2", "2026-06-01"], "2026-05-20 2026-05-20-2 2026-06-01 2026-06-17"),
    (["2026-06-03"], "2026-05-20 2026-06-17 2026-07-01 2026-07-15"),
    // What is over is not prepared any more.
    (["2026-05-06", "2026-05-11"], "2026-05-20 2026-06-17 2026-07-01 2026-07-15"),
  ])
  func `and of those after it are those that are prepared and those of the cadence`(
    _ prepared: [String],
    _ meetings: String
  ) throws {
    var group = group
    group.cadence?.cancelled = [try #require(Day("2026-06-03"))]
    let rota = Rota(
      group: group,
      prepared: try prepared.map { PreparedMeeting(try #require(MeetingID($0))) }
    )
    let turns = rota.turns(from: try #require(Day("2026-05-13")), meetings: 4)
    #expect(turns.map(\.meeting.description).joined(separator: " ") == meetings)
  }

  @Test func `keeps whom earlier minutes announced when later ones name nobody`() throws {
    let rota = Rota(
      group: group,
      announced: [
        try announced("2026-05-06", "2026-05-20T16:00:00Z", PersonID("cam")),
        try announced("2026-05-11", "2026-05-18T16:00:00Z", PersonID("bo")),
        try announced("2026-05-12", "2026-05-20T17:00:00Z"),
      ]
    )
    let today = try #require(Day("2026-05-13"))
    let turn = rota.turn(of: try #require(MeetingID("2026-05-20")), today: today)
    #expect(turn.short.hasPrefix("announced cam"))
    #expect(rota.start(of: turn.meeting)?.description == "2026-05-20T17:00:00Z")
    let announcement = rota.announcement(of: .coordinator, on: turn.meeting.day)
    #expect(announcement?.meeting.description == "2026-05-06")
  }

  @Test func `starts when its page says so, if a person wrote that`() throws {
    let meeting = try #require(MeetingID("2026-05-20"))
    let late = try #require(Instant("2026-05-20T18:00:00Z"))
    func start(isEdited: Bool) -> String? {
      let page = PreparedMeeting(meeting, start: late, isEdited: isEdited)
      return Rota(group: group, prepared: [page]).start(of: meeting)?.description
    }
    #expect(start(isEdited: true) == "2026-05-20T18:00:00Z")
    #expect(start(isEdited: false) == "2026-05-20T16:00:00Z")
  }

  @Test func `of a far year is found at once`() throws {
    let turn = Rota(group: group).turn(
      of: try #require(MeetingID("9999-12-29")),
      today: try #require(Day("2026-05-13"))
    )
    #expect(turn.coordinator.person != nil)
  }
}
