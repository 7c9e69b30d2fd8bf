import MeetModel
import Testing

@Suite struct `What past meetings say about the next one` {
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
  func `name its day`(_ today: String, _ next: String?, _ held: [String], _ day: String) throws {
    var history = AgendaHistory()
    if let next { history.next = NextMeeting(start: try #require(Instant(next))) }
    history.served = try held.map { try served($0, nil, nil) }
    let found = history.nextDay(today: try #require(Day(today)), group: group)
    #expect(found?.description == day)
  }

  @Test func `name no day without a cadence and an announcement`() throws {
    var group = group
    group.cadence = nil
    let today = try #require(Day("2026-05-13"))
    #expect(AgendaHistory().nextDay(today: today, group: group) == nil)
  }

  @Test(arguments: [
    ([], "ada", "bo"),
    ([("2026-05-06", "ada", "bo")], "bo", "ada"),
    ([("2026-04-08", "ada", "bo"), ("2026-05-06", "bo", "cam")], "cam", "ada"),
    (
      [
        ("2026-04-08", "bo", "ada"), ("2026-04-22", "ada", "bo"), ("2026-05-06", "bo", "cam"),
      ], "cam", "ada"
    ),
    // Eli has left: of the others Cam never coordinated.
    ([("2026-03-25", "ada", "bo"), ("2026-05-06", "bo", "eli")], "cam", "ada"),
    // What comes after the meeting does not count.
    ([("2026-05-06", "ada", "bo"), ("2026-06-03", "bo", "cam")], "bo", "ada"),
  ])
  func `give the hats on`(
    _ past: [(String, String, String)],
    _ coordinator: String,
    _ secretary: String
  ) throws {
    let history = AgendaHistory(served: try past.map { try served($0, $1, $2) })
    let hats = history.hats(for: try #require(MeetingID("2026-05-20")), group: group)
    #expect(hats.coordinator?.text == coordinator)
    #expect(hats.secretary?.text == secretary)
  }

  @Test func `keep an announcement, for its own day`() throws {
    var history = AgendaHistory(served: [try served("2026-05-06", "ada", "bo")])
    history.next = NextMeeting(
      start: try #require(Instant("2026-05-20T17:00:00Z")),
      coordinator: PersonID("cam"),
      secretary: nil
    )
    let announced = history.hats(for: try #require(MeetingID("2026-05-20")), group: group)
    #expect(announced.coordinator?.text == "cam")
    #expect(announced.secretary?.text == "ada")
    let other = history.hats(for: try #require(MeetingID("2026-06-03")), group: group)
    #expect(other.coordinator?.text == "bo")
  }

  @Test func `are read from minutes: who wore a hat longest, and the last announcement`() throws {
    let start = try #require(Instant("2026-05-06T16:00:00Z"))
    let noon = try #require(ClockTime("18:10"))
    let late = try #require(ClockTime("18:50"))
    let minutes = Minutes(
      group: "T",
      meeting: try #require(MeetingID("2026-05-06")),
      zone: berlin,
      planned: .init(start: start, minutes: 60),
      held: .init(start: start, minutes: 60),
      coordinators: [
        .init(name: "Ada"), .init(name: "Bo", from: noon), .init(name: "Ada", from: late),
      ],
      secretaries: [.init(name: "Cam"), .init(name: "Somebody", from: late)],
      items: [
        MinutesItem(
          number: 1,
          kind: .report,
          title: "Drill",
          planned: 10,
          took: 9,
          link: "[drill](../drills/2026-05-02-restore.md)"
        ),
        MinutesItem(
          number: 2,
          kind: .report,
          title: "Drill",
          planned: 10,
          link: "../drills/2026-05-03-upgrade.md"
        ),
        MinutesItem(
          number: 3,
          kind: .closing,
          title: "Closing",
          planned: 5,
          took: 5,
          lines: [
            .nextMeeting(.init(start: start)),
            .nextMeeting(.init(start: start.adding(minutes: 20_160), coordinator: "Cam")),
          ]
        ),
      ]
    )
    let history = AgendaHistory(minutes: [minutes], group: group)
    #expect(history.served == [try served("2026-05-06", "bo", "cam")])
    #expect(
      history.next
        == NextMeeting(start: start.adding(minutes: 20_160), coordinator: PersonID("cam"))
    )
    #expect(minutes.took("../drills/2026-05-02-restore.md"))
    #expect(!minutes.took("../drills/2026-05-03-upgrade.md"))
  }

  private func served(
    _ meeting: String,
    _ coordinator: String?,
    _ secretary: String?
  ) throws -> AgendaHistory.Served {
    AgendaHistory.Served(
      meeting: try #require(MeetingID(meeting)),
      coordinator: coordinator.flatMap { PersonID($0) },
      secretary: secretary.flatMap { PersonID($0) }
    )
  }
}
